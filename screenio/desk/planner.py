"""A plan is made apart: in a process of its own, so that the window never waits nor loads the solver.

The child tells every better plan as soon as it has it. So whoever waits can stop at any time, and a child
that is ended, late or killed has still left the best plan that it told.
"""

import threading
import time
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from screenio.desk.apart import Apart, Endings, Telling, answer
from screenio.encoding import unpack
from screenio.errors import Refusal, Trouble
from screenio.planning.board import Board
from screenio.planning.bound import Bounding, alone
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment, Instance, Minute, Mode
from screenio.planning.neighbourhood import Search, points
from screenio.planning.replan import How, repair, what_holds
from screenio.planning.solver import Effort, solver

SECONDS = 60
"""A plan of three days at six stations is then within two percent of the best."""
GRACE = 60
"""Seconds that a child may take besides, to load, to begin and to end its last neighbourhood."""
MOST_MEMORY = 8 * 1024**3
"""Bytes of address space; the solver reserves far more than it uses."""
BOUND_STEPS = 12.0
"""Effort for the bound, deterministic time."""
TOLD_EVERY = 0.5
"""Seconds between two plans that are told, so that a large one does not fill the pipe."""

ENDINGS = Endings("plan.stopped", "plan.takes_too_long", "plan.planner_died")
Sessions = tuple[tuple[str, str, int, Mode], ...]
"""Request, pool id, minute, mode."""


class Work(msgspec.Struct, frozen=True):
    """What the child gets.

    Args:
        begin: a plan to begin with.
        how: `plan` makes one anew from it; the others repair it.
    """

    instance: bytes
    begin: Sessions
    seconds: float
    seed: int
    how: Literal["plan", "instant", "local", "least"]


class Best(msgspec.Struct, frozen=True):
    """The best plan so far.

    Args:
        points: what it costs.
        bound: no plan costs less; 0 until that is known.
        ended: code of what kept the child from ending as it should; "" when nothing did.
        without_solver: the plan is the one made at once.
    """

    sessions: Sessions = ()
    points: int = 0
    bound: int = 0
    rounds: int = 0
    ended: str = ""
    without_solver: bool = False

    @property
    def plan(self) -> tuple[Assignment, ...]:
        """The plan itself."""
        return tuple(Assignment(a, b, Minute(start), mode) for a, b, start, mode in self.sessions)

    @property
    def gap(self) -> float:
        """How much of the cost may be too much, 0 to 1."""
        return max(0.0, 1 - self.bound / self.points) if self.points else 0.0


class Planning:
    """One plan being made; begins at once, and `stop` ends it from any thread."""

    def __init__(
        self,
        instance: Instance,
        seconds: float = SECONDS,
        *,
        seed: int = 0,
        begin: Iterable[Assignment] = (),
        how: Literal["plan"] | How = "plan",
    ) -> None:
        raw = msgspec.msgpack.encode(instance, enc_hook=int)
        self._best = Best()
        self._seconds = seconds + GRACE
        self._apart = Apart(__name__, Work(raw, _sessions(begin), seconds, seed, how), ENDINGS)

    def stop(self) -> None:
        """End it now; whoever waits gets the best plan so far."""
        self._apart.cancel()

    def wait(self, on_best: Callable[[Best], None] = lambda _best: None) -> Best:
        """Wait for the plan; whatever happens to the child, the best one that it told is given.

        Raises:
            Refusal: one of the endings, when it had told none.
        """

        def heard(raw: bytes) -> None:
            self._best = unpack(raw, Best)
            on_best(self._best)

        try:
            return self._apart.wait(Best, self._seconds, on_news=heard)
        except Refusal as fault:
            if not self._best.points and not self._best.sessions:
                raise
            return msgspec.structs.replace(self._best, ended=fault.code)


def _sessions(plan: Iterable[Assignment]) -> Sessions:
    return tuple((one.request, one.interpreter, int(one.start), one.mode) for one in plan)


# In the child


def make(work: Work, tell: Telling) -> Best:
    """Make the plan, and tell each better one."""
    instance = msgspec.msgpack.decode(
        work.instance, type=Instance, dec_hook=lambda kind, plain: kind(plain)
    )
    begin = Best(work.begin).plan
    try:
        if work.how == "plan":
            return _search(instance, begin, work, tell)
        return _repair(instance, begin, work, tell)
    except Trouble as fault:
        if fault.code != "plan.no_solver":
            raise
        made = repair(instance, begin, "instant") if begin else greedy(Grid(instance))
        return msgspec.structs.replace(_judged(instance, made), without_solver=True)


def _judged(instance: Instance, plan: tuple[Assignment, ...]) -> Best:
    grid = Grid(instance)
    least = alone(Board(grid, instance.locked))
    return Best(_sessions(plan), points(Board(grid, plan)), least)


def _repair(instance: Instance, begin: tuple[Assignment, ...], work: Work, tell: Telling) -> Best:
    until = time.monotonic() + work.seconds

    def goes_on(plan: tuple[Assignment, ...]) -> bool:
        tell.found(_judged(instance, plan))
        return time.monotonic() < until

    assert work.how != "plan"
    made = repair(instance, begin, work.how, work.seed, goes_on=goes_on)
    return _judged(instance, made)


def _search(instance: Instance, begin: tuple[Assignment, ...], work: Work, tell: Telling) -> Best:
    until = time.monotonic() + work.seconds
    grid = Grid(instance)
    board = Board(grid, greedy(grid))
    if begin:
        given = Board(grid, what_holds(instance, begin))
        board = min(board, given, key=points)
    bounding = Bounding(grid)
    search = Search(grid, board.assignments(), work.seed)
    tell.found(_best(search, bounding))
    if not work.seconds:
        return _best(search, bounding)
    solver()
    thread = threading.Thread(target=bounding.work, args=(Effort(work.seed, BOUND_STEPS),))
    thread.start()
    told = time.monotonic()
    while not search.is_done and search.points > bounding.points and time.monotonic() < until:
        search.improve()
        if time.monotonic() > told + TOLD_EVERY:
            tell.found(_best(search, bounding))
            told = time.monotonic()
    bounding.stop()
    thread.join()
    return _best(search, bounding)


def _best(search: Search, bounding: Bounding) -> Best:
    return Best(
        _sessions(search.board.assignments()),
        search.points,
        max(search.bound, bounding.points),
        search.rounds,
    )


if __name__ == "__main__":
    answer(Work, make, seconds=24 * 3600, most_memory=MOST_MEMORY)
