"""Something changed: three ways to a new plan, and what each would change.

At once: what still holds stays, what has no place any more gets the cheapest one that is left. Nearby: what
is around it may move too. With least change: everything may move, and every move costs. Nothing is done by
this: people see the difference and decide.
"""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from screenio.planning.board import Board
from screenio.planning.exact import replan
from screenio.planning.fit import Standing, checks, fits, trial
from screenio.planning.greedy import exchange, fill
from screenio.planning.grid import Grid
from screenio.planning.instance import MOST_DAYS, Assignment, Instance
from screenio.planning.neighbourhood import Search, points
from screenio.planning.solver import Effort

How = Literal["instant", "local", "least"]
GoesOn = Callable[[tuple[Assignment, ...]], bool]
"""Told a plan on the way; says whether to look for a better one."""
NEAR = 48
"""Requests that may move in a repair nearby. Source: TECH §5, the lab's local repair."""
STEPS = 1.5
"""Effort for a repair nearby, deterministic time."""
WORK = 20.0
"""Seconds that are counted, for a plan with least change."""


class Change(msgspec.Struct, frozen=True):
    """What is different for one request.

    Args:
        code: `change.placed`, `change.left_out`, `change.interpreter`, `change.moved`, `change.mode`.
    """

    request: str
    code: str
    was: Assignment | None
    now: Assignment | None


def difference(before: Iterable[Assignment], after: Iterable[Assignment]) -> tuple[Change, ...]:
    """Give what is different between two plans, in the order of the requests' names."""
    was = {one.request: one for one in before}
    now = {one.request: one for one in after}
    return tuple(
        Change(name, _code(was.get(name), now.get(name)), was.get(name), now.get(name))
        for name in sorted({*was, *now})
        if was.get(name) != now.get(name)
    )


def _code(was: Assignment | None, now: Assignment | None) -> str:
    if was is None or now is None:
        return "change.placed" if was is None else "change.left_out"
    if was.interpreter != now.interpreter:
        return "change.interpreter"
    return "change.moved" if was.start != now.start else "change.mode"


def what_holds(instance: Instance, plan: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Give what of a plan keeps every rule now: locked first, then the earlier of two that collide.

    Assignments of who is gone, or outside the days of the plan, are left out.
    """
    locked = {one.request for one in instance.locked}
    kept = list(instance.locked)
    known = sorted(
        (
            one
            for one in plan
            if one.request in instance.request_of
            and one.interpreter in instance.interpreter_of
            and one.request not in locked
            and 0 <= one.start < instance.days.starts[MOST_DAYS]
        ),
        key=lambda one: (one.start, one.request),
    )
    for one in known:
        asked = instance.request_of[one.request]
        person = instance.interpreter_of[one.interpreter]
        tried = trial(Standing(instance, kept), asked, person, one.start, one.mode)
        if fits(checks(tried)):
            kept.append(one)
    return tuple(kept)


def repair(
    instance: Instance,
    plan: Iterable[Assignment],
    how: How,
    seed: int = 0,
    *,
    work: float = WORK,
    goes_on: GoesOn = lambda _so_far: True,
) -> tuple[Assignment, ...]:
    """Give a plan that keeps every rule now, in one of the three ways.

    Args:
        work: for a plan with least change, as `Search` counts it.
        goes_on: told every plan on the way, the one at once first; says whether to look further.

    Raises:
        Trouble: `plan.no_solver`, unless at once.
    """
    kept = what_holds(instance, plan)
    grid = Grid(instance, kept)
    board = Board(grid, kept)
    broken = [
        number
        for number, options in enumerate(grid.options)
        if options and number not in board.placed
    ]
    fill(board)
    if not goes_on(board.assignments()) or how == "instant":
        return board.assignments()
    if how == "local":
        _nearby(board, broken, seed)
        return board.assignments()
    exchange(board)
    search = Search(grid, board.assignments(), seed, grid.off_grid)
    while search.work < work and not search.is_done:
        if search.improve() and not goes_on(search.plan):
            break
    return search.plan


def _nearby(board: Board, broken: list[int], seed: int) -> None:
    """Plan anew what has lost its place, and the days of those who could take it."""
    grid = board.grid
    fixed = board.locked | grid.off_grid
    free = set(broken[:NEAR])
    near = [
        one.request
        for request in broken
        for who in sorted({option.who for option in grid.options[request]})
        for one in board.lanes[who].sessions
    ]
    for request in near:
        if len(free) < NEAR and request not in fixed:
            free.add(request)
    whole = points(board)
    before = [board.take(one) for one in sorted(free) if one in board.placed]
    found = replan(board, sorted(free), Effort(seed, STEPS), before)
    for one in before if found.placed is None else found.placed:
        board.put(one)
    if points(board) > whole:
        for request in free:
            if request in board.placed:
                board.take(request)
        for one in before:
            board.put(one)
