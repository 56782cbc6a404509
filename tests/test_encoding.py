"""Bytes that are signed, stored or sent."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import check_character, pack, pae, short_code, unpack
from screenio.errors import Trouble


class Pair(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A shape to decode into."""

    first: int
    second: bytes


def test_equal_values_give_equal_bytes():
    """The order in which a mapping was filled does not show in its bytes."""
    assert pack({"b": 1, "a": 2}) == pack({"a": 2, "b": 1})


def test_a_shape_comes_back():
    """What was packed is unpacked into its declared shape."""
    assert unpack(pack([1, b"x"]), Pair) == Pair(1, b"x")


@pytest.mark.parametrize(
    "raw", [b"", b"\xc1", pack([1]), pack([1, b"x", 2]), pack([1, b"x"]) + b"\x00"]
)
def test_damaged_bytes_are_a_trouble(raw):
    """Bytes that are not the shape are refused with one code."""
    with pytest.raises(Trouble, match="encoding.damaged"):
        unpack(raw, Pair)


def test_two_hundred_thousand_nested_lists_are_a_trouble():
    """Nesting without end is refused and ends nothing."""
    with pytest.raises(Trouble, match="encoding.damaged"):
        unpack(b"\x91" * 200_000, object)


def test_too_many_bytes_are_refused_before_decoding():
    """Size is checked first."""
    with pytest.raises(Trouble, match="encoding.too_large"):
        unpack(b"\xc1" * 11, int, most_bytes=10)


@given(st.lists(st.binary(max_size=8), max_size=4), st.lists(st.binary(max_size=8), max_size=4))
def test_no_two_splits_give_the_same_bytes(some, other):
    """Joining is unambiguous: other parts, other bytes."""
    assert (pae("kind", *some) == pae("kind", *other)) == (some == other)


def test_the_check_character_is_that_of_the_standard():
    """The donation number G123498654321 has the character H (ISBT 128, which uses MOD 37-2)."""
    assert check_character("G123498654321") == "H"


@given(st.binary(min_size=16, max_size=16))
def test_a_wrong_character_is_found(some_id):
    """Changing one character of a short code never leaves the check character right."""
    code = short_code(some_id)
    text = code.replace("-", "")[:8]
    other = ("1" if text[0] == "0" else "0") + text[1:]
    assert check_character(text) == code[-1]
    assert check_character(other) != code[-1]
