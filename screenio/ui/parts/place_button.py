"""A place in the side bar: an icon above a word; chosen, or bright when it is the way to protection."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.key_cap import draw_key
from screenio.ui.parts.typeset import tame

SIDE, ICON_TOP, ICON, WORD_TOP, LINE = 8, 9, 22, 34, 15


class PlaceButton(QAbstractButton):
    """A button of the side bar.

    Args:
        key: a key that does the same from everywhere; the button then has a border of its own.
    """

    def __init__(self, look: Look, text: str, icon: str, *, key: str = "") -> None:
        super().__init__()
        self._look, self._icon, self._key = look, icon, key
        self.setCheckable(not key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(look.theme.font("side", 500))
        self.setText(tame(text))
        self.setAccessibleName(f"{self.text()} ({key})" if key else self.text())
        self._is_bright = False

    def shine(self, *, is_bright: bool) -> None:
        """Fill the button while what it opened is open."""
        self._is_bright = is_bright
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Be as wide as the side bar, as high as the words need."""
        theme = self._look.theme
        width = theme.px(92)
        height = WORD_TOP + LINE * self._lines(width) + 8 + (24 if self._key else 0)
        return QSize(width, theme.px(height))

    def _lines(self, width: int) -> int:
        theme = self._look.theme
        room = QRect(0, 0, width - 2 * theme.px(SIDE) - 4, 1000)
        flags = Qt.AlignmentFlag.AlignHCenter.value | Qt.TextFlag.TextWordWrap.value
        wanted = self.fontMetrics().boundingRect(room, flags, self.text())
        return max(1, min(3, round(wanted.height() / self.fontMetrics().height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked() or self.underMouse() or bool(self._key)
        ground, ink = ("side_chosen", "on_side") if is_on else ("side", "side_text")
        if self._is_bright:
            ground, ink = "mark", "side"
        line = "mark" if self.hasFocus() or self._key else ground
        painter.setPen(QPen(theme.colour(line), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour(ground))
        side = theme.px(SIDE)
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(side, 2, -side, -2), radius, radius)
        picture = drawn(self._look, self, self._icon, ink, size=ICON)
        half = theme.px(ICON) / 2
        painter.drawPixmap(QPoint(round(self.width() / 2 - half), theme.px(ICON_TOP)), picture)
        self._draw_words(painter, ink)

    def _draw_words(self, painter: QPainter, ink: str) -> None:
        theme = self._look.theme
        key = theme.px(26) if self._key else 0
        top, side = theme.px(WORD_TOP), theme.px(SIDE) + 2
        room = self.rect().adjusted(side, top, -side, -theme.px(4) - key)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font("side", 600 if self.isChecked() or self._key else 500))
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(room, flags, self.text())
        if self._key:
            box = QRectF(0, self.height() - key - theme.px(4), self.width(), key)
            draw_key(painter, box, self._look, self._key, ink)
