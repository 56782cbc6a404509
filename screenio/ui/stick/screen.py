"""Sticks: what waits to leave and how far it has come; a folder to write to and to read from."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from screenio.desk.access import sees_no_persons
from screenio.errors import Expected
from screenio.language.messages import sentence_of
from screenio.projections.referrals import ReferralRow
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.button import PLAIN, PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.folder import FolderField
from screenio.ui.parts.icon import Disc
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.steps import ACKNOWLEDGED, SAVED, SEALED, STEPS, WRITTEN, StepShape
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.stick.model import Read, StickModel
from screenio.ui.wording import name_cell

SCREENING = "SCREENING"
SIDE_WIDTH, WIDEST_SIDE = 360, 440
REACHED = {
    "DRAFT": SAVED,
    "GATE_CHECK": SAVED,
    "BLOCKED": SAVED,
    "APPROVED": SAVED,
    "PACKAGED": SEALED,
    "QUEUED": SEALED,
    "SENT": WRITTEN,
}
"""State of a referral to how far it is. Source: DOMAIN §13.1; green comes from a receipt alone."""
ALARM_ICONS = {
    "stick.torn": ("unlink", "amber"),
    "stick.seen_before": ("history", "neutral"),
    "stick.older": ("rotate-ccw", "neutral"),
    "envelope.not_for_us": ("ban", "neutral"),
    "envelope.practice": ("ban", "practice"),
    "inbox.closed_to_us": ("lock", "neutral"),
}


class StickScreen(Page):
    """Outbox and stick."""

    def __init__(self, look: Look, model: StickModel, *, is_receiver: bool) -> None:
        super().__init__(look)
        self._model = model
        self._is_receiver = is_receiver
        self.rows = RowsModel(self._columns(), self)
        self.inside.addLayout(self._make_head())
        side = self._make_side()
        self.inside.addLayout(row(look, self._make_outbox(), side, gap=14), 1)
        self._connect()
        model.start()

    def focus_first(self) -> None:
        """Put the keys on the folder."""
        self.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> Any:
        look, say = self.look, self.look.words.say
        self.waiting = Chip(look, "", "send")
        return row(look, PlainLabel(look, say("Sticks"), "title", weight=700), self.waiting, None)

    def _make_outbox(self) -> QWidget:
        look, say = self.look, self.look.words.say
        card = Card(look, say("On the way"), icon="send")
        if self._model.rosters_alone:
            card.inside.addWidget(self._make_rosters_alone(), 1)
            return card
        self.table = Table(look, self.rows, say("On the way"))
        self.table.setProperty("inside", "true")
        self.table.opened.connect(lambda found: self.wanted.emit("person", found.person))
        self.both = QStackedWidget()
        self.both.addWidget(self.table)
        advice = (
            say("Receipts and questions to senders go along with the next stick by themselves.")
            if self._is_receiver
            else say("Seal a referral: it shows here until its receiver has answered.")
        )
        self.both.addWidget(Empty(look, say("No referral is on its way"), advice, icon="send"))
        card.inside.addWidget(self.both, 1)
        legend = QGridLayout()
        legend.setSpacing(look.theme.px(10))
        across = 2 if look.theme.is_large else 4
        for number, (name, meaning, _) in enumerate(STEPS, 1):
            words = column(
                look,
                PlainLabel(look, say(name), "second", weight=600),
                Paragraph(look, say(meaning), "chip", tone="second"),
                gap=0,
            )
            line, place = divmod(number - 1, across)
            legend.addLayout(row(look, StepShape(look, number), gap=10), line, 2 * place)
            legend.addLayout(words, line, 2 * place + 1)
            legend.setColumnStretch(2 * place + 1, 1)
        card.inside.addLayout(legend)
        return card

    def _make_rosters_alone(self) -> Empty:
        say = self.look.words.say
        advice = say(
            "They go along once they are sealed in the pool, and are read here. "
            "Everything else waits, closed, for somebody who may open it."
        )
        return Empty(self.look, say("Duty rosters and bookings alone"), advice, icon="calendar")

    def _columns(self) -> list[Column]:
        look, say = self.look, self.look.words.say
        pathway = "pathway"
        return [
            Column(
                say("Person"),
                lambda r: name_cell(
                    look, r.name_native, r.name_latin, second=look.label(pathway, r.pathway)
                ),
                share=3,
            ),
            Column(
                say("How far"),
                lambda r: Cell(look.label("referral_state", r.state), step=reached(r)),
                share=3,
            ),
            Column(say("State"), lambda r: _state_cell(look, r), share=2),
        ]

    def _make_side(self) -> QWidget:
        scroll = Scroll(self.look)
        scroll.setFixedWidth(min(self.look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        scroll.inside.addWidget(self._make_stick())
        self.results = QVBoxLayout()
        self.results.setSpacing(self.look.theme.px(10))
        scroll.inside.addLayout(self.results)
        scroll.inside.addStretch(1)
        return scroll

    def _make_stick(self) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, say("Stick or folder"), icon="usb")
        self.folder = FolderField(look, say("Folder"))
        card.inside.addWidget(self.folder)
        for name, path in self._model.sticks():
            button = Button(look, name, kind=PLAIN, icon="usb")
            button.clicked.connect(lambda _=False, at=path: self.folder.put(at))
            card.inside.addWidget(button)
        text = say("No name stands on the stick. Writing marks nothing as delivered.")
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.write = Button(look, say("Write to the stick"), kind=PRIMARY, icon="upload")
        self.read = Button(look, say("Read the stick"), icon="download")
        self.stop = Button(look, say("Stop"), kind=PLAIN, icon="x")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Progress"))
        self.notice = Notice(look)
        for widget in (self.write, self.read, self.progress, self.stop, self.notice):
            card.inside.addWidget(widget)
        self._rest()
        return card

    # Wiring

    def _connect(self) -> None:
        self.write.clicked.connect(self._on_write)
        self.read.clicked.connect(self._on_read)
        self.stop.clicked.connect(self._model.stop)
        self.folder.entered.connect(self._on_read)
        self._model.shown.connect(self._show)
        self._model.moved.connect(self._on_moved)
        self._model.written.connect(self._on_written)
        self._model.read.connect(self._on_finished)
        self._model.stopped.connect(self._on_stopped)
        self._model.refused.connect(self._on_refused)

    def _show(self) -> None:
        number = self._model.waiting
        count = self.look.words.count
        text = count("{number} envelope to write", "{number} envelopes to write", number)
        self.waiting.show_as(text, "send", "accent" if number else "neutral")
        if self._model.rosters_alone:
            return
        self.rows.fill(self._model.rows)
        self.both.setCurrentIndex(0 if self._model.rows else 1)

    def _on_write(self) -> None:
        if folder := self._chosen():
            self._model.write(folder)

    def _on_read(self) -> None:
        if folder := self._chosen():
            self._model.look_at(folder)

    def _chosen(self) -> Path | None:
        text = self.folder.text().strip()
        if not text:
            self.notice.say(self.look.words.say("Choose the folder of the stick first."), "amber")
            self.folder.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self.notice.clear()
        emptied(self.results)
        return Path(text)

    def _on_moved(self, done: int, whole: int) -> None:
        for button in (self.write, self.read):
            button.setEnabled(False)
        self.progress.setRange(0, whole)
        self.progress.setValue(done)
        self.progress.show()
        self.stop.show()

    def _on_written(self, envelopes: int) -> None:
        self._rest()
        count, say = self.look.words.count, self.look.words.say
        if not envelopes:
            self.notice.say(say("Nothing waits to be written."), "soft")
            return
        text = count(
            "{number} envelope was written. It counts as delivered when its receipt comes back.",
            "{number} envelopes were written. They count as delivered when their receipts come back.",
            envelopes,
        )
        self.notice.say(text, "accent")

    def _on_finished(self, found: Read) -> None:
        self._rest()
        count, say = self.look.words.count, self.look.words.say
        text = count(
            "{number} thing was taken in.", "{number} things were taken in.", found.taken_in
        )
        if found.taken_in:
            self.notice.say(text, "green")
        elif not found.alarms:
            self.notice.say(say("Nothing for this station is on it. Nothing was changed."), "soft")
        else:
            self.notice.say(say("Nothing new was taken in."), "soft")
        for code, values in found.alarms:
            self.results.addWidget(self._alarm(code, values))

    def _alarm(self, code: str, values: dict[str, Any]) -> Card:
        icon, tone = ALARM_ICONS.get(code, ("triangle-alert", "amber"))
        card = Card(self.look)
        text = Paragraph(self.look, sentence_of(self.look.words, code, values), "second")
        line = row(self.look, Disc(self.look, icon=icon, tone=tone, size=36), text, gap=12)
        line.setStretch(1, 1)
        card.inside.addLayout(line)
        return card

    def _on_stopped(self) -> None:
        self._rest()
        text = self.look.words.say("Stopped. What was finished before stays; nothing is torn.")
        self.notice.say(text, "soft")

    def _on_refused(self, fault: Expected) -> None:
        self._rest()
        self.notice.refuse(fault)

    def _rest(self) -> None:
        for button in (self.write, self.read):
            button.setEnabled(True)
        self.progress.hide()
        self.stop.hide()


def reached(found: ReferralRow) -> int:
    """Say how far a referral is; acknowledged only by its receiver's receipt."""
    if found.receipt_state:
        return ACKNOWLEDGED
    return REACHED.get(found.state, SEALED if found.sealed_at else SAVED)


def _state_cell(look: Look, found: ReferralRow) -> Cell:
    tones = {"ACCEPTED": "green", "RETURNED_FOR_INFO": "amber", "SUPERSEDED": "red"}
    icons = {"green": "circle-check", "amber": "messages-square", "red": "ban"}
    tone = tones.get(found.state, "neutral")
    text = look.label("referral_state", found.state)
    return Cell(text, tone=tone, icon=icons.get(tone, ""))


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    rosters_alone = sees_no_persons(given.signed.roles)
    model = StickModel(given.background, rosters_alone=rosters_alone)
    page = StickScreen(given.look, model, is_receiver=given.place.kind != SCREENING)
    model.setParent(page)
    return page
