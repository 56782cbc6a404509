"""The timesheet of a month: booking, language, minutes and mode; taken away as CSV or PDF."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from screenio.forms.interchange import csv_text
from screenio.papers.lists import timesheet_paper, timesheet_table
from screenio.projections.timesheet import SheetRow, Timesheet
from screenio.ui.given import Given
from screenio.ui.interpreters.wording import clock, length
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.folder import pick
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import PlainLabel
from screenio.ui.saving import saved, setting_of


class TimesheetCard(Card):
    """One month of one interpreter; `turned(months)` to show another one."""

    turned = Signal(int)

    def __init__(self, given: Given, page: Page) -> None:
        look, say = given.look, given.look.words.say
        super().__init__(look, say("Timesheet"), icon="file-text")
        self._given, self._page = given, page
        self.sheet: Timesheet | None = None
        self._make_head()
        self.rows = RowsModel(self._columns(), self)
        self.table = Table(look, self.rows, say("Timesheet"))
        self._both = QStackedWidget()
        self._both.addWidget(self.table)
        advice = say("What was interpreted in this month shows here.")
        self._both.addWidget(Empty(look, say("Nothing in this month"), advice, icon="file-text"))
        self._both.setCurrentIndex(1)
        self.inside.addWidget(self._both, 1)

    def show_sheet(self, sheet: Timesheet) -> None:
        """Show a month."""
        self.sheet = sheet
        self.month.setText(f"{sheet.month:%Y-%m}")
        self.sum.setText(length(self._given.look, sheet.worked))
        rows: list[SheetRow] = list(sheet.rows)
        self.rows.fill(rows)
        self._both.setCurrentIndex(0 if rows else 1)

    def _make_head(self) -> None:
        look, say = self._given.look, self._given.look.words.say
        before = Button(look, say("The month before"), kind=QUIET, icon="chevron-left")
        after = Button(look, say("The month after"), kind=QUIET, icon="chevron-right")
        before.clicked.connect(lambda: self.turned.emit(-1))
        after.clicked.connect(lambda: self.turned.emit(1))
        self.month = PlainLabel(look, "", "body", weight=600)
        self.sum = PlainLabel(look, "", "second", tone="second")
        csv = Button(look, "CSV", kind=QUIET, icon="download")
        paper = Button(look, "PDF", kind=QUIET, icon="printer")
        csv.clicked.connect(lambda: self.take("csv"))
        paper.clicked.connect(lambda: self.take("pdf"))
        self.inside.addLayout(row(look, before, self.month, after, self.sum, None, csv, paper))

    def _columns(self) -> list[Column]:
        say = self._given.look.words.say
        return [
            Column(say("Day"), lambda r: Cell(f"{r.start:%Y-%m-%d}", clock(r.start)), share=6),
            Column(say("Booking"), lambda r: Cell(r.number), share=5),
            Column(say("Variety"), self._variety, share=8),
            Column(say("Minutes"), lambda r: Cell(str(r.worked)), share=5),
            Column(say("To be paid"), lambda r: Cell(str(r.payable)), share=6),
            Column(say("To be confirmed"), self._unconfirmed, share=8),
        ]

    def _variety(self, one: SheetRow) -> Cell:
        label = self._given.look.label
        return Cell(label("languages", one.variety), label("interview_mode", one.mode))

    def _unconfirmed(self, one: SheetRow) -> Cell:
        """Say the minutes that wait for the coordinator: beyond the booking, or all of a doubtful clock."""
        second = self._given.look.words.say("clock in doubt") if one.doubtful else ""
        return Cell(str(one.unconfirmed or ""), second=second)

    def take(self, kind: str) -> None:
        """Write the month as a file, `csv` or `pdf`."""
        sheet = self.sheet
        if sheet is None:
            return
        setting = setting_of(self._given)
        if kind == "pdf":
            raw = timesheet_paper(sheet, setting, moment_now())
        else:
            raw = csv_text(*timesheet_table(sheet, setting)).encode("utf-8-sig")
        self.ask_where(f"{sheet.pool_id}-{sheet.month:%Y-%m}.{kind}", raw)

    def ask_where(self, name: str, raw: bytes) -> None:
        """Ask where a file goes, and write it there."""
        title = self._given.look.words.say("Where the file goes")
        pick(self, title, lambda path: self._save(path, raw), kind="save", name=name)

    def _save(self, path: str, raw: bytes) -> None:
        self._page.said.emit(saved(self._given.look.words, path, raw))
