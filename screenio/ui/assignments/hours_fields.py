"""Hours of a week and days that differ, as fields: "08:00-12:00, 13:00-17:00"."""

import re
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from screenio.desk.named_file import read_named
from screenio.domain.availability import Change, Hours, Weekly
from screenio.errors import Refusal, Trouble
from screenio.language.formats import listed, weekday_names, with_latin_digits
from screenio.transports.calendar_file import MOST_BYTES, from_calendar
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.card import column, row
from screenio.ui.parts.field import Field
from screenio.ui.parts.person_line import moment_now

SPAN = re.compile(r"\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*")
DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})\s*(.*)")
COMMA = re.compile("[,،]")
"""Between spans of one day, in any script. Source: Unicode, U+060C ARABIC COMMA."""
FREE = "+"
"""Before hours of one day that are free besides the weekly ones."""


class HoursFields:
    """Seven fields and one for single days; read them with `hours`."""

    def __init__(self, look: Look, given: Hours) -> None:
        self._look, self._given = look, given
        say = look.words.say
        self.days = [
            Field(look, name, hint="08:00-12:00, 13:00-17:00")
            for name in weekday_names(look.words.language)
        ]
        self.changes = Area(look, say("Days that differ"), lines=3)
        self.put(given)

    def put(self, hours: Hours) -> None:
        """Show hours."""
        self._given = hours
        for number, field in enumerate(self.days):
            spans = [f"{w.begins}-{w.ends}" for w in hours.weekly if w.day == number]
            field.put(listed(spans, self._look.words.language))
        lines = [
            f"{one.on} {FREE if one.is_free else ''}{one.begins}-{one.ends}"
            for one in hours.changes
        ]
        self.changes.put("\n".join(lines))

    def read(self, path: str) -> None:
        """Show the hours of a calendar file; they are kept when a person says so.

        Raises:
            Refusal: `calendar.not_read`, those of `from_calendar`.
        """
        self.put(from_calendar(_bytes(Path(path)), self._given.time_zone, moment_now()))

    def layout(self) -> QVBoxLayout:
        """Give the fields, two days beside each other."""
        look = self._look
        box = column(look, gap=10)
        for number in range(0, len(self.days), 2):
            box.addLayout(row(look, *self.days[number : number + 2]))
        box.addWidget(self.changes)
        return box

    def hours(self) -> Hours:
        """Read what stands in the fields; what is no span is left for the rules to refuse."""
        weekly = tuple(
            Weekly(number, begins, ends)
            for number, field in enumerate(self.days)
            for begins, ends in _spans(with_latin_digits(field.text()))
        )
        changes = tuple(
            change
            for line in with_latin_digits(self.changes.text()).splitlines()
            if line.strip()
            for change in _changes(line)
        )
        return Hours(self._given.time_zone, weekly, changes)


def _bytes(path: Path) -> bytes:
    """Read a file that is not longer than a calendar is.

    Raises:
        Refusal: `calendar.not_read`.
    """
    try:
        return read_named(path, MOST_BYTES)
    except Trouble as fault:
        raise Refusal("calendar.not_read") from fault


def _spans(text: str) -> list[tuple[str, str]]:
    found = []
    for part in filter(str.strip, COMMA.split(text)):
        match = SPAN.fullmatch(part)
        found.append((_full(match[1]), _full(match[2])) if match else (part.strip(), part.strip()))
    return found


def _changes(line: str) -> list[Change]:
    match = DAY.fullmatch(line)
    if match is None:
        return [Change(line.strip(), "00:00", "24:00", is_free=False)]
    rest = match[2].strip()
    is_free = rest.startswith(FREE)
    spans = _spans(rest.removeprefix(FREE)) or [("00:00", "24:00")]
    return [Change(match[1], begins, ends, is_free=is_free) for begins, ends in spans]


def _full(clock: str) -> str:
    return clock.rjust(5, "0")
