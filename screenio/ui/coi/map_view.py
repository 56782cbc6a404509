"""A map without a network: places as dots, so that the shape of a country shows, and those that are meant.

North is above in every language. Who cannot see it hears what the card beside it says.
"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from screenio.coi.gazetteer import ATTRIBUTION, DEGREE_KM, Dot, Place
from screenio.coi.whereabouts import Whereabouts
from screenio.language.formats import country as country_name
from screenio.ui.look import Look

HEIGHT, LEAST_WIDTH = 250, 180
MARK, DOT, NAMED_DOT = 10, 1.6, 3.0
"""Half the size of a mark, of a dot, of a dot with a name."""
MOST_NAMES, MOST_COUNTRIES = 9, 6
SCALES_KM = (10, 20, 50, 100, 200, 500, 1000)


class MapView(QLabel):
    """Dots, the names of the largest, marks with numbers; `picked(number)` when somebody points at a mark."""

    picked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.where: Whereabouts | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(look.theme.px(LEAST_WIDTH), look.theme.px(HEIGHT))

    def show_places(self, where: Whereabouts, says: str) -> None:
        """Draw places; `says` is what a reader of the screen hears."""
        self.where = where
        self.setAccessibleName(says)
        self.update()

    def point(self, lat: float, lon: float) -> QPointF:
        """Say where a place stands on the map, which is never stretched."""
        assert self.where is not None, "there is something to show"
        box = self.where.box
        shrink = math.cos(math.radians((box.south + box.north) / 2))
        x = self.width() / 2 + (lon - (box.west + box.east) / 2) * shrink * self.scale
        return QPointF(x, self.height() / 2 - (lat - (box.south + box.north) / 2) * self.scale)

    @property
    def scale(self) -> float:
        """Give the pixels of a degree of latitude."""
        assert self.where is not None, "there is something to show"
        high = self.where.box.north - self.where.box.south
        return min(self.height(), self.width()) / high

    def _marks(self) -> list[tuple[int, Place]]:
        """Give the places that are in sight with their numbers; the one that is shown is drawn last."""
        where = self.where
        if where is None:
            return []
        marks = [
            (number, one)
            for number, one in enumerate(where.places)
            if one.country == where.shown.country
        ]
        return sorted(marks, key=lambda mark: mark[1] == where.shown)

    # Qt

    def sizeHint(self) -> QSize:
        """Be as high as a card allows."""
        return QSize(self._look.theme.px(HEIGHT * 2), self._look.theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark that is pointed at."""
        reach = self._look.theme.px(MARK) * 1.5
        for number, one in reversed(self._marks()):
            apart = self.point(one.lat, one.lon) - event.position()
            if math.hypot(apart.x(), apart.y()) <= reach:
                self.picked.emit(number)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, dots, names, marks, scale and where it comes from."""
        if self.where is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.theme.colour
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(colour("soft_line"))
        painter.setBrush(colour("soft"))
        painter.drawRoundedRect(
            box, self._look.theme.radius("chip"), self._look.theme.radius("chip")
        )
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        Drawing(self, self._look, self.where, painter).draw(self._marks())


class Drawing:
    """One painting of a map: what is drawn later never covers what is named already."""

    def __init__(self, view: MapView, look: Look, where: Whereabouts, painter: QPainter) -> None:
        self._view, self._look, self._where, self._painter = view, look, where, painter
        self._taken: list[QRectF] = []

    def draw(self, marks: list[tuple[int, Place]]) -> None:
        """Draw everything: dots, marks, then as many names as have room."""
        self._dots()
        self._foot()
        for number, one in marks:
            self._mark(number, one)
        for dot in self._to_name():
            self._name(dot)
        self._countries()

    def _dots(self) -> None:
        size = self._look.theme.px(1) * DOT
        shown = self._where.shown.country
        for dot in self._where.dots:
            ink = self._colour("text_third" if dot.country == shown else "control_line")
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ink)
            self._painter.drawEllipse(self._view.point(dot.lat, dot.lon), size, size)

    def _to_name(self) -> list[Dot]:
        """Give the largest of the country, and what lies near the place that is shown."""
        shown = self._where.shown
        own = [dot for dot in self._where.dots if dot.country == shown.country]
        near = {one.place.name for one in self._where.near}
        return [*(dot for dot in own if dot.name in near), *own[:MOST_NAMES]]

    def _mark(self, number: int, place: Place) -> None:
        painter, theme = self._painter, self._look.theme
        middle, half = self._view.point(place.lat, place.lon), theme.px(MARK)
        is_shown = place == self._where.shown
        if is_shown:
            painter.setPen(QPen(self._colour("accent_line"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(self._colour("accent_soft"))
            painter.drawEllipse(middle, half * 1.8, half * 1.8)
        painter.setPen(QPen(self._colour("accent"), 2))
        painter.setBrush(self._colour("accent" if is_shown else "card"))
        painter.drawEllipse(middle, half, half)
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setFont(theme.font("chip", 700))
        painter.setPen(self._colour("on_accent" if is_shown else "accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        self._taken.append(box)

    def _name(self, dot: Dot) -> None:
        painter, theme = self._painter, self._look.theme
        at = self._view.point(dot.lat, dot.lon)
        if not self._view.rect().contains(at.toPoint()):
            return
        painter.setFont(theme.font("side", 500))
        box = self._room(dot.name, at + QPointF(theme.px(6), -theme.px(8)))
        if box is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("text_second"))
        size = theme.px(1) * NAMED_DOT
        painter.drawEllipse(at, size, size)
        painter.setPen(self._colour("text_second"))
        self._write(box, dot.name)

    def _countries(self) -> None:
        """Name the neighbours in the middle of their dots."""
        painter, language = self._painter, self._look.words.language
        found: dict[str, list[Dot]] = {}
        for dot in self._where.dots:
            found.setdefault(dot.country, []).append(dot)
        found.pop(self._where.shown.country, None)
        painter.setFont(self._look.theme.font("side", 600))
        painter.setPen(self._colour("text_third"))
        for code, dots in sorted(found.items(), key=lambda one: -len(one[1]))[:MOST_COUNTRIES]:
            points = [self._view.point(one.lat, one.lon) for one in dots]
            middle = QPointF(
                sum(one.x() for one in points) / len(points),
                sum(one.y() for one in points) / len(points),
            )
            box = self._room(country_name(code, language), middle, is_middle=True)
            if box is not None:
                self._write(box, country_name(code, language))

    def _foot(self) -> None:
        """Draw the scale and say where the places come from: beside it, or below it on a narrow map."""
        painter, theme, view = self._painter, self._look.theme, self._view
        painter.setFont(theme.font("side", 500))
        painter.setPen(QPen(self._colour("text_second"), 1.5))
        margin, high = theme.px(10), theme.px(18)
        pixels = view.scale / DEGREE_KM
        km = max([one for one in SCALES_KM if one * pixels <= view.width() / 3] or SCALES_KM[:1])
        says = self._look.words.say("{number} km", number=km)
        end = margin + km * pixels
        base = view.height() - theme.px(12)
        source = self._box(ATTRIBUTION, base)
        source.moveRight(view.width() - margin)
        scale = self._box(says, base)
        scale.moveLeft(end + theme.px(6))
        if scale.right() > source.left():
            scale.translate(0, -high)
        for text, box in ((ATTRIBUTION, source), (says, scale)):
            self._taken.append(box)
            self._write(box, text)
        middle = scale.center().y()
        painter.drawLine(QPointF(margin, middle), QPointF(end, middle))
        for x in (margin, end):
            painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))

    def _box(self, text: str, middle: float) -> QRectF:
        """Give the box of a text around a height."""
        high = self._look.theme.px(18)
        wide = QFontMetricsF(self._painter.font()).horizontalAdvance(text) + 4
        return QRectF(0, middle - high / 2, wide, high)

    def _write(self, box: QRectF, text: str) -> None:
        """Write on the ground of the map, so that no dot stands in the letters."""
        self._painter.fillRect(box, self._colour("soft"))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _room(self, text: str, at: QPointF, *, is_middle: bool = False) -> QRectF | None:
        """Give the box of a text that covers nothing named already; None where there is no room."""
        metrics = QFontMetricsF(self._painter.font())
        wide, high = metrics.horizontalAdvance(text) + 2, metrics.height()
        left = at.x() - wide / 2 if is_middle else at.x()
        edge = QRectF(self._view.rect()).adjusted(4, 4, -4, -4)
        left = min(max(left, edge.left()), edge.right() - wide)
        top = min(max(at.y(), edge.top()), edge.bottom() - high)
        box = QRectF(left, top, wide, high)
        if any(box.intersects(one) for one in self._taken):
            return None
        self._taken.append(box)
        return box

    def _colour(self, token: str) -> QColor:
        return self._look.theme.colour(token)
