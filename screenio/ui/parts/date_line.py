"""The days that a birth date can mean, drawn on a line, with the day that makes somebody eighteen today."""

import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from screenio.identity.partial_date import ADULT_AT, Window, years_before
from screenio.language.formats import day
from screenio.ui.look import Look

HEIGHT, BAR = 54, 14


class DateLine(QLabel):
    """A window of days on a line; what lies after the mark is under eighteen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._window = Window(None, None)
        self._today = datetime.date(2000, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_window(self, window: Window, today: datetime.date) -> None:
        """Show the days; nothing while none are known."""
        self._window, self._today = window, today
        self.setVisible(window.is_known)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """Say the days in words."""
        first, last, language = self._window.first, self._window.last, self._look.words.language
        if first is None or last is None:
            return ""
        return (
            day(first, language)
            if first == last
            else f"{day(first, language)} – {day(last, language)}"
        )

    @property
    def may_be_child(self) -> bool:
        """Say whether any of the days makes the person younger than eighteen today."""
        known = self._window.is_known
        return known and self._window.may_be_under(ADULT_AT, self._today)

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of the line and the words at its mark."""
        theme = self._look.theme
        return QSize(theme.px(300), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, window and mark."""
        first, last = self._window.first, self._window.last
        if first is None or last is None:
            return
        theme = self._look.theme
        mark = years_before(self._today, ADULT_AT)
        ends = [first.toordinal(), last.toordinal(), mark.toordinal()]
        margin = max(60, (max(ends) - min(ends)) // 8)
        start, span = min(ends) - margin, max(ends) - min(ends) + 2 * margin
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = theme.px(20)

        def box(begins: int, ends: int) -> QRectF:
            left = (begins - start) / span * self.width()
            wide = max(2.0, (ends - begins) / span * self.width())
            x = self.width() - left - wide if theme.right_to_left else left
            return QRectF(x, top, wide, theme.px(BAR))

        painter.setBrush(theme.colour("soft"))
        painter.drawRoundedRect(box(start, start + span), 4, 4)
        painter.setBrush(theme.colour("accent_soft_line"))
        painter.drawRoundedRect(box(first.toordinal(), last.toordinal() + 1), 4, 4)
        if self.may_be_child:
            painter.setBrush(theme.colour("amber_full"))
            painter.drawRoundedRect(box(max(first, mark).toordinal(), last.toordinal() + 1), 4, 4)
        self._draw_mark(painter, box(mark.toordinal(), mark.toordinal()).left())

    def _draw_mark(self, painter: QPainter, x: float) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("text"), 2))
        painter.drawLine(round(x), theme.px(16), round(x), theme.px(20 + BAR + 4))
        font = theme.font("chip", 600)
        painter.setFont(font)
        text = self._look.words.say("18 years old today")
        wide = QFontMetricsF(font).horizontalAdvance(text) + 4
        left = min(max(0.0, x - wide / 2), max(0.0, self.width() - wide))
        painter.drawText(QRectF(left, 0, wide, theme.px(16)), Qt.AlignmentFlag.AlignCenter, text)
