"""A chip that can be pressed: a few words in a small box, an icon before them, perhaps a key after them."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.chip import MOST_WIDE, chip_width
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.key_cap import draw_key, key_width
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.parts.typeset import tame

PRESSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
AWAY = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
SIDE, ICON, GAP = 9, 14, 6


class ChipButton(QAbstractButton):
    """A small button in the line of chips.

    Args:
        about: what pressing it does, for readers of the screen.
        key: drawn after the words.
        goes: Delete presses it as well.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str,
        *,
        about: str = "",
        key: str = "",
        goes: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._icon, self._key = look, icon, key
        self._keys = PRESSING | AWAY if goes else PRESSING
        self.setText(tame(text))
        self.setAccessibleName(": ".join(filter(None, (self.text(), about))))
        self.setFont(look.theme.font("chip", 600))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _inside(self) -> float:
        theme = self._look.theme
        after = key_width(self._look, self._key) + theme.px(GAP) if self._key else 0
        return chip_width(self._look, self.text(), has_icon=True) + after

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of icon, words and key."""
        theme = self._look.theme
        width = min(theme.px(MOST_WIDE), round(self._inside() + 0.5))
        return QSize(width, theme.height("chip") + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        """Show the icon at least."""
        height = self.sizeHint().height()
        return QSize(min(self.sizeHint().width(), height * 2), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space, and Delete where what it names goes."""
        if event.key() in self._keys and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon, words and key, from the side where one begins to read."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = "focus" if self.hasFocus() else "accent_soft_line"
        painter.setPen(QPen(theme.colour(line), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("accent_soft_line" if self.underMouse() else "accent_soft"))
        radius = theme.radius("chip")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._draw_inside(painter)

    def _draw_inside(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        icon, gap = theme.px(ICON), theme.px(GAP)
        key = key_width(look, self._key) if self._key else 0.0
        room = self.width() - 2 * theme.px(SIDE) - icon - gap - (key + gap if key else 0)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room) + 1)
        plain_tooltip(self, self.text() if shown != self.text() else "")
        x = float(theme.px(SIDE))
        boxes = []
        for width in (icon, room, key):
            left = self.width() - x - width if theme.right_to_left else x
            boxes.append(QRectF(left, 0, width, self.height()))
            x += width + gap
        picture = drawn(look, self, self._icon, "accent_text", size=ICON)
        top = round(boxes[0].center().y() - icon / 2)
        painter.drawPixmap(QPoint(round(boxes[0].left()), top), picture)
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(boxes[1], Qt.AlignmentFlag.AlignCenter, shown)
        if key:
            draw_key(painter, boxes[2], look, self._key, "accent_text")
