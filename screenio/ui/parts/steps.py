"""How far something has come on its way: saved, sealed, written, acknowledged; four shapes, not four colours.

A hollow square is on this computer only, a filled circle is sealed, a dashed circle is on its way and nobody
has confirmed it; the solid green square comes from a receipt alone.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from screenio.language.catalogue import mark
from screenio.ui.look import Look
from screenio.ui.parts.icon import drawn

SAVED, SEALED, WRITTEN, ACKNOWLEDGED = 1, 2, 3, 4
STEPS = (
    (mark("Saved"), mark("on this computer only"), "hard-drive"),
    (mark("Sealed"), mark("only the receiver can open it"), "lock"),
    (mark("Written"), mark("on its way, nobody confirmed"), "usb"),
    (mark("Acknowledged"), mark("the receiver answered"), "check"),
)
SIDE = 26


def draw_step(painter: QPainter, box: QRectF, look: Look, step: int) -> None:
    """Paint the shape of one step in the middle of a box."""
    theme = look.theme
    side = theme.px(SIDE)
    shape = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    line = {SAVED: "text_second", SEALED: "accent", WRITTEN: "amber", ACKNOWLEDGED: "green_full"}
    ground = {SAVED: "card", SEALED: "accent", WRITTEN: "amber_soft", ACKNOWLEDGED: "green_full"}
    ink = {SAVED: "text_second", SEALED: "on_accent", WRITTEN: "amber", ACKNOWLEDGED: "on_full"}
    style = Qt.PenStyle.DashLine if step == WRITTEN else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour(line[step]), 1.6, style))
    painter.setBrush(theme.colour(ground[step]))
    if step in {SAVED, ACKNOWLEDGED}:
        painter.drawRoundedRect(shape, theme.radius("chip"), theme.radius("chip"))
    else:
        painter.drawEllipse(shape)
    picture = drawn(look, painter.device(), STEPS[step - 1][2], ink[step], size=14)
    half = theme.px(14) / 2
    painter.drawPixmap(shape.center() - QPointF(half, half), picture)


def draw_steps(painter: QPainter, box: QRectF, look: Look, reached: int) -> None:
    """Paint all four steps along a line, as far as they were reached."""
    theme = look.theme
    each = box.width() / len(STEPS)
    y = box.center().y()
    for step in range(1, len(STEPS) + 1):
        place = step - 1 if not theme.right_to_left else len(STEPS) - step
        middle = box.left() + each * (place + 0.5)
        if step > 1:
            back = middle + each if theme.right_to_left else middle - each
            _draw_way(painter, QPointF(back, y), QPointF(middle, y), look, is_gone=step <= reached)
        if step <= reached:
            draw_step(painter, QRectF(middle - 20, y - 20, 40, 40), look, step)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("control_line"))
            painter.drawEllipse(QPointF(middle, y), 3, 3)


def _draw_way(
    painter: QPainter, start: QPointF, end: QPointF, look: Look, *, is_gone: bool
) -> None:
    gap = look.theme.px(SIDE) / 2 + 4
    way = gap if end.x() > start.x() else -gap
    colour = look.theme.colour("text_second" if is_gone else "control_line")
    style = Qt.PenStyle.SolidLine if is_gone else Qt.PenStyle.DashLine
    painter.setPen(QPen(colour, 1.2, style))
    painter.drawLine(QPointF(start.x() + way, start.y()), QPointF(end.x() - way, end.y()))


class StepShape(QLabel):
    """The shape of one step, for the legend below a list."""

    def __init__(self, look: Look, step: int) -> None:
        super().__init__()
        self._look, self._step = look, step
        side = look.theme.px(SIDE) + 4
        self.setFixedSize(side, side)

    # Qt

    def sizeHint(self) -> QSize:
        """Be a square."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_step(painter, QRectF(self.rect()), self._look, self._step)
