"""Text, numbers, days and times: one field."""

import datetime
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from screenio.language.formats import with_latin_digits
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.area import Area
from screenio.ui.parts.field import Field

FIELD_WIDTH = 260


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


class LineAnswer(Answer):
    """A whole number, a decimal number, a day, a time or a moment; digits of any script are taken."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        label, hint = LABELS.get(card.kind, ("Answer", ""))
        self.field = Field(look, look.words.say(label), hint=hint)
        self.field.setMaximumWidth(look.theme.px(FIELD_WIDTH))
        self.field.edited.connect(self.changed)
        self.inside.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.field)

    def value(self) -> Any:
        """Give what was typed in the shape of its kind; words that are no such thing stay words."""
        typed = with_latin_digits(self.field.text()).strip()
        if not typed:
            return None
        try:
            return READERS[self.card.kind](typed)
        except ValueError:
            return typed

    def lacks(self) -> str:
        """Ask for what can be read as its kind."""
        wrong = isinstance(self.value(), str) and self.card.kind in {"integer", "decimal"}
        return self.look.words.say("This is no number. Please write it anew.") if wrong else ""

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
    return datetime.date.fromisoformat(typed).isoformat()


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
LABELS = {
    "integer": ("Number", ""),
    "decimal": ("Number", ""),
    "date": ("Day", "2026-11-22"),
    "time": ("Time", "09:30"),
    "moment": ("Day and time", "2026-11-22T09:30"),
}
