"""What every answer being made has in common: a value, and half-typed text that comes back as it was."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.language.direction import is_right_to_left
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.choices import Option
from screenio.ui.parts.picture import drawn_small

HIGH = 56
"""Points of a picture beside a choice: a pictogram is known at the height of three lines."""


@dataclass(frozen=True)
class Tongue:
    """The person's language: its code, and what it is called."""

    language: str = ""
    called: str = ""

    @property
    def is_right_to_left(self) -> bool:
        """Say whether the person's column is written from right to left."""
        return is_right_to_left(self.language)


@dataclass(frozen=True)
class Keep:
    """A file is to be kept.

    Args:
        then: gets the name that it was given, and its bytes; None when it was refused, which the page says.
    """

    owner: QObject
    source: Path | bytes
    ending: str
    then: Callable[[tuple[str, bytes] | None], None]


@dataclass(frozen=True)
class Show:
    """A file that an answer names is to be shown; `then` gets its bytes, None where it is not here."""

    owner: QObject
    name: str
    then: Callable[[bytes | None], None]


class Answer(QWidget):
    """An answer being made; `changed` when a person typed or chose, `wishes(wish)` for a file.

    Kinds say their value in `value` and take one in `put`; None stands for nothing said.
    """

    changed = Signal()
    wishes = Signal(object)

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__()
        self.look, self.card, self.tongue = look, card, tongue
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(look.theme.px(12))

    def value(self) -> Any:
        """Give the answer; None when nothing was said."""
        return None

    def so_far(self) -> Any:
        """Give what is said so far, for the form to say what follows; empty rows stand in it."""
        return self.value()

    def lacks(self) -> str:
        """Say in a sentence what must still be said before the answer can be recorded, or nothing."""
        return ""

    def put(self, value: Any) -> None:
        """Show an answer that was given before."""

    def draft(self) -> str:
        """Write what is half-typed, so that `restore` shows it again."""
        value = self.value()
        return "" if value is None else json.dumps(value, ensure_ascii=False)

    def restore(self, text: str) -> None:
        """Show half-typed text again."""
        try:
            self.put(json.loads(text))
        except (ValueError, TypeError, AttributeError, KeyError):
            self.take_words(text)

    def take_words(self, text: str) -> None:
        """Show words that were typed elsewhere than here."""

    def focus_first(self) -> None:
        """Put the keys into the first field."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def part(self, key: str) -> QuestionCard:
        """Give a part of the question by its key."""
        return next(one for one in self.card.parts if one.key == key)

    def options(self, key: str, *, person: bool = False) -> list[Option]:
        """Give what a part offers."""
        return options_of(self.part(key), person=person)

    def picks(self, key: str) -> list[tuple[str, str]]:
        """Give what a part offers for a list that opens, with nothing chosen first."""
        return [("", "–"), *((code, officer) for code, officer, _ in self.options(key))]


def pictures_of(look: Look, card: QuestionCard, ratio: float) -> dict[str, QPixmap]:
    """Give the pictures of what a question offers, by code, where there is one that can be shown."""
    read = (
        (one.code, drawn_small(look, one.picture, HIGH, ratio))
        for one in card.choices
        if one.picture
    )
    return {code: picture for code, picture in read if picture}


def options_of(card: QuestionCard, *, person: bool = True) -> list[Option]:
    """Give what a question offers."""
    return [
        (one.code, one.words.officer, one.words.person if person else "") for one in card.choices
    ]
