"""Several lines of text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from screenio.ui.parts.area import Area


def test_only_a_person_edits(look, show, qtbot):
    """What code puts is no edit; what is typed is, and the room that is left is said."""
    area = show(Area(look, "Words", longest=5), (400, 200))
    heard = []
    area.edited.connect(lambda: heard.append(area.text()))
    area.put("abc")
    assert heard == []
    area.edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(area.edit, "d")
    assert heard == ["abcd"]
    assert area._room.text() == "4 / 5"


def test_enter_leaves_where_it_records(look, show, qtbot):
    """Enter is passed on where it records, Shift+Enter begins a line; elsewhere Enter does."""
    area = show(Area(look, "Words", enter_leaves=True), (400, 200))
    qtbot.keyClick(area.edit, Qt.Key.Key_Return)
    assert area.text() == ""
    qtbot.keyClick(area.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert area.text() == "\n"
    other = show(Area(look, "Words"), (400, 200))
    qtbot.keyClick(other.edit, Qt.Key.Key_Return)
    assert other.text() == "\n"


def test_a_field_turns_with_its_language(look, show):
    """The person's field is written from the right, with letters of its script."""
    area = show(Area(look, "Words", right_to_left=True), (400, 200))
    assert area.edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    area.turn(right_to_left=False)
    assert area.edit.layoutDirection() == Qt.LayoutDirection.LeftToRight
