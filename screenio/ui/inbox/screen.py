"""The inbox page: the list, the opened dossier, and the answer to it: accept, or return with a question."""

import datetime

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from screenio.domain.dossier import ACCEPTED, RECALLED
from screenio.domain.referral import FULL
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Expected
from screenio.language.answers import AnswerWriter
from screenio.language.direction import isolated
from screenio.language.formats import day, with_latin_digits
from screenio.projections.referrals import DossierRow
from screenio.ui.given import Given
from screenio.ui.handover import dossier_look
from screenio.ui.inbox.dossier import DossierView
from screenio.ui.inbox.model import InboxModel
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.field import Field
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import Paragraph, PlainLabel

LIST_WIDTH, WIDEST_LIST, SIDE_WIDTH, WIDEST_SIDE = 264, 290, 290, 340
KEEP_AFTER_MS = 500
"""Half-typed text is kept at the latest so long after the last key. Source: HOUSE of the desk, rule 7."""


class InboxScreen(ReadPage):
    """Dossiers of this receiver."""

    def __init__(self, look: Look, model: InboxModel, dossier: SubjectId | None) -> None:
        super().__init__(look)
        self.model, self._first = model, dossier
        self._say = look.words.say
        self.inside.addWidget(PlainLabel(look, self._say("Inbox"), "title", weight=700))
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        middle = row(look, self._make_list(), self._make_dossier(), self._make_side(), gap=14)
        middle.setStretch(1, 1)
        self.inside.addLayout(middle, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(KEEP_AFTER_MS)
        self._connect()
        model.start()

    def keep(self) -> None:
        """Keep a half-typed question."""
        if self._typing.isActive():
            self._typing.stop()
            self.model.jot(self.asks.text())

    def person(self) -> PersonId | None:
        """Say whom the open dossier is about."""
        row = self.model.row
        return row.person if row else None

    def focus_first(self) -> None:
        """Put the keys into the list."""
        self.table.setFocus()

    # Regions

    def _make_list(self) -> QWidget:
        look, say = self.look, self._say
        self.rows = RowsModel([Column(say("Dossier"), self._cell)], self)
        self.table = Table(look, self.rows, say("Dossiers"))
        self.table.horizontalHeader().hide()
        self.lists = QStackedWidget()
        self.lists.setFixedWidth(min(look.theme.px(LIST_WIDTH), WIDEST_LIST))
        self.lists.addWidget(self.table)
        advice = say("Read a stick: what it brings for this station shows here.")
        self.lists.addWidget(Empty(look, say("Nothing has come yet"), advice, icon="inbox"))
        return self.lists

    def _make_dossier(self) -> QWidget:
        look, say = self.look, self._say
        self.dossier = DossierView(look)
        self.middle = QStackedWidget()
        advice = say("Choose one. That it is opened is recorded.")
        self.middle.addWidget(Empty(look, say("No dossier is open"), advice, icon="lock"))
        self.middle.addWidget(self.dossier)
        return self.middle

    def _make_side(self) -> QWidget:
        look, say = self.look, self._say
        self.side = Scroll(look)
        self.side.setFixedWidth(min(look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        self.state = Flow(look)
        self.side.inside.addWidget(self.state)
        accept = Card(look, say("Accept"), icon="circle-check")
        self.certificate = Field(look, say("Number of the certificate"))
        self.issued = Field(look, say("Issued on"), hint="2026-11-22", icon="calendar")
        self.accept = Button(look, say("Accept"), kind=PRIMARY, icon="check")
        back = say(
            "Accepting writes the receipt; number and day go back with it. They may stay empty."
        )
        for widget in (
            self.certificate,
            self.issued,
            Paragraph(look, back, "second", tone="second"),
            self.accept,
        ):
            accept.inside.addWidget(widget)
        send_back = Card(look, say("Return with a question"), icon="messages-square")
        self.asks = Area(look, say("The question"), lines=3)
        self.send_back = Button(look, say("Return it"), icon="undo-2")
        send_back.inside.addWidget(self.asks)
        send_back.inside.addWidget(self.send_back)
        self.side.inside.addWidget(accept)
        self.side.inside.addWidget(send_back)
        self.side.inside.addStretch(1)
        self.side.setEnabled(False)
        return self.side

    def _cell(self, one: DossierRow) -> Cell:
        """Say from whom and what it is; who it is about shows only when it is opened."""
        at = datetime.datetime.fromisoformat(one.sealed_at).astimezone()
        full, notice = self._say("Full dossier"), self._say("Notification")
        words, icon, _ = dossier_look(self.look, one.state)
        kind = full if one.package == FULL else notice
        first = f"{isolated(kind)} · {isolated(one.sender_name)}"
        second = f"{isolated(words)} · {isolated(day(at.date(), self.look.words.language))}"
        return Cell(first, second=second, icon=icon)

    # Wiring

    def _connect(self) -> None:
        model = self.model
        model.shown.connect(self._show)
        model.opened.connect(self._on_opened)
        model.answered.connect(self._on_answered)
        model.refused.connect(self._on_refused)
        self.table.opened.connect(self._on_chosen)
        self.dossier.words_wanted.connect(model.show_words)
        self.accept.clicked.connect(self._on_accept)
        self.asks.edited.connect(self._typing.start)
        self._typing.timeout.connect(lambda: model.jot(self.asks.text()))
        self.send_back.clicked.connect(lambda: model.send_back(self.asks.text().strip()))

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        self.rows.fill(page.rows)
        self.lists.setCurrentIndex(0 if page.rows else 1)
        if self._first is not None:
            first, self._first = self._first, None
            self.model.open(first)
        self._show_state()

    def _on_opened(self) -> None:
        page, package = self.model.page, self.model.package
        if page is None or package is None:
            return
        self.notice.clear()
        today = moment_now().date()
        writer = AnswerWriter(page.form, self.look.words.language, self.look.label, stated_on=today)
        self.dossier.show_package(package, writer, words_shown=self.model.words_shown)
        self.middle.setCurrentIndex(1)
        if not self.model.words_shown:
            self.asks.put(self.model.half_typed)
            self.certificate.put("")
            self.issued.put("")
        self._show_state()

    def _show_state(self) -> None:
        found = self.model.row
        self.state.clear()
        self.side.setEnabled(found is not None)
        if found is None:
            return
        words, icon, tone = dossier_look(self.look, found.state)
        self.state.add(Chip(self.look, words, icon, tone))
        is_over = found.state == RECALLED
        self.accept.setEnabled(not is_over and found.state != ACCEPTED)
        self.send_back.setEnabled(not is_over)
        if is_over:
            self.middle.setCurrentIndex(0)
            self.notice.say(
                self._say("The sender has recalled this. Nothing may be done with it. Telephone."),
                "red",
            )

    # What a person did

    def _on_chosen(self, one: DossierRow) -> None:
        self.keep()
        self.model.open(one.dossier)

    def _on_accept(self) -> None:
        issued = with_latin_digits(self.issued.text()).strip()
        if issued and not QDate.fromString(issued, "yyyy-MM-dd").isValid():
            self.notice.say(self._say("Write the day as 2026-11-22."), "amber")
            return
        at = f"{issued}T00:00:00{moment_now():%z}" if issued else ""
        at = f"{at[:-2]}:{at[-2:]}" if at else ""
        self.model.accept(self.certificate.text().strip(), at)

    def _on_answered(self) -> None:
        self._typing.stop()
        self.asks.put("")
        text = self._say(
            "Recorded. The receipt goes back with the next stick; only then the sender sees it."
        )
        self.notice.say(text, "green")

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is a dossier, or None."""
    dossier = SubjectId(subject) if isinstance(subject, bytes) else None
    model = InboxModel(given.background)
    page = InboxScreen(given.look, model, dossier)
    model.setParent(page)
    return page
