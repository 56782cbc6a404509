"""Lanes of a day or a week: one for each interpreter or station, bookings in it, hatching for not free.

Blocks are chosen by arrows or a click. A booking that is being placed follows the mouse or the arrows in
steps of five minutes; Enter or letting go places it, Esc leaves it where it was.
"""

import datetime

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from screenio.language.formats import day_of_week
from screenio.ui.interpreters.lane_drawing import Drawing
from screenio.ui.interpreters.lane_rows import HEAD, LANE, STEP, Block, Ghost, LaneRow, TimeLine
from screenio.ui.look import Look
from screenio.ui.parts.text import plain_tooltip

ENTER = {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}


class Lanes(QWidget):
    """The lanes of one day, or of some.

    `opened(booking)`; `picked(booking)` when one is dragged; while one is being placed `tried(lane, at)`,
    then `placed(lane, at)` or `left`.
    """

    opened = Signal(bytes)
    picked = Signal(bytes)
    tried = Signal(int, object)
    placed = Signal(int, object)
    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._line = TimeLine(look.theme)
        self.rows: tuple[LaneRow, ...] = ()
        self.ghost: Ghost | None = None
        self._chosen = (0, 0)
        self._now: datetime.datetime | None = None
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_rows(
        self,
        midnight: datetime.datetime,
        now: datetime.datetime,
        rows: tuple[LaneRow, ...],
        *,
        days: int = 1,
    ) -> None:
        """Show the lanes of the days that begin at a midnight."""
        self.rows = rows
        is_in = 0 <= (now.date() - midnight.date()).days < days
        self._now = now if is_in else None
        self._line.show(midnight, rows, days=days)
        self._chosen = (min(self._chosen[0], max(0, len(rows) - 1)), 0)
        self.updateGeometry()
        self._say()
        self.update()

    def place(self, ghost: Ghost | None) -> None:
        """Begin to place a booking, show it somewhere else, or stop."""
        self.ghost = ghost
        self._say()
        self.update()

    def choose(self, booking: bytes) -> None:
        """Give the keys to a booking, if it is shown."""
        for lane, one in enumerate(self.rows):
            for number, block in enumerate(one.blocks):
                if block.booking == booking:
                    self._chosen = lane, number
        self._say()
        self.update()

    def chosen(self) -> Block | None:
        """Give the block that has the keys."""
        lane, number = self._chosen
        blocks = self.rows[lane].blocks if lane < len(self.rows) else ()
        return blocks[number] if number < len(blocks) else None

    # Where things are

    def _lane_at(self, y: float) -> int:
        px = self._look.theme.px
        return max(0, min(len(self.rows) - 1, int((y - px(HEAD)) // px(LANE))))

    def _block_at(self, point: QPointF) -> tuple[int, int] | None:
        lane = self._lane_at(point.y())
        for number, one in enumerate(self.rows[lane].blocks if self.rows else ()):
            if self._line.box_of(one, lane).contains(point):
                return lane, number
        return None

    # What is told to readers of the screen

    def _say(self) -> None:
        """Say where the keys are; a widget that is painted has no other words."""
        say = self._look.words.say
        told = self._name
        if self.ghost and self.rows:
            lane, at = self.rows[self.ghost.lane].name, self.ghost.at.strftime("%H:%M")
            told = say("{booking} for {who} at {time}", booking=self.ghost.title, who=lane, time=at)
        elif one := self.chosen():
            told = self._told(self._chosen[0], one)
        self.setAccessibleName(told)
        self.setAccessibleDescription(self._name)

    def _told(self, lane: int, one: Block) -> str:
        times = f"{one.begins:%H:%M}-{one.ends:%H:%M}"
        if self._line.days > 1:
            times = f"{day_of_week(one.begins.date(), self._look.words.language)} {times}"
        return f"{self.rows[lane].name}: {one.title}, {one.second}, {times}"

    def _say_under(self, point: QPointF) -> None:
        """Say what is under the mouse: in a week a booking is too narrow for its words."""
        found = self._block_at(point)
        told = self._told(found[0], self.rows[found[0]].blocks[found[1]]) if found else ""
        plain_tooltip(self, told)

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the height of the lanes."""
        px = self._look.theme.px
        return QSize(px(760), px(HEAD) + max(1, len(self.rows)) * px(LANE) + px(4))

    def minimumSizeHint(self) -> QSize:
        """Give way across, never in height."""
        return QSize(self._look.theme.px(420), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk among blocks, or move what is being placed."""
        forward = Qt.Key.Key_Left if self._look.theme.right_to_left else Qt.Key.Key_Right
        moves = {
            Qt.Key.Key_Up.value: (-1, 0),
            Qt.Key.Key_Down.value: (1, 0),
            Qt.Key.Key_Left.value: (0, 1 if forward == Qt.Key.Key_Left else -1),
            Qt.Key.Key_Right.value: (0, 1 if forward == Qt.Key.Key_Right else -1),
        }
        move = moves.get(event.key())
        if move and self.rows:
            self._move(*move)
        elif event.key() in ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.ghost:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.ghost:
            self.placed.emit(self.ghost.lane, self.ghost.at)
        elif one := self.chosen():
            self.opened.emit(one.booking)

    def _move(self, down: int, along: int) -> None:
        ghost = self.ghost
        if ghost:
            lane = max(0, min(len(self.rows) - 1, ghost.lane + down))
            self.tried.emit(lane, ghost.at + STEP * along)
            return
        lane, number = self._chosen
        lane = max(0, min(len(self.rows) - 1, lane + down))
        most = max(0, len(self.rows[lane].blocks) - 1)
        self._chosen = lane, max(0, min(most, number + along))
        self._say()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a block; what is being placed is placed when the button is let go."""
        self._pressed = event.position()
        found = None if self.ghost else self._block_at(event.position())
        if found:
            self._chosen = found
            self._say()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let what is being placed follow the mouse; a block that is dragged begins to be placed."""
        at = event.position()
        if self.ghost and self.rows:
            where = self._lane_at(at.y()), self._line.at(at.x())
            if where != (self.ghost.lane, self.ghost.at):
                self.tried.emit(*where)
        elif self._pressed is not None and self._block_at(self._pressed):
            far = (at - self._pressed).manhattanLength()
            block = self.chosen()
            if far >= QApplication.startDragDistance() and block:
                self.picked.emit(block.booking)
        else:
            self._say_under(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Place what is being placed, or open the block that was clicked."""
        was, self._pressed = self._pressed, None
        block = self.chosen()
        if self.ghost:
            self.placed.emit(self.ghost.lane, self.ghost.at)
        elif was is not None and block and self._block_at(event.position()) == self._chosen:
            self.opened.emit(block.booking)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw hours, lanes, blocks, the moment it is, and what is being placed."""
        self._line.width = self.width()
        drawing = Drawing(self, self._look, self._line)
        drawing.head()
        for number, one in enumerate(self.rows):
            has_keys = self.hasFocus() and not self.ghost and self._chosen[0] == number
            drawing.lane(number, one, self._chosen[1] if has_keys else None)
        drawing.between_days()
        if self._now:
            drawing.moment(self._now)
        if self.ghost:
            drawing.ghost(self.ghost)
        drawing.end()
