"""A number with its title, as a button that opens what it counts."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.typeset import Typeset, tame

HEIGHT, SIDE, NUMBER_TOP = 104, 16, 52


class NumberButton(QAbstractButton):
    """A count and what it counts; nothing is shown while it is not known."""

    def __init__(self, look: Look, title: str, icon: str) -> None:
        super().__init__()
        self._look, self._title, self._icon = look, tame(title), icon
        self._number: int | None = None
        self._tone = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(self._title)
        self.setAccessibleName(self._title)

    def put(self, number: int, *, tone: str = "") -> None:
        """Show a number; red when it asks for a look."""
        self._number, self._tone = number, tone
        self.setAccessibleName(f"{self._title}: {number}")
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Share the line with the others."""
        return QSize(self._look.theme.px(150), self._look.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = "focus" if self.hasFocus() else "line"
        painter.setPen(QPen(theme.colour(line), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("soft" if self.underMouse() else "card"))
        radius = theme.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._draw_inside(painter)

    def _draw_inside(self, painter: QPainter) -> None:
        theme = self._look.theme
        side, icon = theme.px(SIDE), theme.px(20)
        turned = theme.right_to_left
        room = self.width() - 2 * side
        x = side if turned else self.width() - side - icon
        ink = self._tone or "accent_text"
        picture = drawn(self._look, self, self._icon, ink, size=20)
        painter.drawPixmap(QPoint(x, self.height() - side - icon), picture)
        font = theme.font("second", 500)
        title = Typeset(self._title, font, room, theme=theme, at_right=turned)
        top = max(2.0, (theme.px(NUMBER_TOP) - title.height) / 2)
        title.draw(painter, side, top, theme.colour("text_second"))
        if self._number is not None:
            font = theme.font("number", 700, arabic_script=False)
            number = Typeset(str(self._number), font, room, theme=theme, at_right=turned)
            number.draw(painter, side, theme.px(NUMBER_TOP), theme.colour(self._tone or "text"))
