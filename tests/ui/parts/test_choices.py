"""A group of choices."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

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
