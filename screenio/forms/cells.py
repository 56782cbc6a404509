"""What must be worked out again when an answer changes, and nothing more.

A cell knows what it read last time. A change marks what read it as stale, and what read that as doubtful;
nothing is worked out until somebody asks. A doubtful cell first asks what it had read: if nothing there
came out differently, it is still right. So an answer costs what truly depends on it, and dependencies are
found by evaluating: predicates and rows of repeats need no analysis.

An effect is a cell that does something when its value changes: a counted repeat gets its rows, a changed
answer sets another. The board keeps those that a change has woken, and works them out before the answer
counts as given.
"""

from collections import deque
from collections.abc import Callable
from typing import Any

_CLEAN, _DOUBTFUL, _STALE = 0, 1, 2
MOST_TURNS = 20
"""How often one effect acts for one answer: two answers that set each other go round without end."""


class Board:
    """Knows which cell is being worked out, so that reading is noted, and which effects wait."""

    __slots__ = ("_later", "_woken", "running", "turn")

    def __init__(self) -> None:
        self.running: list[Cell] = []
        self.turn = 0
        self._woken: deque[Effect] = deque()
        self._later: list[Effect] = []

    def note(self, read: "Source | Cell") -> None:
        """Note that the cell being worked out read this."""
        if self.running:
            reader = self.running[-1]
            reader.reads[read] = None
            read.watchers.add(reader)

    def wake(self, effect: "Effect") -> None:
        """Let an effect be worked out with the next settling."""
        self._woken.append(effect)

    def postpone(self, effect: "Effect") -> None:
        """Let an effect that had its turns go on with the settling after this one."""
        self._later.append(effect)

    def settle(self) -> None:
        """Work effects out until none waits; what goes round without end stops after its turns."""
        self.turn += 1
        self._woken.extend(self._later)
        self._later.clear()
        while self._woken:
            self._woken.popleft().act()


class Source:
    """A value that is set from outside."""

    __slots__ = ("_board", "_value", "watchers")

    def __init__(self, board: Board, value: Any) -> None:
        self._board = board
        self._value = value
        self.watchers: set[Cell] = set()

    def get(self) -> Any:
        """Give the value."""
        self._board.note(self)
        return self._value

    def set(self, value: Any) -> None:
        """Change the value; whoever read another one is stale."""
        if value != self._value:
            self._value = value
            for cell in tuple(self.watchers):
                cell.mark(_STALE)

    def reset(self, value: Any) -> None:
        """Change the value while whoever read it is being told by another cell."""
        self._value = value


class Cell:
    """A value worked out from others, kept until one of them changes.

    A cell that asks for itself while it is being worked out gets what it held before.
    """

    __slots__ = ("_board", "_busy", "_state", "_value", "_waits", "_work", "reads", "watchers")

    def __init__(self, board: Board, work: Callable[[], Any], before: Any) -> None:
        self._board = board
        self._work = work
        self._value = before
        self._state = _STALE
        self._busy = False
        self._waits = False
        self.reads: dict[Source | Cell, None] = {}
        self.watchers: set[Cell] = set()

    def get(self) -> Any:
        """Give the value, worked out anew if it must be."""
        if not self._busy:
            self._board.note(self)
            if self._is_open():
                self.settle()
        return self._value

    def mark(self, state: int) -> None:
        """Take note that something read has changed, or may have."""
        if state <= self._state or self._busy:
            return
        was_clean = self._state == _CLEAN
        self._state = state
        if was_clean:
            self._wake()
            waiting = list(self.watchers)
            while waiting:
                cell = waiting.pop()
                if cell._state == _CLEAN and not cell._busy:
                    cell._state = _DOUBTFUL
                    cell._wake()
                    waiting.extend(cell.watchers)

    def _wake(self) -> None:
        """Say that the value may differ; of a mere value nobody needs to know."""

    def settle(self) -> None:
        """Make sure that the value is right.

        What was read last time is settled first, on a list and not by calling, so that a question that
        waits for two hundred others one after the other does not exhaust Python's stack.
        """
        waiting = [(self, iter(tuple(self.reads)))]
        self._waits = True
        while waiting:
            cell, reads = waiting[-1]
            inner = next((one for one in reads if isinstance(one, Cell) and one._is_open()), None)
            if inner is not None:
                inner._waits = True
                waiting.append((inner, iter(tuple(inner.reads))))
                continue
            waiting.pop()
            cell._finish()

    def _is_open(self) -> bool:
        return self._state != _CLEAN and not self._busy and not self._waits

    def _finish(self) -> None:
        self._waits = False
        if self._state == _STALE and not self._busy:
            self._renew()
        if not self._busy:
            self._state = _CLEAN

    def _renew(self) -> None:
        self._unlink()
        self._board.running.append(self)
        self._busy = True
        try:
            value = self._work()
        finally:
            self._board.running.pop()
            self._busy = False
        if value != self._value:
            self._value = value
            for cell in tuple(self.watchers):
                cell.mark(_STALE)

    def _unlink(self) -> None:
        for read in self.reads:
            read.watchers.discard(self)
        self.reads = {}

    def drop(self) -> None:
        """Stop being told; the row that this belongs to is gone."""
        self._unlink()
        self._work = lambda: self._value
        self._state = _CLEAN


_NOTHING_YET = object()


class Effect(Cell):
    """A value that something is done with whenever it has changed.

    Args:
        then: what is done, given the value; None where working it out is all.
        at_once: whether it acts on its first value, or only notes it.
        most: how often it may act for one answer.
    """

    __slots__ = ("_acted", "_at_once", "_last", "_most", "_then", "_turn")

    def __init__(
        self,
        board: Board,
        work: Callable[[], Any],
        before: Any,
        then: Callable[[Any], None] | None = None,
        *,
        at_once: bool = True,
        most: int = MOST_TURNS,
    ) -> None:
        super().__init__(board, work, before)
        self._then = then
        self._at_once = at_once
        self._most = most
        self._last: Any = _NOTHING_YET
        self._turn, self._acted = -1, 0
        board.wake(self)

    def _wake(self) -> None:
        self._board.wake(self)

    def act(self) -> None:
        """Work the value out, and act if it is another than last time."""
        value, last = self.get(), self._last
        if self._then is None or value == last:
            return
        if last is _NOTHING_YET and not self._at_once:
            self._last = value
        elif self._has_turn():
            self._last = value
            self._then(value)
        else:
            self._board.postpone(self)

    def _has_turn(self) -> bool:
        if self._turn != self._board.turn:
            self._turn, self._acted = self._board.turn, 0
        self._acted += 1
        return self._acted <= self._most

    def drop(self) -> None:
        """Stop acting."""
        super().drop()
        self._then = None
