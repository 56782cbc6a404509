"""What is read back."""

from stations import says

from screenio.domain.interview import READ_BACK_QUESTIONS
from screenio.projections.read_back import BY_SPECIALIST, READ_BACK_OF, read_back


def test_each_question_reads_its_sections_back(heard):
    """S9.1 reads identity back; another question reads nothing."""
    desk, _, _, talk = heard
    says(desk, talk, "S4.1", [{"S4.1.1": "IRN"}])
    assert {one.question for one in desk.ask(read_back, talk, "S9.1")} == {"S2.1", "S2.4"}
    assert desk.ask(read_back, talk, "S2.1") == ()


def test_the_specialist_reads_back_alone():
    """Every question of the read-back is in the table; the specialist's sections are left to them."""
    assert set(READ_BACK_OF) == set(READ_BACK_QUESTIONS)
    assert set().union(*READ_BACK_OF.values()) >= BY_SPECIALIST
