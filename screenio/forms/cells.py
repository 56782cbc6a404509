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
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_CLEAN, _DOUBTFUL, _STALE = 0, 1, 2
_FREE, _WAITS, _BUSY = 0, 1, 2
MOST_TURNS = 20
"""How often one effect acts for one answer: two answers that set each other go round without end."""


class Board:
    """Knows which cell is being worked out, so that reading is noted, and which effects and sights wait."""

    __slots__ = ("_doubted", "_later", "_woken", "running", "turn")

    def __init__(self) -> None:
        self.running: list[Cell[Any]] = []
        self.turn = 0
        self._woken: deque[Effect[Any]] = deque()
        self._later: list[Effect[Any]] = []
        self._doubted: list[Sight[Any]] = []

    def wake(self, effect: "Effect[Any]") -> None:
        """Let an effect be worked out with the next settling."""
        self._woken.append(effect)

    def postpone(self, effect: "Effect[Any]") -> None:
        """Let an effect that had its turns go on with the settling after this one."""
        self._later.append(effect)

    def settle(self) -> None:
        """Work effects out until none waits; what goes round without end stops after its turns."""
        self.turn += 1
        if self._later:
            self._woken.extend(self._later)
            self._later.clear()
        while self._woken:
            self._woken.popleft().act()

    def doubt(self, sight: "Sight[Any]") -> None:
        """Let a sight be looked at when somebody asks what changed."""
        self._doubted.append(sight)

    def news(self) -> Iterator[Any]:
        """Give the values of sights that are others than were told last."""
        doubted, self._doubted = self._doubted, []
        for sight in doubted:
            if sight.is_news():
                yield sight.told


class Source(Generic[T]):
    """A value that is set from outside."""

    __slots__ = ("_running", "_value", "watchers")
    state = _CLEAN

    def __init__(self, board: Board, value: T) -> None:
        self._running = board.running
        self._value = value
        self.watchers: set[Cell[Any]] = set()

    def get(self) -> T:
        """Give the value."""
        if self._running:
            self._running[-1].note(self)
        return self._value

    def set(self, value: T) -> None:
        """Change the value; whoever read another one is stale."""
        if value != self._value:
            self._value = value
            for cell in tuple(self.watchers):
                cell.mark(_STALE)

    def reset(self, value: T) -> None:
        """Change the value while whoever read it is being told by another cell."""
        self._value = value


class Cell(Generic[T]):
    """A value worked out from others, kept until one of them changes.

    A cell that asks for itself while it is being worked out gets what it held before.
    """

    __slots__ = ("_running", "_use", "_value", "_work", "reads", "state", "watchers")

    def __init__(self, board: Board, work: Callable[[], T], before: T) -> None:
        self._running = board.running
        self._work = work
        self._value = before
        self._use = _FREE
        self.state = _STALE
        self.reads: dict[Source[Any] | Cell[Any], None] = {}
        self.watchers: set[Cell[Any]] = set()

    def get(self) -> T:
        """Give the value, worked out anew if it must be."""
        if self._use != _BUSY:
            if self._running:
                self._running[-1].note(self)
            if self.state and not self._use:
                self.settle()
        return self._value

    def note(self, read: "Source[Any] | Cell[Any]") -> None:
        """Note that this cell, which is being worked out, read another."""
        if read not in self.reads:
            self.reads[read] = None
            read.watchers.add(self)

    def mark(self, state: int) -> None:
        """Take note that something read has changed, or may have."""
        if state <= self.state or self._use == _BUSY:
            return
        was_clean = self.state == _CLEAN
        self.state = state
        if was_clean:
            self._wake()
            if self.watchers:
                self._doubt_watchers()

    def _doubt_watchers(self) -> None:
        waiting = list(self.watchers)
        while waiting:
            cell = waiting.pop()
            if cell.state == _CLEAN and cell._use != _BUSY:
                cell.state = _DOUBTFUL
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
        self._use = _WAITS
        while waiting:
            cell, reads = waiting[-1]
            inner = _next_open(reads)
            if inner is None:
                waiting.pop()
                cell._finish()
            else:
                inner._use = _WAITS
                waiting.append((inner, iter(tuple(inner.reads))))

    def _finish(self) -> None:
        self._use = _FREE
        if self.state == _STALE:
            self._renew()
        self.state = _CLEAN

    def _renew(self) -> None:
        before, self.reads = self.reads, {}
        self._running.append(self)
        self._use = _BUSY
        try:
            value = self._work()
        finally:
            self._running.pop()
            self._use = _FREE
            for read in before:
                if read not in self.reads:
                    read.watchers.discard(self)
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
        self.state = _CLEAN


def _next_open(reads: Iterator[Source[Any] | Cell[Any]]) -> Cell[Any] | None:
    """Give the next of those read that is neither right nor being settled."""
    for read in reads:
        if read.state and isinstance(read, Cell) and not read._use:
            return read
    return None


_NOTHING_YET = object()


class Effect(Cell[T]):
    """A value that something is done with whenever it has changed.

    Args:
        then: what is done, given the value; None where working it out is all.
        at_once: whether it acts on its first value, or only notes it.
        most: how often it may act for one answer.
    """

    __slots__ = ("_acted", "_at_once", "_board", "_last", "_most", "_then", "_turn")

    def __init__(
        self,
        board: Board,
        work: Callable[[], T],
        before: T,
        then: Callable[[T], None] | None = None,
        *,
        at_once: bool = True,
        most: int = MOST_TURNS,
    ) -> None:
        super().__init__(board, work, before)
        self._board = board
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


class Sight(Cell[T]):
    """A value that somebody looks at: the board says when it may be another than was told last."""

    __slots__ = ("_board", "told")

    def __init__(self, board: Board, work: Callable[[], T], before: T) -> None:
        super().__init__(board, work, before)
        self._board = board
        self.told: Any = _NOTHING_YET
        board.doubt(self)

    def _wake(self) -> None:
        self._board.doubt(self)

    def spoil(self) -> None:
        """Take note that something has changed that is no cell."""
        self.mark(_STALE)

    def is_news(self) -> bool:
        """Say whether the value is another than was told last; from now on it is told."""
        last, self.told = self.told, self.get()
        return bool(self.told != last)
