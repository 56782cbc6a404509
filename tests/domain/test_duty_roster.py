import datetime

import msgspec
import pytest
from ground import Ground
from pool import MAN, Q1, Q2, WOMAN, confirmed, listing, offer, request

from screenio.domain import booking, interpreter
from screenio.domain.duty_roster import (
    VERSION,
    DutyRoster,
    ReadDutyRoster,
    SendDutyRoster,
    commands_of,
    entry_of,
    held_of,
    is_own,
    missing,
)
from screenio.encoding import SubjectId, pack, unpack
from screenio.errors import Refusal


def made(entries=(), held=(), **more):
    """Make a roster of the fortnight."""
    days = {
        "written_at": "2026-11-22T09:00:00+01:00",
        "since": "2026-11-22T00:00:00+01:00",
        "until": "2026-12-06T00:00:00+01:00",
    }
    return DutyRoster(version=VERSION, number=1, entries=entries, held=held, **(days | more))


def test_whose_pool_somebody_is_of_is_where_they_start_from():
    """Whoever starts from a town is of the own pool; whoever starts from another station is of theirs."""
    ground = Ground()
    ground.submit(*listing(base="Kikinda"), *listing(MAN, "I-07", "M"))
    woman, man = ground.state(WOMAN), ground.state(MAN)
    assert [is_own(one, {"Niš"}) for one in (woman, man)] == [True, True]
    assert [is_own(one, {"Kikinda"}) for one in (woman, man)] == [False, True]
    assert not is_own(interpreter.State(), {"Niš"})


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
    roster = made((entry,), (held,))
    read = unpack(pack(roster), DutyRoster)
    assert read == roster
    who, what = commands_of(read, "Niš")
    assert (who.station, who.listed.staff, who.listed.employer) == ("Niš", b"", "")
    assert (what.station, what.stands, what.said.state) == ("Niš", True, booking.CONFIRMED)
    assert msgspec.structs.asdict(what)["subject"] == Q1


def test_a_booking_of_its_days_that_a_roster_does_not_name_is_asked_about():
    """One of other days, or to which nobody was asked, is not."""
    ground = Ground()
    ground.submit(*listing(), request(), offer(), request(Q2))
    held = held_of(Q1, ground.state(Q1), falls=False)
    bookings = [(one, ground.state(one)) for one in (Q1, Q2)]
    lost = booking.MissBooking(subject=Q1, station="Niš")
    assert missing(made(), "Niš", bookings) == [lost]
    assert missing(made(held=(held,)), "Niš", bookings) == []
    assert missing(made(until="2026-11-23T09:00:00+01:00"), "Niš", bookings) == []
    assert missing(made(since="2026-11-23T10:00:00+01:00"), "Niš", bookings) == []


def test_the_number_rises_also_when_the_clock_goes_back():
    """What was sent last is the newest, whatever the clock says."""
    ground = Ground(stamped=True)
    there = SubjectId(b"n" * 16)
    ground.submit(SendDutyRoster(subject=there))
    first = ground.state(there)
    ground.now -= datetime.timedelta(days=400)
    ground.submit(SendDutyRoster(subject=there))
    assert ground.state(there).number == first.number + 1
    assert ground.state(there).sent_at_ms < first.sent_at_ms


def test_what_was_read_is_kept_and_an_older_one_is_not():
    """With the number, and when it was written there; a moment that is none is refused."""
    ground = Ground()
    there, at = SubjectId(b"n" * 16), "2026-11-22T09:00:00+01:00"
    ground.submit(ReadDutyRoster(subject=there, number=7, written_at=at))
    assert ground.submit(ReadDutyRoster(subject=there, number=7, written_at=at)) == []
    assert (ground.state(there).read, ground.state(there).read_at) == (7, at)
    with pytest.raises(Refusal, match=r"booking.not_a_moment"):
        ground.submit(ReadDutyRoster(subject=there, number=8, written_at="soon"))
