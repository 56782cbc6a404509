import pytest
from ground import tables

from screenio.domain.item import Case, Item
from screenio.domain.reducers import REDUCERS, binding_notes, reducer
from screenio.domain.tables import Cell

OPEN = Case(profile="RS", whole_form=False, return_locked=False, is_child=False)
CHILD = Case(profile="RS", whole_form=False, return_locked=True, is_child=True)
WHOLE = Case(profile="EU_SCREEN", whole_form=True, return_locked=False, is_child=False)


def item(attribute, value, question="Q"):
    return Item(group="G", attribute=attribute, question=question, value=value)


def reduced(note, one, case=OPEN, value="minimised"):
    step = reducer(Cell(value, hard=False, note=note))
    found = step(one, case) if step else None
    return found.value if found else None


LATER_DESTINATIONS = {"ORIGIN", "ESC", "READM", "REP", "RELOC", "CRIM", "SGBV_MHPSS", "THB"}
"""Receivers whose own files come with their pathways; until then what has no reducer stays."""


def test_every_binding_note_of_the_matrix_has_its_reducer():
    """Each note that binds for a receiver of now is carried out; for a later one the value stays."""
    without = {
        key
        for key, cell in tables().matrix.items()
        if cell.value in {"send", "minimised"} and reducer(cell) is None
    }
    assert {destination for _, destination in without} <= LATER_DESTINATIONS | {"CHILD"}
    assert {group for group, destination in without if destination == "CHILD"} == {"G8"}


def test_a_note_without_a_reducer_lets_nothing_out():
    """A new note in the table opens nothing by itself."""
    assert reducer(Cell("send", hard=False, note="only: what fits")) is None
    assert reducer(Cell("minimised", hard=False, note="")) is None
    assert reducer(Cell("send", hard=False, note="explains only")) is not None


def test_notes_are_told_from_explanations():
    """Only parts that begin with only, without or condition bind."""
    assert binding_notes("only: status; said so in §13; condition: sealed") == [
        "only: status",
        "condition: sealed",
    ]


@pytest.mark.parametrize(
    ("note", "one", "case", "left"),
    [
        ("only: languages", item("person.language", ["ps"]), OPEN, ["ps"]),
        ("only: languages", item("person.nationality", ["AFG"]), OPEN, None),
        ("without: XXB, XXC", item("person.nationality", ["AFG", "XXB"]), OPEN, ["AFG"]),
        ("without: XXB, XXC", item("person.nationality", ["XXB"]), OPEN, None),
        ("only: F6 status line", item("protection.status", "LOCKED"), OPEN, "UNLOCKED"),
        ("only: F6 status line", item("protection.wish", "YES"), OPEN, None),
        ("only: F6 status line", item("protection.wish", "YES"), WHOLE, "YES"),
        ("only: treat as minor", item("person.age_doubt", "?"), CHILD, "TREAT_AS_MINOR"),
        ("only: treat as minor", item("person.age_doubt", "?"), OPEN, None),
        ("condition: child victim", item("x", 1), CHILD, 1),
        ("condition: child victim", item("x", 1), OPEN, None),
        ("only: pool ID", item("interpreter.pool_id", "I-07"), OPEN, "I-07"),
        ("only: pool ID", item("interpreter.name", "somebody"), OPEN, None),
        ("only: named fields (S8.2)", item("person.addition", "t", "S8.2"), OPEN, "t"),
        ("only: named fields (S8.2)", item("x", "t", "S1.9"), OPEN, None),
        ("only: in EU_SCREEN as on the form", item("journey.destination", "DEU"), WHOLE, "DEU"),
        ("only: in EU_SCREEN as on the form", item("journey.destination", "DEU"), OPEN, None),
        ("only: that the return side is closed", item("protection.status", "?"), CHILD, "LOCKED"),
        ("only: that the return side is closed", item("protection.wish", "YES"), CHILD, None),
        (
            "only: that identity is documented",
            item("person.document", [1]),
            OPEN,
            "IDENTITY_DOCUMENTED",
        ),
        ("only: that identity is documented", item("person.document", []), OPEN, None),
        ("without: XXB, XXC", item("person.nationality", "XXC"), OPEN, None),
        ("without: XXB, XXC", item("person.nationality", "AFG"), OPEN, "AFG"),
        ("without: XXB, XXC", item("person.nationality", 3), OPEN, 3),
        ("without: XXB, XXC", item("x", [{"c": "XXB"}, {"c": "AFG"}]), OPEN, [{"c": "AFG"}]),
        ("condition: sealed", item("x", 1), OPEN, 1),
        ("only: status; without: XXB, XXC", item("protection.wish", "YES"), OPEN, None),
    ],
)
def test_a_reducer_lets_out_what_it_says(note, one, case, left):
    """Each note lets out what it names and nothing beside it."""
    assert reduced(note, one, case) == left


def test_the_route_is_the_last_country_as_proof():
    """Outside EU_SCREEN only the last transit country goes, as proof."""
    rows = [{"S4.3.1": "TUR"}, {"S4.3.1": "GRC"}]
    note = "only: proof of last transit"
    assert reduced(note, item("journey.transit_country", rows)) == [{"S4.3.1": "GRC"}]
    assert reduced(note, item("journey.destination", "DEU")) is None


def test_countries_lose_their_places():
    """Where only countries go, places, dates and means stay; the destination goes."""
    note = "only: countries of residence and transit"
    rows = [{"S4.3.1": "TUR", "S4.3.2": {"village": "Istanbul"}}, {"S4.3.2": {}}]
    assert reduced(note, item("journey.transit_country", rows)) == [{"S4.3.1": "TUR"}]
    assert reduced(note, item("journey.destination", "DEU")) == "DEU"
    assert reduced(note, item("journey.entry_place", "x")) is None


def test_papers_are_chosen_by_kind():
    """Where only identity papers go, papers of refugees stay."""
    rows = [{"S2.10.1": {"type": "PASSPORT"}}, {"S2.10.1": {"type": "UNHCR_CERT"}}]
    assert reduced("only: identity documents", item("person.document", rows)) == rows[:1]


def test_measures_for_transport_hide_violence_and_asylum():
    """The subset for transport holds neither a shelter nor the border procedure."""
    note = next(n for n in REDUCERS if n.startswith("only: M_FEMALE_STAFF"))
    measures = ["M_SAFE_SHELTER", "M_NO_BORDER_PROCEDURE_REVIEW", "M_BREAKS"]
    assert reduced(note, item("support.measure", measures)) == ["M_BREAKS"]
