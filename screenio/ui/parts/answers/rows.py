"""Several of the same: rows that are added and taken away, each made of the parts of the question."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.note import NoteAnswer
from screenio.ui.parts.button import Button, Choice, IconButton
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.text import Paragraph, PlainLabel

Make = Callable[[Look, QuestionCard, Tongue], Answer]
MOST_ROWS = 200


class Row(Card):
    """One row; `gone` when a person took it away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue, make: Make) -> None:
        super().__init__(look, tone="soft")
        self.number = PlainLabel(look, "", weight=600)
        self.remove = IconButton(look, look.words.say("Take this away"), "x")
        self.inside.addLayout(row(look, self.number, None, self.remove))
        self.parts: dict[str, Answer] = {}
        for part in card.parts:
            if len(card.parts) > 1 or part.label.officer != card.label.officer:
                self._add_label(look, part, tongue)
            answer = make(look, part, tongue)
            answer.changed.connect(self.changed)
            self.parts[part.key] = answer
            self.inside.addWidget(answer)
        self.remove.clicked.connect(self.gone)

    def _add_label(self, look: Look, part: QuestionCard, tongue: Tongue) -> None:
        officer = Paragraph(look, part.label.officer, weight=600)
        person = Paragraph(look, part.label.person, right_to_left=tongue.is_right_to_left)
        line = row(look, officer, person, gap=14)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.inside.addLayout(line)

    def value(self) -> dict[str, Any]:
        """Give the parts that were said; that a note in a row was read out is not written down."""
        answers = self.parts.items()
        given = {key: one.value() for key, one in answers if not isinstance(one, NoteAnswer)}
        return {key: value for key, value in given.items() if value is not None}

    def put(self, value: Any) -> None:
        """Show a row."""
        for key, answer in self.parts.items():
            if value.get(key) is not None:
                answer.put(value[key])

    def focus_first(self) -> None:
        """Put the keys into the row."""
        next(iter(self.parts.values())).focus_first()


class RowsAnswer(Answer):
    """Rows, or the plain statement that there are none."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue, make: Make) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self._make = make
        self.rows: list[Row] = []
        self.none = Choice(look, say("There is none"))
        self.add = Button(look, say("Add one"), icon="plus")
        self.inside.addLayout(row(look, self.add, self.none, None))
        self._count(card.rows)
        self.none.clicked.connect(self._on_none)
        self.add.clicked.connect(self._on_add)
        self.setFocusProxy(self.add)

    def value(self) -> list[Any] | None:
        """Give the rows in which something was said; an empty list when there are said to be none."""
        if self.card.rows is not None:
            rows = [one.value() for one in self.rows]
            return rows if any(rows) or not rows else None
        rows = [value for one in self.rows if (value := one.value())]
        return rows if rows or self.none.isChecked() else None

    def lacks(self) -> str:
        """Ask what a part of a row asks for."""
        parts = (part for one in self.rows for part in one.parts.values())
        return next((text for part in parts if (text := part.lacks())), "")

    def put(self, value: Any) -> None:
        """Show rows."""
        self._empty()
        self.none.setChecked(not value and self.card.rows is None)
        given = value if self.card.rows is None else [*value, *[{}] * self.card.rows]
        for one in given[: self.card.rows]:
            self._add().put(one)

    def focus_first(self) -> None:
        """Put the keys into the first row of those that are counted, else on adding one."""
        if self.card.rows and self.rows:
            self.rows[0].focus_first()
        else:
            super().focus_first()

    def _count(self, rows: int | None) -> None:
        """Give a counted repeat its rows; nobody adds one or takes one away."""
        if rows is None:
            return
        self.add.hide()
        self.none.hide()
        for _ in range(rows):
            self._add()
        if not rows:
            text = self.look.words.say("The form asks for none of these here.")
            self.inside.insertWidget(0, Paragraph(self.look, text, tone="second"))

    def _empty(self) -> None:
        for one in self.rows:
            self.inside.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = []

    def _add(self) -> Row:
        made = Row(self.look, self.card, self.tongue, self._make)
        made.changed.connect(self.changed)
        made.gone.connect(lambda: self._on_gone(made))
        made.remove.setVisible(self.card.rows is None)
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
        self._add().focus_first()

    def _on_none(self) -> None:
        if self.none.isChecked():
            self._empty()
            self._renumber()
        self.changed.emit()

    def _on_gone(self, one: Row) -> None:
        self.rows.remove(one)
        self.inside.removeWidget(one)
        one.hide()
        one.deleteLater()
        self._renumber()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
