"""Icons as widgets, and the coloured circle with initials or an icon in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from screenio.ui.look import Look
from screenio.ui.parts.typeset import tame


def drawn(look: Look, on: QPaintDevice, name: str, colour: str, *, size: float = 16) -> QPixmap:
    """Draw an icon at the density of what it is painted on."""
    return look.theme.pixmap(name, colour, size, ratio=on.devicePixelRatioF())


class Icon(QLabel):
    """An icon beside words that say the same; readers of the screen skip it."""

    def __init__(
        self, look: Look, name: str, colour: str = "text_second", size: float = 16
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setPixmap(drawn(look, self, name, colour, size=size))
        self.setFixedSize(look.theme.px(size), look.theme.px(size))


class Disc(QLabel):
    """A circle in a soft colour, with an icon or the first letters of a name."""

    def __init__(
        self, look: Look, *, icon: str = "", name: str = "", tone: str = "accent", size: int = 40
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._icon, self._tone = look, icon, tone
        self.setText(initials(name))
        self.setFont(look.theme.font("body", 600))
        self.setFixedSize(look.theme.px(size), look.theme.px(size))

    # Qt

    def sizeHint(self) -> QSize:
        """Be a square."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and what is in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_disc(painter, QRectF(self.rect()), self._look, text=self.text(), tone=self._tone)
        if self._icon:
            ink = {"neutral": "text_second", "accent": "accent_text"}.get(self._tone, self._tone)
            picture = drawn(
                self._look, self, self._icon, ink, size=self.width() * 0.45 / self._look.theme.scale
            )
            side = picture.width() / picture.devicePixelRatio()
            painter.drawPixmap(
                round((self.width() - side) / 2), round((self.height() - side) / 2), picture
            )


def draw_disc(painter: QPainter, box: QRectF, look: Look, *, text: str, tone: str) -> None:
    """Paint a soft circle with letters in its middle."""
    ink, ground, _ = look.theme.tone(tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def initials(name: str) -> str:
    """Give the first letters of the first and last word of a name."""
    words = [word for word in tame(name[:400]).split() if word[0].isalpha()]
    if not words:
        return ""
    chosen = [words[0], words[-1]] if len(words) > 1 else [words[0]]
    letters = [word[0].upper() for word in chosen]
    return "\u200c".join(letters) if not letters[0].isascii() else "".join(letters)
