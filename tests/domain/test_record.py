from ground import CASE, PERSON, TALK, Ground, form, tables

from screenio.domain.interview import DeclineQuestion
from screenio.domain.person import DOCUMENT, ClaimValue
from screenio.domain.protection import RecordWish
from screenio.domain.record import Sources, group_of, record
from screenio.domain.screening import ProposeMeasure
from screenio.encoding import PersonId


def items(ground, closed=None):
    sources = Sources(
        find=ground.find,
        definition=form(),
        tables=tables(),
        profile=tables().profiles["RS"],
        today=ground.now.date(),
        closed=closed or {},
    )
    return record(PersonId(PERSON), sources).items


def of(found, question):
    return [one for one in found if one.question == question]


def test_claims_come_with_group_and_certainty():
    """A claim stands under the group of its question, declared, with the day it was said."""
    ground = Ground().talking().says("S2.6a", "F")
    (sex,) = of(items(ground), "S2.6a")
    assert (sex.group, sex.value, sex.certainty, sex.stated_on) == (
        "G1",
        "F",
        "DECLARED",
        "2026-11-22",
    )


def test_what_was_heard_at_arrival_has_its_group_too():
    """A value from arrival stands under the group of the question that would fill it."""
    ground = Ground().arrived()
    ground.submit(ClaimValue(subject=PERSON, attribute="person.sex", value="F", source="ARRIVAL"))
    assert [one.group for one in items(ground) if one.attribute == "person.sex"] == ["G1"]


def test_a_closed_value_is_there_only_when_it_was_opened():
    """Without opening, the words of an answer are not in the record; with it they say where they stand."""
    ground = Ground().talking().says("S5.1a", "YES")
    assert of(items(ground), "S5.1a") == []
    (fear,) = of(items(ground, {"S5.1a": "YES"}), "S5.1a")
    assert (fear.value, fear.group, fear.compartment) == ("YES", "G6x", "protection")


def test_a_declined_question_says_so():
    """That a question was asked and declined goes along, so that it is not asked again."""
    ground = Ground().talking()
    ground.submit(DeclineQuestion(subject=TALK, question="S4.5", reason="DECLINED"))
    assert [one.declined for one in of(items(ground), "S4.5")] == ["DECLINED"]


def test_refugee_papers_are_a_group_of_their_own():
    """A refugee certificate is split from the other papers."""
    rows = [{"S2.10.1": {"type": "PASSPORT"}}, {"S2.10.1": {"type": "UNHCR_CERT"}}]
    found = of(items(Ground().talking().says("S2.10", rows)), "S2.10")
    assert {one.group: one.value for one in found} == {"G11": rows[:1], "G11r": rows[1:]}


def test_an_objection_stands_beside_its_value():
    """What the person says is right goes with the value it objects to."""
    says = {"person": "وجدة", "officer": "Oujda"}
    ground = (
        Ground()
        .talking()
        .says("S2.5", {"country": "MAR", "district": "Berkane"})
        .says("S9.1", "NOT_CORRECT")
    )
    ground.says("S9.6", [{"S9.6.1": "S2.5", "S9.6.2": says}])
    (place,) = of(items(ground), "S2.5")
    assert dict(place.objection) == says


def test_the_case_speaks_for_itself():
    """Arrival, lock status and the interpreter's pool id follow from the case; paper beside said stays apart."""
    ground = Ground().talking()
    ground.submit(ClaimValue(subject=PERSON, attribute="person.sex", value="M", source=DOCUMENT))
    own = {one.attribute: one for one in items(ground) if not one.question}
    assert own["protection.status"].value == "LOCKED"
    assert own["arrival.event"].group == "G3"
    assert own["interpreter.pool_id"].value == "I-07"


def test_the_group_of_a_repeat_is_that_of_its_children():
    """A repeat without a group takes that of its first child."""
    questions = form().questions
    assert group_of(questions["S4.3"], questions) == "G10"
    assert group_of(questions["S9.6"], questions) == ""


def test_measures_and_the_moment_of_a_wish_go_along():
    """Proposed measures and when protection was asked for follow from the case."""
    ground = Ground().talking()
    ground.submit(RecordWish(subject=ground.lock, person=PERSON))
    ground.submit(ProposeMeasure(subject=CASE, measure="M_BREAKS"))
    own = {one.attribute: one for one in items(ground) if not one.question}
    assert own["support.measure"].value == ["M_BREAKS"]
    assert own["protection.wish_at"].value.startswith("2026-11-22T09:30")


def test_nobody_has_an_empty_record():
    """Of somebody who is not registered only the lock's status is known."""
    assert [one.attribute for one in items(Ground())] == ["protection.status"]


def test_an_answer_that_claims_nothing_stands_under_its_question():
    """An answer with a group and without an attribute is a value of its own."""
    ground = (
        Ground()
        .talking()
        .says("S3.4", "YES")
        .says("S3.4b", [{"S3.4b.1": "BEL", "S3.4b.2": "SIBLING"}])
    )
    (family,) = of(items(ground), "S3.4b")
    assert family.group == "G7"
    assert family.value[0]["S3.4b.1"] == "BEL"
