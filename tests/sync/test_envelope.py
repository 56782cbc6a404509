"""Envelopes: what travels, its limits, its framing."""

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import MOST_BYTES, pack
from screenio.errors import Trouble
from screenio.keys.seal import Letter
from screenio.sync.envelope import (
    GRACE_MS,
    close_envelope,
    frames,
    open_envelope,
    read_envelope,
    read_frames,
    split_frames,
)

LETTER = Letter("dossier", b"words", make.THERE, make.ANA)
ENVELOPE = make.envelope()


def opened(envelope, letter=LETTER, now_ms=make.NOW_MS):
    """Open as the station it is for."""
    return open_envelope(envelope, make.HERE, now_ms=now_ms, unseal=lambda _body, _bound: letter)


def addressed(**changes):
    """Change the address of an envelope."""
    return msgspec.structs.replace(
        ENVELOPE, address=msgspec.structs.replace(ENVELOPE.address, **changes)
    )


def test_an_envelope_comes_back():
    """What was closed is read and opened, its address bound on both sides."""
    closed = close_envelope(ENVELOPE.address, lambda bound: b"sealed" + bound)
    read = read_envelope(closed.raw)
    assert read == closed
    seen = []
    open_envelope(
        read,
        make.HERE,
        now_ms=0,
        unseal=lambda body, bound: seen.append((body, bound)) or LETTER,
    )
    assert seen == [(b"sealed" + closed.address.bound, closed.address.bound)]


def test_an_envelope_for_another_station_stays_closed():
    """What is not for us is told."""
    with pytest.raises(Trouble, match="envelope.not_for_us"):
        opened(addressed(recipient=make.THERE))


def test_an_envelope_expires_a_day_late():
    """A slow clock loses nothing, an old envelope is told."""
    dated = addressed(expires_ms=make.NOW_MS)
    assert opened(dated, now_ms=make.NOW_MS + GRACE_MS) == LETTER
    with pytest.raises(Trouble, match="envelope.expired"):
        opened(dated, now_ms=make.NOW_MS + GRACE_MS + 1)


@pytest.mark.parametrize(
    "letter",
    [
        msgspec.structs.replace(LETTER, station=make.HERE),
        msgspec.structs.replace(LETTER, kind="joke"),
    ],
)
def test_a_letter_in_a_foreign_envelope_is_damage(letter):
    """Sender and kind are those that the signature says."""
    with pytest.raises(Trouble, match="envelope.damaged"):
        opened(ENVELOPE, letter)


def test_limits_are_kept():
    """Too large, too new, of the wrong size, or no envelope at all: each has its code."""
    with pytest.raises(Trouble, match="envelope.too_large"):
        read_envelope(bytes(MOST_BYTES + 1))
    with pytest.raises(Trouble, match="envelope.unknown_version"):
        read_envelope(addressed(version=2).raw)
    with pytest.raises(Trouble, match="envelope.damaged"):
        read_envelope(msgspec.structs.replace(ENVELOPE, size=5).raw)
    with pytest.raises(Trouble, match="envelope.damaged"):
        read_envelope(pack([1, 2, 3]))


@given(st.binary(max_size=100))
def test_any_bytes_are_an_envelope_or_a_trouble(raw):
    """Bytes of a stranger give a trouble, nothing else."""
    with pytest.raises(Trouble, match="envelope"):
        read_envelope(raw)


@given(st.lists(st.binary(max_size=9), max_size=4), st.integers(0, 60))
def test_every_complete_frame_counts(pieces, length):
    """A file cut anywhere gives the pieces before the cut, and says that it was torn."""
    raw = frames(pieces)
    read, torn = split_frames(raw[:length])
    assert read == pieces[: len(read)]
    assert torn == (frames(read) != raw[:length])


def test_envelopes_come_out_of_their_frames():
    """Two envelopes and half a third are two, and a torn end."""
    one, two = make.envelope(), make.envelope()
    raw = frames([one.raw, two.raw, one.raw])
    assert read_frames(raw) == ([one, two, one], False)
    assert read_frames(raw[:-1]) == ([one, two], True)
    with pytest.raises(Trouble, match="envelope.damaged"):
        read_frames(frames([b"x"]))


def test_what_is_shown_is_the_id():
    """A log line with an envelope in it tells which one."""
    assert repr(ENVELOPE) == f"Envelope({ENVELOPE.address.id.hex()[:8]})"
