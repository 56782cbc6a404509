"""One code or several: choices with number keys; a long list is searched in either language."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from screenio.language.catalogue import latin
from screenio.projections.people import folded
from screenio.projections.question_card import ChoiceRow, QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue, options_of, pictures_of
from screenio.ui.parts.button import Choice
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.field import Field
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table

MOST_SHOWN = 21
"""Choices that are shown whole; a longer list is searched."""
MANY = "choices"
SEARCHED = frozenset({"minimal", "autocomplete", "search"})
LIKERT = frozenset({"likert", "horizontal", "horizontal-compact", "columns-pack"})
"""Source: ODK XForms specification, appearances of select controls."""
COLUMNS, MOST_ACROSS = 3, 7


class ChosenAnswer(Answer):
    """A few choices, all of them shown."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self._many = card.kind == MANY
        self.group = ChoiceGroup(
            look,
            card.label.officer or look.words.say("Answer"),
            options_of(card),
            many=self._many,
            second_right_to_left=tongue.is_right_to_left,
        )
        self.group.illustrate(pictures_of(look, card, self.devicePixelRatioF()))
        if across := _across(card):
            self.group.stand(across)
        self.group.changed.connect(self.changed)
        self.inside.addWidget(self.group)
        self.setFocusProxy(self.group)

    def value(self) -> Any:
        """Give the code, or the codes."""
        chosen = self.group.chosen()
        if self._many:
            return chosen or None
        return chosen[0] if chosen else None

    def put(self, value: Any) -> None:
        """Show what was chosen."""
        self.group.put([value] if isinstance(value, str) else list(value))


class SearchedAnswer(Answer):
    """A code of a long list: type a part of its words in either language, choose with arrows and Enter."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self._many = card.kind == MANY
        self._codes: list[str] = []
        self._choices = {one.code: one for one in card.choices}
        self._folded = {one.code: _searched(one) for one in card.choices}
        self._chosen = Flow(look, gap=6)
        self.inside.addWidget(self._chosen)
        self._make_search()
        self._make_table()
        self.setFocusProxy(self.search)
        self._connect()
        self._find("")

    def _make_search(self) -> None:
        look, say = self.look, self.look.words.say
        self.search = Field(
            look, say("Search"), hint=say("Part of the name, in either language"), icon="search"
        )
        self.inside.addWidget(self.search)

    def _make_table(self) -> None:
        look, say, tongue = self.look, self.look.words.say, self.tongue
        self.rows = RowsModel(
            [
                Column(say("Name"), lambda one: Cell(one.words.officer), share=2),
                Column(tongue.called, lambda one: Cell(one.words.person), share=2),
                Column(say("Code"), lambda one: Cell(one.code), width=look.theme.px(110)),
            ],
            self,
        )
        self.table = Table(look, self.rows, say("Found"), row_height=34)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(look.theme.px(176))
        self.inside.addWidget(self.table)

    def value(self) -> Any:
        """Give the code, or the codes in the order chosen."""
        if self._many:
            return list(self._codes) or None
        return self._codes[0] if self._codes else None

    def put(self, value: Any) -> None:
        """Show what was chosen."""
        given = [value] if isinstance(value, str) else list(value)
        self._codes = [code for code in given if code in self._choices]
        self._show()

    def take_words(self, text: str) -> None:
        """Search for words that were typed."""
        self.search.put(text)
        self._find(text)

    def draft(self) -> str:
        """Keep what was chosen, else what is searched."""
        return super().draft() or self.search.text()

    def _connect(self) -> None:
        self.search.edited.connect(self._on_searched)
        self.table.opened.connect(lambda one: self._take(one.code))

    def _find(self, text: str) -> None:
        words = folded(latin(text)).split()
        self.rows.fill(
            [
                one
                for code, one in self._choices.items()
                if all(word in self._folded[code] for word in words)
            ]
        )

    def _on_searched(self, text: str) -> None:
        self._find(text)
        self.changed.emit()

    def _on_entered(self) -> None:
        """Take the only one that fits, else go into the list."""
        first = self.rows.row_at(0)
        if self.rows.rowCount() == 1 and first:
            self._take(first.code)
        elif first:
            self._go_into_list()

    def _go_into_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.choose(0)

    def _take(self, code: str) -> None:
        if not self._many:
            self._codes = []
        if code not in self._codes:
            self._codes.append(code)
        self.search.put("")
        self._find("")
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, code: str) -> None:
        self._codes.remove(code)
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        self._chosen.clear()
        for code in self._codes:
            words = self._choices[code].words
            button = Choice(
                self.look,
                words.officer,
                second=words.person,
                second_right_to_left=self.tongue.is_right_to_left,
            )
            button.setChecked(True)
            button.clicked.connect(lambda _=False, code=code: self._drop(code))
            self._chosen.add(button)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search into the list with the arrow down; Enter takes what was found."""
        searches = self.search.edit.hasFocus()
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if searches and event.key() == Qt.Key.Key_Down:
            self._go_into_list()
        elif searches and enters and self.search.text().strip():
            self._on_entered()
        else:
            super().keyPressEvent(event)


def _searched(one: ChoiceRow) -> str:
    return folded(f"{latin(one.words.officer)} {one.words.officer} {one.words.person} {one.code}")


def chosen_answer(look: Look, card: QuestionCard, tongue: Tongue) -> Answer:
    """Make the widget for a short or a long list; a form may ask for the search as well."""
    is_short = len(card.choices) <= MOST_SHOWN and not SEARCHED & card.appearance
    kind = ChosenAnswer if is_short else SearchedAnswer
    return kind(look, card, tongue)


def _across(card: QuestionCard) -> int:
    """Say how many choices stand beside each other; 0 where the form does not ask for it."""
    if LIKERT & card.appearance and len(card.choices) <= MOST_ACROSS:
        return len(card.choices)
    asked = (one.removeprefix("columns-") for one in card.appearance if one.startswith("columns"))
    number = next((int(one) for one in asked if one.isdecimal()), 0)
    if number or "columns" in card.appearance:
        return min(number or COLUMNS, MOST_ACROSS)
    return 0
