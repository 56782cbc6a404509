"""Cards: how stations introduce themselves."""

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.errors import Trouble
from screenio.keys.card import digits, read_card, sign_card
from screenio.keys.credential import SigningKey

ADMIN = SigningKey.make()
CARD = make.card(ADMIN)
RAW = sign_card(CARD, ADMIN)


def test_a_card_comes_back():
    """What a station exported is read by another."""
    assert read_card(RAW) == CARD


@given(st.data())
def test_any_changed_byte_is_noticed(data):
    """A card with one byte changed is refused."""
    raw = bytearray(RAW)
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble, match="card.damaged"):
        read_card(bytes(raw))


def test_a_card_signed_by_another_key_is_refused():
    """A card is signed with the key it names."""
    with pytest.raises(Trouble, match="card.damaged"):
        read_card(sign_card(CARD, SigningKey.make()))


def test_a_newer_card_is_told():
    """A version that nobody here knows is not guessed at."""
    newer = msgspec.structs.replace(CARD, version=2)
    with pytest.raises(Trouble, match="card.unknown_version"):
        read_card(sign_card(newer, ADMIN))


def test_both_screens_show_the_same_nine_digits():
    """The digits do not depend on who looks, and another card gives others."""
    one, two = make.card(SigningKey.make(), station=make.HERE), CARD
    assert digits(one, two) == digits(two, one)
    assert len(digits(one, two).replace(" ", "")) == 9
    assert digits(one, two) != digits(one, make.card(SigningKey.make()))
