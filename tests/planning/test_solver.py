import importlib
import subprocess
import sys

import pytest

from screenio.errors import Trouble
from screenio.planning import solver as loading


def test_without_the_solver_that_is_said(monkeypatch):
    """Where the solver is not installed there is trouble with a code."""

    def missing(name):
        raise ImportError(name)

    loading.solver.cache_clear()
    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(Trouble, match=r"plan.no_solver"):
        loading.solver()
    loading.solver.cache_clear()


def test_the_solver_is_loaded_by_who_asks_only():
    """Everything that plans, and the program itself, can be imported without it."""
    modules = (
        "screenio.start, screenio.desk.planner, screenio.planning.replan, screenio.planning.bound"
    )
    code = f"import sys, {modules}; print('ortools' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_an_effort_is_what_may_be_spent():
    """Seed, deterministic time and workers are the solver's parameters."""
    made = loading.solving(loading.solver(), loading.Effort(3, 0.25)).parameters
    spent = (made.random_seed, made.max_deterministic_time, made.num_workers)
    assert spent == (3, 0.25, 1)
