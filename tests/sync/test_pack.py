"""Packs: one file of envelopes."""

import make
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import pack
from screenio.sync.envelope import JOURNAL, KEYS, frames
from screenio.sync.pack import TORN, Cover, PackRead, read_pack, split_for_packs, write_pack

COVER = Cover(1, b"i" * 16, make.THERE, 7)
ONE, TWO = make.envelope(), make.envelope()
RAW = write_pack(COVER, [ONE, TWO])


def test_a_pack_comes_back():
    """Cover and envelopes are read."""
    assert read_pack(RAW) == PackRead(COVER, (ONE, TWO), ())


def test_a_torn_pack_gives_what_is_whole():
    """A stick pulled out too early loses the last envelope only, and says so."""
    assert read_pack(RAW[:-1]) == PackRead(COVER, (ONE,), (TORN,))
    assert read_pack(RAW[:5]) == PackRead(None, (), (TORN,))


def test_one_bad_envelope_spoils_no_other():
    """What is damaged is told, the rest is read."""
    raw = frames([pack(COVER), b"x", TWO.raw])
    assert read_pack(raw) == PackRead(COVER, (TWO,), ("envelope.damaged",))


def test_a_newer_pack_is_told():
    """A version that nobody here knows is not guessed at."""
    raw = write_pack(Cover(2, b"i" * 16, make.THERE, 7), [])
    assert read_pack(raw) == PackRead(None, (), ("envelope.unknown_version",))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_a_trouble(raw):
    """Whatever lies on a stick, reading it raises nothing."""
    assert read_pack(raw).faults


def test_packs_are_small_and_urgent_ones_first():
    """Keys travel before journals, and no pack grows past its size unless one envelope does."""
    slow = [make.envelope(order=JOURNAL, body=bytes(400)) for _ in range(3)]
    urgent = make.envelope(order=KEYS, body=bytes(2000))
    packs = split_for_packs([*slow, urgent], most_bytes=1000)
    assert packs == [[urgent], slow[:2], slow[2:]]
