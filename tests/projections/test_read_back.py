import pytest
from stations import says

from screenio.projections.read_back import BY_SPECIALIST, READ_BACK_OF, read_back


def test_each_question_of_the_read_back_reads_its_sections(heard):
    """What belongs to a section is read back under its question, in the order of the form."""
    desk, _, _, subject = heard
    says(desk, subject, "S3.4", "NO")
    says(desk, subject, "S6c", "NO")
    read = {
        name: [row.question for row in desk.ask(read_back, subject, name)] for name in READ_BACK_OF
    }
    assert read == {
        "S9.1": ["S2.1", "S2.4"],
        "S9.2": ["S3.4"],
        "S9.3": [],
        "S9.4": [],
        "S9.4b": ["S6c"],
    }


@pytest.mark.parametrize("question", ["S2.1", "S9.9", ""])
def test_other_questions_read_nothing_back(heard, question):
    """Only the questions of the read-back read something back."""
    desk, _, _, subject = heard
    assert desk.ask(read_back, subject, question) == ()


def test_what_the_specialist_heard_is_not_read_back_here(heard):
    """Answers of the talk alone are read back by the specialist."""
    desk, _, _, subject = heard
    says(desk, subject, "S7.0", "YES")
    assert desk.ask(read_back, subject, "S9.4") == ()
    assert {"S7", "S-V"} == BY_SPECIALIST
