"""Things in order."""

from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import picture, stops

from screenio.projections.question_card import Both, ChoiceRow, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def three(look, show):
    """Make three things to put in order."""
    rows = tuple(ChoiceRow(code, Both(f"Thing {code}", "")) for code in "ABC")
    card = QuestionCard("q", "q", "rank", "", Both("What first?"), Both(), rows)
    answer = show(answer_for(look, card, Tongue("ps", "Pashto")), (600, 400))
    answer.focus_first()
    return answer


def test_numbers_give_places_in_turn(look, show, qtbot):
    """A number takes what has no place yet as the next one; until all have one it is asked for."""
    answer = three(look, show)
    assert answer.value() is None
    qtbot.keyClick(answer.focusWidget(), KEY.Key_2)
    assert answer.value() == ["B"]
    assert "2" in answer.lacks()
    qtbot.keyClick(answer.focusWidget(), KEY.Key_2)
    qtbot.keyClick(answer.focusWidget(), KEY.Key_1)
    assert answer.value() == ["B", "C", "A"]
    assert answer.lacks() == ""
    settle()
    assert len(stops(answer)) == 9  # three places, each with two ways to move


def test_what_has_a_place_is_moved_with_ctrl_and_an_arrow(look, show, qtbot):
    """Ctrl with an arrow moves, an arrow walks, Space takes out; the keys stay with what moved."""
    answer = three(look, show)
    answer.put(["A", "B", "C"])
    answer.buttons["C"].setFocus()
    qtbot.keyClick(answer.focusWidget(), KEY.Key_Up, CTRL)
    assert answer.value() == ["A", "C", "B"]
    assert answer.buttons["C"].hasFocus()
    qtbot.keyClick(answer.focusWidget(), KEY.Key_Up)
    assert answer.buttons["A"].hasFocus()
    qtbot.keyClick(answer.focusWidget(), KEY.Key_Up, CTRL)
    assert answer.value() == ["A", "C", "B"]
    qtbot.keyClick(answer.focusWidget(), KEY.Key_Space)
    assert answer.value() == ["C", "B"]
    assert answer.buttons["C"].accessibleName().endswith("Thing C\u2069")


def test_what_has_a_picture_keeps_it_with_and_without_a_place(look, show, qtbot):
    """Who cannot read puts pictures in order; what has none is as it was."""
    rows = (
        ChoiceRow("A", Both("Bread"), picture("PNG", 90, 90)),
        ChoiceRow("B", Both("Water"), b"no picture"),
    )
    card = QuestionCard("q", "q", "rank", "", Both("What first?"), Both(), rows)
    answer = show(answer_for(look, card, Tongue()), (600, 400))
    before = answer.group.buttons
    assert before["A"].heightForWidth(500) >= 56 > before["B"].heightForWidth(500)
    answer.put(["B", "A"])
    assert answer.buttons["A"].heightForWidth(500) >= 56 > answer.buttons["B"].heightForWidth(500)
