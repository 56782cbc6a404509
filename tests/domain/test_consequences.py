import pytest
from ground import CASE, PERSON, TALK, Ground
from hypothesis import given, settings
from hypothesis import strategies as st

from screenio.domain import consequences, protection, screening
from screenio.domain.columns import attribute_of
from screenio.domain.consequences import CONSEQUENCES
from screenio.domain.fact import own_subject
from screenio.domain.subjects import KINDS
from screenio.encoding import PersonId


def tasks(ground):
    return {task for task, _ in ground.state(CASE).tasks}


def test_the_table_names_facts_of_the_domain():
    """Every fact in the table is a fact that some subject records."""
    facts = {fact for kind in KINDS.values() for fact in kind.facts}
    assert set(CONSEQUENCES) <= facts


def test_two_desks_raise_the_same_lock():
    """The lock of a person has the same id at every desk, and another for another person."""
    one, other = PersonId(bytes([1]) * 16), PersonId(bytes([2]) * 16)
    assert own_subject("protection", one) == own_subject("protection", one)
    assert own_subject("protection", one) != own_subject("protection", other)
    assert own_subject("referral", one, "ASY") != own_subject("referral", one, "CHILD")


def test_a_child_alone_opens_child_protection_and_calls():
    """Nobody with the child raises the flag, opens the referral and asks for the calls."""
    ground = Ground().talking().says("S0.3", "YES").says("S0.3b", "NOBODY")
    assert ground.flags == ["UAM"]
    assert ground.state(ground.referral("CHILD")).state == "DRAFT"
    assert {"CALL_CPA", "CALL_REP"} <= tasks(ground)


def test_a_wish_in_the_form_is_a_wish():
    """Yes to S5.2 raises the lock and opens the asylum referral like the one action does."""
    ground = Ground().talking().says("S5.2", "YES")
    assert "PROT" in ground.flags
    assert ground.state(ground.referral("ASY")).state == "DRAFT"


def test_a_medical_red_sign_opens_the_medical_referral():
    """A collapse raises the red sign, opens the medical referral and stops the interview."""
    ground = Ground().talking().says("S0.2", ["COLLAPSE_OR_BLEEDING"])
    assert "MED_RED" in ground.flags
    assert ground.state(ground.referral("HEALTH")).state == "DRAFT"
    assert "STOP" in tasks(ground)


def test_a_sign_of_trafficking_calls_the_specialist():
    """A yes to debt wants the specialist, and the return side waits for the talk (D4)."""
    ground = Ground().talking().says("S7.0", "YES").says("S7.2", "YES")
    assert ground.state(CASE).specialist_wanted


def test_words_of_a_wish_answer_the_forms_question():
    """The words of a wish answer S5.3 of the open interview."""
    ground = Ground().talking()
    ground.submit(
        protection.RecordWish(
            subject=ground.lock, person=PERSON, native="وژني مې", translated="they kill me"
        )
    )
    assert "S5.3" in ground.state(TALK).values


def test_long_words_stay_where_they_are():
    """Words longer than the form's field stay with the wish and are not cut."""
    ground = Ground().talking()
    ground.submit(protection.RecordWish(subject=ground.lock, person=PERSON, native="ا" * 501))
    assert "S5.3" not in ground.state(TALK).values
    assert consequences.MOST_WORDS == 500


def test_a_wish_after_sign_off_answers_no_form():
    """After sign-off the wish still locks, and the signed form stays as it is."""
    ground = Ground().talking()
    ground.record(screening.SignedOff(), CASE)
    ground.submit(protection.RecordWish(subject=ground.lock, person=PERSON, native="وژني مې"))
    assert "PROT" in ground.flags
    assert "S5.3" not in ground.state(TALK).values


@settings(max_examples=40, deadline=None)
@given(st.text(), st.text())
def test_no_words_make_a_wish_fail(native, translated):
    """Whatever the words are, the wish is recorded, the lock stands and the words are kept as they are."""
    ground = Ground().talking()
    made = ground.submit(
        protection.RecordWish(
            subject=ground.lock, person=PERSON, native=native, translated=translated
        )
    )
    assert "PROT" in ground.flags
    kept = [fact.native for fact in made if isinstance(fact, protection.WishWordsKept)]
    assert kept == ([native] if native or translated else [])


@pytest.mark.parametrize("question", ["S2.1", "SC.2"])
def test_both_name_questions_fill_the_name(question):
    """The adult's and the child's question of the name fill the same attribute."""
    ground = Ground().talking()
    questions = ground.session(TALK).definition.questions
    assert attribute_of(questions[question], questions) == "person.name"
