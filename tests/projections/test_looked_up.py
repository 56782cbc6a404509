import msgspec
import pytest
from ground import PERSON
from stations import Stations, arrive, says, talk

from screenio.domain import lookup
from screenio.encoding import PersonId
from screenio.projections.looked_up import LookedUp, looked_up, states_named


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


def test_the_states_a_person_named(desk):
    """Of somebody nobody knows there are none."""
    about, case = arrive(desk)
    says(desk, talk(desk, about, case), "S2.7", ["AFG"])
    assert desk.ask(states_named, about) == ("AFG",)
    assert desk.ask(states_named, PersonId(PERSON)) == ()
