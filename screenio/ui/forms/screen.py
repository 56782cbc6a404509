"""The page of a station's own forms: versions, what is to be mended, what may be done with each."""

import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from screenio.encoding import StaffId, short_code
from screenio.errors import Expected
from screenio.language.formats import language_name, moment
from screenio.projections.questionnaires import HeldRow, VersionRow
from screenio.ui.forms.columns import ColumnsSheet
from screenio.ui.forms.lines import LinesCard
from screenio.ui.forms.model import Checked, FormsModel
from screenio.ui.given import Given
from screenio.ui.parts.button import PLAIN, PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import Paragraph, PlainLabel

SUPERVISOR = "SUP"
SIDE_WIDTH, WIDEST_SIDE = 300, 360
ROW_HEIGHT = 52


class FormsScreen(ReadPage):
    """Own forms of the station."""

    def __init__(self, given: Given, model: FormsModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self.chosen: VersionRow | None = None
        self._looked_at: Checked | None = None
        self.rows = RowsModel(self._columns(), self)
        self.inside.addLayout(self._make_head())
        self.notice = Notice(self.look)
        self.inside.addWidget(self.notice)
        self.inside.addWidget(self._make_progress())
        middle = row(self.look, self._make_list(), self._make_side(), gap=14)
        middle.setStretch(0, 1)
        self.inside.addLayout(middle, 1)
        self._connect()
        model.start()

    def keep(self) -> None:
        """End what is being compiled: the page is left."""
        self.model.cancel()

    def focus_first(self) -> None:
        """Put the keys on the list, or on bringing a form in."""
        (self.table if self.model.rows else self.bring).setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> Any:
        look, say = self.look, self.look.words.say
        self.help = Button(look, say("Own columns"), icon="circle-help", key="F1")
        self.bring = Button(
            look, say("Look a workbook over"), kind=PRIMARY, icon="upload", key="Ctrl O"
        )
        title = PlainLabel(look, say("Forms of this station"), "title", weight=700)
        return row(look, title, None, self.help, self.bring)

    def _make_progress(self) -> QWidget:
        look, say = self.look, self.look.words.say
        self.busy = Card(look, tone="soft")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Progress"))
        self.cancel = Button(look, say("Cancel"), icon="x")
        words = PlainLabel(look, say("The workbook is being read …"))
        line = row(look, words, self.progress, self.cancel, gap=12)
        line.setStretch(1, 1)
        self.busy.inside.addLayout(line)
        self.busy.hide()
        return self.busy

    def _make_list(self) -> QWidget:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Versions"), icon="clipboard-list")
        self.table = Table(look, self.rows, say("Versions"), row_height=ROW_HEIGHT)
        self.table.setProperty("inside", "true")
        self.table.show_order(self.model.sort, descending=self.model.descending)
        self.both = QStackedWidget()
        self.both.addWidget(self.table)
        advice = say(
            "Look a workbook over: an XLSForm as .xlsx or .xls, with its tables and pictures beside it or in "
            "the folder NAME-media. What is to be mended is said with sheet and row."
        )
        self.both.addWidget(
            Empty(look, say("No own form is here yet"), advice, icon="clipboard-list")
        )
        card.inside.addWidget(self.both, 1)
        self.lines = LinesCard(look)
        self.lines.hide()
        whole = QWidget()
        inside = row(look, card, self.lines, gap=12)
        inside.setDirection(inside.Direction.TopToBottom)
        inside.setStretch(0, 2)
        inside.setStretch(1, 3)
        whole.setLayout(inside)
        return whole

    def _columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        px = look.theme.px
        return [
            Column(say("Form"), lambda r: Cell(r.title or r.form_id, r.form_id), sort="title"),
            Column(say("Version"), lambda r: Cell(r.version), sort="version", width=px(100)),
            Column(say("State"), self._state, sort="in_use", width=px(165)),
            Column(say("Languages"), lambda r: Cell(self._languages(r))),
            Column(say("Brought in"), self._brought, sort="brought_at_ms", width=px(190)),
            Column(say("Under way"), _open, sort="open_interviews", width=px(100)),
        ]

    def _state(self, found: VersionRow) -> Cell:
        say = self.look.words.say
        if found.in_use:
            return Cell(say("In use"), icon="circle-check", tone="green")
        return Cell(say("Not in use"), icon="circle-dashed", tone="neutral")

    def _languages(self, found: VersionRow) -> str:
        shown = self.look.words.language
        codes = (one.replace("_", "-") for one in found.languages.split())
        return " · ".join(language_name(one, shown) for one in codes) or "–"

    def _brought(self, found: VersionRow) -> Cell:
        at = datetime.datetime.fromtimestamp(found.brought_at_ms / 1000).astimezone()
        by = self.model.colleagues.get(StaffId(found.author), "")
        return Cell(moment(at, self.look.words.language), by)

    def _make_side(self) -> QWidget:
        scroll = Scroll(self.look)
        scroll.setFixedWidth(min(self.look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        scroll.inside.addWidget(self._make_version())
        self.held = Card(self.look, self.look.words.say("An older version is open"), icon="history")
        self._waiting = column(self.look)
        self.held.inside.addLayout(self._waiting)
        scroll.inside.addWidget(self.held)
        self.held.hide()
        scroll.inside.addStretch(1)
        return scroll

    def _make_version(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look)
        self.title = PlainLabel(look, "", "heading", weight=600)
        self.state = Chip(look, "")
        self.advice = Paragraph(look, say("Choose a version in the list."), tone="second")
        self.trial = Button(look, say("Try it out"), icon="messages-square")
        self.check = Button(look, say("What is to be mended"), icon="list-checks")
        self.use = Button(look, say("Put into use"), kind=PRIMARY, icon="check")
        self.take_out = Button(look, say("Take out of use"), icon="ban")
        widgets = (self.title, self.advice, self.trial, self.check, self.use, self.take_out)
        for widget in widgets:
            card.inside.addWidget(widget)
        card.inside.insertLayout(1, row(look, self.state, None))
        self._show_chosen()
        return card

    # Wiring

    def _connect(self) -> None:
        model = self.model
        model.shown.connect(self._show)
        model.reading.connect(self._on_reading)
        model.checked.connect(self._on_checked)
        model.brought.connect(self._on_brought)
        model.used.connect(self._on_used)
        model.ended.connect(self._on_ended)
        model.refused.connect(self._on_refused)
        self.bring.clicked.connect(self._on_bring)
        self.help.clicked.connect(self._on_help)
        self.cancel.clicked.connect(model.cancel)
        self.table.opened.connect(self._on_chosen)
        self.table.sorted.connect(self._on_sorted)
        self.trial.clicked.connect(lambda: self._with_chosen(self._on_trial))
        self.check.clicked.connect(lambda: self._with_chosen(model.look_at))
        self.use.clicked.connect(lambda: self._with_chosen(model.use))
        self.take_out.clicked.connect(lambda: self._with_chosen(model.take_out))
        self.lines.bring.clicked.connect(self._on_bring_in)
        self.lines.shut.clicked.connect(self._on_shut)
        QShortcut(QKeySequence("Ctrl+O"), self, self._on_bring)
        QShortcut(QKeySequence("F1"), self, self._on_help)

    def _with_chosen(self, act: Any) -> None:
        if self.chosen is not None:
            act(self.chosen)

    def _show(self) -> None:
        rows = self.model.rows
        self.rows.fill(rows)
        self.both.setCurrentIndex(0 if rows else 1)
        digest = self.chosen.digest if self.chosen else b""
        self.chosen = next((one for one in rows if one.digest == digest), None)
        if self.chosen:
            self.table.choose(rows.index(self.chosen))
        self._show_chosen()
        self._show_held()

    def _show_chosen(self) -> None:
        found, say = self.chosen, self.look.words.say
        is_supervisor = SUPERVISOR in self._given.signed.roles
        for button in (self.trial, self.check, self.use, self.take_out, self.state):
            button.setVisible(found is not None)
        self.title.setVisible(found is not None)
        self.advice.setVisible(found is None or not is_supervisor)
        if found is None:
            return
        if not is_supervisor:
            self.advice.setText(say("Only a supervisor puts forms into use."))
        self.title.setText(f"{found.title or found.form_id} · {found.version}")
        cell = self._state(found)
        self.state.show_as(cell.text, cell.icon, cell.tone)
        self.use.setVisible(not found.in_use)
        self.take_out.setVisible(bool(found.in_use))
        self.use.setEnabled(is_supervisor)
        self.take_out.setEnabled(is_supervisor)

    def _show_held(self) -> None:
        """Show the open interviews that can be moved; it is done on the person's page, after a look."""
        look, say = self.look, self.look.words.say
        emptied(self._waiting)
        waiting = self.model.waiting()
        self.held.setVisible(bool(waiting))
        text = say("They go on with it. Whoever asks may move them, and sees first what is lost.")
        self._waiting.addWidget(Paragraph(look, text, "second", tone="second"))
        for one in waiting:
            self._waiting.addWidget(self._held_button(one))

    def _held_button(self, one: HeldRow) -> Button:
        name = one.name_latin or one.name_native or short_code(one.person)
        button = Button(self.look, f"{name} · {one.title} {one.version}", kind=PLAIN)
        button.clicked.connect(lambda: self.wanted.emit("other_forms", one.person))
        return button

    # What a person did

    def _on_chosen(self, found: VersionRow) -> None:
        self.chosen = found
        self._show_chosen()

    def _on_sorted(self, sort: str, descending: bool) -> None:  # noqa: FBT001 - a signal's shape
        self.model.order(sort, descending=descending)

    def _on_bring(self) -> None:
        if self.bring.isEnabled():
            pick(self, self.look.words.say("Look a workbook over"), self._on_picked, kind="open")

    def _on_picked(self, path: str) -> None:
        self.notice.clear()
        self.model.read(Path(path))

    def _on_help(self) -> None:
        ColumnsSheet(self.look).open_over(self)

    def _on_trial(self, found: VersionRow) -> None:
        self.wanted.emit("trial", found.digest)

    def _on_reading(self, under_way: bool) -> None:  # noqa: FBT001 - a signal's shape
        self.busy.setVisible(under_way)
        self.bring.setEnabled(not under_way)
        if under_way:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_checked(self, found: Checked) -> None:
        self.lines.show()
        self.lines.show_checked(found)
        self._looked_at = found
        self.lines.bring.setEnabled(SUPERVISOR in self._given.signed.roles)
        if found.refused is not None:
            self.notice.refuse(found.refused)
        else:
            self.notice.clear()
        target = self.lines.bring if found.is_usable and found.made else self.lines.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_bring_in(self) -> None:
        if self._looked_at is not None and self._looked_at.made is not None:
            self.model.bring_in(self._looked_at)

    def _on_shut(self) -> None:
        self.lines.hide()
        self.notice.clear()
        self.focus_first()

    def _on_brought(self, title: str, version: str) -> None:
        self.lines.hide()
        text = self.look.words.say(
            "{title}, version {version}, is here now. It is not in use yet.",
            title=title,
            version=version,
        )
        self.notice.say(text, "green")

    def _on_used(self, found: VersionRow) -> None:
        text = self.look.words.say(
            "People are asked with version {version} from now on.", version=found.version
        )
        self.notice.say(text, "green")

    def _on_ended(self, found: VersionRow) -> None:
        text = self.look.words.say(
            "Nobody new is asked with version {version}. What began with it goes on.",
            version=found.version,
        )
        self.notice.say(text, "green")

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def _open(found: VersionRow) -> Cell:
    return Cell(str(found.open_interviews) if found.open_interviews else "")


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = FormsModel(given.background)
    page = FormsScreen(given, model)
    model.setParent(page)
    return page
