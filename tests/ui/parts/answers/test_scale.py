"""A number on a line."""

import pytest
from PySide6.QtCore import QPoint, Qt

from screenio.projections.question_card import Both, QuestionCard, Scale
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for
from screenio.ui.parts.answers.scale import plain

KEY = Qt.Key


def line(look, scale, kind="integer"):
    """Make a range."""
    card = QuestionCard("q", "q", kind, "", Both("How bad is it?"), Both(), scale=scale)
    return answer_for(look, card, Tongue())


def test_arrows_step_along_and_home_and_end_go_to_the_ends(look, show, qtbot):
    """Nothing is taken until a key is pressed; then arrows step, and the line says what is taken."""
    answer = show(line(look, Scale(0, 10, 2)), (600, 160))
    answer.focus_first()
    assert answer.value() is None
    assert "nothing chosen" in answer.line.accessibleName()
    for key, number in (
        (KEY.Key_Right, 0),
        (KEY.Key_Up, 2),
        (KEY.Key_End, 10),
        (KEY.Key_Right, 10),
        (KEY.Key_Down, 8),
        (KEY.Key_Home, 0),
    ):
        qtbot.keyClick(answer.line, key)
        assert answer.value() == number
    assert answer.line.accessibleName() == "How bad is it?: 0"


def test_from_right_to_left_the_line_is_turned(looks, show, qtbot):
    """In Arabic the first number stands on the right, and the left arrow goes on."""
    answer = show(line(looks("ar"), Scale(1, 5, 1)), (600, 160))
    for _ in range(2):
        qtbot.keyClick(answer.line, KEY.Key_Left)
    assert answer.value() == 2
    qtbot.mouseClick(answer.line, Qt.MouseButton.LeftButton, pos=QPoint(590, 20))
    assert answer.value() == 1


@pytest.mark.parametrize(
    ("typed", "value", "fits"),
    [
        ("٣٫٥".replace("٫", "."), 3.5, True),
        ("3,5", 3.5, True),
        ("3.6", 3.6, False),
        ("x", "x", False),
    ],
)
def test_a_typed_number_must_lie_on_the_line(look, show, qtbot, typed, value, fits):
    """Digits of any script are taken; what is beside the steps is asked for again."""
    answer = show(line(look, Scale(0, 5, 0.5), "decimal"), (600, 160))
    answer.restore(typed)
    assert answer.value() == value
    assert (answer.lacks() == "") == fits
    assert answer.draft() == typed


def test_a_line_may_go_down(look, show, qtbot):
    """A range from a larger to a smaller number is stepped in that order."""
    answer = show(line(look, Scale(5, 1, -1)), (600, 160))
    qtbot.keyClick(answer.line, KEY.Key_Home)
    qtbot.keyClick(answer.line, KEY.Key_Right)
    assert answer.value() == 4
    answer.put(2)
    assert answer.line.number() == 2
    assert plain(2.0) == "2"
