"""The solver, loaded when it is first asked for: a window that never plans never pays for it."""

import importlib
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

from screenio.errors import Trouble

STEP_SECONDS = 5.5
"""Seconds of work for a step of the solver's deterministic time. Source: least squares over the
neighbourhoods of three plans of three days and a surge, two cores in use, November 2026."""
RULE_SECONDS = 0.00025
"""Seconds of work to write a rule of a model down and have it read. Source: the same."""


class Effort(NamedTuple):
    """How much may be spent on one model; the same effort gives the same plan on every machine.

    Args:
        steps: deterministic time of the solver.
        workers: 1 keeps it the same for a seed.
    """

    seed: int = 0
    steps: float = 1.0
    workers: int = 1


@cache
def solver() -> Any:
    """Load the solver.

    Raises:
        Trouble: `plan.no_solver`.
    """
    try:
        with _without_tables():
            return importlib.import_module("ortools.sat.python.cp_model")
    except ImportError as fault:
        raise Trouble("plan.no_solver") from fault


@contextmanager
def _without_tables() -> Iterator[None]:
    """Let the solver load without pandas, which it uses for tables of variables alone, never here.

    It takes a second to load, four times as long as the solver: ortools, `cp_model.py`, which imports it at
    the top. This can go when that does.
    """
    name = "pandas"
    if name in sys.modules:
        yield
        return
    nothing = types.ModuleType(name)
    for kind in ("Index", "Series", "DataFrame"):
        setattr(nothing, kind, type(kind, (), {}))
    sys.modules[name] = nothing
    try:
        yield
    finally:
        del sys.modules[name]


def solving(cp: Any, effort: Effort) -> Any:
    """Give a solver that spends no more than an effort."""
    made = cp.CpSolver()
    made.parameters.num_workers = effort.workers
    made.parameters.random_seed = effort.seed
    made.parameters.max_deterministic_time = effort.steps
    made.parameters.linearization_level = 2  # finds in a third of the time what 1 finds
    return made


def work_of(search: Any, model: Any) -> float:
    """Give the work of a model that was solved: seconds that are counted, so the same on every machine."""
    rules: int = len(model.proto.constraints)
    steps: float = search.deterministic_time
    return STEP_SECONDS * steps + RULE_SECONDS * rules
