import msgspec
import pytest
from ground import PERSON
from stations import Stations, arrive, says, talk

from screenio.domain import lookup
from screenio.encoding import PersonId
from screenio.projections.looked_up import LookedUp, Origin, looked_up, origin


@pytest.fixture
def desk(tmp_path):
    """A desk at a gate."""
    made = Stations(tmp_path, {"gate": "SCREENING"})
    yield made.desk("gate", "OFF")
    made.leave()


def test_what_was_looked_up_is_seen_by_those_who_may(desk):
    """Officer, supervisor and monitor see it; to everybody else there is nothing."""
    about, _ = arrive(desk)
    written = lookup.QueryWritten(
        person=about, country="AFG", topic="", text="Bread?", needed_by=""
    )
    desk.submit(lookup.WriteQuery(subject=lookup.subject_of(about), written=written))
    view = desk.view()
    (noted,) = looked_up(view, about).queries
    assert noted.fact.text == "Bread?"
    for role in ("VUL", "MED"):
        other = msgspec.structs.replace(view, roles=frozenset({role}))
        assert looked_up(other, about) == LookedUp()
    monitor = msgspec.structs.replace(view, roles=frozenset({"IMM"}))
    assert looked_up(monitor, about).queries


def test_where_a_person_says_they_are_from(desk):
    """Their states, and the smallest named part of a place; of somebody nobody knows there is nothing."""
    about, case = arrive(desk)
    said = talk(desk, about, case)
    says(desk, said, "S2.7", ["AFG"])
    assert desk.ask(origin, about, "S2.7") == Origin(("AFG",))
    born = {"country": "AFG", "admin1": "Logar", "district": "Baraki Barak", "village": ""}
    says(desk, said, "S2.5", born)
    found = desk.ask(origin, about, "S2.7")
    assert (found.place, found.country, found.province) == ("Baraki Barak", "AFG", "Logar")
    assert desk.ask(origin, PersonId(PERSON), "S2.7") == Origin()


def test_the_place_of_the_question_comes_first(desk):
    """Where the question on screen has a place as its answer, that is the one; else that of birth."""
    about, case = arrive(desk)
    said = talk(desk, about, case)
    says(desk, said, "S2.5", {"country": "AFG", "admin1": "Logar", "district": "", "village": ""})
    began = {"country": "IRN", "admin1": "", "district": "", "village": "Mashhad"}
    says(desk, said, "S4.2b", began)
    assert desk.ask(origin, about, "S4.2b").place == "Mashhad"
    assert desk.ask(origin, about, "S2.5").place == "Logar"
