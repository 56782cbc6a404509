"""The first page: numbers that open what they count, then what is due and what is to be done."""

import datetime
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QStackedWidget

from screenio.language.formats import moment
from screenio.projections.referrals import DossierRow
from screenio.projections.worklist import DueRow, TaskRow
from screenio.ui.given import Given
from screenio.ui.handover import dossier_look
from screenio.ui.look import Look
from screenio.ui.overview.model import OverviewModel
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, row, spread
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.number import NumberButton
from screenio.ui.parts.page import Page
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import PlainLabel
from screenio.ui.wording import clock_words, due_cell, name_cell, task_words

ROW = 52
SCREENING = "SCREENING"


class OverviewScreen(Page):
    """What waits at this station."""

    def __init__(self, look: Look, model: OverviewModel, *, is_receiver: bool) -> None:
        super().__init__(look)
        self._model = model
        self._is_receiver = is_receiver
        self.numbers: dict[str, NumberButton] = {}
        self.lists: dict[str, _List] = {}
        self.inside.addLayout(self._make_head())
        self.inside.addLayout(self._make_numbers())
        self.inside.addLayout(self._make_lists(), 1)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys on the first number."""
        next(iter(self.numbers.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> Any:
        look, say = self.look, self.look.words.say
        head = row(look, PlainLabel(look, say("Overview"), "title", weight=700), None)
        if not self._is_receiver:
            self.arrival = Button(look, say("New arrival"), kind=PRIMARY, icon="plus")
            self.arrival.clicked.connect(lambda: self.wanted.emit("arrival", None))
            head.addWidget(self.arrival)
        return head

    def _make_numbers(self) -> Any:
        say = self.look.words.say
        sender = [
            ("open_cases", say("Open cases"), "clipboard-list", "people"),
            ("due", say("Overdue"), "clock", "people"),
            ("unfilled", say("No interpreter yet"), "languages", "interpreters"),
            ("unsent", say("Not sent yet"), "send", "referrals"),
            ("unanswered", say("Sent, no answer yet"), "inbox", "referrals"),
            ("returned", say("Came back with a question"), "messages-square", "referrals"),
        ]
        receiver = [
            ("unopened", say("Not opened yet"), "inbox", "inbox"),
            ("dossiers", say("Dossiers"), "file-text", "inbox"),
        ]
        line = row(self.look, gap=14)
        for name, title, icon, place in receiver if self._is_receiver else sender:
            button = NumberButton(self.look, title, icon)
            button.clicked.connect(lambda _=False, to=place: self.wanted.emit(to, None))
            self.numbers[name] = button
            line.addWidget(button, 1)
        return line

    def _make_lists(self) -> Any:
        look, say = self.look, self.look.words.say
        line = row(look, gap=14)
        if self._is_receiver:
            self.lists["dossiers"] = _List(look, say("Inbox"), "inbox", self._dossier_columns())
            self.lists["dossiers"].say_empty(
                say("Nothing has come yet"),
                say("Read a stick: what it brings for this station shows here."),
            )
        else:
            self.lists["due"] = _List(look, say("Due"), "clock", self._due_columns())
            self.lists["due"].say_empty(
                say("Nothing is due"), say("Register an arrival: its clocks show here.")
            )
            self.lists["tasks"] = _List(look, say("To do"), "list-checks", self._task_columns())
            self.lists["tasks"].say_empty(
                say("Nothing to do"), say("What a rule asks people to do shows here.")
            )
        for name, one in self.lists.items():
            line.addWidget(spread(one), 2 if name == "tasks" else 3)
        return line

    def _due_columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        return [
            Column(say("Person"), lambda r: _named(look, r, clock_words(look, r.code)), share=3),
            Column(say("When"), lambda r: due_cell(look, r, _now()), share=2),
        ]

    def _task_columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        return [
            Column(say("Person"), lambda r: _named(look, r, task_words(look, r.task))),
        ]

    def _dossier_columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        return [
            Column(say("Pathway"), lambda r: Cell(look.label("pathway", r.pathway)), share=3),
            Column(say("From"), lambda r: Cell(r.sender_name), share=2),
            Column(say("Sealed"), lambda r: Cell(_moment(look, r.sealed_at)), share=2),
            Column(say("State"), lambda r: dossier_cell(look, r), share=2),
        ]

    # Wiring

    def _connect(self) -> None:
        self._model.shown.connect(self._show)
        for name, one in self.lists.items():
            one.table.opened.connect(self._opener(name))

    def _opener(self, name: str) -> Callable[[DueRow | TaskRow | DossierRow], None]:
        if name == "dossiers":
            return lambda found: self.wanted.emit("inbox", getattr(found, "dossier", None))
        return lambda found: self.wanted.emit("person", found.person)

    def _show(self, what: str) -> None:
        if what == "counts" and self._model.counts:
            for name, button in self.numbers.items():
                if hasattr(self._model.counts, name):
                    button.put(getattr(self._model.counts, name))
        if what == "due":
            late = sum(one.overdue for one in self._model.due)
            self.numbers["due"].put(late, tone="red" if late else "")
        if what == "dossiers":
            self.numbers["dossiers"].put(len(self._model.dossiers))
        if what in self.lists:
            self.lists[what].fill(getattr(self._model, what))


class _List(Card):
    """A heading with a table below, or what to do when it is empty."""

    def __init__(self, look: Look, heading: str, icon: str, columns: list[Column]) -> None:
        super().__init__(look, heading, icon=icon)
        self._look, self._icon = look, icon
        self._rows = RowsModel(columns, self)
        self.table = Table(look, self._rows, heading, row_height=ROW)
        self.table.horizontalHeader().hide()
        self.table.setProperty("inside", "true")
        self._both = QStackedWidget()
        self._both.addWidget(self.table)
        self.inside.addWidget(self._both, 1)

    def say_empty(self, says: str, advice: str) -> None:
        """Set what is said while there are no rows."""
        self._both.addWidget(Empty(self._look, says, advice, icon=self._icon))
        self._both.setCurrentIndex(1)

    def fill(self, rows: list[Any]) -> None:
        """Show rows."""
        self._rows.fill(rows)
        self._both.setCurrentIndex(0 if rows else 1)


def dossier_cell(look: Look, found: DossierRow) -> Cell:
    """Show the state of a dossier by icon and word."""
    words, icon, tone = dossier_look(look, found.state)
    return Cell(words, icon=icon, tone=tone)


def _named(look: Look, found: DueRow | TaskRow, what: str) -> Cell:
    """Show a person in one name, and below what it is about."""
    whole = name_cell(look, found.name_native, found.name_latin)
    return Cell(whole.text, second=what, disc=whole.disc)


def _now() -> datetime.datetime:
    seconds = QDateTime.currentSecsSinceEpoch()
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def _moment(look: Look, at: str) -> str:
    return moment(datetime.datetime.fromisoformat(at), look.words.language) if at else ""


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    is_receiver = given.place.kind != SCREENING
    model = OverviewModel(given.background, is_receiver=is_receiver)
    page = OverviewScreen(given.look, model, is_receiver=is_receiver)
    model.setParent(page)
    return page
