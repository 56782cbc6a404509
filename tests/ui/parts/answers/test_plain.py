"""One field."""

import pytest
from PySide6.QtWidgets import QLineEdit
from ui_desk import card_of

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for
from screenio.ui.parts.answers.plain import LineAnswer, TextAnswer

EDGE = 14
"""Line and room beside the words of a field."""


def line(look, kind):
    """Make a field of a kind."""
    return LineAnswer(look, QuestionCard("q", "q", kind, "", Both(), Both()), Tongue())


def test_text_is_taken_as_it_is_typed(look, show, qtbot):
    """Half-typed text comes back with its spaces; the answer has none around it."""
    answer = show(TextAnswer(look, card_of("S0.1b"), Tongue()), (500, 200))
    heard = []
    answer.changed.connect(lambda: heard.append(answer.draft()))
    qtbot.keyClicks(answer.area.edit, "bread ")
    assert heard[-1] == "bread "
    assert answer.value() == "bread"
    answer.restore('{"person": "not for here"}')
    assert answer.value() == '{"person": "not for here"}'
    answer.put("tea")
    assert answer.value() == "tea"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("integer", "۳", 3),
        ("decimal", "3,5", 3.5),
        ("date", "2026-11-22", "2026-11-22"),
        ("time", "09:30", "09:30:00"),
        ("date", "22.11.2026", "2026-11-22"),
        ("date", "2026", "2026-01-01"),
        ("date", "11/2026", "2026-11-01"),
        ("moment", "2026-11-22 09:30", "2026-11-22T09:30:00"),
    ],
)
def test_kinds_are_read_from_digits_of_any_script(look, qtbot, kind, typed, value):
    """What is typed becomes the value of its kind."""
    answer = line(look, kind)
    qtbot.addWidget(answer)
    assert answer.value() is None
    answer.restore(typed)
    assert (answer.value(), answer.lacks()) == (value, "")
    assert answer.draft() == typed


def test_what_is_no_number_is_asked_for_again(look, qtbot):
    """Words in a field for a number are not taken."""
    answer = line(look, "integer")
    qtbot.addWidget(answer)
    answer.put("three")
    assert "no number" in answer.lacks()


@pytest.mark.parametrize(
    ("kind", "typed"), [("date", "31.2.2026"), ("time", "25:00"), ("moment", "x")]
)
def test_what_cannot_be_read_is_shown_how_to_write(look, qtbot, kind, typed):
    """A day that is none, and a time that is none, are asked for with an example."""
    answer = line(look, kind)
    qtbot.addWidget(answer)
    answer.restore(typed)
    assert "like this" in answer.lacks()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_how_a_moment_is_written_is_shown_whole(looks, show, language):
    """The example in the empty field is not cut short."""
    answer = show(line(looks(language), "moment"), (600, 100))
    edit = answer.findChild(QLineEdit)
    shown = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    assert shown + 2 * EDGE <= edit.width()


def test_a_secret_is_covered_and_never_kept_half_typed(look, show, qtbot):
    """A masked text is typed unseen; there is no draft of it."""
    masked = frozenset({"masked"})
    card = QuestionCard("q", "q", "text", "", Both(), Both(), appearance=masked)
    answer = show(answer_for(look, card, Tongue()), (500, 120))
    answer.field.edit.setFocus()
    qtbot.keyClicks(answer.field.edit, "open sesame")
    assert answer.field.edit.displayText() != "open sesame"
    assert answer.value() == "open sesame"
    assert answer.draft() == ""
    answer.put("x")
    assert answer.value() == "x"
