from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.ui.coi.room import Room
from screenio.ui.parts.field import Field


def opened(look, show, height, number=8):
    """Put fields into a room in a window of some height."""
    whole, room = QWidget(), Room(look)
    fields = [Field(look, f"Field {at}") for at in range(number)]
    for one in fields:
        room.inside.addWidget(one)
    box = QVBoxLayout(whole)
    box.addWidget(room)
    box.addStretch(1)
    return show(whole, (400, height)), room, fields


def test_it_is_as_high_as_what_is_in_it(look, show, qtbot):
    """With room enough nothing scrolls; when more comes in it grows."""
    _, room, _ = opened(look, show, 900, number=3)
    assert room.verticalScrollBar().maximum() == 0
    before = room.sizeHint().height()
    room.inside.addWidget(Field(look, "One more"))
    qtbot.waitUntil(lambda: room.height() > before)


def test_what_gets_the_keys_is_in_sight(look, show, qtbot):
    """In a low window it scrolls to the field that the keys are in."""
    _, room, fields = opened(look, show, 260)
    assert room.verticalScrollBar().maximum() > 0
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: room.verticalScrollBar().value() > 0)
    shown = fields[-1].edit.mapTo(room.viewport(), fields[-1].edit.rect().center())
    assert room.viewport().rect().contains(shown)
