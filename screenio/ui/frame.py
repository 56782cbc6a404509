"""The frame of an unlocked desk: side bar, strip above, the page, the line below.

It knows pages by name only (`screens.py`). F9 is the wish for protection, from every page; where a page is
about nobody, it first asks whom it is about.
"""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from screenio.desk.access import sees_no_persons
from screenio.ui import screens
from screenio.ui.given import Given
from screenio.ui.parts.card import Strip
from screenio.ui.parts.page import Page
from screenio.ui.parts.place_button import PlaceButton
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.status_line import StatusLine
from screenio.ui.top_strip import PracticeStrip, TopStrip

WISH, NOTIFICATION, REQUEST = "wish", "notification", "request"
KEYS = {WISH: "F9", NOTIFICATION: "F10", REQUEST: "F8"}
MOST_BACK = 50
LEAST_WIDTH, LEAST_HEIGHT = 960, 600
Box = TypeVar("Box", bound=QBoxLayout)


class Frame(QWidget):
    """The window of an unlocked desk; `lock_wanted` when somebody asks to lock it."""

    lock_wanted = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__()
        self.given = given
        self.setObjectName("ground")
        self.page: Page | None = None
        self._at: tuple[str, object] = ("", None)
        self._before: list[tuple[str, object]] = []
        self._pages = QStackedWidget()
        self.places: dict[str, PlaceButton] = {}
        self.top = TopStrip(given)
        self.status = StatusLine(given)
        self._lay_out()
        self._connect()

    def go(self, name: str, subject: object = None) -> None:
        """Show a page; what was half-typed on the one before is kept."""
        if name not in screens.BUILDERS:
            self.status.say(self.given.look.words.say("Not in this version."))
            return
        if self.page and self._at != (name, subject):
            self._before = [*self._before, self._at][-MOST_BACK:]
        self._show(name, subject)

    def back(self) -> None:
        """Go back: inside the page first, then to the page before."""
        if self.page and self.page.go_back():
            return
        if self._before:
            self._show(*self._before.pop())

    def place(self) -> tuple[str, object]:
        """Say which page is shown, and about what."""
        return self._at

    def keep(self) -> None:
        """Keep what is half-typed."""
        if self.page:
            self.page.keep()

    def open_sheet(self, name: str) -> None:
        """Open the sheet for a wish or a notification over the page, about the page's person."""
        say = self.given.look.words.say
        opens = screens.SHEETS.get(name)
        if sees_no_persons(self.given.signed.roles):
            return
        if opens is None or self.page is None:
            self.status.say(say("Not in this version."))
            return
        person = self.page.person()
        if person is None:
            self.go("people")
            self.status.say(
                say("Whom is it about? Open the person, then press {key} again.", key=KEYS[name])
            )
            return
        sheet = opens(self.given, self.page, person)
        if sheet is not None and name == WISH:
            self.wish.shine(is_bright=True)
            sheet.closed.connect(lambda: self.wish.shine(is_bright=False))

    # Regions

    def _lay_out(self) -> None:
        whole = _tight(QVBoxLayout(self))
        if self.given.place.practice:
            whole.addWidget(PracticeStrip(self.given.look))
        beside = _tight(QHBoxLayout())
        whole.addLayout(beside, 1)
        beside.addWidget(self._make_side())
        main = _tight(QVBoxLayout())
        beside.addLayout(main, 1)
        main.addWidget(self.top)
        main.addWidget(self._pages, 1)
        main.addWidget(self.status)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)

    def _make_side(self) -> QWidget:
        look, say = self.given.look, self.given.look.words.say
        side = Strip("side")
        side.setFixedWidth(look.theme.px(92))
        inside = _tight(QVBoxLayout(side))
        inside.setContentsMargins(0, look.theme.px(10), 0, look.theme.px(8))
        inside.setSpacing(look.theme.px(4))
        for number, place in enumerate(
            screens.side_bar(self.given.place.kind, self.given.signed.roles), start=1
        ):
            if place is screens.PREFERENCES:
                inside.addStretch(1)
            button = PlaceButton(look, say(place.title), place.icon)
            button.setShortcut(QKeySequence(f"Ctrl+{number}"))
            plain_tooltip(button, f"Ctrl {number}")
            button.clicked.connect(lambda _=False, name=place.name: self.go(name))
            self.places[place.name] = button
            inside.addWidget(button)
        self.wish = PlaceButton(look, say("Protection wish"), "umbrella", key="F9")
        inside.addWidget(self.wish)
        if sees_no_persons(self.given.signed.roles):
            self.wish.hide()
        return side

    # Wiring

    def _connect(self) -> None:
        self.wish.clicked.connect(lambda: self.open_sheet(WISH))
        self.top.lock_wanted.connect(self.lock_wanted)
        keys = {
            "F9": lambda: self.open_sheet(WISH),
            "F10": lambda: self.open_sheet(NOTIFICATION),
            "F8": lambda: self.open_sheet(REQUEST),
            "Ctrl+L": self.lock_wanted.emit,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)

    def _show(self, name: str, subject: object) -> None:
        self.keep()
        fresh = screens.BUILDERS[name](self.given, subject)
        fresh.wanted.connect(self.go)
        fresh.said.connect(self.status.say)
        self._pages.addWidget(fresh)
        self._pages.setCurrentWidget(fresh)
        if self.page:
            self._pages.removeWidget(self.page)
            self.page.deleteLater()
        self.page = fresh
        self._at = (name, subject)
        for place, button in self.places.items():
            button.setChecked(place == name)
        self.status.clear()
        fresh.focus_first()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, when nothing else took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)


def _tight(box: Box) -> Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
