"""Slots: a passphrase opens a bundle, and nothing else does."""

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import pack
from screenio.errors import Refusal, Trouble
from screenio.keys.slots import (
    CEILING,
    FIELD_COST,
    PRACTICE_COST,
    Bundle,
    Cost,
    derive,
    make_slot,
    open_slot,
    read_slot,
)

BUNDLE = Bundle(make.ANA, make.SECRETS.secrets)
CHEAP = Cost(64, 1, 1)
SLOT = make_slot(BUNDLE, "a long passphrase", cost=CHEAP)


def test_deriving_agrees_with_the_reference():
    """A vector of the reference implementation's own tests (Argon2id, version 1.3) begins the same.

    Source: phc-winner-argon2, test.c: t=2, m=2^8, p=1, "password", "somesalt", 32 bytes.
    """
    assert derive("password", b"somesalt", Cost(256, 2, 1)).hex() == (
        "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"
    )


def test_the_right_passphrase_opens():
    """The bundle comes back, typed composed or decomposed."""
    slot = make_slot(BUNDLE, "žitomislić nad rekom", cost=CHEAP)
    assert open_slot(slot, "žitomislić nad rekom") == BUNDLE
    assert open_slot(slot, "z\u030citomislić nad rekom") == BUNDLE


def test_a_wrong_passphrase_is_told():
    """Another passphrase opens nothing."""
    with pytest.raises(Trouble, match="keys.wrong_passphrase"):
        open_slot(SLOT, "another passphrase")


@given(st.data())
def test_any_changed_byte_is_noticed(data):
    """A slot with one byte changed does not open."""
    raw = bytearray(SLOT)
    at = data.draw(st.integers(0, len(raw) - 1))
    flipped = raw[at] ^ data.draw(st.integers(1, 255))
    raw[at] = flipped
    with pytest.raises(Trouble, match="keys"):
        open_slot(bytes(raw), "a long passphrase")


@pytest.mark.parametrize(
    "cost",
    [
        Cost(CEILING.memory_kib + 1, 1, 1),
        Cost(64, CEILING.passes + 1, 1),
        Cost(64, 0, 1),
        Cost(64, 1, 9),
        Cost(8, 1, 1),
    ],
)
def test_a_cost_out_of_bounds_takes_no_memory(cost):
    """A slot whose parameters a thief raised or lowered is refused before any work."""
    changed = msgspec.structs.replace(read_slot(SLOT), cost=cost)
    with pytest.raises(Trouble, match="keys.slot_damaged"):
        open_slot(pack(changed), "a long passphrase")
    with pytest.raises(ValueError, match="bounds"):
        derive("a", bytes(16), cost)


def test_a_cheaper_cost_is_noticed():
    """The parameters are bound to the sealed text."""
    slot = make_slot(BUNDLE, "a long passphrase", cost=Cost(128, 1, 1))
    changed = msgspec.structs.replace(read_slot(slot), cost=CHEAP)
    with pytest.raises(Trouble, match="keys.wrong_passphrase"):
        open_slot(pack(changed), "a long passphrase")


def test_the_field_pays_the_full_cost():
    """Without a cost given a real slot has the field's, an exercise a low one."""
    assert read_slot(make_slot(BUNDLE, "a long passphrase")).cost == FIELD_COST
    assert read_slot(make_slot(BUNDLE, "x", practice=True)).cost == PRACTICE_COST


def test_a_short_passphrase_is_refused():
    """A real station takes no short passphrase."""
    with pytest.raises(Refusal, match="keys.passphrase_too_short"):
        make_slot(BUNDLE, "short")


def test_what_is_shown_is_nothing_secret():
    """A bundle in a log line tells whose it is and no more."""
    assert "AGE-SECRET" not in repr(BUNDLE)
