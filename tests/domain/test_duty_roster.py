import msgspec
import pytest
from ground import Ground
from pool import MAN, Q1, WOMAN, confirmed, listing, offer, request

from screenio.domain import booking, interpreter
from screenio.domain.duty_roster import DutyRoster, commands_of, entry_of, held_of, is_own
from screenio.encoding import pack, unpack


def test_whose_pool_somebody_is_of_is_where_they_start_from():
    """Where nothing else is said, this station."""
    ground = Ground()
    ground.submit(*listing(base="Niš"), *listing(MAN, "I-07", "M"))
    woman, man = ground.state(WOMAN), ground.state(MAN)
    assert [is_own(one, "Niš") for one in (woman, man)] == [True, True]
    assert [is_own(one, "Šid") for one in (woman, man)] == [False, True]
    assert not is_own(interpreter.State(), "Šid")


@pytest.mark.parametrize(
    ("done", "falls", "stands"),
    [
        ([], False, None),
        ([booking.AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN)], False, True),
        ([booking.AnswerOffer(subject=Q1, accepted=True, interpreter=WOMAN)], True, False),
        (
            [booking.AnswerOffer(subject=Q1, accepted=False, reason="ILL", interpreter=WOMAN)],
            False,
            False,
        ),
    ],
)
def test_the_pool_agrees_declines_or_has_not_decided(done, falls, stands):
    """What was confirmed before wins over what was taken."""
    ground = Ground()
    ground.submit(*listing(), request(), offer(), *done)
    assert held_of(Q1, ground.state(Q1), falls=falls).stands is stands


def test_a_duty_roster_travels_whole_and_says_who_speaks():
    """What was packed is what is asked to be taken over; a sign-in here stays here."""
    ground = Ground()
    ground.submit(*listing(staff=b"s" * 16, employer="E"), request(), *confirmed())
    entry, held = entry_of(WOMAN, ground.state(WOMAN)), held_of(Q1, ground.state(Q1), falls=False)
    roster = DutyRoster("2026-11-22T09:00:00+01:00", (entry,), (held,))
    read = unpack(pack(roster), DutyRoster)
    assert read == roster
    who, what = commands_of(read, "Niš")
    assert (who.station, who.listed.staff, who.listed.employer) == ("Niš", b"", "")
    assert (what.station, what.stands, what.said.state) == ("Niš", True, booking.CONFIRMED)
    assert msgspec.structs.asdict(what)["subject"] == Q1
