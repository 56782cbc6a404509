"""People who arrive, without a window."""

import pytest
from stations import BIRTH, NAME

from screenio.projections.people import people_count
from screenio.projections.person_card import person_card
from screenio.ui.arrival.model import (
    BIRTH as BORN,
)
from screenio.ui.arrival.model import (
    COMPANY,
    LANGUAGE,
    ArrivalModel,
    Circumstances,
    Newcomer,
    kind_of,
)
from screenio.ui.arrival.model import (
    NAME as CALLED,
)

HOW = Circumstances("NAT", "TERRITORY_APPREHENSION", "2026-11-22T04:10:00+01:00", "EXACT", "Gate")


@pytest.fixture
def model(gate):
    """An arrival's model, with its questions."""
    made = ArrivalModel(gate.behind, "en")
    made.start()
    return made


def test_everybody_is_registered_at_once(gate, model):
    """Two people come with what was said of each, and how they are related."""
    heard = []
    model.registered.connect(lambda person: heard.append(bytes(person)))
    said = {CALLED: NAME, BORN: BIRTH, LANGUAGE: "pbu"}
    model.add(Newcomer(said, may_be_child=False))
    model.register(Newcomer({}, may_be_child=False, relation="SPOUSE"), HOW)
    assert gate.desk(lambda desk: desk.ask(people_count, "")) == 3
    card = gate.desk(lambda desk: desk.ask(person_card, heard[0]))
    assert (card.name_latin, card.start_place, card.basis) == ("Gul Agha", "Gate", "NAT")
    assert {one.source for one in card.claims} == {"ARRIVAL"}


def test_a_child_alone_is_protected_from_the_first_minute(gate, model):
    """The flag stands with the registration, and the doors to return are shut."""
    heard = []
    model.registered.connect(lambda person: heard.append(bytes(person)))
    young = {"age": 15, "completed": None, "text": "15"}
    model.register(Newcomer({BORN: young, COMPANY: "NOBODY"}, may_be_child=True), HOW)
    card = gate.desk(lambda desk: desk.ask(person_card, heard[0]))
    assert [one.flag for one in card.flags] == ["UAM"]
    assert any("R4" in one.rules for one in card.doors)


def test_who_is_with_an_adult_raises_nothing():
    """Only somebody who may be a child is flagged by who is with them."""
    assert Newcomer({COMPANY: "NOBODY"}, may_be_child=False).flag == ""
    assert Newcomer({COMPANY: "UNKNOWN"}, may_be_child=True).flag == "SEPARATED"
    assert Newcomer({COMPANY: "PARENT"}, may_be_child=True).flag == ""


def test_what_the_rules_refuse_registers_nobody(gate, model):
    """A basis that does not exist is refused whole."""
    heard = []
    model.refused.connect(heard.append)
    wrong = Circumstances("NO_SUCH", "APPREHENSION", HOW.at, "EXACT", "")
    model.register(Newcomer({}, may_be_child=False), wrong)
    assert [one.code for one in heard] == ["arrival.unknown_code"]
    assert gate.desk(lambda desk: desk.ask(people_count, "")) == 1


def test_sizes_have_their_kinds(model):
    """One, a few, many, very many; somebody added by mistake is forgotten."""
    assert [kind_of(n) for n in (1, 2, 9, 10, 49, 50)] == [
        "SINGLE",
        "SMALL_GROUP",
        "SMALL_GROUP",
        "GROUP",
        "GROUP",
        "MASS",
    ]
    model.add(Newcomer({}, may_be_child=False))
    model.drop(0)
    assert model.people == []
