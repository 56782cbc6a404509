"""Who a page is about: names in both scripts, case code, flags, what is due."""

import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget

from screenio.encoding import short_code
from screenio.language.direction import isolated
from screenio.projections.person_head import PersonHead
from screenio.ui.look import Look
from screenio.ui.parts.card import emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.icon import Disc
from screenio.ui.parts.text import PlainLabel
from screenio.ui.wording import clock_words, due_cell, left_words

MOST_DUE = 2


class PersonLine(QWidget):
    """The line above a page about a person; chips of the page's own follow the flags."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line = row(look, gap=14)
        self.setLayout(self._line)

    def show_head(
        self, head: PersonHead, *, second: str = "", chips: tuple[Chip, ...] = ()
    ) -> None:
        """Show a person; `second` stands beside the code."""
        look = self._look
        emptied(self._line)
        shown = head.name_latin or head.name_native or look.words.say("No name recorded")
        self._line.addWidget(Disc(look, name=shown, size=40))
        names = row(look, PlainLabel(look, shown, "heading", weight=700), gap=10)
        if head.name_native and head.name_native != shown:
            names.addWidget(PlainLabel(look, head.name_native, "heading", tone="second"))
        names.addStretch(1)
        language = look.label("languages", head.language) if head.language else ""
        said = [short_code(head.person), head.birth_said, language, second]
        below = " · ".join(isolated(text) for text in said if text)
        both = Flow(look, gap=6)
        for chip in (*self._flags(head), *chips, *self._due(head)):
            both.add(chip)
        left = QWidget()
        lines = row(look)
        lines.setDirection(lines.Direction.TopToBottom)
        lines.setSpacing(0)
        lines.addLayout(names)
        lines.addWidget(PlainLabel(look, below, "second", tone="second"))
        left.setLayout(lines)
        self._line.addWidget(left, 3 if look.theme.is_large else 0)
        self._line.addWidget(both, 2 if look.theme.is_large else 1)

    def _flags(self, head: PersonHead) -> list[Chip]:
        look = self._look
        return [
            Chip(look, look.label("flag", flag), FLAG_ICONS.get(flag, "flag"), "purple")
            for flag in head.flags
        ]

    def _due(self, head: PersonHead) -> list[Chip]:
        look, now = self._look, moment_now()
        found = []
        for one in sorted(head.due, key=lambda row: row.at or now)[:MOST_DUE]:
            cell = due_cell(look, one, now)
            until = left_words(look, one.at, now) if one.at else ""
            found.append(Chip(look, f"{clock_words(look, one.code)}: {until}", "clock", cell.tone))
        if not found and head.start_at:
            hours = look.words.count("{number} hour", "{number} hours", head.hours_since_start)
            found.append(Chip(look, look.words.say("Here for {hours}", hours=hours), "clock"))
        return found


FLAG_ICONS = {"PROT": "umbrella", "UAM": "baby", "SEPARATED": "baby", "MED_RED": "heart-pulse"}


def moment_now() -> datetime.datetime:
    """Give the moment, in the zone of this computer."""
    seconds = QDateTime.currentSecsSinceEpoch()
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).astimezone()
