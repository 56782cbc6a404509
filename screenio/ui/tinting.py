"""Icons from their drawings, tinted and mirrored.

The drawings (Lucide) have one colour, `currentColor`; it is replaced before they are rendered, for each
colour, size and density once.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

STROKE = "1.75"
"""Width of a stroke in the drawing's 24 units. Source: tokens.json, icon_stroke."""
POINTING = frozenset(
    {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "log-out", "undo-2", "send"}
)
"""Drawings that point along the line, and turn with it."""


@lru_cache(maxsize=512)
def tinted(
    path: Path, colour: str, size: int, *, ratio: float = 1.0, right_to_left: bool = False
) -> QPixmap:
    """Draw an icon in a colour, `size` pixels wide and high at a density of `ratio`."""
    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if right_to_left and path.stem in POINTING:
        pixmap = pixmap.transformed(QTransform().scale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
