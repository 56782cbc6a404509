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
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_CLEAN, _DOUBTFUL, _STALE = 0, 1, 2
_FREE, _WAITS, _BUSY = 0, 1, 2
MOST_TURNS = 20
"""How often one effect acts for one answer: two answers that set each other go round without end."""


class Board:
    """Knows which cell is being worked out, so that reading is noted, and which effects and sights wait."""

    __slots__ = ("_later", "doubted", "running", "turn", "woken")

    def __init__(self) -> None:
        self.running: list[Cell[Any]] = []
        self.woken: deque[Effect[Any]] = deque()
        self.doubted: dict[Sight[Any], None] = {}
        self.turn = 0
        self._later: list[Effect[Any]] = []

    def postpone(self, effect: "Effect[Any]") -> None:
        """Let an effect that had its turns go on with the settling after this one."""
        self._later.append(effect)

    def settle(self) -> None:
        """Work effects out until none waits; what goes round without end stops after its turns."""
        self.turn += 1
        if self._later:
            self.woken.extend(self._later)
            self._later.clear()
        while self.woken:
            self.woken.popleft().act()

    def news(self) -> list[Any]:
        """Give the values of sights that are others than were told last."""
        found = []
        doubted = list(self.doubted)
        self.doubted.clear()
        for sight in doubted:
            value = sight.get()
            if value != sight.told:
                sight.told = value
                found.append(value)
        return found


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
            reader = self._running[-1]
            if self not in reader.reads:
                reader.reads[self] = None
                self.watchers.add(reader)
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

    `_tell` is told as soon as its value may differ; of a mere value nobody needs to know.
    """

    __slots__ = ("_running", "_tell", "_use", "_value", "_work", "reads", "state", "watchers")

    def __init__(self, board: Board, work: Callable[[], T], before: T) -> None:
        self._running = board.running
        self._work = work
        self._value = before
        self._tell: Callable[[Any], object] | None = None
        self._use = _FREE
        self.state = _STALE
        self.reads: dict[Any, None] = {}  # sources and cells
        self.watchers: set[Cell[Any]] = set()

    def get(self) -> T:
        """Give the value, worked out anew if it must be."""
        if self._use != _BUSY:
            if self._running:
                reader = self._running[-1]
                if self not in reader.reads:
                    reader.reads[self] = None
                    self.watchers.add(reader)
            if self.state and not self._use:
                self.settle()
        return self._value

    def mark(self, state: int) -> None:
        """Take note that something read has changed, or may have."""
        if state <= self.state or self._use == _BUSY:
            return
        was_clean = self.state == _CLEAN
        self.state = state
        if was_clean:
            if self._tell is not None:
                self._tell(self)
            if self.watchers:
                self._doubt_watchers()

    def _doubt_watchers(self) -> None:
        waiting = list(self.watchers)
        while waiting:
            cell = waiting.pop()
            if cell.state == _CLEAN and cell._use != _BUSY:
                cell.state = _DOUBTFUL
                if cell._tell is not None:
                    cell._tell(cell)
                if cell.watchers:
                    waiting.extend(cell.watchers)

    def settle(self) -> None:
        """Make sure that the value is right; what was read last time is settled first."""
        self._use = _WAITS
        for read in self.reads:
            if read.state and not read._use:
                if _next_open(read.reads) is not None:
                    self._settle_in_order()
                    return
                if read.state == _STALE:
                    read._finish()
                else:
                    read.state = _CLEAN
        if self.state == _STALE:
            self._finish()
        else:
            self._use, self.state = _FREE, _CLEAN

    def _settle_in_order(self) -> None:
        """Settle what waits for others that wait.

        On a list and not by calling, so that a question that waits for two hundred others one after the
        other does not exhaust Python's stack.
        """
        waiting = [(self, iter(self.reads))]
        while waiting:
            cell, reads = waiting[-1]
            inner = _next_open(reads)
            if inner is None:
                waiting.pop()
                cell._finish()
            else:
                inner._use = _WAITS
                waiting.append((inner, iter(inner.reads)))

    def _finish(self) -> None:
        """Work the value out if something read has changed; what was read again stays linked."""
        self._use = _FREE
        if self.state != _STALE:
            self.state = _CLEAN
            return
        before, self.reads = self.reads, {}
        self._running.append(self)
        self._use = _BUSY
        try:
            value = self._work()
        finally:
            self._running.pop()
            self._use = _FREE
            if before.keys() != self.reads.keys():
                for read in before.keys() - self.reads.keys():
                    read.watchers.discard(self)
        self.state = _CLEAN
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


def _next_open(reads: Iterable[Any]) -> Cell[Any] | None:
    """Give the next of those read that is neither right nor being settled."""
    cell: Cell[Any]
    for cell in reads:  # a source is always right
        if cell.state and not cell._use:
            return cell
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
        self._tell = board.woken.append
        board.woken.append(self)

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

    __slots__ = ("told",)

    def __init__(self, board: Board, work: Callable[[], T], before: T) -> None:
        super().__init__(board, work, before)
        self.told: Any = _NOTHING_YET
        self._tell = board.doubted.setdefault
        board.doubted[self] = None

    def spoil(self) -> None:
        """Take note that something has changed that is no cell."""
        self.mark(_STALE)
