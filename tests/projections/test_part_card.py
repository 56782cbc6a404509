"""How the parts of rows stand."""

import pytest
from own_forms import begun
from small_forms import rows, workbook

from screenio.domain.questionnaire import BringInForm, PutFormIntoUse, subject_of
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook
from screenio.projections.part_card import part_cards

WORDS = "label::English (en)"
SURVEY = rows(
    {"type": "begin repeat", "name": "room", WORDS: "Rooms"},
    {"type": "select_one kind", "name": "kind", WORDS: "What is it?"},
    {
        "type": "select_one thing",
        "name": "thing",
        WORDS: "What is in it?",
        "choice_filter": "kind=${kind}",
        "relevant": "${kind} != ''",
    },
    {"type": "integer", "name": "beds", WORDS: "Beds in the ${kind}"},
    {
        "type": "integer",
        "name": "people",
        WORDS: "People",
        "calculation": "${beds} * 2",
        "read_only": "yes",
    },
    {"type": "begin repeat", "name": "window", WORDS: "Windows"},
    {"type": "text", "name": "view", WORDS: "What does it look at?"},
    {"type": "end repeat"},
    {"type": "end repeat"},
)
CHOICES = rows(
    {"list_name": "kind", "name": "HALL", WORDS: "Hall"},
    {"list_name": "kind", "name": "CELLAR", WORDS: "Cellar"},
    {"list_name": "thing", "name": "BENCH", WORDS: "Bench", "kind": "HALL"},
    {"list_name": "thing", "name": "OVEN", WORDS: "Oven", "kind": "CELLAR"},
)
BOOK = workbook(
    SURVEY, CHOICES, {"form_id": "rooms", "version": "1", "default_language": "English (en)"}
)


@pytest.fixture(scope="module")
def rooms():
    """Compile a form of rooms with windows."""
    return compile_workbook(BOOK).xform


def test_each_row_stands_by_what_is_typed_in_it(gate, rooms):
    """What applies, what is offered and what is worked out differ from row to row; nothing is recorded."""
    desk = gate.desk("gate", "SUP")
    subject, form = subject_of("rooms"), FormDefinition.parse(rooms)
    desk.submit(
        BringInForm(subject=subject, xform=rooms, workbook=BOOK, media={}),
        PutFormIntoUse(subject=subject, digest=form.digest),
    )
    talk = begun(desk, form)[1]
    typed = [{"kind": "CELLAR", "beds": 3, "window": [{}, {"view": "x"}]}, {}]
    first, second = desk.ask(part_cards, talk, "room", typed, "en")
    assert [one.code for one in first["thing"].choices] == ["OVEN"]
    assert first["thing"].choices[0].words.officer == "Oven"
    assert first["kind"].choices is None
    assert (first["thing"].relevant, second["thing"].relevant) == (True, False)
    assert (first["people"].readonly, first["people"].shown) == (True, "6")
    assert (first["beds"].label.officer, first["kind"].label) == ("Beds in the CELLAR", None)
    assert len(first["window"].rows) == 2
    assert not first["window"].is_counted
    assert desk.view().state(talk).values == {}
    assert desk.view().session(talk).node("room").value is None
