"""What must be worked out again when an answer changes, and nothing more.

A cell knows what it read last time. A change marks what read it as stale, and what read that as doubtful;
nothing is worked out until somebody asks. A doubtful cell first asks what it had read: if nothing there
came out differently, it is still right. So an answer costs what truly depends on it, and dependencies are
found by evaluating: predicates and rows of repeats need no analysis.
"""

from collections.abc import Callable
from typing import Any

_CLEAN, _DOUBTFUL, _STALE = 0, 1, 2


class Board:
    """Knows which cell is being worked out, so that reading is noted."""

    __slots__ = ("running",)

    def __init__(self) -> None:
        self.running: list[Cell] = []

    def note(self, read: "Source | Cell") -> None:
        """Note that the cell being worked out read this."""
        if self.running:
            reader = self.running[-1]
            reader.reads[read] = None
            read.watchers.add(reader)


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
            waiting = list(self.watchers)
            while waiting:
                cell = waiting.pop()
                if cell._state == _CLEAN and not cell._busy:
                    cell._state = _DOUBTFUL
                    waiting.extend(cell.watchers)

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
        for read in self.reads:
            read.watchers.discard(self)
        self.reads = {}
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
