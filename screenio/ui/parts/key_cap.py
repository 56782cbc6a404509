"""The small drawing of a key that says which key does the same."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from screenio.ui.look import Look


def key_width(look: Look, key: str) -> float:
    """Say how wide a key is drawn."""
    theme = look.theme
    inside = QFontMetricsF(theme.font("key", 600, arabic_script=False)).horizontalAdvance(key)
    return max(float(theme.height("key")), inside + theme.px(10))


def draw_key(
    painter: QPainter, box: QRectF, look: Look, key: str, ink: str, *, is_filled: bool = False
) -> None:
    """Paint a key in the middle of a box."""
    theme = look.theme
    height = theme.height("key")
    width = key_width(look, key)
    cap = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
    painter.save()
    line = theme.colour("accent" if is_filled else ink)
    if not is_filled:
        line.setAlphaF(0.5)
    painter.setPen(QPen(line, 1))
    painter.setBrush(theme.colour("accent") if is_filled else Qt.BrushStyle.NoBrush)
    radius = theme.radius("key")
    painter.drawRoundedRect(cap, radius, radius)
    painter.setFont(theme.font("key", 600, arabic_script=False))
    painter.setPen(theme.colour("on_accent" if is_filled else ink))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
