"""Who is in the pool: a table that sorts; a row opens the entry."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from screenio.domain.duty_roster import SendDutyRoster
from screenio.errors import Expected
from screenio.papers.lists import phone_tree_paper
from screenio.projections.pool import (
    COORDINATOR,
    Entry,
    InterpreterRow,
    Neighbour,
    TreeRow,
    in_order,
    neighbours,
    phone_tree,
)
from screenio.ui.given import Given
from screenio.ui.interpreters.wording import variety_words
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import PlainLabel
from screenio.ui.pool.duty_roster_sheet import DutyRosterSheet
from screenio.ui.pool.entry_sheet import EntrySheet
from screenio.ui.pool.model import PoolModel
from screenio.ui.pool.timesheet_sheet import TimesheetSheet
from screenio.ui.saving import saved, setting_of

LEFT = "LEFT"
STALE_DAYS = 7
"""A duty roster is of a week; after that it wants a newer one. Source: DOMAIN §11.4."""
TONES = {"ACTIVE": "green", "APPLICANT": "amber", "VETTED": "accent", "SUSPENDED": "red"}


class PoolScreen(Page):
    """The pool."""

    def __init__(self, given: Given, model: PoolModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._make_head()
        self._make_list()
        self._order = ("pool_id", False)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys into the list."""
        target = self.table if self.model.rows else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> None:
        look, say = self.look, self.look.words.say
        self.number = Chip(look, "", "users")
        self.add = Button(look, say("New entry"), kind=PRIMARY, icon="plus")
        title = PlainLabel(look, say("The pool of interpreters"), "title", weight=700)
        self.tree = Button(look, say("Phone tree"), kind=QUIET, icon="phone")
        self.duty = Button(look, say("Duty roster"), kind=QUIET, icon="send")
        self.inside.addLayout(row(look, title, self.number, None, self.duty, self.tree, self.add))
        self.tree.setVisible(COORDINATOR in self._given.signed.roles)
        self.rosters = Flow(look, gap=6)
        self.notice = Notice(look)
        self.inside.addWidget(self.rosters)
        self.inside.addWidget(self.notice)

    def _make_list(self) -> None:
        look, say = self.look, self.look.words.say
        self.rows = RowsModel(self._columns(), self)
        self.table = Table(look, self.rows, say("The pool of interpreters"))
        self._both = QStackedWidget()
        self._both.addWidget(self.table)
        advice = say("Enter who interprets, by a pool number.")
        self._both.addWidget(Empty(look, say("Nobody is in the pool yet"), advice, icon="users"))
        self.inside.addWidget(self._both, 1)

    def _columns(self) -> list[Column]:
        say = self.look.words.say
        return [
            Column(say("Pool number"), self._name, sort="pool_id", share=3),
            Column(say("Woman or man"), self._gender, sort="gender", share=2),
            Column(say("How"), self._modes, share=3),
            Column(say("Starts from"), lambda one: Cell(one.base), sort="base", share=2),
            Column(say("Status"), self._status, sort="status", share=2),
            Column(say("Hours"), lambda one: Cell(_week(one)), share=2),
        ]

    def _name(self, one: InterpreterRow) -> Cell:
        return Cell(one.pool_id, second=variety_words(self.look, one.varieties, one.levels))

    def _gender(self, one: InterpreterRow) -> Cell:
        return Cell(self.look.label("gender_preference", one.gender) if one.gender else "")

    def _modes(self, one: InterpreterRow) -> Cell:
        return Cell(" · ".join(self.look.label("interview_mode", m) for m in one.modes.split()))

    def _status(self, one: InterpreterRow) -> Cell:
        words = self.look.label("interpreter_status", one.status)
        return Cell(chips=((words, "", TONES.get(one.status, "neutral")),))

    # Wiring

    def _connect(self) -> None:
        self.model.shown.connect(self._show)
        self.model.opened.connect(self._on_opened)
        self.model.refused.connect(self._on_refused)
        self.table.opened.connect(lambda one: self.model.open(one.subject))
        self.table.sorted.connect(self._on_sorted)
        self.tree.clicked.connect(self._on_phone_tree)
        self.add.clicked.connect(lambda: self._on_opened(None))
        self.duty.clicked.connect(
            lambda: self._given.background.ask(self, self._on_neighbours, neighbours)
        )

    def _show(self) -> None:
        count = self.look.words.count
        rows = self.model.rows
        text = count("{number} interpreter", "{number} interpreters", len(rows))
        self.number.show_as(text, "users", "neutral")
        key, descending = self._order
        self.rows.fill(
            sorted(rows, key=lambda one: in_order(getattr(one, key)), reverse=descending)
        )
        self._both.setCurrentIndex(0 if rows else 1)
        self._show_rosters()
        self._say_twins()

    def _show_rosters(self) -> None:
        """Say how old the duty roster of each other station is: pool and bookings are known as of then."""
        look, say, count = self.look, self.look.words.say, self.look.words.count
        self.rosters.clear()
        self.rosters.setVisible(bool(self.model.neighbours))
        for one in self.model.neighbours:
            text = say("{station}: no duty roster read yet", station=one.name)
            if one.read_at:
                text = count(
                    "{station}: duty roster {number} day old",
                    "{station}: duty roster {number} days old",
                    one.age_days,
                    station=one.name,
                )
            is_fresh = one.read_at and one.age_days < STALE_DAYS
            self.rosters.add(Chip(look, text, "clock", "neutral" if is_fresh else "amber"))

    def _say_twins(self) -> None:
        """Say when two desks listed one number: until one of them has left, what bars either bars both."""
        held = Counter(one.pool_id for one in self.model.rows if one.status != LEFT)
        twins = [pool_id for pool_id, number in held.items() if number > 1]
        if twins:
            text = self.look.words.say(
                "Two entries have the number {number}. Set one of them to left, and list that person anew.",
                number=twins[0],
            )
            self.notice.say(text, "red")

    def _on_sorted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's shape
        self._order = (key, descending)
        self._show()

    def _on_opened(self, found: Entry | None) -> None:
        sheet = EntrySheet(self._given, self.model, found)
        sheet.timesheet_wanted.connect(self._on_timesheet)
        sheet.open_over(self)

    def _on_timesheet(self, pool_id: str) -> None:
        sheet = TimesheetSheet(self._given, self, pool_id, moment_now().date())
        sheet.open_over(self)

    def _on_neighbours(self, found: list[Neighbour]) -> None:
        sheet = DutyRosterSheet(self.look, found)
        sheet.wanted.connect(self._send_duty_roster)
        sheet.open_over(self)

    def _send_duty_roster(self, command: SendDutyRoster) -> None:
        sealed = self.look.words.say("The duty roster is sealed. It leaves with the next stick.")
        self._given.background.submit(
            self, [command], self._on_refused, then=lambda _: self.notice.say(sealed, "green")
        )

    def _on_phone_tree(self) -> None:
        self._given.background.ask(self, self._print_tree, phone_tree)

    def _print_tree(self, rows: list[TreeRow]) -> None:
        look = self.look
        raw = phone_tree_paper(rows, setting_of(self._given), moment_now())
        title = look.words.say("Where the file goes")
        name = "phone-tree.pdf"
        pick(
            self,
            title,
            lambda path: self.said.emit(saved(look.words, path, raw)),
            kind="save",
            name=name,
        )

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def _week(one: InterpreterRow) -> str:
    days = sorted({weekly.day for weekly in one.hours.weekly})
    return f"{len(days)} / 7" if days else "—"


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = PoolModel(given.background)
    page = PoolScreen(given, model)
    model.setParent(page)
    return page
