import pytest
from ground import CASE, PERSON, SUPERVISOR, TALK, Ground, form

from screenio.domain import interview, screening
from screenio.errors import Refusal
from screenio.forms.session import CLOSED

NAME = {"native": "نصیر", "script": "Arab", "latin": "Nasir", "parts": [], "single": True}


def test_an_answer_is_kept_and_claimed():
    """An answer that fills an attribute stands in the interview and as a claim on the person."""
    ground = Ground().talking().says("S2.1", NAME)
    assert ground.state(TALK).values["S2.1"] == NAME
    assert ground.state(PERSON).value("person.name") == NAME


def test_a_closed_answer_leaves_no_value_in_general():
    """Of an answer in a closed compartment everybody reads that it was answered, and nothing else."""
    ground = Ground().talking().says("S5.1b", "UNSURE")
    general = [f for _, f in ground.facts if f.compartment == "general"]
    answered = [f for f in general if getattr(f, "question", "") == "S5.1b"]
    assert [f.closed for f in answered] == [True]
    assert all(getattr(f, "value", None) != "UNSURE" for f in general)
    kept = [f for _, f in ground.facts if f.compartment == "protection"]
    assert [f.value for f in kept] == ["UNSURE"]
    assert ground.state(TALK).values["S5.1b"] == CLOSED


def test_what_follows_a_closed_answer_names_no_question():
    """A branch of a closed answer raises its flag without naming the question."""
    ground = Ground().talking().says("S5.1a", "YES")
    followed = [f for _, f in ground.facts if isinstance(f, interview.BranchFollowed)]
    assert followed
    assert all(not f.question for f in followed if f.argument == "REFOUL")
    assert "REFOUL" in ground.flags


def test_a_question_put_next_is_asked_next():
    """A fear puts the words of fear next."""
    assert "S5.3" in Ground().talking().says("S5.1a", "YES").state(TALK).up_next


def test_an_answer_supersedes_what_was_seen():
    """Answering again takes the place of what stood; both stay in the log."""
    ground = Ground().talking().says("S2.6a", "M").says("S2.6a", "F", reason="SAID_OTHERWISE")
    state = ground.state(TALK)
    assert state.values["S2.6a"] == "F"
    assert len(state.heads["S2.6a"]) == 1
    assert [v for q, v, _ in state.log if q == "S2.6a"] == ["M", "F"]


def test_two_answers_that_did_not_see_each_other_are_a_conflict():
    """Two desks that answered the same question both keep their answer."""
    ground = Ground().talking().says("S2.6a", "M", sees=()).says("S2.6a", "F", sees=())
    assert len(ground.state(TALK).heads["S2.6a"]) == 2


def test_declining_settles_a_question():
    """A reason settles a question as well as an answer; the value is gone, the log keeps it."""
    ground = Ground().talking().says("S2.6a", "M")
    ground.submit(interview.DeclineQuestion(subject=TALK, question="S2.6a", reason="DECLINED"))
    state = ground.state(TALK)
    assert "S2.6a" not in state.values
    assert state.declined["S2.6a"] == "DECLINED"
    assert "S2.6a" not in ground.session(TALK).missing()


@pytest.mark.parametrize(
    ("question", "value", "code"),
    [
        ("S99", "YES", "interview.unknown_question"),
        ("S0.3b", "NOBODY", "interview.not_asked"),
        ("S2.6a", "Q", "answer.unknown_code"),
        ("S2.6a", ["M"], "answer.wrong_kind"),
        ("S2.1", "Nasir", "answer.wrong_kind"),
    ],
)
def test_what_the_form_does_not_allow_is_refused(question, value, code):
    """Unknown, unasked and ill-shaped answers are refused and change nothing."""
    ground = Ground().talking()
    before = ground.state(TALK)
    with pytest.raises(Refusal, match=code):
        ground.says(question, value)
    assert ground.state(TALK) == before


def test_a_birth_that_touches_eighteen_asks_who_is_with_the_child():
    """A year that may mean seventeen puts S0.3b next and makes it asked."""
    birth = {"calendar": "SH_AF", "y": 1387, "precision": "YEAR", "text": "۱۳۸۷"}
    ground = Ground().talking().says("S2.4", birth)
    assert "S0.3b" in ground.state(TALK).up_next
    assert ground.session(TALK).node("S0.3b").required


def test_read_back_needs_every_section():
    """Read-back is finished when every section was read back."""
    ground = Ground().talking()
    with pytest.raises(Refusal, match=r"interview.sections_not_read_back"):
        ground.submit(interview.FinishReadBack(subject=TALK))
    for question in interview.READ_BACK_QUESTIONS:
        ground.says(question, "CORRECT")
    ground.submit(interview.FinishReadBack(subject=TALK))
    assert ground.state(TALK).read_back
    assert ground.state(CASE).state == screening.READ_BACK


def test_after_sign_off_nothing_changes():
    """A signed record takes no further answer."""
    ground = Ground().talking()
    ground.record(screening.SignedOff(), CASE)
    with pytest.raises(Refusal, match=r"interview.signed_off"):
        ground.says("S2.6a", "M")


def test_an_interview_begins_once_and_pins_its_form():
    """An interview pins the digest of its form; it begins once, and nothing is answered before."""
    ground = Ground().talking()
    assert ground.state(TALK).began.form_digest == form().digest
    with pytest.raises(Refusal, match=r"interview.already_begun"):
        ground.talking_again()
    with pytest.raises(Refusal, match=r"interview.not_begun"):
        Ground().arrived().says("S2.6a", "M")


def test_a_corrected_rendering_keeps_the_persons_words_closed():
    """The interpreter's correction stands in protection."""
    ground = Ground().talking()
    made = ground.submit(
        interview.CorrectRendering(subject=TALK, question="S2.5", said="Berkane", should_be="Oujda")
    )
    assert [fact.compartment for fact in made] == ["protection"]


def test_everybody_who_answered_is_an_author():
    """Whoever recorded an answer is an author of the interview."""
    ground = Ground().talking()
    ground.acts("SUP", SUPERVISOR).says("S2.6a", "M")
    assert SUPERVISOR in ground.state(TALK).authors


def test_words_of_a_complaint_are_not_kept_here():
    """Without a complaint body's card the form takes no words of a complaint and says so."""
    ground = Ground().talking()
    with pytest.raises(Refusal, match=r"interview.complaint_not_here"):
        ground.says("S8.1b", {"person": "x", "officer": "y"})
    assert "S8.1b" not in ground.state(TALK).values
