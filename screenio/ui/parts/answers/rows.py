"""Several of the same: rows that are added and taken away, each made of the parts of the question.

What applies in a row, what its parts offer and what is worked out in it follow what is typed: the page asks
the form and hands it to `stand`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from screenio.projections.part_card import PartCard
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.note import NoteAnswer
from screenio.ui.parts.button import Button, Choice, IconButton
from screenio.ui.parts.card import Card, column, row
from screenio.ui.parts.text import Paragraph, PlainLabel

Make = Callable[[Look, QuestionCard, Tongue], Answer]
MOST_ROWS = 200


class Part(QWidget):
    """One part of a row: its words and its answer, or what the form has worked out for it."""

    changed = Signal()
    wishes = Signal(object)

    def __init__(
        self, look: Look, card: QuestionCard, tongue: Tongue, make: Make, *, labelled: bool
    ) -> None:
        super().__init__()
        self._make = make
        self.applies = True
        self.answer = make(look, card, tongue)
        self.answer.changed.connect(self.changed)
        self.answer.wishes.connect(self.wishes)
        self._shown = Paragraph(look, "", weight=600)
        self._shown.hide()
        self._inside = column(look)
        self.setLayout(self._inside)
        self._officer: Paragraph | None = None
        self._person: Paragraph | None = None
        if labelled:
            self._add_label(look, card, tongue)
        self._inside.addWidget(self.answer)
        self._inside.addWidget(self._shown)

    def _add_label(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        self._officer = Paragraph(look, card.label.officer, weight=600)
        self._person = Paragraph(look, card.label.person, right_to_left=tongue.is_right_to_left)
        line = row(look, self._officer, self._person, gap=14)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self._inside.addLayout(line)

    @property
    def is_said(self) -> bool:
        """Say whether what stands in it is an answer; that a note was read out is none."""
        return self.applies and not isinstance(self.answer, NoteAnswer)

    def stand(self, card: PartCard) -> None:
        """Show how it stands now: whether it applies, what it offers, what is worked out."""
        self.applies = card.relevant and not card.readonly
        self.setVisible(card.relevant and (not card.readonly or bool(card.shown)))
        if card.label is not None and self._officer and self._person:
            self._officer.setText(card.label.officer)
            self._person.setText(card.label.person)
        self._shown.setText(card.shown)
        self._shown.setVisible(card.readonly)
        self.answer.setVisible(not card.readonly)
        if card.choices is not None:
            self._offer(msgspec.structs.replace(self.answer.card, choices=card.choices))
        if isinstance(self.answer, RowsAnswer):
            self.answer.stand(card.rows, is_counted=card.is_counted)

    def _offer(self, card: QuestionCard) -> None:
        """Offer other choices; what was chosen stays where it is still offered."""
        before = self.answer
        if before.card.choices == card.choices:
            return
        self.answer = self._make(before.look, card, before.tongue)
        self.answer.changed.connect(self.changed)
        codes = {one.code for one in card.choices}
        chosen = before.value()
        if chosen and codes.issuperset([chosen] if isinstance(chosen, str) else chosen):
            self.answer.put(chosen)
        self._inside.replaceWidget(before, self.answer)
        before.hide()
        before.deleteLater()


class Row(Card):
    """One row; `gone` when a person took it away."""

    changed = Signal()
    wishes = Signal(object)
    gone = Signal()

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue, make: Make) -> None:
        super().__init__(look, tone="soft")
        self.number = PlainLabel(look, "", weight=600)
        self.remove = IconButton(look, look.words.say("Take this away"), "x")
        self.inside.addLayout(row(look, self.number, None, self.remove))
        self._parts: dict[str, Part] = {}
        for part in card.parts:
            labelled = len(card.parts) > 1 or part.label.officer != card.label.officer
            made = Part(look, part, tongue, make, labelled=labelled)
            made.changed.connect(self.changed)
            made.wishes.connect(self.wishes)
            self._parts[part.key] = made
            self.inside.addWidget(made)
        self.remove.clicked.connect(self.gone)

    @property
    def parts(self) -> dict[str, Answer]:
        """Give the answers of the parts that apply."""
        return {key: one.answer for key, one in self._parts.items() if one.applies}

    def stand(self, cards: Mapping[str, PartCard]) -> None:
        """Show how the parts stand now."""
        for key, part in self._parts.items():
            if key in cards:
                part.stand(cards[key])

    def value(self) -> dict[str, Any]:
        """Give the parts that were said."""
        said = {key: one.answer.value() for key, one in self._parts.items() if one.is_said}
        return {key: value for key, value in said.items() if value is not None}

    def so_far(self) -> dict[str, Any]:
        """Give the parts as far as they are said."""
        said = {key: one.answer.so_far() for key, one in self._parts.items() if one.is_said}
        return {key: value for key, value in said.items() if value is not None}

    def put(self, value: Any) -> None:
        """Show a row."""
        for key, part in self._parts.items():
            if value.get(key) is not None:
                part.answer.put(value[key])

    def focus_first(self) -> None:
        """Put the keys into the row."""
        if first := next(iter(self.parts.values()), None):
            first.focus_first()


class RowsAnswer(Answer):
    """Rows, or the plain statement that there are none; `changed` also when a row is new."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue, make: Make) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self._make = make
        self._counted = card.rows
        self.rows: list[Row] = []
        self.none = Choice(look, say("There is none"))
        self.add = Button(look, say("Add one"), icon="plus")
        self._nought = Paragraph(look, say("The form asks for none of these here."), tone="second")
        self._nought.hide()
        self.inside.addWidget(self._nought)
        self.inside.addLayout(row(look, self.add, self.none, None))
        self.setFocusProxy(self.add)
        if card.rows is not None:
            self._count(card.rows)
        self.none.clicked.connect(self._on_none)
        self.add.clicked.connect(self._on_add)

    def value(self) -> list[Any] | None:
        """Give the rows in which something was said; an empty list when there are said to be none."""
        if self._counted is not None:
            rows = [one.value() for one in self.rows]
            return rows if any(rows) or not rows else None
        rows = [value for one in self.rows if (value := one.value())]
        return rows if rows or self.none.isChecked() else None

    def so_far(self) -> list[Any]:
        """Give all rows that are shown, as far as they are said."""
        return [one.so_far() for one in self.rows]

    def lacks(self) -> str:
        """Ask what a part of a row asks for."""
        parts = (part for one in self.rows for part in one.parts.values())
        return next((text for part in parts if (text := part.lacks())), "")

    def put(self, value: Any) -> None:
        """Show rows."""
        self._empty()
        self.none.setChecked(not value and self._counted is None)
        given = value if self._counted is None else [*value, *[{}] * self._counted]
        for one in given[: self._counted]:
            self._add().put(one)

    def stand(
        self, rows: Sequence[Mapping[str, PartCard]], *, is_counted: bool | None = None
    ) -> None:
        """Show how the rows stand now; of a repeat inside a row, how many there are as well."""
        if is_counted:
            self._count(len(rows))
        for shown, cards in zip(self.rows, rows, strict=False):
            shown.stand(cards)

    def focus_first(self) -> None:
        """Put the keys into the first row of those that are counted, else on adding one."""
        if self._counted and self.rows:
            self.rows[0].focus_first()
        else:
            super().focus_first()

    def _count(self, number: int) -> None:
        """Give a counted repeat its rows; nobody adds one or takes one away."""
        self._counted = number
        self.add.hide()
        self.none.hide()
        self.setFocusProxy(None)  # type: ignore[arg-type]  # PySide's stub; the keys stay on this page
        self._nought.setVisible(not number)
        for gone in self.rows[number:]:
            self._drop(gone)
        while len(self.rows) < number:
            self._add()

    def _empty(self) -> None:
        for one in list(self.rows):
            self._drop(one)

    def _drop(self, one: Row) -> None:
        self.rows.remove(one)
        self.inside.removeWidget(one)
        one.hide()
        one.deleteLater()

    def _add(self) -> Row:
        made = Row(self.look, self.card, self.tongue, self._make)
        made.changed.connect(self.changed)
        made.wishes.connect(self.wishes)
        made.gone.connect(lambda: self._on_gone(made))
        made.remove.setVisible(self._counted is None)
        self.rows.append(made)
        self.inside.insertWidget(self.inside.count() - 1, made)
        self._renumber()
        return made

    def _renumber(self) -> None:
        for number, one in enumerate(self.rows, 1):
            one.number.setText(str(number))
        self.add.setEnabled(len(self.rows) < MOST_ROWS)

    def _on_add(self) -> None:
        self.none.setChecked(False)
        made = self._add()
        self.changed.emit()
        made.focus_first()

    def _on_none(self) -> None:
        if self.none.isChecked():
            self._empty()
            self._renumber()
        self.changed.emit()

    def _on_gone(self, one: Row) -> None:
        self._drop(one)
        self._renumber()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
