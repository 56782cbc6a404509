"""A group of choices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from screenio.ui.parts.choices import ChoiceGroup

OPTIONS = [("YES", "Yes", "هو"), ("NO", "No", "نه"), ("UNKNOWN", "Not known", "معلوم نه ده")]


def test_number_keys_of_any_script_choose(look, show, qtbot):
    """1 and ۲ choose; one choice takes the place of another, and again takes it back."""
    group = show(ChoiceGroup(look, "Answer", OPTIONS), (500, 200))
    heard = []
    group.changed.connect(lambda: heard.append(group.chosen()))
    group.buttons["YES"].setFocus()
    qtbot.keyClick(group.buttons["YES"], Qt.Key.Key_1)
    group.keyPressEvent(_typed("۲"))
    assert group.chosen() == ["NO"]
    qtbot.keyClick(group.buttons["NO"], Qt.Key.Key_2)
    assert heard == [["YES"], ["NO"], []]


def _typed(text):
    """Make the press of a key that types a sign."""
    return QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)


def test_many_keep_each_other(look, show):
    """Several choices stand together, in the order shown; what code puts says nothing."""
    group = show(ChoiceGroup(look, "Answer", OPTIONS, many=True), (500, 200))
    heard = []
    group.changed.connect(lambda: heard.append(True))
    group.put(["UNKNOWN"])
    assert heard == []
    group.choose("YES")
    assert group.chosen() == ["YES", "UNKNOWN"]
    group.choose("NO_SUCH_CODE")
    assert heard == [True]


def test_nothing_moves_when_something_is_chosen(look, show):
    """A chosen choice is bold and stays in its room."""
    group = show(ChoiceGroup(look, "Answer", [(c, t, "") for c, t, _ in OPTIONS]), (500, 80))
    before = [one.geometry() for one in group.buttons.values()]
    group.choose("YES")
    assert [one.geometry() for one in group.buttons.values()] == before


def focused(group):
    """Give the code that has the keys, or None."""
    return next((code for code, one in group.buttons.items() if one.hasFocus()), None)


def test_tab_leaves_a_group_of_which_one_is_chosen(look, show, qtbot):
    """A number typed after Tab belongs to the next field; Tab back comes to what was chosen."""
    page, after = QWidget(), QLineEdit()
    after.setAccessibleName("After")
    group = ChoiceGroup(look, "Answer", OPTIONS)
    inside = QVBoxLayout(page)
    inside.addWidget(group)
    inside.addWidget(after)
    show(page, (500, 300))
    group.setFocus()
    qtbot.keyClick(group.buttons["YES"], Qt.Key.Key_2)
    qtbot.keyClick(group.buttons["NO"], Qt.Key.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClicks(after, "3")
    assert (group.chosen(), after.text()) == (["NO"], "3")
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert focused(group) == "NO"


def test_tab_comes_to_each_of_which_several_may_be_chosen(look, show, qtbot):
    """In a list of several the next one is the next stop."""
    group = show(ChoiceGroup(look, "Answer", OPTIONS, many=True), (500, 200))
    group.setFocus()
    qtbot.keyClick(group.buttons["YES"], Qt.Key.Key_Tab)
    assert focused(group) == "NO"


@pytest.mark.parametrize(
    ("language", "forward", "back"),
    [("en", Qt.Key.Key_Right, Qt.Key.Key_Left), ("ar", Qt.Key.Key_Left, Qt.Key.Key_Right)],
)
def test_arrows_walk_and_choose_nothing(looks, show, qtbot, language, forward, back):
    """Arrows go the way the eye goes, around the end, and no choice is made."""
    group = show(ChoiceGroup(looks(language), "Answer", OPTIONS), (500, 200))
    group.setFocus()
    seen = []
    for key in (forward, Qt.Key.Key_Down, forward, back, Qt.Key.Key_Up):
        qtbot.keyClick(group.buttons[focused(group)], key)
        seen.append(focused(group))
    assert seen == ["NO", "UNKNOWN", "YES", "UNKNOWN", "NO"]
    assert group.chosen() == []
