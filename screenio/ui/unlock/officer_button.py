"""One member of staff on the sign-in page: initials, name, roles; painted on a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from screenio.ui.look import Look
from screenio.ui.parts.icon import draw_disc, drawn, initials
from screenio.ui.parts.typeset import Typeset, tame

HEIGHT, SIDE, DISC = 64, 14, 40


class OfficerButton(QAbstractButton):
    """A button with a name and what the person does here."""

    def __init__(self, look: Look, name: str, roles: str) -> None:
        super().__init__()
        self._look, self._name, self._roles = look, tame(name), roles
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(self._name.replace("&", "&&"))
        self.setAccessibleName(f"{self._name} · {roles}")

    # Qt

    def sizeHint(self) -> QSize:
        """Be as high as two lines."""
        return QSize(self._look.theme.px(320), self._look.theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter as well as on Space; Enter goes on everywhere in the window."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self.isChecked()
        line = "focus" if self.hasFocus() else "accent_line" if is_chosen else "line"
        painter.setPen(QPen(theme.colour(line), 2 if is_chosen or self.hasFocus() else 1))
        ground = "accent_soft" if is_chosen else "soft" if self.underMouse() else "card"
        painter.setBrush(theme.colour(ground))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._draw_inside(painter)

    def _draw_inside(self, painter: QPainter) -> None:
        theme = self._look.theme
        side, disc = theme.px(SIDE), theme.px(DISC)
        turned = theme.right_to_left
        x = self.width() - side - disc if turned else side
        painter.setFont(theme.font("body", 600))
        box = QRectF(x, (self.height() - disc) / 2, disc, disc)
        draw_disc(painter, box, self._look, text=initials(self._name), tone="accent")
        room = self.width() - disc - 5 * side
        start = 3 * side if turned else disc + 2 * side
        self._draw_line(painter, self._name, QRectF(start, theme.px(9), room, 0), strong=True)
        self._draw_line(painter, self._roles, QRectF(start, theme.px(33), room, 0), strong=False)
        arrow = drawn(self._look, self, "chevron-right", "text_second")
        x = side if turned else self.width() - side - theme.px(16)
        painter.drawPixmap(x, round((self.height() - theme.px(16)) / 2), arrow)

    def _draw_line(self, painter: QPainter, text: str, box: QRectF, *, strong: bool) -> None:
        theme = self._look.theme
        font = theme.font("body" if strong else "second", 600 if strong else 400)
        painter.setFont(font)
        shown = painter.fontMetrics().elidedText(
            text[:200], Qt.TextElideMode.ElideRight, round(box.width())
        )
        line = Typeset(shown, font, box.width() + 1, theme=theme, at_right=theme.right_to_left)
        line.draw(painter, box.x(), box.y(), theme.colour("text" if strong else "text_second"))
