"""What is to be mended in a form, as a list: where it stands in the workbook, what is wrong, what to do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from screenio.domain.form_check import FAULT, UNTRANSLATED, FormLine
from screenio.language.formats import language_name
from screenio.language.messages import sentence_of
from screenio.ui.forms.model import Checked
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import Paragraph, PlainLabel

SORTS: dict[str, Callable[[FormLine], Any]] = {
    "severity": lambda one: (one.severity, one.sheet, one.row),
    "sheet": lambda one: (one.sheet, one.row, one.column),
    "row": lambda one: (one.row, one.sheet),
    "column": lambda one: (one.column, one.sheet, one.row),
    "code": lambda one: (one.code, one.sheet, one.row),
}
"""What the list can be sorted by."""


class LinesCard(Card):
    """A form that was looked over: whether people can be asked with it, and every line to mend."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        say = look.words.say
        self._look = look
        self._lines: tuple[FormLine, ...] = ()
        self.heading = PlainLabel(look, "", "heading", weight=600)
        self.chips = Flow(look, gap=6)
        self.bring = Button(look, say("Bring this form in"), kind=PRIMARY, icon="download")
        self.shut = Button(look, say("Close this list"), icon="x")
        head = row(look, self.heading, self.chips, self.shut, self.bring, gap=12)
        head.setStretch(1, 1)
        self.inside.addLayout(head)
        self.rows = RowsModel(self._columns(), self)
        self.table = Table(look, self.rows, say("What is to be mended"), row_height=34)
        self.table.setProperty("inside", "true")
        self.both = QStackedWidget()
        self.both.addWidget(self.table)
        advice = say("Try it out on an invented person, then put it into use.")
        nothing = Empty(look, say("Nothing to mend"), advice, icon="circle-check")
        self.both.addWidget(nothing)
        self.inside.addWidget(self.both, 1)
        self.sentence = Paragraph(look, "")
        self.inside.addWidget(self.sentence)
        self.table.opened.connect(self._on_opened)
        self.table.sorted.connect(self._on_sorted)

    def show_checked(self, checked: Checked) -> None:
        """Show what is to be mended in a form."""
        look, words = self._look, self._look.words
        self._lines = checked.lines
        self.heading.setText(checked.name)
        self.bring.setVisible(checked.made is not None and checked.is_usable)
        self.chips.clear()
        faults = sum(one.severity == FAULT for one in checked.lines)
        if faults or not checked.is_usable:
            text = words.count("{number} fault", "{number} faults", faults)
            self.chips.add(Chip(look, text, "circle-x", "red"))
        else:
            self.chips.add(Chip(look, words.say("People can be asked with it"), "check", "green"))
        for language, number in checked.lacking:
            text = words.count(
                "{language}: {number} text is missing",
                "{language}: {number} texts are missing",
                number,
                language=self._language(language),
            )
            self.chips.add(Chip(look, text, "languages", "amber"))
        self.both.setCurrentIndex(0 if checked.lines else 1)
        self.sentence.setVisible(bool(checked.lines))
        self.table.show_order("severity", descending=False)
        self._on_sorted("severity", descending=False)
        if (first := self.rows.row_at(0)) is not None:
            self.table.choose(0)
            self._on_opened(first)

    def _columns(self) -> list[Column]:
        look, say = self._look, self._look.words.say
        px = look.theme.px
        return [
            Column(say("Weight"), self._severity, sort="severity", width=px(140)),
            Column(say("Sheet"), lambda one: Cell(one.sheet), sort="sheet", width=px(90)),
            Column(say("Row"), lambda one: Cell(_number(one.row)), sort="row", width=px(70)),
            Column(say("Column"), _place, sort="column", width=px(150)),
            Column(
                say("What is wrong, and what to do"), lambda one: Cell(self._says(one)), sort="code"
            ),
        ]

    def _severity(self, one: FormLine) -> Cell:
        say = self._look.words.say
        if one.severity == FAULT:
            return Cell(say("Fault"), icon="circle-x", tone="red")
        return Cell(say("Remark"), icon="info", tone="amber")

    def _says(self, one: FormLine) -> str:
        named = one.named
        if one.code == UNTRANSLATED:
            named["detail"] = self._language(one.detail)
        return sentence_of(self._look.words, one.code, named)

    def _language(self, code: str) -> str:
        return language_name(code.replace("_", "-"), self._look.words.language)

    def _on_opened(self, one: FormLine) -> None:
        """Show the whole sentence of the line that was chosen."""
        where = " · ".join(filter(None, (one.sheet, _number(one.row), one.column, one.question)))
        says = self._says(one)
        self.sentence.setText(f"{where}\n{says}" if where else says)

    def _on_sorted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's shape
        self.rows.fill(sorted(self._lines, key=SORTS[key], reverse=descending))


def _number(row: int) -> str:
    return str(row) if row else ""


def _place(one: FormLine) -> Cell:
    """Show the column of the workbook; the question where the column is not known."""
    return Cell(one.column or one.question)
