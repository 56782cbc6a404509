"""Places on the earth as numbers: one, a way of several, or an outline; without a map and without network."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from screenio.forms import types
from screenio.language.formats import with_latin_digits
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.button import Button, IconButton
from screenio.ui.parts.card import row
from screenio.ui.parts.field import Field
from screenio.ui.parts.text import PlainLabel

PARTS = ("latitude", "longitude", "altitude", "accuracy")
"""Source: ODK XForms specification, geopoint: degrees, degrees, metres, metres."""
OPEN = "-"
"""Stands for a degree that nobody typed yet: no number, so that the place is asked for again."""
LEAST = {"geotrace": 2, "geoshape": 3}
NUMBER_WIDTH = 26
MOST = 200


class PointFields(QWidget):
    """The numbers of one place; `changed` when a person typed."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        say = look.words.say
        self.fields = {
            "latitude": Field(look, say("Latitude"), hint="44.8167"),
            "longitude": Field(look, say("Longitude"), hint="20.4667"),
            "altitude": Field(look, say("Height, metres")),
            "accuracy": Field(look, say("Accuracy, metres")),
        }
        inside = row(look, *self.fields.values(), gap=12)
        self.setLayout(inside)
        for one in self.fields.values():
            one.edited.connect(self.changed)
        self.setFocusProxy(self.fields["latitude"])

    def text(self) -> str:
        """Give the numbers beside each other; those that end a place may be left out.

        A height that is not known is 0, as other programs write it; a degree that nobody typed stays open.
        """
        typed = [self._number(part) for part in PARTS]
        while typed and not typed[-1]:
            typed.pop()
        blank = {"altitude": "0"}
        given = zip(PARTS, typed, strict=False)
        return " ".join(number or blank.get(part, OPEN) for part, number in given)

    def put(self, text: str) -> None:
        """Show a place."""
        given = text.split()
        for part, number in zip(PARTS, [*given, *[""] * len(PARTS)], strict=False):
            self.fields[part].put("" if number == OPEN else number)

    def _number(self, part: str) -> str:
        return with_latin_digits(self.fields[part].text()).strip().replace(",", ".")


class PointAnswer(Answer):
    """One place."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.point = PointFields(look)
        self.point.changed.connect(self.changed)
        self.inside.addWidget(self.point)
        self.setFocusProxy(self.point)

    def value(self) -> str | None:
        """Give the place as the form keeps it; what is none as it was typed."""
        typed = self.point.text()
        return types.point(typed) or typed or None

    def lacks(self) -> str:
        """Ask for numbers that are a place."""
        typed = self.point.text()
        return "" if not typed or types.point(typed) else _wrong(self.look)

    def put(self, value: Any) -> None:
        """Show a place."""
        self.point.put(str(value))


class PointsAnswer(Answer):
    """A way or an outline: places in order. An outline is closed by itself."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.points: list[PointFields] = []
        self._lines: list[QWidget] = []
        self.add = Button(look, look.words.say("Add a place"), icon="plus")
        self.add.clicked.connect(self._on_add)
        self.inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.add)

    def value(self) -> str | None:
        """Give the places as the form keeps them; what is no way or outline as it was typed."""
        typed = self._typed()
        return self._fit(typed) or typed or None

    def lacks(self) -> str:
        """Ask for enough places, each with its numbers."""
        typed, say = self._typed(), self.look.words.say
        if not typed or self._fit(typed):
            return ""
        if not all(types.point(one.text()) for one in self.points if one.text()):
            return _wrong(self.look)
        if self.card.kind == "geoshape":
            return say("An outline needs three places or more.")
        return say("A way needs two places or more, and does not end where it began.")

    def put(self, value: Any) -> None:
        """Show places; the last of an outline, which is its first, is not shown twice."""
        self._empty()
        given = [one for one in str(value).split(";") if one.strip()]
        if self.card.kind == "geoshape" and len(given) > 1 and given[0] == given[-1]:
            given.pop()
        for one in given:
            self._add().put(one)

    @property
    def _fit(self) -> Callable[[str], str]:
        return types.shape if self.card.kind == "geoshape" else types.trace

    def _typed(self) -> str:
        found = [text for one in self.points if (text := one.text())]
        if self.card.kind == "geoshape" and len(found) >= LEAST["geoshape"]:
            found.append(found[0])
        return ";".join(found)

    def _empty(self) -> None:
        for line in self._lines:
            self.inside.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.points, self._lines = [], []

    def _add(self) -> PointFields:
        look, say = self.look, self.look.words.say
        point = PointFields(look)
        point.changed.connect(self.changed)
        number = PlainLabel(look, str(len(self.points) + 1), weight=600)
        number.setFixedWidth(look.theme.px(NUMBER_WIDTH))
        away = IconButton(look, say("Take this away"), "x")
        line = QWidget()
        inside = row(look, number, point, away, gap=12)
        inside.setStretch(1, 1)
        line.setLayout(inside)
        away.clicked.connect(lambda: self._on_gone(point))
        self.points.append(point)
        self._lines.append(line)
        self.inside.insertWidget(self.inside.count() - 1, line)
        self.add.setEnabled(len(self.points) < MOST)
        return point

    def _on_add(self) -> None:
        self._add().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self, point: PointFields) -> None:
        kept = [one.text() for one in self.points if one is not point]
        self._empty()
        for text in kept:
            self._add().put(text)
        self.add.setEnabled(True)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


def _wrong(look: Look) -> str:
    return look.words.say(
        "Write degrees as numbers: latitude from -90 to 90, longitude from -180 to 180."
    )
