"""A drawing or a signature: made with a mouse, a pen or a finger, kept as a picture like any other."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.attached import AttachedAnswer
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column, row
from screenio.ui.parts.text import Paragraph

APPEARANCES = frozenset({"draw", "signature"})
"""Source: XLSForm, appearances of an image: drawn anew, or signed with a finger."""
HIGH, THICK = 200, 2.5
INK, PAPER = QColor("#000000"), QColor("#ffffff")


class Pad(QWidget):
    """A sheet to draw on; `drawn` when a line was ended."""

    drawn = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[QPolygonF] = []
        self.setFixedHeight(look.theme.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(look.words.say("Draw here with the mouse or a finger."))

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is drawn."""
        return not self._lines

    def wipe(self) -> None:
        """Take every line away."""
        self._lines.clear()
        self.update()

    def png(self) -> bytes:
        """Give what is drawn as a picture."""
        image = QImage(self.size(), QImage.Format.Format_Grayscale8)
        image.fill(PAPER)
        painter = QPainter(image)
        self._draw(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        return bytes(buffer.data().data())

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        wide = THICK * self._look.theme.px(10) / 10
        painter.setPen(QPen(INK, wide, Qt.PenStyle.SolidLine, cap, join))
        for line in self._lines:
            painter.drawPolyline(line)

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of a signature."""
        return QSize(self._look.theme.px(HIGH) * 2, self._look.theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a white sheet with its lines, in a dark theme too."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAPER)
        self._draw(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self._look.theme.colour("control_line"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line; a tap is a dot."""
        at = event.position()
        self._lines.append(QPolygonF([at, at + QPointF(0.1, 0)]))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the line."""
        if self._lines:
            self._lines[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the line."""
        self.drawn.emit()


class DrawnAnswer(AttachedAnswer):
    """A sheet to draw on, kept after each line; a picture can be chosen instead."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        self._sheet = QWidget()
        self._lost = False
        self.pad = Pad(look)
        self.wipe = Button(look, look.words.say("Wipe"))
        super().__init__(look, card, tongue)
        inside = column(look)
        text = look.words.say("Draw here with the mouse or a finger.")
        inside.addWidget(Paragraph(look, text, "second", tone="second"))
        inside.addWidget(self.pad)
        inside.addLayout(row(look, self.wipe, None))
        self._sheet.setLayout(inside)
        self.inside.insertWidget(0, self._sheet)
        self.pad.drawn.connect(lambda: self.keep(self.pad.png(), "png"))
        self.wipe.clicked.connect(self._on_remove)

    def keep(self, source: Path | bytes, ending: str) -> None:
        """Have a drawing kept, or a file that was chosen instead of one."""
        if isinstance(source, Path):
            self.pad.wipe()
        self._lost = False
        super().keep(source, ending)

    def lacks(self) -> str:
        """Say that what stands on the sheet is more than what was kept."""
        lost = self.look.words.say("What was drawn last could not be kept. Draw on, or wipe it.")
        return super().lacks() or (lost if self._lost else "")

    def _on_kept(self, turn: int, kept: tuple[str, bytes] | None) -> None:
        self._lost = kept is None and turn == self._turn and not self.pad.is_blank
        super()._on_kept(turn, kept)

    def _take(self, name: str, raw: bytes) -> None:
        """Hold a drawing, and leave the sheet as it is: more lines may follow."""
        if self.pad.is_blank:
            super()._take(name, raw)
        else:
            self._name = name

    def _on_remove(self) -> None:
        self.pad.wipe()
        self._lost = False
        super()._on_remove()

    def _show(self, name: str, raw: bytes | None = b"") -> None:
        super()._show(name, raw)
        self._sheet.setVisible(not name)
