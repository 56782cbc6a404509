"""A name in parts."""

import pytest
from stations import NAME
from ui_desk import card_of

from screenio.identity import name as names
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.name import NameAnswer, script_of


@pytest.fixture
def answer(look, qtbot):
    """An empty name."""
    made = NameAnswer(look, card_of("S2.1"), Tongue("ps", "Pashto"))
    qtbot.addWidget(made)
    return made


def test_a_name_goes_in_and_out_as_it_is(answer):
    """What was recorded is shown and comes out the same, as the record takes it."""
    assert answer.value() is None
    parts = [{"type": "GIVEN", "native": "ګل", "latin": "Gul"}]
    given = NAME | {"parts": parts, "scheme": "PERSON_SPELLED", "use": "ALIAS"}
    answer.put(given)
    assert answer.value() == given
    assert names.read(answer.value()).parts[0].type == "GIVEN"


def test_one_name_is_a_whole_name_and_nothing_is_made_up(answer):
    """Only what was typed is in the value: no part, no second name, no kind of letters."""
    answer.latin.put("Nasir")
    assert answer.value() == {
        "native": "",
        "script": "Latn",
        "latin": "Nasir",
        "parts": [],
        "single": False,
    }


def test_parts_are_added_and_taken_away(answer):
    """A part wants its kind; an empty one is no part; one that is taken away is gone."""
    answer.latin.put("Gul Agha")
    answer._on_add()
    answer.parts[0].latin.put("Gul")
    assert "Which part" in answer.lacks()
    answer.parts[0].type.choose("GIVEN")
    assert answer.lacks() == ""
    answer._on_add()
    assert len(answer.value()["parts"]) == 1
    answer._on_gone(answer.parts[0])
    assert answer.value()["parts"] == []


def test_half_typed_words_stand_in_the_field_of_their_script(answer):
    """Words from elsewhere go where their letters belong."""
    answer.restore("Gul A")
    assert answer.latin.text() == "Gul A"
    answer.restore("ګل")
    assert answer.native.text() == "ګل"


def test_scripts_are_told_by_their_letters(answer):
    """The first letter of a known script says which it is."""
    assert [script_of(text) for text in ("ګل", "Иван", "12 Gul", "ሰላም", "…")] == [
        "Arab",
        "Cyrl",
        "Latn",
        "Ethi",
        "Latn",
    ]
    answer.be_brief()
    assert answer.scheme.isHidden()
