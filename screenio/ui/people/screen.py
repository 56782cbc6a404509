"""Everybody known here: one field that searches in any script, and the list."""

import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from screenio.encoding import short_code
from screenio.language.formats import moment
from screenio.projections.people import PersonRow
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.field import Field
from screenio.ui.parts.page import Page
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import PlainLabel
from screenio.ui.people.model import PeopleModel
from screenio.ui.wording import name_cell

SCREENING = "SCREENING"
FLAG_ICONS = {"PROT": "umbrella", "UAM": "baby", "SEPARATED": "baby", "MED_RED": "heart-pulse"}


class PeopleScreen(Page):
    """The list of people; a row opens the person."""

    def __init__(self, look: Look, model: PeopleModel, *, may_register: bool) -> None:
        super().__init__(look)
        self._model = model
        self._may_register = may_register
        self.rows = RowsModel(self._columns(), self)
        self.inside.addLayout(self._make_head())
        self.inside.addWidget(self._make_search())
        self.inside.addWidget(self._make_list(), 1)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys into the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> Any:
        look, say = self.look, self.look.words.say
        self.number = Chip(look, "", "users")
        head = row(look, PlainLabel(look, say("People"), "title", weight=700), self.number, None)
        if self._may_register:
            self.arrival = Button(look, say("New arrival"), kind=PRIMARY, icon="plus")
            self.arrival.clicked.connect(lambda: self.wanted.emit("arrival", None))
            head.addWidget(self.arrival)
        return head

    def _make_search(self) -> Field:
        say = self.look.words.say
        self.search = Field(
            self.look,
            say("Search by name"),
            hint=say("Part of a name, in any script"),
            icon="search",
        )
        self.search.setMaximumWidth(self.look.theme.px(520))
        return self.search

    def _make_list(self) -> QStackedWidget:
        look, say = self.look, self.look.words.say
        self.table = Table(look, self.rows, say("People"))
        self.table.show_order(self._model.sort, descending=self._model.descending)
        self.both = QStackedWidget()
        self.both.addWidget(self.table)
        advice = say("Register an arrival: the people in it show here.")
        self.both.addWidget(Empty(look, say("Nobody is registered here yet"), advice, icon="users"))
        advice = say("Try a part of the name, or another spelling.")
        self.both.addWidget(Empty(look, say("Nobody of that name"), advice, icon="search"))
        return self.both

    def _columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        px = look.theme.px
        return [
            Column(say("Name"), self._name, sort="name", share=3),
            Column(say("Born"), lambda r: Cell(birth_words(r)), sort="birth", width=px(150)),
            Column(say("Flags"), lambda r: Cell(chips=flag_chips(look, r.flags)), share=3),
            Column(say("State"), lambda r: state_cell(look, r.state), sort="state", width=px(180)),
            Column(say("Since"), self._since, sort="arrived", width=px(180)),
        ]

    def _name(self, found: PersonRow) -> Cell:
        language = self.look.label("languages", found.language) if found.language else ""
        second = " · ".join(filter(None, [short_code(found.person), language]))
        return name_cell(self.look, found.name_native, found.name_latin, second=second)

    def _since(self, found: PersonRow) -> Cell:
        if not found.arrived_at:
            return Cell()
        at = datetime.datetime.fromisoformat(found.arrived_at)
        return Cell(moment(at, self.look.words.language))

    # Wiring

    def _connect(self) -> None:
        self._model.counted.connect(self._on_counted)
        self._model.shown.connect(self.rows.put)
        self.rows.lacking.connect(self._model.page)
        self.search.edited.connect(self._model.search)
        self.search.entered.connect(self._on_entered)
        self.table.opened.connect(lambda found: self.wanted.emit("person", found.person))
        self.table.sorted.connect(self._on_sorted)
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_first)

    def _on_counted(self, number: int) -> None:
        count = self.look.words.count
        self.number.show_as(count("{number} person", "{number} people", number), "users", "neutral")
        self.rows.begin(number)
        self.both.setCurrentIndex(0 if number else 2 if self._model.text.strip() else 1)

    def _on_sorted(self, sort: str, descending: bool) -> None:  # noqa: FBT001 - a signal's shape
        self._model.order(sort, descending=descending)

    def _on_entered(self) -> None:
        """Go from the search to the list."""
        if self.rows.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.choose(0)


def flag_chips(look: Look, flags: str) -> tuple[tuple[str, str, str], ...]:
    """Show flags as chips; what they stand for is said in words."""
    return tuple(
        (look.label("flag", flag), FLAG_ICONS.get(flag, "flag"), "purple") for flag in flags.split()
    )


def state_cell(look: Look, state: str) -> Cell:
    """Show how far a case is."""
    if not state:
        return Cell()
    is_done = state in {"SIGNED_OFF", "REFERRED", "CLOSED_COMPLETED"}
    icon = "circle-check" if is_done else "circle-dashed"
    return Cell(look.label("case_state", state), tone="neutral", icon=icon)


def birth_words(found: PersonRow) -> str:
    """Say the birth as it was said; otherwise the days it can mean."""
    if found.birth_said:
        return found.birth_said
    years = {found.birth_from[:4], found.birth_to[:4]} - {""}
    return "–".join(sorted(years))


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = PeopleModel(given.background)
    page = PeopleScreen(given.look, model, may_register=given.place.kind == SCREENING)
    model.setParent(page)
    return page
