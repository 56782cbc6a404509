import pytest
from ground import CASE, OTHER, PERSON, SUPERVISOR, TALK, Ground, form
from own_forms import FIRST, FORM_ID, SECOND, bring, own, use

from screenio.domain import interview, migration, rendering, screening
from screenio.domain.screening import open_guards
from screenio.domain.situation import situation
from screenio.encoding import SubjectId
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
        rendering.CorrectRendering(subject=TALK, question="S2.5", said="Berkane", should_be="Oujda")
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


# Own forms

ASKED = SubjectId(bytes([15]) * 16)


def with_own_form(ground, survey=FIRST):
    """Bring a form in, put it into use and begin an interview with it."""
    made = own("1", survey)
    ground.forms[made.digest] = made
    ground.acts("SUP", SUPERVISOR).submit(bring("1", survey), use("1", survey))
    ground.acts("OFF").submit(begins(made))
    return ground


def begins(made, **changed):
    fields = {
        "subject": ASKED,
        "person": PERSON,
        "screening": CASE,
        "form": made.form_id,
        "form_digest": made.digest,
        "languages": ("en", "ps", "pbu"),
    }
    return interview.BeginInterview(**(fields | changed))


def answers(ground, question, value):
    return ground.submit(
        interview.AnswerQuestion(subject=ASKED, question=question, value=value, said_by="PERSON")
    )


def test_an_own_form_fills_what_is_known_of_the_person():
    """An answer under `fills` is a claim, named after the screening form's question of that attribute."""
    ground = with_own_form(Ground().talking())
    answers(ground, "call", "Mr. Gul")
    (claim,) = ground.state(PERSON).standing("person.form_of_address")
    assert (claim.made.value, claim.made.question) == ("Mr. Gul", "S2.6b")


def test_an_own_form_never_stands_in_for_the_screening():
    """With an own form's interview as the newest, the screening interview is still the one that is read."""
    ground = Ground().talking().says("S5.2", "NO")
    before = situation(ground.find, PERSON, ground.now.date(), ground.occasion.tables)
    guards = open_guards(ground.state(CASE), ground.find)
    with_own_form(ground)
    assert ground.occasion.talk_id(PERSON) == TALK
    assert ground.occasion.latest_id("interview", PERSON) == ASKED
    assert situation(ground.find, PERSON, ground.now.date(), ground.occasion.tables) == before
    assert open_guards(ground.state(CASE), ground.find) == guards


def test_questions_of_own_forms_guard_nothing():
    """A question of an own form that is called as one of the screening answers none of its guards."""
    named = tuple(
        (("type", "text"), ("name", name), ("label::English (en)", name))
        for name in ("S1.7", "S5.2")
    )
    ground = with_own_form(Ground().talking(), named)
    for name in ("S1.7", "S5.2"):
        answers(ground, name, "YES")
    assert {"guard.information", "guard.protection_question"} <= set(
        open_guards(ground.state(CASE), ground.find)
    )


def test_an_own_form_moves_no_case_and_is_not_read_back():
    """Beginning with an own form leaves the case where it is; there is nothing to read back."""
    ground = with_own_form(Ground().arrived())
    assert ground.state(CASE).state == screening.REGISTERED_ARRIVAL
    with pytest.raises(Refusal, match=r"interview.not_the_screening"):
        ground.submit(interview.FinishReadBack(subject=ASKED))


def test_only_a_form_in_use_begins():
    """A form that is not here, not in use, or named otherwise begins no interview."""
    ground, made = Ground().talking(), own()
    with pytest.raises(Refusal, match=r"interview.form_unknown"):
        ground.submit(begins(made))
    ground.forms[made.digest] = made
    ground.submit(bring())
    with pytest.raises(Refusal, match=r"questionnaire.not_in_use"):
        ground.submit(begins(made))
    with pytest.raises(Refusal, match=r"interview.form_unknown"):
        ground.submit(begins(made, form="SCR-1"))


def test_after_sign_off_no_form_changes_the_record():
    """A signed record is not changed through an own form; whoever asked with one does not sign it."""
    ground = with_own_form(Ground().talking())
    ground.acts("SUP", OTHER)
    answers(ground, "remark", "cold")
    with pytest.raises(Refusal, match=r"screening.second_pair_of_eyes"):
        ground.submit(screening.SignOff(subject=CASE))
    ground.record(screening.SignedOff(), CASE)
    with pytest.raises(Refusal, match=r"interview.signed_off"):
        answers(ground, "remark", "warm")
    with pytest.raises(Refusal, match=r"interview.signed_off"):
        ground.submit(begins(own(), subject=SubjectId(bytes([16]) * 16)))


def moved(ground, *lost):
    digest = own("2", SECOND).digest
    return ground.submit(migration.MigrateInterview(subject=ASKED, form_digest=digest, lost=lost))


def test_an_interview_goes_on_with_the_next_version():
    """What fits goes along; what does not is lost only when it was seen to be, and stays in the journal."""
    ground = with_own_form(Ground().talking())
    for question, value in (("sleeps", "CAR"), ("remark", "cold"), ("call", "Mr. Gul")):
        answers(ground, question, value)
    after = own("2", SECOND)
    ground.forms[after.digest] = after
    with pytest.raises(Refusal, match=r"questionnaire.not_in_use"):
        moved(ground, "sleeps")
    ground.acts("SUP", SUPERVISOR).submit(bring("2", SECOND), use("2", SECOND))
    with pytest.raises(Refusal, match=r"interview.loss_not_seen"):
        moved(ground)
    (fact,) = moved(ground, "sleeps")
    assert (fact.kept, fact.lost) == (("remark", "call"), ("sleeps",))
    state = ground.state(ASKED)
    assert state.values == {"remark": "cold", "call": "Mr. Gul"}
    assert state.began.form_digest == after.digest
    assert set(state.heads) == {"remark", "call"}
    assert "food" in ground.session(ASKED).definition.questions
    assert ground.session(ASKED).node("sleeps").status == "MISSING"
    answers(ground, "sleeps", "HOUSE")
    said = [f.value for _, f in ground.facts if getattr(f, "question", "") == "sleeps"]
    assert said == ["CAR", "HOUSE"]


def test_an_interview_moves_to_its_own_form_only():
    """Neither the same version nor another form is a next version."""
    ground = with_own_form(Ground().talking())
    for digest in (own().digest, form().digest):
        with pytest.raises(Refusal, match=r"interview.not_another_version"):
            ground.submit(migration.MigrateInterview(subject=ASKED, form_digest=digest, lost=()))
    assert ground.state(ASKED).began.form == FORM_ID
