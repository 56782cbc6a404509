"""What is no fact yet."""

import pytest
from stations import arrive, says, talk

from screenio.domain.interview import AnswerQuestion, DeclineQuestion
from screenio.errors import Refusal
from screenio.projections.attachment import attachment
from screenio.vault.attachments import File

WORDS, CLOSED_WORDS = "S0.1b", "S5.3"


@pytest.fixture
def heard(two):
    """An officer's desk and an interview."""
    desk = two.desk("gate", "OFF")
    return desk, talk(desk, *arrive(desk))


def keep(desk, interview, raw, field=WORDS):
    """Choose a file."""
    return desk.unsettled.keep(interview, field, File(raw, "jpg"))


def test_a_file_stays_with_the_answer_that_names_it(two, heard):
    """What is named anywhere in an answer stays, what was only chosen goes with it."""
    desk, interview = heard
    first, second, other = (keep(desk, interview, raw) for raw in (b"1", b"2", b"3"))
    rows = [{"paper": first}, {"papers": [{"paper": second}]}]
    desk.unsettled.settle(AnswerQuestion(subject=interview, question=WORDS, value=rows), None)
    two.leave("gate")
    desk = two.desk("gate", "OFF")
    found = [desk.ask(attachment, interview, name) for name in (first, second, other)]
    assert found == [b"1", b"2", None]


def test_a_reason_instead_of_an_answer_lets_what_was_chosen_go(heard):
    """A question that is declined leaves no file behind."""
    desk, interview = heard
    name = keep(desk, interview, b"1")
    desk.submit(DeclineQuestion(subject=interview, question=WORDS, reason="DECLINED"))
    assert desk.ask(attachment, interview, name) is None


def test_an_answer_lets_what_it_does_not_name_go(heard):
    """The command that is recorded settles its question."""
    desk, interview = heard
    name = keep(desk, interview, b"1")
    says(desk, interview, WORDS, "bread, at noon")
    assert desk.ask(attachment, interview, name) is None


def test_a_refused_answer_loses_nothing(heard):
    """What was chosen waits when a rule says no."""
    desk, interview = heard
    name = keep(desk, interview, b"1", "S0.1")
    with pytest.raises(Refusal):
        says(desk, interview, "S0.1", ["NO_SUCH_CODE"])
    assert desk.ask(attachment, interview, name) == b"1"


def test_a_file_of_a_closed_question_is_closed(two, heard):
    """A file stands in the compartment of its question: a colleague of the same role cannot open it."""
    desk, interview = heard
    name = keep(desk, interview, b"1", CLOSED_WORDS)
    kid = desk.opened.vault.db.execute("SELECT kid FROM attachment").fetchone()[0]
    kept_in = desk.opened.vault.db.execute(
        "SELECT compartment FROM body_key WHERE kid = ?", [kid]
    ).fetchone()[0]
    assert (kept_in, desk.ask(attachment, interview, name)) == ("protection", b"1")
    two.leave("gate")
    assert two.desk("gate", "SUP").ask(attachment, interview, name) == b"1"
