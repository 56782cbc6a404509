"""The sections of an interview as steps along a line: done, here, to come; a step opens its section."""

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from screenio.projections.interview_card import RailSection
from screenio.ui.look import Look
from screenio.ui.parts.card import emptied, row
from screenio.ui.parts.icon import drawn
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.parts.typeset import tame

NUMBERED = re.compile(r"S-?(\w{1,2})")
"""How sections of the screening form are called. Source: scr1.csv, segment."""
HEIGHT, ROUND = 50, 24
OPEN = frozenset({"MISSING", "ASKED", "NOT_ALLOWED"})


class RailStep(QAbstractButton):
    """One section: its number in a circle, its words below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_here = self._is_done = False
        self._number = ""
        self.section: RailSection | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_section(self, section: RailSection, words: str, number: int, *, is_here: bool) -> None:
        """Show how far a section is, under its own number, or its place where its name is no number."""
        self.section, self._is_here = section, is_here
        self._is_done = not any(one.status in OPEN for one in section.rows)
        numbered = NUMBERED.fullmatch(section.name)
        self._number = numbered[1] if numbered else str(number)
        name = section.name if numbered else str(number)
        self.setText(tame(words or self._look.words.say("Questions")))
        state = self._look.words.say("done") if self._is_done else self._look.words.say("open")
        self.setAccessibleName(f"{name} {self.text()}: {state}")
        plain_tooltip(self, f"{name} {self.text()}")
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        """Share the line with the others."""
        return QSize(self._look.theme.px(60), self._look.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the circle whole."""
        return QSize(self._look.theme.px(ROUND + 8), self._look.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, circle and words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(ROUND)
        middle = QPointF(self.width() / 2, side / 2 + 2)
        line = "accent" if self._is_done else "control_line"
        painter.setPen(QPen(theme.colour(line), 1.6))
        painter.drawLine(QPointF(0, middle.y()), QPointF(middle.x() - side / 2 - 4, middle.y()))
        painter.drawLine(
            QPointF(middle.x() + side / 2 + 4, middle.y()), QPointF(self.width(), middle.y())
        )
        self._draw_circle(painter, middle, side)
        painter.setFont(theme.font("side", 700 if self._is_here else 500))
        painter.setPen(theme.colour("text" if self._is_here else "text_second"))
        room = QRectF(2, side + 4, self.width() - 4, self.height() - side - 4)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_circle(self, painter: QPainter, middle: QPointF, side: float) -> None:
        theme = self._look.theme
        is_full = self._is_here or self._is_done
        edge = "focus" if self.hasFocus() else "accent" if is_full else "control_line"
        painter.setPen(QPen(theme.colour(edge), 2.5 if self.hasFocus() else 1.4))
        painter.setBrush(theme.colour("accent" if is_full else "card"))
        circle = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawEllipse(circle)
        if self._is_done and not self._is_here:
            picture = drawn(self._look, self, "check", "on_accent", size=14)
            half = theme.px(7)
            painter.drawPixmap(QPointF(middle.x() - half, middle.y() - half), picture)
            return
        painter.setFont(theme.font("key", 700, arabic_script=False))
        painter.setPen(theme.colour("on_accent" if is_full else "text_second"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._number)


class Rail(QWidget):
    """All sections that apply; `wanted(question)` asks for the first open question of one."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line = row(look, gap=0)
        self.setLayout(self._line)
        self.steps: dict[str, RailStep] = {}

    def show_sections(
        self, sections: tuple[RailSection, ...], words: dict[str, str], here: str
    ) -> None:
        """Show sections; `here` is the one on screen. Steps that are there stay, with the keys on them."""
        if list(self.steps) != [section.name for section in sections]:
            emptied(self._line)
            self.steps = {section.name: RailStep(self._look) for section in sections}
            for step in self.steps.values():
                step.clicked.connect(lambda _=False, step=step: self._on_clicked(step))
                self._line.addWidget(step)
        for number, section in enumerate(sections, 1):
            named, is_here = words.get(section.name, ""), section.name == here
            self.steps[section.name].show_section(section, named, number, is_here=is_here)

    def _on_clicked(self, step: RailStep) -> None:
        if step.section is not None:
            rows = step.section.rows
            self.wanted.emit(next((one for one in rows if one.status in OPEN), rows[0]).name)
