"""A number between two others: a line to step along with the arrows, and a field to type it into."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from screenio.language.formats import with_latin_digits
from screenio.projections.question_card import QuestionCard, Scale
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.field import Field

HEIGHT, SIDE, KNOB = 64, 18, 10
MOST_MARKS = 21
"""More marks than that run into each other on a small screen."""
FIELD_WIDTH = 160


class NumberLine(QWidget):
    """A line of numbers; `stepped` when a person took another one. Nothing is taken at first."""

    stepped = Signal()

    def __init__(self, look: Look, label: str, scale: Scale) -> None:
        super().__init__()
        self._look, self._label, self._scale = look, label, scale
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()

    @property
    def steps(self) -> int:
        """Count the steps from the first number to the last."""
        return max(1, round((self._scale.last - self._scale.first) / self._scale.step))

    def number(self) -> float | None:
        """Give the number that is taken."""
        return None if self._at is None else self._number(self._at)

    def put(self, number: float | None) -> None:
        """Show a number; one beside the line shows nothing."""
        self._at = None if number is None else self.place_of(number)
        self._name()
        self.update()

    def place_of(self, number: float) -> int | None:
        """Say how many steps from the first a number lies; None where it lies beside the line."""
        at = (number - self._scale.first) / self._scale.step
        fits = abs(at - round(at)) < 1e-9 and 0 <= round(at) <= self.steps
        return round(at) if fits else None

    def _number(self, at: int) -> float:
        return round(self._scale.first + at * self._scale.step, 10)

    def _name(self) -> None:
        taken = self.number()
        none = self._look.words.say("nothing chosen")
        self.setAccessibleName(f"{self._label}: {none if taken is None else plain(taken)}")

    def _take(self, at: int) -> None:
        self._at = min(self.steps, max(0, at))
        self._name()
        self.update()
        self.stepped.emit()

    def _x(self, at: int) -> float:
        side = self._look.theme.px(SIDE)
        along = at / self.steps * (self.width() - 2 * side)
        return self.width() - side - along if self._look.theme.right_to_left else side + along

    # Qt

    def sizeHint(self) -> QSize:
        """Take the line."""
        return QSize(self._look.theme.px(300), self._look.theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, go to an end with Home and End, ten steps with a page."""
        key, keys = event.key(), Qt.Key
        on, back = keys.Key_Right, keys.Key_Left
        if self._look.theme.right_to_left:
            on, back = back, on
        at = self._at if self._at is not None else -1
        moves = {on: at + 1, keys.Key_Up: at + 1, back: at - 1, keys.Key_Down: at - 1}
        moves |= {keys.Key_Home: 0, keys.Key_End: self.steps}
        moves |= {keys.Key_PageUp: at + 10, keys.Key_PageDown: at - 10}
        if key in moves:
            self._take(moves[keys(key)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the number under the mouse."""
        x = event.position().x()
        self._take(min(range(self.steps + 1), key=lambda at: abs(self._x(at) - x)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its marks with their numbers, and the number that is taken."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = theme.px(20)
        painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "control_line"), 2))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self.steps), middle))
        painter.setFont(theme.font("second", arabic_script=False))
        apart = -(-self.steps // (MOST_MARKS - 1))
        for at in range(0, self.steps + 1, apart):
            self._draw_mark(painter, at, middle)
        if self._at is not None:
            painter.setBrush(theme.colour("accent"))
            painter.setPen(QPen(theme.colour("card"), 2))
            painter.drawEllipse(QPointF(self._x(self._at), middle), theme.px(KNOB), theme.px(KNOB))

    def _draw_mark(self, painter: QPainter, at: int, middle: float) -> None:
        theme = self._look.theme
        x, long = self._x(at), theme.px(6)
        painter.setPen(QPen(theme.colour("control_line"), 1.5))
        painter.drawLine(QPointF(x, middle - long), QPointF(x, middle + long))
        painter.setPen(theme.colour("text" if at == self._at else "text_second"))
        box = QRectF(x - theme.px(30), middle + long, theme.px(60), theme.px(30))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, plain(self._number(at)))


class RangeAnswer(Answer):
    """A number on a line; typed or stepped to, the field and the line say the same."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        assert card.scale, "a range has its numbers"
        self._scale = card.scale
        say = look.words.say
        self.field = Field(look, say("Number"))
        self.field.setMaximumWidth(look.theme.px(FIELD_WIDTH))
        self.line = NumberLine(look, card.label.officer or say("Number"), card.scale)
        self.inside.addWidget(self.line)
        self.inside.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.line)
        self.line.stepped.connect(self._on_stepped)
        self.field.edited.connect(self._on_typed)

    def value(self) -> Any:
        """Give the number; words that are none stay words."""
        typed = with_latin_digits(self.field.text()).strip().replace(",", ".")
        if not typed:
            return None
        try:
            number = float(typed)
        except ValueError:
            return typed
        return int(number) if self.card.kind == "integer" and number.is_integer() else number

    def lacks(self) -> str:
        """Ask for a number of the line."""
        value = self.value()
        if value is None:
            return ""
        if isinstance(value, int | float) and self.line.place_of(value) is not None:
            return ""
        first, last = plain(self._scale.first), plain(self._scale.last)
        return self.look.words.say(
            "Choose a number from {first} to {last}, in steps of {step}.",
            first=first,
            last=last,
            step=plain(abs(self._scale.step)),
        )

    def put(self, value: Any) -> None:
        """Show a number."""
        self.field.put(plain(float(value)) if isinstance(value, int | float) else str(value))
        self._show()

    def draft(self) -> str:
        """Keep what is typed."""
        return self.field.text()

    def restore(self, text: str) -> None:
        """Show it again."""
        self.field.put(text)
        self._show()

    def _show(self) -> None:
        value = self.value()
        self.line.put(value if isinstance(value, int | float) else None)

    def _on_stepped(self) -> None:
        number = self.line.number()
        self.field.put("" if number is None else plain(number))
        self.changed.emit()

    def _on_typed(self) -> None:
        self._show()
        self.changed.emit()


def plain(number: float) -> str:
    """Write a number without needless noughts."""
    return f"{number:.10g}"
