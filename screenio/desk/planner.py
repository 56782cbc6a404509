"""A plan is made apart: in a process of its own, so that the window never waits nor loads the solver.

The child tells every better plan as soon as it has it. So whoever waits can stop at any time, and a child
that is ended, late or killed has still left the best plan that it told.

Seconds are turned into work that is counted, less of it than there would be time for. So the same seconds
and the same seed give the same plan, on a busy machine as well. The clock only ends what had too little of
the processor, and the plan then says so.
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
from screenio.planning.solver import STEP_SECONDS, Effort, solver

SECONDS = 60
"""A plan of three days at six stations is then within two percent of the best."""
GRACE = 60
"""Seconds that a child may take besides, to load, to begin and to end its last neighbourhood."""
MOST_MEMORY = 8 * 1024**3
"""Bytes of address space; the solver reserves far more than it uses."""
WORK = 1 / 3
"""Seconds that are counted in the search, for each that may pass. The search alone on a processor takes about
as long as it counts; so there is room where processors are shared with others, or slower."""
BOUND_WORK = 1 / 6
"""The same for the bound, in a thread beside the search, from which it takes as little as will do."""
TOLD_EVERY = 0.5
"""Seconds between two plans that are told, so that a large one does not fill the pipe."""

CUT_BY_CLOCK = "plan.cut_by_clock"
ENDINGS = Endings("plan.stopped", "plan.takes_too_long", "plan.planner_died")
Sessions = tuple[tuple[str, str, int, Mode], ...]
"""Request, pool id, minute, mode."""


class Work(msgspec.Struct, frozen=True):
    """What the child gets.

    Args:
        begin: a plan to begin with.
        seconds: after the first plan; then the clock ends it.
        counted: work in the search and for the bound, in seconds that are counted.
        how: `plan` makes one anew from it; the others repair it.
    """

    instance: bytes
    begin: Sessions
    seconds: float
    counted: tuple[float, float]
    seed: int
    how: Literal["plan", "instant", "local", "least"]


class Best(msgspec.Struct, frozen=True):
    """The best plan so far.

    Args:
        points: what it costs.
        bound: no plan costs less; 0 until that is known.
        rounds: of the search until the plan was found.
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
    def cut_by_clock(self) -> bool:
        """Whether time was over before the work was done; the same again may come to another plan."""
        return self.ended in {CUT_BY_CLOCK, ENDINGS.late}

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
        counted = (seconds * WORK, seconds * BOUND_WORK)
        work = Work(raw, _sessions(begin), seconds, counted, seed, how)
        self._apart = Apart(__name__, work, ENDINGS)

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
    clock = _Clock(work.seconds)

    def goes_on(plan: tuple[Assignment, ...]) -> bool:
        tell.found(_judged(instance, plan))
        return not clock.is_over()

    assert work.how != "plan"
    made = repair(instance, begin, work.how, work.seed, work=work.counted[0], goes_on=goes_on)
    return msgspec.structs.replace(_judged(instance, made), ended=clock.said)


def _search(instance: Instance, begin: tuple[Assignment, ...], work: Work, tell: Telling) -> Best:
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
    clock = _Clock(work.seconds)
    search.improve()  # alone: what is small is proven by it, before a bound would be written down
    in_search, in_bound = work.counted
    effort = Effort(work.seed, in_bound / STEP_SECONDS)
    thread = threading.Thread(target=bounding.work, args=(effort,))
    if not _is_proven(search, bounding):
        thread.start()
    told = time.monotonic()
    while not _is_proven(search, bounding) and search.work < in_search and not clock.is_over():
        search.improve()
        if time.monotonic() > told + TOLD_EVERY:
            tell.found(_best(search, bounding))
            told = time.monotonic()
    while thread.is_alive() and not _is_proven(search, bounding) and not clock.is_over():
        thread.join(TOLD_EVERY)
    bounding.stop()
    if thread.ident is not None:
        thread.join()
    return msgspec.structs.replace(_best(search, bounding), ended=clock.said)


class _Clock:
    """What ends work that is late.

    Args:
        seconds: from now.
    """

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self.said = ""
        """The code of what it did: nothing, or to cut."""

    def is_over(self) -> bool:
        """Whether time is over; only who still has work to do asks, so that is then cut."""
        if time.monotonic() >= self._until:
            self.said = CUT_BY_CLOCK
        return bool(self.said)


def _is_proven(search: Search, bounding: Bounding) -> bool:
    return max(search.bound, bounding.points) >= search.points


def _best(search: Search, bounding: Bounding) -> Best:
    return Best(
        _sessions(search.plan),
        search.points,
        max(search.bound, bounding.points),
        search.found_in,
    )


if __name__ == "__main__":
    answer(Work, make, seconds=24 * 3600, most_memory=MOST_MEMORY)
