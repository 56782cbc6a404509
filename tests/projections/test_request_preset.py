import datetime

from stations import says, wish

from screenio.domain.interpreter_session import EndSession
from screenio.encoding import SubjectId
from screenio.projections.interpreting import interpreting
from screenio.projections.request_preset import request_preset


def test_a_request_begins_with_what_is_known(heard):
    """The variety of the interview and the wish of the person stand there; nothing else is guessed."""
    desk, about, _, talk = heard
    found = desk.ask(request_preset, about)
    assert (found.variety, found.gender, found.topic_class) == ("pbu", "", "ROUTINE")
    says(desk, talk, "S0.5a", "F")
    says(desk, talk, "S0.3", "YES")
    found = desk.ask(request_preset, about)
    assert (found.gender, found.topic_class) == ("F", "CHILD")


def test_who_was_objected_to_is_not_asked_again(heard):
    """Who ended because the person objected is excluded; who ended otherwise would be welcome again."""
    desk, about, _, talk = heard
    now = desk.ask(interpreting, talk)
    assert desk.ask(request_preset, about).continuity == now.pool_id
    desk.submit(EndSession(subject=SubjectId(now.session), reason="PERSON_OBJECTED"))
    found = desk.ask(request_preset, about)
    assert (found.not_again, found.continuity) == ((now.pool_id,), "")


def test_the_first_legal_clock_is_the_deadline(heard):
    """A wish starts a clock: an interpreter is needed before it ends."""
    desk, about, *_ = heard
    wish(desk, about)
    deadline = datetime.datetime.fromisoformat(desk.ask(request_preset, about).deadline)
    assert deadline > desk.view().now
