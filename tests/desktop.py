"""A desk as a person uses it: the real window, keys and mouse only."""

import os
from collections import Counter

from ground import RESOURCES
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)
from stations import PARTS, PASSPHRASE

from screenio.desk.program import Program
from screenio.preferences import Preferences, write
from screenio.ui.background import Background
from screenio.ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
WAIT_MS = 10_000


class Desktop:
    """One window at one station."""

    def __init__(self, qtbot, folder, settings, clock, *, language="en"):
        self.qtbot = qtbot
        write(settings, Preferences(station=str(folder), language=language))
        program = Program(
            resources=RESOURCES,
            translations=RESOURCES.parent / "translations",
            open_desk=lambda *given, **named: PARTS.open_desk(*given, **(named | {"clock": clock})),
            anchor_of=lambda place: place / "anchor",
            now=clock,
            lexicon=PARTS.lexicon,
            gazetteer=PARTS.gazetteer,
        )
        self.background = Background()
        self.window = Window(program, self.background, settings)
        qtbot.addWidget(self.window)
        self.window.show()
        self.settle()

    def settle(self):
        """Wait until the desk's thread has nothing left to say."""
        self.qtbot.waitUntil(lambda: self.background._under_way == 0, timeout=WAIT_MS)
        self.qtbot.wait(30)
        assert not self.keys_given_twice()

    def keys_given_twice(self):
        """Give the keys of this page that do two things: Qt then does neither."""
        shown = [
            one
            for one in self.window.findChildren(QShortcut)
            if one.isEnabled() and one.parent().isVisible()
        ]
        counted = Counter(one.key().toString() for one in shown)
        return [key for key, times in counted.items() if times > 1]

    @property
    def focus(self):
        """Give what has the keys."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.qtbot.wait(30)
        return QApplication.focusWidget() or self.window

    def key(self, *keys, mod=NONE):
        """Press keys, one after the other."""
        for one in keys:
            QTest.keyClick(self.focus, one, mod)
            self.settle()

    def types(self, text):
        """Type a text into what has the keys; other scripts come as an input method gives them."""
        focus = self.focus
        if text.isascii():
            QTest.keyClicks(focus, text)
        elif isinstance(focus, QLineEdit):
            focus.insert(text)
            focus.textEdited.emit(focus.text())
        else:
            focus.insertPlainText(text)
        self.settle()

    def press(self, name):
        """Click a button by its accessible name, or by how that begins."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, name):
        """Find a button that can be used now."""
        for one in self.window.findChildren(QAbstractButton):
            if one.isVisible() and one.isEnabled() and named(one).startswith(name):
                return one
        seen = [named(one) for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
        raise AssertionError(f"no button {name!r} among {seen}")

    def buttons(self, name):
        """Find every button of that name that can be used now."""
        return [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and named(one).startswith(name)
        ]

    def open_row(self, number):
        """Open a row of the list on this page with Enter."""
        table = next(one for one in self.window.findChildren(QTableView) if one.isVisible())
        table.setFocus()
        table.setCurrentIndex(table.model().index(number, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
        self.settle()

    def into(self, name):
        """Go into a field by its name."""
        for one in self.window.findChildren(QLineEdit) + self.window.findChildren(QPlainTextEdit):
            if one.isVisible() and one.accessibleName().startswith(name):
                one.setFocus()
                return one
        raise AssertionError(f"no field {name!r}")

    def pick(self, name, key):
        """Choose in a list of choices by its first letter."""
        for one in self.window.findChildren(QComboBox):
            if one.isVisible() and one.accessibleName() == name:
                one.setFocus()
                QTest.keyClick(one, key)
                self.settle()
                return
        raise AssertionError(f"no choice {name!r}")

    def sign_in(self, name):
        """Sign somebody in by name."""
        self.press(name)
        self.types(PASSPHRASE)
        self.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.frame is not None, timeout=WAIT_MS)
        self.settle()

    def shoot(self, name):
        """Keep a picture where somebody wants to look at one."""
        folder = os.environ.get("SCREENIO_PICTURES")
        if folder:
            self.window.grab().save(f"{folder}/{name}.png")

    @property
    def place(self):
        """Say which page is shown."""
        return self.window.frame.place()[0]

    @property
    def page(self):
        """Give the page that is shown."""
        return self.window.frame.page


def named(button):
    """Give the name a button is read by."""
    return (button.accessibleName() or button.text()).replace("&", "")
