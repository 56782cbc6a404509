"""Who carries how much: a bar for each of the pool, and a line at everybody's equal share."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from screenio.ui.interpreters.wording import length
from screenio.ui.look import Look

NAMES, LENGTHS, LINE, BAR = 90, 90, 26, 12
"""Pixels at text size 1: room for pool ids, for lengths, a line, a bar."""


class LoadChart(QWidget):
    """Minutes of each of the pool, in the order they are given in."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.rows: list[tuple[str, int]] = []
        self.share = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_loads(self, loads: Sequence[tuple[str, int]]) -> None:
        """Show pool ids and minutes."""
        say = self._look.words.say
        self.rows = list(loads)
        self.share = round(sum(minutes for _, minutes in self.rows) / max(1, len(self.rows)))
        told = [f"{who} {length(self._look, minutes)}" for who, minutes in self.rows]
        share = say("An equal share: {hours}", hours=length(self._look, self.share))
        self.setAccessibleDescription("; ".join([share, *told]))
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for a line for each, and one for what the line means."""
        px = self._look.theme.px
        return QSize(px(400), px(LINE) * (len(self.rows) + 1))

    def minimumSizeHint(self) -> QSize:
        """Give way across, never in height."""
        return QSize(self._look.theme.px(260), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars and the line of the equal share."""
        theme, px = self._look.theme, self._look.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([self.share, *(minutes for _, minutes in self.rows), 1])
        wide = self.width() - px(NAMES + LENGTHS)
        for number, (who, minutes) in enumerate(self.rows):
            top = number * px(LINE)
            self._words(painter, QRectF(0, top, px(NAMES), px(LINE)), who)
            bar = QRectF(px(NAMES), top + px(7), wide * minutes / most, px(BAR))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("amber" if minutes > self.share * 1.5 else "accent"))
            painter.drawRoundedRect(self._turned(bar), 3, 3)
            beside = QRectF(px(NAMES) + wide + px(8), top, px(LENGTHS - 8), px(LINE))
            self._words(painter, beside, length(self._look, minutes))
        end = px(LINE) * len(self.rows)
        x = self._turned(QRectF(px(NAMES) + wide * self.share / most, 0, 0, 0)).x()
        painter.setPen(QPen(theme.colour("text_second"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, end))
        share = length(self._look, self.share)
        text = self._look.words.say("An equal share: {hours}", hours=share)
        self._words(painter, QRectF(px(NAMES), end, wide + px(LENGTHS), px(LINE)), text)

    def _words(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setFont(self._look.theme.font("chip"))
        painter.setPen(self._look.theme.colour("text"))
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._turned(box), leading, text)

    def _turned(self, box: QRectF) -> QRectF:
        if not self._look.theme.right_to_left:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
