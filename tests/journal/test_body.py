"""Bodies: encrypted for one place under a key that the header names."""

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import NO_ENTRY, pack
from screenio.errors import Trouble
from screenio.journal.body import key_id, open_body, place, seal_body
from screenio.journal.commit import Tip
from screenio.journal.entry import MOST_BODY_BYTES, Entry

TIP = Tip(make.FEED, 0, NO_ENTRY)


def test_a_body_comes_back():
    """Who has the key reads the words."""
    assert open_body(make.commit(TIP, b"words").entries[0], make.BODY_KEY) == b"words"


def test_another_key_is_refused_before_decrypting():
    """A key whose name is not in the header opens nothing."""
    with pytest.raises(Trouble, match="journal.wrong_key"):
        open_body(make.commit(TIP).entries[0], b"x" * 32)


def test_no_two_keys_share_a_name():
    """The name commits to the key."""
    assert key_id(b"a" * 32) != key_id(b"b" * 32)


def test_an_erased_body_is_told():
    """After erasing, the entry stands and its words are gone."""
    entry = make.commit(TIP).entries[0]
    with pytest.raises(Trouble, match="journal.erased"):
        open_body(Entry(entry.raw_header, None), make.BODY_KEY)


@given(st.integers(0, 20), st.integers(0, 7))
def test_any_changed_bit_is_noticed(at, bit):
    """A body with one bit turned does not open."""
    entry = make.commit(TIP, b"words").entries[0]
    body = bytearray(entry.body)
    body[at] ^= 1 << bit
    with pytest.raises(Trouble, match="journal.damaged"):
        open_body(Entry(entry.raw_header, bytes(body)), make.BODY_KEY)


def test_a_body_moved_to_another_entry_does_not_open():
    """The place is bound into the body."""
    entry = make.commit(TIP).entries[0]
    moved = msgspec.structs.replace(entry.header, seq=2)
    with pytest.raises(Trouble, match="journal.damaged"):
        open_body(Entry(pack(moved), entry.body), make.BODY_KEY)


def test_an_endless_body_is_refused():
    """A fact is no attachment."""
    with pytest.raises(Trouble, match="journal.too_large"):
        seal_body(
            make.BODY_KEY,
            bytes(12),
            bytes(MOST_BODY_BYTES + 1),
            at=place(make.FEED, 1, make.SUBJECT),
        )
