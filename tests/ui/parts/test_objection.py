"""Answers of a record in words, and objections."""

import datetime

from stations import PARTS
from ui_fixtures import HOSTILE, words_of

from screenio.language.answers import AnswerWriter
from screenio.projections.review_card import FieldRow
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.objection import Objection, value_words


def row(**more):
    """Make a field of a record."""
    known = {
        "question": "S2.6a",
        "section": "S2",
        "kind": "choice",
        "value": "F",
        "declined": "",
        "closed_to_us": False,
        "objection": {},
    }
    return FieldRow(**(known | more))


def test_a_value_is_written_and_a_closed_one_is_not(look):
    """Codes are written by their label, reasons as reasons, closed values as closed."""
    form = next(iter(PARTS.forms.values()))
    writer = AnswerWriter(form, "en", look.label, stated_on=datetime.date(2026, 11, 22))
    assert value_words(look, row(), writer) == "Female"
    assert value_words(look, row(value=None, declined="TIME"), writer) == "No time"
    assert (
        value_words(look, row(value=None, closed_to_us=True), writer) == "recorded, closed to you"
    )
    assert value_words(look, row(value=None), writer) == "–"


def test_an_objection_shows_both_languages_as_letters(look, show):
    """Both texts are shown as they are, markup and all."""
    card = show(Objection(look, {"officer": "not so", "person": HOSTILE}, Tongue("ps", "Pashto")))
    assert "not so" in words_of(card)
    assert "<b>Bold</b>" in words_of(card)
