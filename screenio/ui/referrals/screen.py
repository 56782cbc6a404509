"""The list of referrals: one person, one receiver each; green only when the receiver's receipt says so."""

import datetime

from PySide6.QtWidgets import QStackedWidget, QWidget

from screenio.encoding import PersonId, short_code
from screenio.language.formats import listed, moment
from screenio.projections.referral_page import ListedReferral
from screenio.ui.given import Given
from screenio.ui.handover import REFERRAL_STATES
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table
from screenio.ui.parts.text import PlainLabel
from screenio.ui.referrals.model import ReferralsModel
from screenio.ui.wording import name_cell, until_cell


class ReferralsScreen(ReadPage):
    """Referrals of everybody, or of one person."""

    def __init__(self, look: Look, model: ReferralsModel) -> None:
        super().__init__(look)
        self.model = model
        self._say = look.words.say
        self.line = PersonLine(look)
        self.line.hide()
        self.inside.addWidget(self.line)
        self.inside.addWidget(PlainLabel(look, self._say("Referrals"), "title", weight=700))
        self.inside.addWidget(self._make_opening())
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self.inside.addWidget(self._make_list(), 1)
        self.table.opened.connect(lambda one: self.wanted.emit("referral", one.row.referral))
        self.table.sorted.connect(lambda sort, down: model.order(sort, descending=down))
        model.shown.connect(self._show)
        model.opened.connect(lambda referral: self.wanted.emit("referral", referral))
        model.refused.connect(self.notice.refuse)
        model.start()

    def person(self) -> PersonId | None:
        """Say whose referrals they are."""
        return self.model.person

    def focus_first(self) -> None:
        """Put the keys into the list."""
        self.table.setFocus()

    # Regions

    def _make_opening(self) -> QWidget:
        look, say = self.look, self._say
        self.opening = Card(look, say("Open another referral"), icon="send")
        self.pathway = NarrowPick(look, say("Pathway"), [("", "–")])
        self.open = Button(look, say("Open it"), icon="plus")
        line = row(look, self.pathway, self.open)
        line.setStretch(0, 1)
        self.opening.inside.addLayout(line)
        self.open.clicked.connect(self._on_open)
        self.opening.hide()
        return self.opening

    def _make_list(self) -> QWidget:
        look, say = self.look, self._say
        self.rows = RowsModel(self._columns(), self)
        self.table = Table(look, self.rows, say("Referrals"))
        self.table.show_order(self.model.sort, descending=self.model.descending)
        self.both = QStackedWidget()
        self.both.addWidget(self.table)
        advice = say("An answer or a wish opens one; so does the button on a person's page.")
        self.both.addWidget(Empty(look, say("No referral is open"), advice, icon="send"))
        return self.both

    def _columns(self) -> list[Column]:
        look, say = self.look, self._say
        return [
            Column(say("Person"), self._name, sort="name", share=4),
            Column(say("Pathway"), self._pathway, sort="pathway", share=4),
            Column(say("Receiver"), self._receiver, sort="receiver", share=3),
            Column(say("State"), self._state, sort="state", share=3),
            Column(say("Due"), self._due, sort="due", share=3),
            Column(say("Receipt"), self._receipt, sort="receipt", width=look.theme.px(150)),
        ]

    def _name(self, one: ListedReferral) -> Cell:
        found = one.row
        code = short_code(found.person)
        return name_cell(self.look, found.name_native, found.name_latin, second=code)

    def _pathway(self, one: ListedReferral) -> Cell:
        return Cell(self.look.label("pathway", one.row.pathway))

    def _receiver(self, one: ListedReferral) -> Cell:
        """Name the station it was sealed to; before that, what kind of receiver it goes to."""
        kind = self.look.label("destination", one.destination)
        return Cell(one.receiver, second=kind) if one.receiver else Cell(kind)

    def _state(self, one: ListedReferral) -> Cell:
        icon, tone = REFERRAL_STATES.get(one.row.state, ("circle", "neutral"))
        return Cell(self.look.label("referral_state", one.row.state), icon=icon, tone=tone)

    def _due(self, one: ListedReferral) -> Cell:
        page = self.model.page
        return until_cell(self.look, one.due.at, page.now) if one.due and page else Cell()

    def _receipt(self, one: ListedReferral) -> Cell:
        if one.row.asks:
            return Cell(self._say("The receiver asks"), icon="messages-square", tone="amber")
        if not one.row.receipt_at:
            return Cell()
        at = datetime.datetime.fromisoformat(one.row.receipt_at).astimezone()
        return Cell(moment(at, self.look.words.language))

    # Wiring

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        self.line.setVisible(page.head is not None)
        self.opening.setVisible(page.head is not None)
        if page.head:
            self.line.show_head(page.head)
            self._fill_pathways()
        self.rows.fill(page.rows)
        self.both.setCurrentIndex(0 if page.rows else 1)

    def _fill_pathways(self) -> None:
        page, chosen = self.model.page, self.pathway.chosen()
        self.pathway.box.clear()
        self.pathway.box.addItem("–", "")
        for door in page.doors if page else ():
            words = self.look.label("pathway", door.door)
            shut = self._say("shut: {rules}", rules=listed(door.rules, self.look.words.language))
            self.pathway.box.addItem(f"{words} ({shut})" if door.rules else words, door.door)
        self.pathway.choose(chosen)

    def _on_open(self) -> None:
        if pathway := self.pathway.chosen():
            self.model.open(pathway)
        else:
            self.notice.say(self._say("Choose the pathway first."), "amber")


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is a person, or None for everybody."""
    person = PersonId(subject) if isinstance(subject, bytes) else None
    model = ReferralsModel(given.background, person)
    page = ReferralsScreen(given.look, model)
    model.setParent(page)
    return page
