"""A chip: an icon and a word in a tone; colour never stands alone."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.parts.typeset import tame

INKS = {"neutral": "text_second", "accent": "accent_text", "practice": "practice_text"}
"""Tone to the token of its ink where it is not the tone itself."""
MOST_WIDE = 320


class Chip(QLabel):
    """A word in a small box, with an icon before it."""

    def __init__(self, look: Look, text: str, icon: str = "", tone: str = "neutral") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._icon, self._tone = look, icon, tone
        self.setFont(look.theme.font("chip", 600))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_as(text, icon, tone)

    def show_as(self, text: str, icon: str, tone: str) -> None:
        """Show another word, icon and tone."""
        self._icon, self._tone = icon, tone
        self.setText(tame(text))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of icon and word."""
        width = chip_width(self._look, self.text(), has_icon=bool(self._icon))
        most = self._look.theme.px(MOST_WIDE)
        return QSize(min(most, round(width + 0.5)), self._look.theme.height("chip"))

    def minimumSizeHint(self) -> QSize:
        """Show the icon at least."""
        height = self._look.theme.height("chip")
        return QSize(min(self.sizeHint().width(), height * 2), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        picture = None
        if self._icon:
            ink = INKS.get(self._tone, self._tone)
            picture = drawn(self._look, self, self._icon, ink, size=14)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        draw_chip(painter, box, self._look, self.text(), tone=self._tone, picture=picture)
        wanted = chip_width(self._look, self.text(), has_icon=bool(self._icon))
        plain_tooltip(self, self.text() if wanted > self.width() + 1 else "")


def chip_width(look: Look, text: str, *, has_icon: bool) -> float:
    """Say how wide a chip is."""
    letters = QFontMetricsF(look.theme.font("chip", 600)).horizontalAdvance(text[:200])
    return letters + look.theme.px(18 + (20 if has_icon else 0)) + 2


def draw_chip(
    painter: QPainter, box: QRectF, look: Look, text: str, *, tone: str, picture: QPixmap | None
) -> None:
    """Paint a chip that fills a box."""
    theme = look.theme
    ink, ground, line = theme.tone(tone)
    radius = theme.radius("chip")
    painter.setPen(line)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    start = theme.px(9)
    words = box.adjusted(start, 0, -start, 0)
    if picture is not None:
        side = theme.px(14)
        x = box.right() - start - side if theme.right_to_left else box.left() + start
        painter.drawPixmap(QPoint(round(x), round(box.center().y() - side / 2)), picture)
        room = theme.px(20)
        words = (
            words.adjusted(0, 0, -room, 0) if theme.right_to_left else words.adjusted(room, 0, 0, 0)
        )
    painter.setFont(theme.font("chip", 600))
    painter.setPen(ink)
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width() + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
