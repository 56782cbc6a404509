"""History in words."""

from screenio.encoding import StaffId, SubjectId
from screenio.projections.view import Happened
from screenio.ui.person.history import history_lines

ANA = StaffId(b"a" * 16)


def happened(kind, detail="", at_ms=0):
    """Make one line of history."""
    return Happened(kind, SubjectId(bytes(16)), ANA, at_ms, detail)


def test_answers_that_follow_each_other_are_one_line(look):
    """Newest first; answers are counted, kinds that follow from others are left out."""
    history = [
        happened("interview.began"),
        happened("interview.question_answered", "S0.1"),
        happened("person.claim_made", "person.name"),
        happened("interview.question_declined", "S0.2"),
        happened("protection.flag_raised", "PROT", 5_000),
        happened("screening.task_raised", "CALL_SUP"),
        happened("some.newer_kind"),
    ]
    lines = history_lines(look, history, {ANA: "Ana"})
    assert [one.text for one in lines] == [
        "To do: \u2068Call the supervisor\u2069",
        "Flag raised: \u2068Wish for protection\u2069",
        "\u20682\u2069 answers recorded",
        "Interview began",
    ]
    assert lines[0].author == "Ana"


def test_who_is_not_known_here_has_no_name(look):
    """A fact of another desk shows without a name."""
    assert history_lines(look, [happened("person.registered")], {})[0].author == ""


def test_who_interpreted_and_when_people_rested_is_told(look):
    """Breaks and interpreters have their lines, by pool id."""
    history = [
        happened("interpreter_session.began", detail="I-03"),
        happened("interview.break_began"),
        happened("interpreter_session.ended"),
    ]
    lines = history_lines(look, history, {})
    assert [one.text.replace("\u2068", "").replace("\u2069", "") for one in lines] == [
        "Interprets no more",
        "A break",
        "Interprets from now on: I-03",
    ]
