"""Half-typed text of what is not registered yet."""

from stations import drawn

from screenio.projections.half_typed import ARRIVAL, arrival_draft


def test_the_newest_arrival_that_was_begun_is_found(heard):
    """None is none; the newest is found; text of an interview is no arrival."""
    desk, _, _, talk = heard
    desk.unsettled.jot(talk, "S0.1b", "bread")
    assert desk.ask(arrival_draft) is None
    first, second = drawn(), drawn()
    desk.unsettled.jot(first, ARRIVAL, "one")
    desk.unsettled.jot(second, ARRIVAL, "two")
    assert desk.ask(arrival_draft) == (second, "two")
    desk.unsettled.jot(second, ARRIVAL, "")
    assert desk.ask(arrival_draft) == (first, "one")
