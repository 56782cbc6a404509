"""Labels that show plain text and nothing else, whatever stands in it.

A line that is too long ends in three dots and shows the whole in its tooltip; a paragraph wraps. These
are the only labels of the program: a name full of markup or of characters that turn text around is shown
as letters.
"""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.typeset import Typeset, reads_right_to_left, tame

WIDEST_LINE, WIDEST_PARAGRAPH = 520, 560
"""Pixels a text asks for by itself; it takes more where there is room."""
LEAST_LINE = 24


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Show a text as tooltip, as letters."""
    widget.setToolTip(f"<qt>{html.escape(tame(text))}</qt>" if text else "")


class PlainLabel(QLabel):
    """One line of plain text."""

    def __init__(
        self, look: Look, text: str = "", role: str = "body", *, weight: int = 400, tone: str = ""
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._role, self._weight = role, weight
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("tone", tone)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Colour the text: second, third, accent, green, amber, red, purple or nothing."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    # Qt

    def setText(self, text: str) -> None:
        """Show a text."""
        arabic = reads_right_to_left(text, otherwise=self._look.theme.right_to_left)
        self.setFont(self._look.theme.font(self._role, self._weight, arabic_script=arabic))
        super().setText(tame(text).replace("\n", " "))
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the width of the text, as far as that is sensible."""
        wanted = self.fontMetrics().horizontalAdvance(self.text()[:400]) + 2
        most = self._look.theme.px(WIDEST_LINE)
        return QSize(min(wanted, most), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be; the tooltip has the rest."""
        least = min(self.sizeHint().width(), self._look.theme.px(LEAST_LINE))
        return QSize(least, self._line_height())

    def _line_height(self) -> int:
        arabic = reads_right_to_left(self.text())
        leading = self.font().pixelSize() * self._look.theme.line_height(arabic_script=arabic)
        return max(round(leading), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, with three dots where it had to be cut."""
        text = self.text()[:1000]
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        plain_tooltip(self, self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if reads_right_to_left(text, otherwise=self._look.theme.right_to_left)
            else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(self.rect(), self._flags(), shown)

    def _flags(self) -> int:
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = across
        if across != Qt.AlignmentFlag.AlignHCenter:
            at_end = bool(across & Qt.AlignmentFlag.AlignRight)
            side = (
                Qt.AlignmentFlag.AlignRight if at_end != turned else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignAbsolute
        return int((side | Qt.AlignmentFlag.AlignVCenter).value)


class Paragraph(QLabel):
    """Plain text that wraps, in any script and in both at once."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        *,
        weight: int = 400,
        tone: str = "",
        right_to_left: bool | None = None,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._role, self._weight = role, weight
        self._direction = right_to_left
        self._marks: tuple[tuple[int, int], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("tone", tone)
        self.setText(text)

    def _set(self, width: float) -> Typeset:
        theme = self._look.theme
        return Typeset(
            self.text(),
            self.font(),
            width,
            theme=theme,
            right_to_left=self._direction,
            at_right=None if self._direction is not None else theme.right_to_left,
        )

    def mark(self, marks: tuple[tuple[int, int], ...]) -> None:
        """Let stretches of the text stand out: start and end of each."""
        self._marks = marks
        self.update()

    # Qt

    def setText(self, text: str) -> None:
        """Show a text."""
        theme = self._look.theme
        arabic = (
            reads_right_to_left(text, otherwise=theme.right_to_left)
            if self._direction is None
            else self._direction
        )
        self.setFont(theme.font(self._role, self._weight, arabic_script=arabic))
        super().setText(tame(text))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the text is at a width."""
        return round(self._set(width).height + 0.5)

    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        most = self._look.theme.px(WIDEST_PARAGRAPH)
        made = self._set(most)
        return QSize(min(most, round(made.widest + 1.5)), round(made.height + 0.5))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a few words."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), self._look.theme.px(96)), self._line())

    def _line(self) -> int:
        return round(self._set(100_000).height) if self.text() else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        made = self._set(self.width())
        ink = self.palette().color(self.foregroundRole())
        made.draw(QPainter(self), 0, 0, ink, marks=self._marks)
