"""The roster: signed, never older."""

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import StaffId
from screenio.errors import Trouble
from screenio.keys.credential import Credential, SigningKey
from screenio.keys.roster import (
    Roster,
    check_warrant,
    make_staff,
    make_warrant,
    next_roster,
    read_roster,
    sign_roster,
)

ADMIN = SigningKey.make()
CARD = make.card(ADMIN, station=make.HERE)
ANA = make_staff(CARD, ADMIN, make.SECRETS, staff=make.ANA, name="Ana", roles=["SUP"])
ROSTER = Roster(3, CARD, (ANA,), ())
RAW = sign_roster(ROSTER, ADMIN)


def test_a_roster_comes_back():
    """What the admin key signed is read."""
    assert read_roster(RAW, ADMIN.public, practice=True, least_version=3) == ROSTER


def test_a_roster_never_goes_back():
    """A version below the one held is refused."""
    with pytest.raises(Trouble, match="roster.older"):
        read_roster(RAW, ADMIN.public, practice=True, least_version=4)


@given(st.data())
def test_any_changed_byte_is_noticed(data):
    """A roster with one byte changed is refused."""
    raw = bytearray(RAW)
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble, match="roster.damaged"):
        read_roster(bytes(raw), ADMIN.public, practice=True)


def test_a_roster_of_another_hand_or_of_an_exercise_is_refused():
    """Only the station's own admin key makes its roster, under its practice mark."""
    with pytest.raises(Trouble, match="roster.damaged"):
        read_roster(RAW, SigningKey.make().public, practice=True)
    with pytest.raises(Trouble, match="roster.damaged"):
        read_roster(RAW, ADMIN.public, practice=False)


def test_staff_sign_under_their_own_name():
    """A signature holds for the member of staff who made it, and for nobody unknown."""
    signature = make.SECRETS.sign(b"message")
    ROSTER.verify(make.ANA, b"message", signature)
    with pytest.raises(Trouble, match="keys.bad_signature"):
        ROSTER.verify(make.ANA, b"massage", signature)
    with pytest.raises(Trouble, match="keys.unknown_signer"):
        ROSTER.verify(StaffId(b"x" * 16), b"message", signature)


def test_a_station_that_nobody_accepted_is_unknown():
    """Cards are found by station, the own one too."""
    assert ROSTER.station(make.HERE) == CARD
    with pytest.raises(Trouble, match="envelope.unknown_sender"):
        ROSTER.station(make.THERE)


def test_a_warrant_speaks_for_one_station():
    """Another station's admin key, or an exercise, makes no warrant here."""
    check_warrant(ANA.warrant, CARD)
    for admin, practice in ((SigningKey.make(), True), (ADMIN, False)):
        forged = make_warrant(
            admin, make.HERE, make.ANA, signing=make.SECRETS.public, practice=practice
        )
        with pytest.raises(Trouble, match="keys.bad_signature"):
            check_warrant(forged, CARD)


def test_the_next_roster_adds_and_replaces():
    """A colleague comes, a station is accepted, the version rises."""
    doctor = Credential.make()
    cem = make_staff(CARD, ADMIN, doctor, staff=StaffId(b"c" * 16), name="Cem", roles=["MED"])
    other = make.card(SigningKey.make())
    after = next_roster(ROSTER, staff=[cem], stations=[other])
    assert after.version == 4
    assert after.station(make.THERE) == other
    assert after.everybody() == [make.SECRETS.recipient, doctor.recipient]
    assert after.recipients("health") == [doctor.recipient]
    again = next_roster(after, stations=[other])
    assert again.stations == (other,)
    assert "Ana" not in repr(after) + repr(ANA)
