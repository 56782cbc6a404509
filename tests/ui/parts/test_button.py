"""Buttons and choices."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from ui_fixtures import HOSTILE

from screenio.ui.parts.button import LEAST_ROOM, PRIMARY, Button, Choice, IconButton


def test_a_button_says_its_words(look, show, qtbot):
    """A button is found by its words, by readers and by people, with every sign in them."""
    button = show(Button(look, "R&D", kind=PRIMARY, icon="lock", key="Enter"), (200, 40))
    assert button.accessibleName() == button.words == "R&D"
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_an_icon_alone_has_words_for_its_reader(look, show):
    """A button without words on it has them as name and tooltip."""
    button = show(IconButton(look, "Dark colours", "moon"), (40, 40))
    assert button.accessibleName() == "Dark colours"
    assert "Dark colours" in button.toolTip()


def test_a_long_choice_wraps(look, show):
    """A choice with many words is higher, not wider; it keeps role and state."""
    short, long = Choice(look, "Yes", key="1"), Choice(look, "word " * 80, key="2", second="نعم")
    assert long.heightForWidth(300) > 2 * short.heightForWidth(300)
    show(long, (300, 400)).setChecked(True)
    assert QAccessible.queryAccessibleInterface(long).state().checked


def test_a_hostile_choice_is_letters(look, show):
    """Markup in a choice is letters."""
    assert "<b>" in show(Choice(look, HOSTILE, second=HOSTILE), (600, 900)).accessibleName()


def test_the_shortest_words_have_the_room_they_are_drawn_in(looks):
    """A choice of one short word is as wide as the room in which the word is set, in both directions."""
    for language in ("en", "ar"):
        look = looks(language)
        choice = Choice(look, "رُئي")
        start, _, _ = choice._columns(choice.sizeHint().width())
        assert choice.sizeHint().width() >= start + LEAST_ROOM + look.theme.px(14)
