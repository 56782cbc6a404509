"""Sealed to these only, signed inside."""

import make
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenio.encoding import MOST_BYTES, pack
from screenio.errors import Trouble
from screenio.keys.credential import SigningKey, recipient_of, seal_to
from screenio.keys.roster import Roster
from screenio.keys.seal import (
    MOST_PAYLOAD_BYTES,
    ROOM,
    SMALLEST_CLASS,
    Letter,
    _Inside,
    _padded,
    seal,
    unseal,
)

ADMIN = SigningKey.make()
SIGNER = make.signer(ADMIN)
HALF = make.HALVES["general"]
KNOWN = Roster(1, make.card(SigningKey.make(), station=make.HERE), (), (make.card(ADMIN),))


def sealed(payload=b"words", kind="dossier", signer=SIGNER, bound=b"address"):
    """Seal for the general compartment."""
    return seal(payload, kind, signer, recipients=[recipient_of(HALF)], bound=bound)


SEALED = sealed()


def opened(raw, practice=True, bound=b"address", identities=(HALF,), known=KNOWN):
    """Open as that compartment."""
    return unseal(raw, list(identities), known.station, practice=practice, bound=bound)


def test_a_letter_comes_back_with_its_signer():
    """What was sealed is read, and who signed it is known."""
    assert opened(sealed()) == Letter("dossier", b"words", make.THERE, make.ANA)


def test_another_compartment_opens_nothing():
    """A letter opens to its recipients only."""
    with pytest.raises(Trouble, match="keys.closed_to_us"):
        opened(sealed(), identities=[make.HALVES["health"]])


@settings(max_examples=50)
@given(st.data())
def test_any_changed_byte_is_noticed(data):
    """A letter with one byte changed does not open."""
    raw = bytearray(SEALED)
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble):
        opened(bytes(raw))


def test_a_changed_address_is_noticed():
    """What stands on the outside is bound to the signature."""
    with pytest.raises(Trouble, match="envelope.damaged"):
        opened(sealed(), bound=b"another address")


def test_a_station_without_a_card_here_is_unknown():
    """Whose card nobody accepted, is not believed."""
    with pytest.raises(Trouble, match="envelope.unknown_sender"):
        opened(sealed(signer=make.signer(ADMIN, station=b"x" * 16)))


def test_a_forged_warrant_is_noticed():
    """Another admin key cannot speak for a known station."""
    with pytest.raises(Trouble, match="envelope.damaged"):
        opened(sealed(signer=make.signer(SigningKey.make())))


def test_an_exercise_is_no_record():
    """What a practice station sealed is refused at a real one, and the other way round."""
    with pytest.raises(Trouble, match="envelope.practice"):
        opened(sealed(), practice=False)
    with pytest.raises(Trouble, match="envelope.practice"):
        opened(sealed(signer=make.signer(ADMIN, practice=False)))


def test_a_practice_letter_with_a_changed_mark_does_not_verify():
    """The mark is in the signed string, not only beside it."""
    real = Roster(1, KNOWN.card, (), (make.card(ADMIN, practice=False),))
    signer = make.signer(ADMIN, practice=False)
    forged = msgspec.structs.replace(signer, warrant=SIGNER.warrant)
    with pytest.raises(Trouble, match="envelope.damaged"):
        opened(sealed(signer=forged), practice=False, known=real)


def test_lengths_are_padded_to_classes():
    """A short letter and a shorter one have the same length; a long one falls into a class too."""
    for shorter, longer, size in ((0, 2000, SMALLEST_CLASS), (9000, 15000, 4 * SMALLEST_CLASS)):
        for length in (shorter, longer):
            assert size < len(sealed(bytes(length))) < size + ROOM  # age adds a few random bytes


def test_size_is_checked_first():
    """What is too large is neither sealed nor opened."""
    with pytest.raises(Trouble, match="envelope.too_large"):
        sealed(bytes(MOST_PAYLOAD_BYTES + 1))
    with pytest.raises(Trouble, match="envelope.too_large"):
        opened(bytes(MOST_BYTES + 1))


def inside(plain):
    """Seal any bytes to the compartment, as a stranger could."""
    return seal_to(plain, [recipient_of(HALF)])


@pytest.mark.parametrize("plain", [b"", b"\xff" * 8, b"\0\0\0\1\xc1", b"\0\0\0\1\x01x"])
def test_a_strangers_bytes_are_damage(plain):
    """Whatever a stranger sealed to us gives one trouble."""
    with pytest.raises(Trouble, match="envelope.damaged"):
        opened(inside(plain))


def test_a_newer_version_is_told():
    """A letter that nobody here knows is not guessed at."""
    newer = _Inside(2, "dossier", True, b"", SIGNER.warrant, b"")
    with pytest.raises(Trouble, match="envelope.unknown_version"):
        opened(inside(_padded(pack(newer))))


def test_what_is_shown_is_nothing_personal():
    """A log line with a letter in it tells its kind."""
    assert repr(Letter("dossier", b"words", make.THERE, make.ANA)) == "Letter(dossier)"
