"""A drawing or a signature."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Keep, Tongue
from screenio.ui.parts.answers.drawn import DrawnAnswer
from screenio.ui.parts.answers.kinds import answer_for
from screenio.ui.parts.picture import Picture

CARD = QuestionCard(
    "q",
    "q",
    "file",
    "",
    Both("Sign here"),
    Both(),
    takes="image",
    appearance=frozenset({"signature"}),
)


@pytest.fixture
def answer(look, show):
    """Show the answer; what it wishes to be kept is heard."""
    made = show(answer_for(look, CARD, Tongue()), (700, 500))
    assert isinstance(made, DrawnAnswer)
    made.heard = []
    made.wishes.connect(made.heard.append)
    return made


def draw(pad, *points):
    """Draw a line with the mouse."""
    first, *rest = (QPoint(*point) for point in points)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, Qt.KeyboardModifier.NoModifier, first)
    for point in rest:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, left, Qt.KeyboardModifier.NoModifier, rest[-1] if rest else first)


def ink(raw):
    """Count dark points of a picture."""
    image = QImage.fromData(raw)
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*spot).lightness() < 128 for spot in spots)


def test_every_line_is_kept_as_it_is_drawn(answer):
    """The drawing is an answer once the desk has it, and the newest one counts."""
    draw(answer.pad, (20, 20), (120, 60), (200, 20))
    assert "being kept" in answer.lacks()
    draw(answer.pad, (20, 100), (200, 100))
    first, second = answer.heard
    assert isinstance(second, Keep)
    assert ink(second.source) > ink(first.source) > 100
    first.then(("one.png", first.source))
    assert answer.value() is None
    second.then(("two.png", second.source))
    assert (answer.value(), answer.lacks()) == ("two.png", "")
    assert answer.pad.isVisible()


def test_a_tap_is_a_dot_and_wiping_leaves_nothing(answer):
    """What was wiped does not come back when the desk has kept it."""
    draw(answer.pad, (50, 50))
    assert ink(answer.heard[0].source) > 0
    answer.wipe.click()
    answer.heard[0].then(("one.png", b"x"))
    assert answer.value() is None
    assert answer.pad.is_blank


def test_a_drawing_of_before_is_shown_and_can_be_made_anew(answer):
    """What was kept stands in place of the sheet until it is taken away."""
    draw(answer.pad, (20, 20), (120, 60))
    raw = answer.heard[0].source
    answer.put("one.png")
    answer.heard[-1].then(raw)
    assert answer.pad.isHidden() or not answer.pad.isVisible()
    assert answer.findChild(Picture).pixmap().width() > 0
    answer.remove.click()
    assert answer.pad.isVisible()
    assert answer.pad.is_blank


def test_a_picture_can_be_chosen_instead(answer):
    """A file takes the place of what was drawn."""
    draw(answer.pad, (20, 20), (120, 60))
    raw = answer.heard[0].source
    answer.keep(Path("/media/stick/signed.png"), "png")
    answer.heard[0].then(("drawn.png", raw))
    answer.heard[1].then(("chosen.png", raw))
    assert answer.value() == "chosen.png"
    assert not answer.pad.isVisible()


def test_a_drawing_that_could_not_be_kept_is_no_answer(answer):
    """The page says why; the lines stay, and the next one tries again; what lacks a line is not recorded."""
    draw(answer.pad, (20, 20), (120, 60))
    answer.heard[0].then(("one.png", answer.heard[0].source))
    draw(answer.pad, (20, 100), (200, 100))
    answer.heard[1].then(None)
    assert "could not be kept" in answer.lacks()
    assert not answer.pad.is_blank
    draw(answer.pad, (50, 50))
    answer.heard[2].then(("three.png", answer.heard[2].source))
    assert (answer.value(), answer.lacks()) == ("three.png", "")
    draw(answer.pad, (60, 60))
    answer.heard[3].then(None)
    answer.wipe.click()
    assert (answer.value(), answer.lacks()) == (None, "")
