"""The passages that were found, best first: cards that arrows walk through and Enter opens."""

import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from screenio.coi.hit import Hit
from screenio.language.formats import listed
from screenio.ui.coi.wording import (
    age_words,
    light_chip,
    source_words,
    standing_chips,
    where_words,
)
from screenio.ui.look import Look
from screenio.ui.parts.card import Scroll, column, emptied
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph, PlainLabel

SHOWN = 260
"""Characters of a passage in the list; the whole stands beside it."""
BAND = 4


class HitCard(QAbstractButton):
    """One passage: light, age, title, words, source."""

    def __init__(self, look: Look, hit: Hit, today: datetime.date) -> None:
        super().__init__()
        self._look, self.hit = look, hit
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out(today)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        chips = standing_chips(look, hit)
        standing = listed((chip.text() for chip in chips), look.words.language)
        says = (hit.title, hit.text[:SHOWN], source_words(look, hit), standing)
        self.setAccessibleName(". ".join(says))

    def _lay_out(self, today: datetime.date) -> None:
        look, hit = self._look, self.hit
        age = PlainLabel(look, age_words(look, hit, today), "second", tone="second")
        title = Paragraph(look, hit.title, weight=600)
        words = Paragraph(look, _start(hit), "second")
        words.mark(tuple((a, min(b, SHOWN)) for a, b in hit.marks if a < SHOWN))
        source = PlainLabel(look, source_words(look, hit), "second", tone="second")
        where = PlainLabel(look, where_words(look, hit), "second", tone="third")
        inside = column(look, gap=5)
        margin = look.theme.px(14)
        inside.setContentsMargins(margin, look.theme.px(10), margin, look.theme.px(10))
        age.setFixedHeight(look.theme.height("chip"))
        chips = standing_chips(look, hit)
        inside.addWidget(Flow(look, light_chip(look, hit.currency), age, *chips, gap=6))
        for widget in (title, words, source, where):
            inside.addWidget(widget)
        self.setLayout(inside)

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of what is inside."""
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as what is inside."""
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def hasHeightForWidth(self) -> bool:
        """Wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high it is at a width."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as with Space; leave the arrows to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, band and frame."""
        painter = QPainter(self)
        colour = self._look.theme.colour
        if self.isChecked():
            painter.fillRect(self.rect(), colour("accent_soft"))
            band = self._look.theme.px(BAND)
            x = self.width() - band if self._look.theme.right_to_left else 0
            painter.fillRect(x, 0, band, self.height(), colour("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), colour("soft"))
        painter.setPen(colour("soft_line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class HitList(Scroll):
    """Cards of hits; `opened(hit)` when a person chose one."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self.inside.setSpacing(0)
        self.cards: list[HitCard] = []

    def fill(self, hits: tuple[Hit, ...], today: datetime.date) -> None:
        """Show hits, best first."""
        emptied(self.inside)
        self.cards = [HitCard(self._look, hit, today) for hit in hits]
        for card in self.cards:
            card.clicked.connect(lambda _=False, one=card: self._on_clicked(one))
            self.inside.addWidget(card)
            card.show()  # else it cannot have the keys before the page is laid out
        self.inside.addStretch(1)

    def focus_first(self) -> None:
        """Put the keys on the best one."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, chosen: HitCard) -> None:
        for card in self.cards:
            card.setChecked(card is chosen)
        self.opened.emit(chosen.hit)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the cards with the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
            return
        target = self.cards[max(0, min(at + step, len(self.cards) - 1))]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(target)


def _start(hit: Hit) -> str:
    return hit.text if len(hit.text) <= SHOWN else f"{hit.text[:SHOWN]}…"
