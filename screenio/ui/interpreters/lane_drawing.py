"""Draws lanes: hours, names and load, when somebody is free, bookings, the moment it is."""

import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from screenio.language.formats import day_of_week
from screenio.ui.interpreters.lane_rows import (
    BAR,
    HEAD,
    LANE,
    NAMES,
    Block,
    Ghost,
    LaneRow,
    TimeLine,
)
from screenio.ui.look import Look
from screenio.ui.parts.chip import INKS
from screenio.ui.parts.icon import drawn

WIDE = 62
"""Pixels at text size 1 from which a block has room for an icon beside its number."""
NEARLY_FULL = 0.9
"""Share of the daily limit from which the bar of the load warns. Source: the drawings of the house."""


class Drawing:
    """One painting of the lanes on a widget."""

    def __init__(self, on: QWidget, look: Look, line: TimeLine) -> None:
        self._on, self._look, self._line = on, look, line
        self._theme = look.theme
        self._painter = QPainter(on)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def end(self) -> None:
        """Finish."""
        self._painter.end()

    def head(self) -> None:
        """Draw what stands above: the hours of a day, or the days."""
        self._painter.setFont(self._theme.font("chip"))
        if self._line.days == 1:
            self._hours()
        else:
            self._days()

    def _hours(self) -> None:
        theme = self._theme
        first, last = self._line.hours
        step = 1 if self._line.wide / (last - first) > theme.px(44) else 2
        for hour in range(first, last + 1, step):
            x = self._line.x(hour)
            self._painter.setPen(theme.colour("text_second"))
            box = QRectF(x - theme.px(24), 0, theme.px(48), theme.px(HEAD - 8))
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{hour:02}:00")
            self._down(x)

    def _days(self) -> None:
        """Name each day in its middle; the lines between stand above the lanes, or nobody sees them."""
        theme, language = self._theme, self._look.words.language
        wide = self._line.wide / self._line.days
        for number in range(self._line.days):
            ends = self._line.x(24 * number), self._line.x(24 * (number + 1) - 0.001)
            self._painter.setPen(theme.colour("text_second"))
            day = self._line.midnight.date() + datetime.timedelta(days=number)
            box = QRectF(min(ends), 0, wide, theme.px(HEAD - 8))
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, day_of_week(day, language))

    def between_days(self) -> None:
        """Draw the lines between days over the lanes."""
        for number in range(self._line.days + 1 if self._line.days > 1 else 0):
            self._down(self._line.x(24 * number))

    def _down(self, x: float) -> None:
        self._painter.setPen(self._theme.colour("line"))
        self._painter.drawLine(QPointF(x, self._theme.px(HEAD)), QPointF(x, self._on.height()))

    def lane(self, number: int, one: LaneRow, chosen: int | None) -> None:
        """Draw a lane: when it is free, whose it is, what stands in it."""
        theme = self._theme
        whole = self._line.box(0, 24 * self._line.days, number)
        self._painter.setPen(Qt.PenStyle.NoPen)
        hatch = QBrush(theme.colour("soft_line"), Qt.BrushStyle.BDiagPattern)
        self._painter.setBrush(theme.colour("soft"))
        self._painter.drawRoundedRect(whole, 6, 6)
        if one.free is not None:
            self._painter.setBrush(hatch)
            self._painter.drawRoundedRect(whole, 6, 6)
            self._painter.setBrush(theme.colour("soft"))
            for begins, ends in one.free:
                self._painter.drawRect(
                    self._line.box(self._line.hour(begins), self._line.hour(ends), number)
                )
        self._name(number, one)
        for at, block in enumerate(one.blocks):
            self._block(self._line.box_of(block, number), block, is_chosen=chosen == at)

    def _name(self, number: int, one: LaneRow) -> None:
        theme = self._theme
        px, top = theme.px, theme.px(HEAD) + number * theme.px(LANE)
        side = Qt.AlignmentFlag.AlignLeft  # leading: a painter turns it with the direction
        middle = Qt.AlignmentFlag.AlignVCenter
        for role, weight, ink, words, line in (
            ("body", 600, "text", one.name, 8),
            ("chip", 400, "text_second", one.second, 29),
        ):
            self._painter.setFont(theme.font(role, weight))
            self._painter.setPen(theme.colour(ink))
            box = self._beside(0, NAMES - 8, top + px(line), 20)
            shown = QFontMetricsF(self._painter.font()).elidedText(
                words,
                Qt.TextElideMode.ElideRight,
                box.width(),
            )
            self._painter.drawText(box, side | middle, shown)
        if one.load:
            self._load(top, one)

    def _beside(self, start: int, wide: int, top: int, high: int) -> QRectF:
        """Give a box that begins so far from the side where reading begins; `top` is where it is drawn."""
        px = self._theme.px
        x = self._line.width - px(start) - px(wide) if self._theme.right_to_left else px(start)
        return QRectF(x, top, px(wide), px(high))

    def _load(self, top: int, one: LaneRow) -> None:
        theme = self._theme
        bar = self._beside(NAMES, BAR - 16, top + theme.px(17), 6)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.colour("soft_line"))
        self._painter.drawRoundedRect(bar, 3, 3)
        full = min(1.0, one.share)
        self._painter.setBrush(theme.colour("amber" if one.share > NEARLY_FULL else "accent"))
        left = bar.right() - bar.width() * full if theme.right_to_left else bar.left()
        self._painter.drawRoundedRect(
            QRectF(left, bar.top(), bar.width() * full, bar.height()), 3, 3
        )
        side = Qt.AlignmentFlag.AlignLeft
        box = self._beside(NAMES, BAR - 6, top + theme.px(28), 20)
        self._text(box, one.load, side | Qt.AlignmentFlag.AlignVCenter, theme.colour("text_second"))

    def _block(self, box: QRectF, one: Block, *, is_chosen: bool) -> None:
        theme = self._theme
        _, ground, line = theme.tone(one.tone)
        pen = QPen(theme.colour("accent") if is_chosen else line, 2 if is_chosen else 1)
        if one.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 6, 6)
        self._words(box, one.title, one.second, (one.icon, one.tone))

    def _words(self, box: QRectF, title: str, second: str, look: tuple[str, str]) -> None:
        theme, px = self._theme, self._theme.px
        icon, tone = look
        turned = theme.right_to_left
        side = Qt.AlignmentFlag.AlignLeft  # leading: a painter turns it with the direction
        inner = box.adjusted(px(8), px(4), -px(6), -px(3))
        if inner.width() < px(16):
            return
        ink, picture = (
            theme.tone(tone)[0],
            drawn(self._look, self._on, icon, INKS.get(tone, tone), size=14),
        )
        room = px(18) if inner.width() > px(WIDE) else 0
        if room:
            x = inner.right() - px(14) if turned else inner.left()
            self._painter.drawPixmap(QPointF(x, inner.top() + px(2)), picture)
        first = inner.adjusted(0, 0, -room, 0) if turned else inner.adjusted(room, 0, 0, 0)
        self._text(first, title, side | Qt.AlignmentFlag.AlignTop, ink, weight=600)
        below = side | Qt.AlignmentFlag.AlignBottom
        self._text(inner, second, below, theme.colour("text_second"))

    def _text(
        self, box: QRectF, words: str, side: Qt.AlignmentFlag, ink: QColor, *, weight: int = 400
    ) -> None:
        self._painter.setFont(self._theme.font("chip", weight))
        self._painter.setPen(ink)
        metrics = QFontMetricsF(self._painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, side, shown)

    def moment(self, now: datetime.datetime) -> None:
        """Draw the moment it is."""
        theme = self._theme
        x = self._line.x(self._line.hour(now))
        self._painter.setPen(QPen(theme.colour("accent"), 2))
        self._painter.drawLine(QPointF(x, theme.px(HEAD - 8)), QPointF(x, self._on.height()))
        box = QRectF(x - theme.px(22), 0, theme.px(44), theme.px(HEAD - 8))
        self._painter.setBrush(theme.colour("accent"))
        self._painter.drawRoundedRect(box, 5, 5)
        self._painter.setPen(theme.colour("on_accent"))
        self._painter.setFont(theme.font("chip", 600))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{now:%H:%M}")

    def ghost(self, ghost: Ghost) -> None:
        """Draw what is being placed."""
        theme = self._theme
        tone = "neutral" if ghost.fits is None else "green" if ghost.fits else "red"
        ink, ground, _ = theme.tone(tone)
        begin = self._line.hour(ghost.at)
        box = self._line.box(begin, begin + ghost.minutes / 60, ghost.lane, inset=8)
        self._painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, 6, 6)
        icon = {None: "circle-dashed", True: "check", False: "x"}[ghost.fits]
        second = f"{ghost.at:%H:%M}"
        self._words(box, ghost.title, second, (icon, tone))
