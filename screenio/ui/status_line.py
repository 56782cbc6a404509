"""The line below every page: what was said last, what is saved, what is kept half-typed, what waits to leave.

Saved, sent and confirmed are three different things and look it: here stands only what is on this computer.
"""

import datetime

from PySide6.QtCore import QDateTime, QTimer
from PySide6.QtWidgets import QHBoxLayout

from screenio.desk.access import sees_no_persons
from screenio.desk.library import Behind
from screenio.errors import Expected
from screenio.language.formats import percentage
from screenio.language.messages import sentence
from screenio.projections.worklist import Counts, counts
from screenio.ui.given import Given
from screenio.ui.parts.card import Strip
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.notice import announce
from screenio.ui.parts.text import PlainLabel

HEIGHT = 36
SHOWN_MS = 12_000
TOUCHES = frozenset({"people", "cases", "referrals", "dossiers"})


class StatusLine(Strip):
    """One line of text and four chips."""

    def __init__(self, given: Given) -> None:
        super().__init__("foot")
        look = given.look
        self._given = given
        self.counts: Counts | None = None
        self.setFixedHeight(look.theme.px(HEIGHT))
        self.text = PlainLabel(look, "", "second", weight=500)
        chips = [Chip(look, "") for _ in range(4)]
        self.library, self.half_typed, self.saved, self.waiting = chips
        inside = QHBoxLayout(self)
        side = look.theme.px(24)
        inside.setContentsMargins(side, 0, side, 0)
        inside.setSpacing(look.theme.px(8))
        inside.addWidget(self.text, 1)
        for chip in chips:
            chip.hide()
            inside.addWidget(chip)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._connect()
        self._ask()
        self._catch_up()

    def say(self, text: str) -> None:
        """Show a sentence for a while; readers of the screen hear it."""
        self.text.setText(text)
        announce(self, text)
        self._forget.start(SHOWN_MS)

    def clear(self) -> None:
        """Show no sentence."""
        self.text.setText("")

    def _connect(self) -> None:
        behind = self._given.background
        behind.saved.connect(self._on_saved)
        behind.kept.connect(self._on_kept)
        behind.changed.connect(self._on_changed)
        behind.failed.connect(self._on_failed)
        self._forget.timeout.connect(self.clear)

    def _on_saved(self) -> None:
        say = self._given.look.words.say
        self.half_typed.hide()
        self.saved.show_as(
            say("Saved on this computer {time}", time=_time()), "circle-check", "green"
        )
        self.saved.show()

    def _on_kept(self) -> None:
        say = self._given.look.words.say
        text = say("Half-typed text kept {time}", time=_time())
        self.half_typed.show_as(text, "pencil", "neutral")
        self.half_typed.show()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & TOUCHES:
            self._ask()

    def _on_failed(self, fault: Expected) -> None:
        self.say(sentence(self._given.look.words, fault))

    def _catch_up(self) -> None:
        """Let the desk do one more slice of what an update left; what others want comes between two."""
        behind = self._given.background
        behind.run(
            self, lambda desk: desk.library.catch_up(), self._on_caught_up, self._on_unreadable
        )

    def _on_caught_up(self, behind: Behind | None) -> None:
        self.library.setVisible(behind is not None and behind.packs > 0)
        if behind is None:
            return
        text = self._given.look.words.count(
            "Country information: {number} pack to prepare, {percent}",
            "Country information: {number} packs to prepare, {percent}",
            behind.packs,
            percent=percentage(behind.percent, self._given.look.words.language),
        )
        self.library.show_as(text, "loader", "neutral")
        self._catch_up()

    def _on_unreadable(self, fault: Expected) -> None:
        self._on_failed(fault)
        self._catch_up()

    def _ask(self) -> None:
        if not sees_no_persons(self._given.signed.roles):
            self._given.background.ask(self, self._show, counts)

    def _show(self, found: Counts | None) -> None:
        if found is None:
            return
        self.counts = found
        count = self._given.look.words.count
        text = count("Offline · {number} to send", "Offline · {number} to send", found.unsent)
        self.waiting.show_as(text, "wifi-off", "neutral")
        self.waiting.setVisible(found.unsent > 0)


def _time() -> str:
    now: datetime.datetime = QDateTime.currentDateTime().toPython()  # type: ignore[assignment]
    return f"{now:%H:%M:%S}"
