"""The strip above every page: which station, who is at the desk, what is not in order yet; locking."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.button import PLAIN, Button
from screenio.ui.parts.card import Strip
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.icon import Disc
from screenio.ui.parts.text import PlainLabel

HEIGHT, PRACTICE_HEIGHT = 48, 28


class TopStrip(Strip):
    """Station, warnings, officer, and the button that locks; `lock_wanted` when it was pressed."""

    lock_wanted = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__("head")
        look, say = given.look, given.look.words.say
        self.setFixedHeight(look.theme.px(HEIGHT))
        inside = QHBoxLayout(self)
        side = look.theme.px(24)
        inside.setContentsMargins(side, 0, look.theme.px(12), 0)
        inside.setSpacing(look.theme.px(10))
        inside.addWidget(PlainLabel(look, given.place.name, "second", weight=600))
        inside.addWidget(Chip(look, say("Recovery not yet tried"), "triangle-alert", "amber"))
        inside.addStretch(1)
        inside.addWidget(Disc(look, name=given.signed.name, size=28))
        inside.addWidget(PlainLabel(look, given.signed.name, "second", weight=500))
        self.lock = Button(look, say("Lock"), kind=PLAIN, icon="lock", key="Ctrl L")
        self.lock.clicked.connect(self.lock_wanted)
        inside.addWidget(self.lock)


class PracticeStrip(Strip):
    """A band over the whole window that says that nothing here is real."""

    def __init__(self, look: Look) -> None:
        super().__init__("practice")
        self.setFixedHeight(look.theme.px(PRACTICE_HEIGHT))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        say = look.words.say
        inside.addStretch(1)
        inside.addWidget(
            PlainLabel(look, say("Practice"), "second", weight=700, tone="on_practice")
        )
        text = say("Invented people. Nothing signed here is valid at a real station.")
        inside.addWidget(PlainLabel(look, text, "second", tone="on_practice"))
        inside.addStretch(1)
