"""Languages that somebody speaks: how well, and whether they read and write them."""

from typing import Any

from PySide6.QtCore import Qt, Signal

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.button import Button, Choice, IconButton
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.choices import ChoiceGroup, Option
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.search_pick import SearchPick


class LanguageRow(Card):
    """One language; `gone` when a person took it away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, look: Look, codes: list[Option], levels: list[Option]) -> None:
        super().__init__(look, tone="soft")
        say = look.words.say
        self.code = SearchPick(look, say("Language"), codes)
        self.level = ChoiceGroup(look, say("How well"), levels, shows_label=True)
        self.ticks = {
            "reads": Choice(look, say("Reads it")),
            "writes": Choice(look, say("Writes it")),
            "preferred": Choice(look, say("Wants it for talks")),
        }
        remove = IconButton(look, say("Take this away"), "x")
        line = row(look, self.code, self.level, gap=14)
        line.setStretch(0, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(line)
        self.inside.addWidget(Flow(look, *self.ticks.values(), gap=6))
        self.code.changed.connect(self.changed)
        self.level.changed.connect(self.changed)
        for tick in self.ticks.values():
            tick.clicked.connect(self.changed)
        remove.clicked.connect(self.gone)

    def value(self) -> dict[str, Any] | None:
        """Give the language, or None while none is chosen."""
        code = self.code.chosen()
        if not code:
            return None
        level = self.level.chosen()
        made: dict[str, Any] = {"code": code} | ({"level": level[0]} if level else {})
        return made | {key: tick.isChecked() for key, tick in self.ticks.items()}

    def put(self, value: Any) -> None:
        """Show a language."""
        self.code.choose(value.get("code") or "")
        self.level.put([value.get("level") or ""])
        for key, tick in self.ticks.items():
            tick.setChecked(bool(value.get(key)))


class LanguageListAnswer(Answer):
    """Any number of languages, in the order said."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.rows: list[LanguageRow] = []
        self.add = Button(look, look.words.say("Add a language"), icon="plus")
        self.inside.addLayout(row(look, self.add, None))
        self.add.clicked.connect(self._on_add)
        self.setFocusProxy(self.add)

    def value(self) -> list[Any] | None:
        """Give the languages."""
        return [value for one in self.rows if (value := one.value())] or None

    def put(self, value: Any) -> None:
        """Show languages."""
        for one in list(self.rows):
            self._drop(one)
        for one in value:
            self._add().put(one)

    def _add(self) -> LanguageRow:
        levels = [(code, officer, "") for code, officer, _ in self.options("level")]
        made = LanguageRow(self.look, self.options("code", person=True), levels)
        made.changed.connect(self.changed)
        made.gone.connect(lambda: self._on_gone(made))
        self.rows.append(made)
        self.inside.insertWidget(self.inside.count() - 1, made)
        return made

    def _drop(self, one: LanguageRow) -> None:
        self.rows.remove(one)
        self.inside.removeWidget(one)
        one.hide()
        one.deleteLater()

    def _on_add(self) -> None:
        self._add().code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gone(self, one: LanguageRow) -> None:
        self._drop(one)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
