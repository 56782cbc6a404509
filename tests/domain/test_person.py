import pytest
from ground import ARRIVAL, OTHER, PERSON, Ground

from screenio.domain.person import ANSWER, DOCUMENT, ClaimValue, RegisterPerson, StateRelation
from screenio.errors import Refusal


def claim(ground, value, source=ANSWER, **more):
    ground.submit(
        ClaimValue(subject=PERSON, attribute="person.sex", value=value, source=source, **more)
    )
    return ground.state(PERSON)


def test_a_person_is_registered_once():
    """A second registration is refused."""
    with pytest.raises(Refusal, match=r"person.already_registered"):
        Ground().arrived().submit(RegisterPerson(subject=PERSON, arrival=ARRIVAL))


def test_a_later_answer_takes_the_place_of_an_earlier():
    """What is said later stands; what was said before is kept."""
    ground = Ground().arrived()
    claim(ground, "M")
    state = claim(ground, "F")
    assert [one.made.value for one in state.standing("person.sex")] == ["F"]
    assert len(state.claims) == 2


def test_said_and_on_paper_stand_beside_each_other():
    """A paper never takes the place of what was said."""
    ground = Ground().arrived()
    claim(ground, "F")
    state = claim(ground, "M", source=DOCUMENT, status="DOCUMENTED_UNVERIFIED")
    assert {one.made.value for one in state.standing("person.sex")} == {"F", "M"}


def test_two_answers_that_did_not_see_each_other_both_stand():
    """Two answers from two desks are a conflict that a person settles, none is lost."""
    ground = Ground().arrived()
    claim(ground, "F", sees=())
    assert len(claim(ground, "M", sees=()).standing("person.sex")) == 2


def test_only_an_authority_confirms():
    """Declared is what is not verified, confirmed what an authority or a verified document says."""
    ground = Ground().arrived()
    assert claim(ground, "F").standing("person.sex")[0].certainty == "DECLARED"
    state = claim(ground, "F", source=DOCUMENT, status="DOCUMENTED_VERIFIED")
    assert state.standing("person.sex")[-1].certainty == "CONFIRMED"


def test_an_age_counts_from_the_day_it_was_said():
    """An age keeps its window when a year passes."""
    ground = Ground().arrived()
    age = {"age": 17, "completed": True}
    ground.submit(ClaimValue(subject=PERSON, attribute="person.birth", value=age, source=ANSWER))
    before = ground.state(PERSON).birth()
    ground.now = ground.now.replace(year=2027)
    assert ground.state(PERSON).birth() == before


def test_states_of_a_person_are_nationalities_and_residences():
    """Nationalities and countries of residence together are the states of a person."""
    ground = Ground().arrived()
    for attribute, value in (
        ("person.nationality", ["AFG"]),
        ("person.residence_country", [{"S4.1.1": "IRN"}]),
    ):
        ground.submit(ClaimValue(subject=PERSON, attribute=attribute, value=value, source=ANSWER))
    assert ground.state(PERSON).states() == {"AFG", "IRN"}


def test_relations_and_statuses_come_from_their_lists():
    """A relation to oneself, an unknown relation and an unknown status are refused."""
    ground = Ground().arrived()
    ground.submit(StateRelation(subject=PERSON, other=OTHER, relation="SPOUSE"))
    for other, relation in ((OTHER, "FRIENDSHIP"), (PERSON, "SPOUSE")):
        with pytest.raises(Refusal, match=r"person.unknown_relation"):
            ground.submit(StateRelation(subject=PERSON, other=other, relation=relation))
    with pytest.raises(Refusal, match=r"person.unknown_status"):
        claim(ground, "F", status="GUESSED")
