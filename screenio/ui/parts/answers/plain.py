"""Text, numbers, days and times: one field."""

import datetime
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from screenio.language.formats import with_latin_digits
from screenio.projections.question_card import MASKED, QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.area import Area
from screenio.ui.parts.field import Field

FIELD_WIDTH = 190
"""A day and a time, whole, in every script."""
YEAR, MONTH_YEAR = "year", "month-year"
"""Appearances of a date of which less is asked. Source: ODK XForms specification, appearances."""
YEAR_DIGITS = 4


def text_answer(look: Look, card: QuestionCard, tongue: Tongue) -> Answer:
    """Make the widget for a text, or for one that is not shown while it is typed."""
    kind = SecretAnswer if MASKED in card.appearance else TextAnswer
    return kind(look, card, tongue)


class TextAnswer(Answer):
    """Free text."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.area = Area(look, look.words.say("Answer"), longest=card.longest, enter_leaves=True)
        self.area.edited.connect(self.changed)
        self.inside.addWidget(self.area)
        self.setFocusProxy(self.area)

    def value(self) -> str | None:
        """Give the text."""
        return self.area.text().strip() or None

    def put(self, value: Any) -> None:
        """Show a text."""
        self.area.put(str(value))

    def draft(self) -> str:
        """Keep the text as it is typed."""
        return self.area.text()

    def restore(self, text: str) -> None:
        """Show the text again."""
        self.area.put(text)


class SecretAnswer(Answer):
    """A text that is not shown while it is typed."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.field = Field(look, look.words.say("Answer"), passphrase=True)
        self.field.edited.connect(self.changed)
        self.inside.addWidget(self.field)
        self.setFocusProxy(self.field)

    def value(self) -> str | None:
        """Give the text."""
        return self.field.text().strip() or None

    def put(self, value: Any) -> None:
        """Show a text, covered."""
        self.field.put(str(value))

    def draft(self) -> str:
        """Nothing of a secret is kept half-typed."""
        return ""


class LineAnswer(Answer):
    """A whole number, a decimal number, a day, a time or a moment; digits of any script are taken."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        label, hint = self._label()
        self.field = Field(look, label, hint=hint)
        self.field.setFixedWidth(look.theme.px(FIELD_WIDTH))
        self.field.edited.connect(self.changed)
        self.inside.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.field)

    def value(self) -> Any:
        """Give what was typed in the shape of its kind; words that are no such thing stay words."""
        typed = with_latin_digits(self.field.text()).strip()
        if not typed:
            return None
        read = self._read(typed)
        return typed if read is None else read

    def lacks(self) -> str:
        """Ask for what can be read as its kind."""
        typed, say = with_latin_digits(self.field.text()).strip(), self.look.words.say
        if not typed or self._read(typed) is not None:
            return ""
        if self.card.kind in {"integer", "decimal"}:
            return say("This is no number. Please write it anew.")
        return say("This cannot be read. Write it like this: {example}", example=self._label()[1])

    def _label(self) -> tuple[str, str]:
        """Give the label, and how it is written."""
        say, kind = self.look.words.say, self.card.kind
        if kind == "date" and YEAR in self.card.appearance:
            return say("Year"), "2026"
        if kind == "date" and MONTH_YEAR in self.card.appearance:
            return say("Month and year"), "2026-11"
        labels = {
            "date": (say("Day"), "2026-11-22"),
            "time": (say("Time"), "09:30"),
            "moment": (say("Day and time"), "2026-11-22 09:30"),
        }
        return labels.get(kind, (say("Number"), ""))

    def _read(self, typed: str) -> Any:
        """Read what was typed as its kind; None when it is no such thing."""
        try:
            return READERS[self.card.kind](typed)
        except ValueError:
            return None

    def put(self, value: Any) -> None:
        """Show a value."""
        self.field.put(str(value))

    def draft(self) -> str:
        """Keep what is typed."""
        return self.field.text()

    def restore(self, text: str) -> None:
        """Show it again."""
        self.field.put(text)


def _day(typed: str) -> str:
    """Read a day; of a year or a month alone its first day, as forms keep it."""
    parts = typed.replace("/", "-").replace(".", "-").strip("-").split("-")
    if len(parts[0]) != YEAR_DIGITS:
        parts.reverse()
    year, month, day = (int(one) for one in [*parts, "1", "1"][:3])
    return datetime.date(year, month, day).isoformat()


def _time(typed: str) -> str:
    return datetime.time.fromisoformat(typed).isoformat()


def _moment(typed: str) -> str:
    return datetime.datetime.fromisoformat(typed).isoformat()


READERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "decimal": lambda typed: float(typed.replace(",", ".")),
    "date": _day,
    "time": _time,
    "moment": _moment,
}
