import pytest
from stations import PARTS, arrive, says, talk

from screenio.desk.facts import Facts
from screenio.desk.form_shelf import FormShelf
from screenio.desk.states import States
from screenio.errors import Refusal


@pytest.fixture
def states(two):
    desk = two.desk("gate", "OFF")
    about, case = arrive(desk)
    subject = talk(desk, about, case)
    says(desk, subject, "S2.6a", "F")
    return (
        States(
            Facts(desk.opened, two.clock),
            PARTS.tables,
            FormShelf(PARTS.forms, desk.opened.vault.documents),
        ),
        about,
        subject,
    )


def test_a_state_is_folded_when_first_asked_for(states):
    """A state is made from the journal and then kept."""
    kept, about, subject = states
    assert kept.state(subject).values["S2.6a"] == "F"
    assert kept.state(subject) is kept.state(subject)
    assert [one for one, _ in kept.find("interview", about)] == [subject]


def test_a_session_is_replayed_from_the_answers(states):
    """The form session of an interview stands where its answers led."""
    kept, _, subject = states
    assert kept.session(subject).node("S2.6a").value == "F"


def test_what_was_touched_is_dropped(states):
    """After a failed transaction the session is another one; after a good one it is kept."""
    kept, _, subject = states
    first = kept.session(subject)
    kept.drop()
    second = kept.session(subject)
    assert second is not first
    kept.settle()
    kept.drop()
    assert kept.session(subject) is second


def test_a_form_that_is_not_here_is_told(states):
    """An interview with a form that is not installed is refused by code."""
    kept, about, _ = states
    with pytest.raises(Refusal, match=r"interview.form_unknown"):
        kept.definition(b"?" * 32)
    assert kept.definition(b"").form_id == "SCR-1"
    assert about
