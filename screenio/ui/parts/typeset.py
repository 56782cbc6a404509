"""Lines of text in any script, laid out by QTextLayout.

Qt's own labels shift every wrapped line of right-to-left text except the last by one space, and cut the
dots under Arabic letters; this does neither. Text is always plain: nothing in it is read as markup.
"""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from screenio.language.direction import CONTROLS, END, ISOLATE
from screenio.ui.theme import Theme

MOST_CHARACTERS = 20_000
"""More than any field takes; a longer text is cut, so that one value cannot stop the window."""
_REORDERING = CONTROLS - {ISOLATE, END}


def tame(text: str) -> str:
    """Take out characters that reorder text, but for the isolates that a sentence puts around its values."""
    return "".join(c for c in text[:MOST_CHARACTERS] if c not in _REORDERING)


def reads_right_to_left(text: str, *, otherwise: bool = False) -> bool:
    """Say whether a text reads from right to left: by its first strong letter outside isolated values.

    Source: Unicode UAX #9, rule P2.
    """
    depth = 0
    for letter in text:
        if letter in {ISOLATE, END}:
            depth = max(0, depth + (1 if letter == ISOLATE else -1))
            continue
        kind = "" if depth else unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return otherwise


class Typeset:
    """A text set in lines of a width; `right_to_left` is how it reads, `at_right` where its lines start.

    Where nothing is said, each line of the text reads by its own letters: after Arabic letters the parts of
    a date would be turned around, and a line break alone does not stop that.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        theme: Theme,
        right_to_left: bool | None = None,
        at_right: bool | None = None,
    ) -> None:
        reads = right_to_left
        if reads is None:
            reads = reads_right_to_left(text, otherwise=theme.right_to_left)
        starts_right = reads if at_right is None else at_right
        self._theme = theme
        self._side = Qt.AlignmentFlag.AlignRight if starts_right else Qt.AlignmentFlag.AlignLeft
        self._leading = font.pixelSize() * theme.line_height(arabic_script=reads)
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.widest = self.height = 0.0
        for line in text.split("\n"):
            turned = reads_right_to_left(line, otherwise=reads) if right_to_left is None else reads
            layout = QTextLayout(line, font)
            layout.setTextOption(self._option(right_to_left=turned))
            self._layouts.append((layout, self.height))
            self._break(layout, width)

    def _option(self, *, right_to_left: bool) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(_direction(right_to_left=right_to_left))
        option.setAlignment(self._side | Qt.AlignmentFlag.AlignAbsolute)
        return option

    def _break(self, layout: QTextLayout, width: float) -> None:
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            above = max(0.0, (self._leading - line.height()) / 2)
            line.setPosition(QPointF(0, height + above))
            height += max(self._leading, line.height())
            self.widest = max(self.widest, line.naturalTextWidth())
        layout.endLayout()
        self.height += height

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        ink: QColor,
        *,
        marks: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Paint the lines from a corner on; `marks`, start and end of each, stand out in a single line."""
        painter.setPen(ink)
        stretches = [_marked(start, end, self._theme) for start, end in marks]
        for layout, top in self._layouts:
            layout.draw(painter, QPointF(x, y + top), stretches)


def _marked(start: int, end: int, theme: Theme) -> QTextLayout.FormatRange:
    """Make a stretch of text stand out: by its ground and a line below, not by colour alone."""
    found = QTextLayout.FormatRange()
    found.start, found.length = start, end - start
    shape = QTextCharFormat()
    shape.setBackground(theme.colour("amber_soft"))
    shape.setFontUnderline(True)
    found.format = shape
    return found


def _direction(*, right_to_left: bool) -> Qt.LayoutDirection:
    if right_to_left:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
