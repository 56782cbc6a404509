"""The place of the answer."""

from types import SimpleNamespace

from ground import RESOURCES
from PySide6.QtCore import Qt

from screenio.projections.part_card import PartCard
from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.interview.answering import Answering
from screenio.ui.parts.answers.answer import Tongue

PARTS = tuple(QuestionCard(k, k, "text", "", Both(k), Both()) for k in ("a", "b"))
ROWS = QuestionCard("r", "r", "repeat", "", Both("Rooms"), Both(), parts=PARTS)


def asked(card, *, half_typed="", value=None):
    """Give what the page shows, as far as an answer looks at it."""
    return SimpleNamespace(question=card, card=SimpleNamespace(half_typed=half_typed, value=value))


def test_rows_ask_how_they_stand_whenever_something_is_typed(look, show, qtbot):
    """What is said so far is asked for with its empty rows, and what comes back is shown."""
    place = show(Answering(look, RESOURCES), (700, 500))
    so_far, typed = [], []
    place.grew.connect(so_far.append)
    place.typed.connect(typed.append)
    place.show_asked(asked(ROWS, value=[{"a": "hall"}]), Tongue())
    assert so_far == [[{"a": "hall"}]]
    qtbot.mouseClick(place.answer.add, Qt.MouseButton.LeftButton)
    assert so_far[-1] == [{"a": "hall"}, {}]
    assert typed[-1] == '[{"a": "hall"}]'
    closed = PartCard(relevant=False, readonly=False)
    place.stand([{"b": closed}, {"a": PartCard(relevant=True, readonly=False), "b": closed}])
    assert list(place.answer.rows[0].parts) == ["a"]
    place.clear()
    place.stand([])
    place.focus_first()
    assert place.answer is None


def test_half_typed_text_goes_before_what_was_said(look, show):
    """Where something is half-typed it is shown, else what was said."""
    place = show(Answering(look, RESOURCES), (700, 300))
    place.show_asked(asked(PARTS[0], half_typed="tw", value="two"), Tongue())
    assert place.answer.value() == "tw"
    place.show_asked(asked(PARTS[0], value="two"), Tongue())
    assert place.answer.value() == "two"
    place.show_asked(asked(None), Tongue())
    assert place.answer is None
