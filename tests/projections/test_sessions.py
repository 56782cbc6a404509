from pool import Q1, confirmed, listing, request
from stations import drawn

from screenio.domain.interpreter_session import BeginSession, PlanSession, State
from screenio.projections.sessions import bookings_of, rows, sessions


def test_a_booking_is_found_by_whom_it_is_for(heard):
    """Who was asked for is found by the person, planned and then begun; the booking itself knows nobody."""
    desk, about, _, talk = heard
    desk.roles |= {"SUP"}
    planned = drawn()
    desk.submit(*listing(), request(), PlanSession(subject=planned, person=about, booking=Q1))
    desk.submit(*confirmed())
    assert [one.subject for one in desk.ask(bookings_of, about)] == [Q1]
    begin = BeginSession(
        subject=planned,
        person=about,
        interview=talk,
        booking=Q1,
        pool_id="I-03",
        variety="pbu",
        mode="PHONE",
    )
    desk.submit(begin)
    found = desk.ask(sessions, about)
    assert [(one.pool_id, bool(one.ended_at_ms)) for one in found][-1] == ("I-03", False)
    assert desk.ask(bookings_of, about)[0].state == "IN_PROGRESS"
    assert rows(State()) == []
