"""Meals and what stands, as intervals of a model.

A meal after a stretch means: pauses that are never further apart than a stretch is long, and that no session
covers. So they are intervals among the sessions, as many as any day can need, and the solver moves them. That
is exact where rest, meal and stretch are whole steps of the grid, else a little too strict.
"""

from collections.abc import Iterable, Sequence
from typing import Any


def spread(model: Any, within: tuple[int, int], pause: int, stretch: int) -> list[Any]:
    """Give pauses between two steps that are never further apart than a stretch."""
    first, last = within
    made: list[Any] = []
    before = model.new_constant(first - pause)
    for _ in range(-(-2 * (last - first) // (pause + stretch))):
        start = model.new_int_var(first, last + stretch + pause, "")
        model.add(start >= before + pause)
        model.add(start <= before + pause + stretch)
        made.append(model.new_fixed_size_interval_var(start, pause, ""))
        before = start
    model.add(before + pause + stretch >= last)
    return made


def standing(model: Any, stands: Iterable[tuple[int, int]]) -> list[Any]:
    """Give what stands as intervals; sessions that were locked over each other are one."""
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(stands):
        if joined and begin < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return [model.new_fixed_size_interval_var(begin, end - begin, "") for begin, end in joined]


def levels(taken: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Give the stretches in which something is taken, with how much."""
    begin = 0
    for unit in range(1, len(taken) + 1):
        if unit == len(taken) or taken[unit] != taken[begin]:
            if taken[begin]:
                yield begin, unit, taken[begin]
            begin = unit
