import datetime

from pool import MAN, Q1, Q2, WOMAN, confirmed, listing, request

from screenio.domain import booking
from screenio.domain.availability import Hours, Weekly
from screenio.domain.interpreter import SetHours
from screenio.projections.bookings import (
    between,
    booked,
    clashes,
    one_booking,
    own_bookings,
    rows,
    unfilled,
)
from screenio.projections.pool import interpreters, own_entry, phone_tree, subjects_of

MORNING = datetime.datetime.fromisoformat("2026-11-23T00:00:00+01:00")
EVENING = datetime.datetime.fromisoformat("2026-11-23T23:00:00+01:00")


def station(gate, **more):
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing(**more), *listing(MAN, "I-07", "M"), request(), request(Q2, urgency="NOW"))
    return desk


def test_a_booking_is_read_as_it_stands(gate):
    """A confirmed booking shows who comes when; what is not filled comes most urgent first."""
    desk = station(gate)
    assert [row.subject for row in desk.ask(unfilled)] == [Q2, Q1]
    desk.submit(*confirmed())
    (row,) = desk.ask(between, MORNING, EVENING)
    assert (row.pool_id, row.state, row.number) == ("I-03", "CONFIRMED", booking.number(Q1))
    assert row.ends - row.begins == datetime.timedelta(hours=1)
    assert desk.ask(between, EVENING, EVENING + datetime.timedelta(days=1)) == []
    assert [row.subject for row in desk.ask(unfilled)] == [Q2]
    assert rows(booking.State()) == []


def test_what_takes_time_is_known_by_pool_id(gate):
    """A confirmed booking takes an interpreter's time; a cancelled one gives it back."""
    desk = station(gate)
    desk.submit(*confirmed())
    db = desk.view().db
    assert [one.booking for one in booked(db, "I-03")] == [Q1]
    desk.submit(booking.CancelBooking(subject=Q1, reason="POSTPONED"))
    assert booked(db, "I-03") == []
    assert desk.ask(one_booking, Q1).reason == "POSTPONED"


def test_two_that_hold_one_time_are_shown_with_the_one_that_stands(gate):
    """Of two confirmed for one time the earlier confirmation comes first."""
    desk = station(gate)
    desk.submit(*confirmed())
    desk.submit(*confirmed(Q2, MAN))
    assert desk.ask(clashes) == []
    db = desk.view().db
    db.execute("UPDATE bookings SET pool_id = 'I-03' WHERE subject = ?", [Q2])
    db.execute("UPDATE bookings SET confirmed_at_ms = 1 WHERE subject = ?", [Q2])
    assert [(a.subject, b.subject) for a, b in desk.ask(clashes)] == [(Q2, Q1)]


def test_an_interpreter_sees_the_own_entry_and_bookings(gate):
    """Who signs in sees the bookings of the entry that names them, and nobody else's."""
    desk = gate.desk("gate", "SUP")
    assert desk.ask(own_entry) is None
    assert desk.ask(own_bookings) == []
    desk.submit(*listing(staff=desk.staff), *listing(MAN, "I-07", "M"), request(), request(Q2))
    desk.submit(*confirmed(), *confirmed(Q2, MAN))
    assert desk.ask(own_entry).pool_id == "I-03"
    assert [row.subject for row in desk.ask(own_bookings)] == [Q1]


def test_hours_stand_in_the_pool(gate):
    """The pool shows when somebody can be booked, and finds them by pool id."""
    desk = station(gate)
    hours = Hours(weekly=(Weekly(0, "08:00", "16:00"),))
    desk.submit(SetHours(subject=WOMAN, hours=hours))
    assert desk.ask(interpreters)[0].hours == hours
    assert subjects_of(desk.view().db, "I-03") == [WOMAN]
    assert subjects_of(desk.view().db, "I-99") == []


def test_a_phone_tree_has_names_for_the_coordinator_only(gate):
    """Names and numbers are empty for everybody but the coordinator."""
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing())
    (row,) = desk.ask(phone_tree)
    assert (row.pool_id, row.name, row.contact) == ("I-03", "", "")
