"""The page of an interpreter: offers to answer, what is to come, own hours, the timesheet of a month."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout

from screenio.errors import Expected
from screenio.projections.bookings import BookingRow
from screenio.reference import read_glossary
from screenio.transports.calendar_file import to_calendar
from screenio.ui.assignments.decline_sheet import DeclineSheet
from screenio.ui.assignments.hours_sheet import HoursSheet
from screenio.ui.assignments.model import AssignmentsModel
from screenio.ui.assignments.terms_sheet import TermsSheet
from screenio.ui.assignments.timesheet_card import TimesheetCard
from screenio.ui.given import Given
from screenio.ui.interpreters.wording import clock
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import Card, Scroll, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.saving import saved

LEAST_HEIGHT = 220
"""Of a card where letters are large: an offer and its two answers. Source: none, measured on the screen."""


class AssignmentsScreen(Page):
    """My assignments."""

    def __init__(self, given: Given, model: AssignmentsModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        look, say = self.look, self.look.words.say
        self.inside.addLayout(self._make_head())
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self.offers = Card(look, say("Offers to answer"), icon="inbox")
        self.coming = Card(look, say("To come"), icon="calendar")
        self._lists = {name: Scroll(look) for name in ("offers", "coming")}
        self.offers.inside.addWidget(self._lists["offers"], 1)
        self.coming.inside.addWidget(self._lists["coming"], 1)
        self.timesheet = TimesheetCard(given, self)
        self.timesheet.turned.connect(model.turn)
        self._is_new = True
        self._place_cards()
        model.shown.connect(self._show)
        model.refused.connect(self._on_refused)
        model.start()

    def focus_first(self) -> None:
        """Put the keys on the first offer."""
        first = next(iter(self._answers("offers")), self.hours)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _place_cards(self) -> None:
        """Put the cards beside and below each other; where letters are large the page scrolls."""
        look = self.look
        if look.theme.is_large:
            scroll = Scroll(look)
            for card in (self.offers, self.coming, self.timesheet):
                card.setMinimumHeight(look.theme.px(LEAST_HEIGHT))
                scroll.inside.addWidget(card)
            self.inside.addWidget(scroll, 1)
            return
        both = row(look, self.offers, self.coming, gap=14)
        for number in (0, 1):
            both.setStretch(number, 1)
        self.inside.addLayout(both, 1)
        self.inside.addWidget(self.timesheet, 1)

    def _make_head(self) -> QLayout:
        look, say = self.look, self.look.words.say
        self.who = Chip(look, "", "user")
        self.hours = Button(look, say("My hours"), icon="clock")
        self.calendar = Button(look, say("Calendar file"), kind=QUIET, icon="download")
        self.terms = Button(look, say("Standard terms"), kind=QUIET, icon="book-open", key="F6")
        self.hours.clicked.connect(self._on_hours)
        self.terms.clicked.connect(self._on_terms)
        QShortcut(QKeySequence("F6"), self, self._on_terms)
        self.calendar.clicked.connect(self._on_calendar)
        title = PlainLabel(look, say("My assignments"), "title", weight=700)
        return row(look, title, self.who, None, self.terms, self.calendar, self.hours)

    def _show(self) -> None:
        model, look = self.model, self.look
        entry = model.entry
        says = entry.pool_id if entry else look.words.say("No entry of the pool is yours yet")
        self.who.show_as(says, "user", "neutral" if entry else "amber")
        self.hours.setEnabled(entry is not None)
        waits = self._is_new and self.hours.hasFocus()
        has_keys = waits or any(
            one.hasFocus() for name in self._lists for one in self._answers(name)
        )
        self._fill("offers", model.offers())
        self._fill("coming", model.coming())
        if model.sheet:
            self.timesheet.show_sheet(model.sheet)
        self._is_new = self._is_new and not model.offers()
        if has_keys:
            self.focus_first()

    def _answers(self, name: str) -> list[NamedButton]:
        """Give the buttons of a list that stand on the page now, from the top."""
        inside = self._lists[name].inside
        cards = [one.widget() for n in range(inside.count()) if (one := inside.itemAt(n))]
        return [one for card in cards if card for one in card.findChildren(NamedButton)]

    def _fill(self, name: str, rows: list[BookingRow]) -> None:
        look, say = self.look, self.look.words.say
        inside = self._lists[name].inside
        emptied(inside)
        for one in rows:
            inside.addWidget(self._booking(one, is_offer=name == "offers"))
        if not rows:
            says = say("No offers") if name == "offers" else say("Nothing to come")
            inside.addWidget(Paragraph(look, says, tone="second"))
        inside.addStretch(1)

    def _booking(self, one: BookingRow, *, is_offer: bool) -> Card:
        look, say = self.look, self.look.words.say
        card = Card(look, tone="soft")
        when = f"{one.begins:%d.%m.%Y}  {clock(one.begins)}-{clock(one.ends)}"
        card.inside.addLayout(
            row(
                look,
                PlainLabel(look, when, "body", weight=600),
                None,
                PlainLabel(look, one.number, "chip"),
            )
        )
        parts = [
            look.label("languages", one.offered_variety),
            look.label("interview_mode", one.offered_mode),
            look.label("topic_class", one.topic_class),
            look.label("gender_preference", one.gender) if one.gender else "",
            one.station,
        ]
        card.inside.addWidget(Paragraph(look, " · ".join(filter(None, parts)), "second"))
        if is_offer:
            yes = NamedButton(look, say("Accept"), one.number, icon="check")
            no = NamedButton(look, say("Decline"), one.number, icon="x")
            yes.clicked.connect(lambda: self.model.answer(one, accepted=True))
            no.clicked.connect(lambda: self._on_decline(one))
            card.inside.addWidget(Flow(look, yes, no))
        else:
            state = look.label("booking_state", one.state)
            no = NamedButton(look, say("I cannot come"), one.number, icon="x")
            no.clicked.connect(lambda: self._on_decline(one))
            card.inside.addWidget(Flow(look, Chip(look, state, "circle-check", "accent"), no))
        return card

    # What a person did

    def _on_decline(self, one: BookingRow) -> None:
        sheet = DeclineSheet(self.look)
        sheet.declined.connect(lambda reason: self.model.answer(one, accepted=False, reason=reason))
        sheet.open_over(self)

    def _on_hours(self) -> None:
        if self.model.entry:
            sheet = HoursSheet(self.look, self.model, self.model.entry.hours)
            sheet.open_over(self)

    def _on_terms(self) -> None:
        if not any(one.isVisible() for one in self.findChildren(Sheet)):
            TermsSheet(self.look, read_glossary(self._given.resources)).open_over(self)

    def _on_calendar(self) -> None:
        entry = self.model.entry
        if entry is None:
            return
        rows = self.model.coming()
        raw = to_calendar(rows, entry.hours, moment_now())
        self._ask_where(f"{entry.pool_id}.ics", raw)

    def _ask_where(self, name: str, raw: bytes) -> None:
        title = self.look.words.say("Where the file goes")
        pick(self, title, lambda path: self._save(path, raw), kind="save", name=name)

    def _save(self, path: str, raw: bytes) -> None:
        self.said.emit(saved(self.look.words, path, raw))

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = AssignmentsModel(given.background, moment_now().date())
    page = AssignmentsScreen(given, model)
    model.setParent(page)
    return page
