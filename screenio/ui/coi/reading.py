"""One item as it is read: its passages in order, and two of them side by side."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from screenio.coi.hit import Hit, Other
from screenio.coi.words import stems
from screenio.ui.coi.wording import (
    age_words,
    light_chip,
    other_words,
    source_words,
    standing_chips,
    where_words,
)
from screenio.ui.look import Look
from screenio.ui.parts.button import PLAIN, Button
from screenio.ui.parts.card import Card, Line, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph, PlainLabel

MOST_OTHERS = 5
"""Items of one kind that are named beside one."""
MOST_SHOWN = 40
"""Passages of an item that are drawn around the one that was found."""


class ReadingCard(Card):
    """The whole item around a passage.

    `compare_wanted(hit)` puts the passage beside another; `other_wanted(other)` puts that item beside it.
    """

    compare_wanted = Signal(object)
    other_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self.hit: Hit | None = None
        self._body = column(look, gap=10)
        self.inside.addLayout(self._body)
        self.hide()

    def show_item(self, hit: Hit, passages: list[Hit], today: datetime.date) -> None:
        """Show an item, the passage that was found marked."""
        look, say = self._look, self._look.words.say
        self.hit = hit
        emptied(self._body)
        beside = Button(look, say("Compare"), kind=PLAIN, icon="scale")
        beside.clicked.connect(lambda: self.compare_wanted.emit(hit))
        age = PlainLabel(look, age_words(look, hit, today), "second", tone="second")
        age.setFixedHeight(look.theme.height("chip"))
        chips = Flow(look, light_chip(look, hit.currency), age, *standing_chips(look, hit), gap=6)
        top = row(look, chips, beside)
        top.setStretch(0, 1)
        self._body.addLayout(top)
        self._body.addWidget(Paragraph(look, hit.title, "heading", weight=600))
        for text in (source_words(look, hit), where_words(look, hit), hit.url):
            if text:
                self._body.addWidget(Paragraph(look, text, "second", tone="second"))
        self._add_others(hit)
        self._body.addWidget(Line())
        for one in _around(hit, passages):
            self._body.addWidget(self._passage(one, is_found=one.passage == hit.passage))
        self.show()

    def put_away(self) -> None:
        """Show nothing."""
        self.hit = None
        emptied(self._body)
        self.hide()

    def _add_others(self, hit: Hit) -> None:
        """Name what came after it, what says otherwise and what says the same; each can be put beside it."""
        say = self._look.words.say
        for text, others, tone in (
            (say("Replaced by"), hit.superseded_by, "red"),
            (say("Contradicted by"), hit.contradicted_by, "amber"),
            (say("Also said by"), hit.agreeing, "green"),
        ):
            for other in others[:MOST_OTHERS]:
                self._body.addWidget(self._other(text, other, tone))

    def _other(self, text: str, other: Other, tone: str) -> QWidget:
        look = self._look
        card = Card(look, tone=tone)
        words = Paragraph(look, f"{text}: {other_words(look, other)}", "second")
        beside = Button(look, look.words.say("Put beside"), kind=PLAIN, icon="scale")
        beside.clicked.connect(lambda: self.other_wanted.emit(other))
        line = row(look, words, beside)
        line.setStretch(0, 1)
        card.inside.addLayout(line)
        return card

    def _passage(self, one: Hit, *, is_found: bool) -> QWidget:
        look = self._look
        whole = QWidget()
        box = column(look, gap=3)
        place = look.words.say("p. {page}", page=one.page) if one.page is not None else ""
        head = " · ".join(filter(None, [one.heading, place]))
        if head:
            box.addWidget(PlainLabel(look, head, "second", weight=600, tone="second"))
        words = Paragraph(look, one.text, tone="" if is_found else "second")
        if is_found and self.hit is not None:
            words.mark(self.hit.marks)
        box.addWidget(words)
        whole.setLayout(box)
        return whole


class CompareCard(Card):
    """Two passages side by side; none is chosen for anybody."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.words.say("Compare"), icon="scale")
        self._look = look
        self.pair: list[Hit] = []
        self.differ = Chip(look, look.words.say("These two differ"), "unlink", "amber")
        self.head.addWidget(self.differ)
        self._sides = row(look, gap=14)
        self.inside.addLayout(self._sides)
        text = look.words.say(
            "Both are shown. None is chosen for you, and none judges what a person says."
        )
        self.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.hide()

    def add(self, hit: Hit, today: datetime.date) -> None:
        """Put a passage beside the one before it."""
        others = [one for one in self.pair if one.passage != hit.passage]
        self.pair = [*others[-1:], hit]
        emptied(self._sides)
        for letter, one in zip("AB", self.pair, strict=False):
            self._sides.addWidget(self._side(letter, one, today), 1)
        against = {other.item for one in self.pair for other in one.contradicted_by}
        self.differ.setVisible(len(self.pair) == 2 and {one.item for one in self.pair} <= against)
        self.show()

    def _side(self, letter: str, hit: Hit, today: datetime.date) -> QWidget:
        look = self._look
        card = Card(look, tone="soft")
        age = PlainLabel(look, age_words(look, hit, today), "second", tone="second")
        top = row(look, Chip(look, letter, "", "accent"), light_chip(look, hit.currency), age, None)
        card.inside.addLayout(top)
        card.inside.addWidget(Paragraph(look, hit.title, weight=600))
        card.inside.addWidget(Paragraph(look, source_words(look, hit), "second", tone="second"))
        words = Paragraph(look, hit.text)
        words.mark(hit.marks)
        card.inside.addWidget(words)
        card.inside.addStretch(1)
        return card


def _around(hit: Hit, passages: list[Hit]) -> list[Hit]:
    """Give the passages around the one that was found, and it."""
    at = next((n for n, one in enumerate(passages) if one.passage == hit.passage), 0)
    start = max(0, at - MOST_SHOWN // 2)
    return passages[start : start + MOST_SHOWN] or [hit]


def closest(hit: Hit, passages: list[Hit]) -> Hit:
    """Give the passage that shares most words with one; the first of those that share as many."""
    words = set(stems(hit.text, hit.language))
    return max(passages, key=lambda one: len(words.intersection(stems(one.text, one.language))))
