"""What is not filled, as a list; while a booking is placed, what the rules say of the place instead."""

import datetime
from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import Tried
from screenio.ui.interpreters.check_chips import check_chips
from screenio.ui.interpreters.wording import clock, wish_words
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, Scroll, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.text import Paragraph, PlainLabel


class Unfilled(Card):
    """Bookings that nobody takes yet.

    `chosen(booking)`, `place_wanted(booking)`, `opened(booking)`; `fits_wanted(at)` for the time that fits.
    """

    chosen = Signal(bytes)
    place_wanted = Signal(bytes)
    opened = Signal(bytes)
    fits_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.words.say("Not filled"), icon="circle-alert")
        self._look = look
        self.found: Tried | None = None
        self.cards: dict[bytes, Card] = {}
        self._both = QStackedWidget()
        self._list, self._checks = Scroll(look), Scroll(look)
        none = Empty(
            look,
            look.words.say("Everything is filled"),
            look.words.say("What nobody takes yet shows here."),
            icon="circle-check",
        )
        for widget in (self._list, self._checks, none):
            self._both.addWidget(widget)
        self.inside.addWidget(self._both, 1)
        self._rows: tuple[BookingRow, ...] = ()

    def show_rows(self, rows: tuple[BookingRow, ...]) -> None:
        """Show what is not filled."""
        self._rows = rows
        emptied(self._list.inside)
        self.cards = {one.subject: self._card(one) for one in rows}
        if len(rows) > 1:
            self._list.inside.addWidget(self._by_variety(rows))
        for card in self.cards.values():
            self._list.inside.addWidget(card)
        self._list.inside.addStretch(1)
        self.hide_checks()

    def choose(self, subject: bytes) -> None:
        """Mark the booking for which somebody is looked for."""
        for one, card in self.cards.items():
            card.setProperty("card", "accent" if one == subject else "soft")
            card.style().unpolish(card)
            card.style().polish(card)

    def show_checks(self, title: str, found: Tried) -> None:
        """Show what the rules say of a booking at a place."""
        look, say = self._look, self._look.words.say
        self.found = found
        inside = self._checks.inside
        emptied(inside)
        inside.addWidget(PlainLabel(look, title, "body", weight=600))
        inside.addLayout(check_chips(look, found))
        if found.fits_at:
            text = say("Fits at {time}", time=clock(found.fits_at))
            fits = Button(look, text, icon="arrow-right")
            at: datetime.datetime = found.fits_at
            fits.clicked.connect(lambda: self.fits_wanted.emit(at))
            inside.addWidget(fits)
        else:
            inside.addWidget(Paragraph(look, say("It fits nowhere this week."), "second"))
        says = say("Arrows move it, Enter places it, Esc leaves it.")
        inside.addWidget(Paragraph(look, says, "second", tone="second"))
        inside.addStretch(1)
        self._both.setCurrentIndex(1)

    def hide_checks(self) -> None:
        """Show the list again."""
        self.found = None
        self._both.setCurrentIndex(0 if self._rows else 2)

    def _by_variety(self, rows: tuple[BookingRow, ...]) -> Flow:
        counted = Counter(one.variety for one in rows)
        chips = Flow(self._look, gap=6)
        for code, number in counted.most_common():
            name = self._look.label("languages", code)
            chips.add(Chip(self._look, f"{name} · {number}", "languages"))
        return chips

    def _card(self, one: BookingRow) -> Card:
        look, say = self._look, self._look.words.say
        card = Card(look, tone="soft")
        name = look.label("languages", one.variety)
        number = PlainLabel(look, one.number, "chip", tone="second")
        title = PlainLabel(look, name, "body", weight=600)
        card.inside.addLayout(row(look, title, None, number))
        card.inside.addWidget(Paragraph(look, wish_words(look, one), "second", tone="second"))
        who = NamedButton(look, say("Who"), one.number)
        place = NamedButton(look, say("Place"), one.number)
        more = NamedButton(look, say("More"), one.number)
        who.clicked.connect(lambda: self.chosen.emit(one.subject))
        place.clicked.connect(lambda: self.place_wanted.emit(one.subject))
        more.clicked.connect(lambda: self.opened.emit(one.subject))
        card.inside.addWidget(Flow(look, who, place, more, gap=6))
        return card
