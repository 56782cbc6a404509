from pool import Q1, Q2, confirmed, listing, nth, request
from stations import drawn

from screenio.domain.booking import number
from screenio.domain.interpreter_session import BeginSession, PlanSession, State
from screenio.encoding import PersonId
from screenio.projections.sessions import bookings_of, rows, sessions, sides


def test_a_booking_is_found_by_whom_it_is_for(heard):
    """Who was asked for is found by the person, planned and then begun; the booking itself knows nobody."""
    desk, about, _, talk = heard
    desk.roles |= {"SUP"}
    planned = drawn()
    desk.submit(*listing(), request(), PlanSession(subject=planned, person=about, booking=Q1))
    desk.submit(*confirmed(start="2026-11-22T11:00:00+01:00"))
    assert [one.subject for one in desk.ask(bookings_of, about)] == [Q1]
    begin = BeginSession(
        subject=planned,
        person=about,
        interview=talk,
        booking=Q1,
        pool_id="I-03",
        variety="pbu",
        mode="IN_PERSON",
    )
    desk.submit(begin)
    found = desk.ask(sessions, about)
    assert [(one.pool_id, bool(one.ended_at_ms)) for one in found][-1] == ("I-03", False)
    assert desk.ask(bookings_of, about)[0].state == "IN_PROGRESS"
    assert rows(State()) == []


def test_both_sides_of_a_case_stay_apart(heard):
    """A booking of the screening and one of the return talk of one person name each other, and nobody else."""
    desk, about, *_ = heard
    desk.submit(request(Q1), request(Q2, topic_class="RETURN"), request(nth(90)))
    for one in (Q1, Q2):
        desk.submit(PlanSession(subject=drawn(), person=about, booking=one))
    desk.submit(PlanSession(subject=drawn(), person=PersonId(bytes([7]) * 16), booking=nth(90)))
    assert desk.ask(sides) == {
        number(Q1): (number(Q2),),
        number(Q2): (number(Q1),),
        number(nth(90)): (),
    }
