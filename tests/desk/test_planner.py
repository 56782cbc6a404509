import os
import signal
import subprocess
import sys

import msgspec
import pytest
from small_plan import basis, instance, request

from screenio.desk import planner
from screenio.desk.apart import Telling
from screenio.desk.planner import Best, Planning, Work, make
from screenio.errors import Refusal
from screenio.planning.evaluate import evaluate
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid


def test_a_small_plan_comes_back_proven():
    """The child gives a plan that breaks no rule and cannot be better, and tells of it on the way."""
    made = generate("small", 7, basis())
    told = []
    best = Planning(made, 30).wait(told.append)
    verdict = evaluate(made, best.plan)
    assert verdict.violations == ()
    assert verdict.total == best.points == best.bound
    assert (best.gap, best.ended, best.without_solver) == (0.0, "", False)
    assert told[0].points >= best.points


@pytest.mark.parametrize("ends", ["stop", "kill"])
def test_who_ends_it_has_the_best_plan_so_far(ends):
    """Stopped or killed, what the child has told is kept, and how it ended is said."""
    made = generate("medium", 2, basis())
    planning = Planning(made, 60)

    def end(_best):
        if ends == "stop":
            planning.stop()
        else:
            os.kill(planning._apart._child.pid, signal.SIGKILL)

    best = planning.wait(end)
    assert best.ended == {"stop": "plan.stopped", "kill": "plan.planner_died"}[ends]
    verdict = evaluate(made, best.plan)
    assert verdict.violations == ()
    assert verdict.total == best.points
    assert 0 < best.bound <= best.points


def test_a_child_that_told_nothing_is_a_refusal(monkeypatch):
    """Ended before its first plan there is none to give."""
    planning = Planning(generate("small", 1, basis()))
    planning.stop()
    with pytest.raises(Refusal, match=r"plan.stopped"):
        planning.wait()


def test_a_plan_can_be_begun_with():
    """The better of that plan and the one made at once is where it begins; what no longer holds is left."""
    made = generate("small", 7, basis())
    whole = Planning(made, 30).wait()
    again = Planning(made, 0, begin=whole.plan).wait()
    assert again.points == whole.points


@pytest.mark.parametrize("how", ["instant", "local", "least"])
def test_a_repair_happens_apart_as_well(how):
    """Each of the three ways comes back with a plan that breaks no rule."""
    made = generate("small", 3, basis())
    best = Planning(made, begin=greedy(Grid(made)), how=how).wait()
    assert evaluate(made, best.plan).violations == ()
    assert best.points >= best.bound


def test_without_the_solver_the_plan_is_the_one_at_once(tmp_path, monkeypatch):
    """Where ortools is missing that is said, and the plan is there all the same; so is a repair."""
    (tmp_path / "ortools.py").write_text("raise ImportError('none here')")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    made = generate("small", 7, basis())
    plan = greedy(Grid(made))
    for begin, how in (((), "plan"), (plan, "least")):
        best = Planning(made, 5, begin=begin, how=how).wait()
        assert best.without_solver
        assert best.plan == plan


def test_an_instance_with_nobody_is_planned():
    """Without an interpreter everybody is left out, and that is the best there is."""
    made = msgspec.structs.replace(instance([request()]), interpreters=())
    best = Planning(made, 5).wait()
    assert (best.plan, best.gap, best.points) == ((), 0.0, basis().weights.unplaced_planned)
    assert Best().gap == 0.0


def test_seconds_are_kept(tmp_path):
    """A large plan is told at once and given back when the time is over."""
    made = generate("medium", 1, basis())
    with (tmp_path / "out").open("wb") as out:
        raw = msgspec.msgpack.encode(made, enc_hook=int)
        best = make(Work(raw, (), 0.0, (0.0, 0.0), 1, "plan"), Telling(out))
    assert best.rounds == 0
    assert best.plan == greedy(Grid(made))
    assert (tmp_path / "out").stat().st_size > 1000


def searched(count, seconds):
    """Plan part of a plan of three days, in a child; what is counted is set by the test, so time is not."""
    whole = generate("medium", 2, basis())
    made = msgspec.structs.replace(whole, requests=whole.requests[:count])
    return Planning(made, seconds, seed=3).wait()


def test_a_seed_gives_the_same_plan_on_a_busy_machine(monkeypatch):
    """Beside processes that take every processor, plan, bound and rounds are what they are without."""
    monkeypatch.setattr(planner, "WORK", 3 / 900)
    monkeypatch.setattr(planner, "BOUND_WORK", 1 / 900)
    alone = searched(70, 900)
    turning = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(os.cpu_count() or 1)
    ]
    try:
        beside = searched(70, 900)
    finally:
        for one in turning:
            one.kill()
            one.wait()
    assert beside == alone
    assert alone.rounds > 3
    assert not alone.cut_by_clock


def test_where_the_clock_cuts_that_is_said(monkeypatch):
    """Time for less than the work leaves the best plan found until then, and says why it is no more."""
    monkeypatch.setattr(planner, "WORK", 900 / 0.5)
    best = searched(70, 0.5)
    assert (best.ended, best.cut_by_clock) == ("plan.cut_by_clock", True)
    assert best.sessions
    assert best.points > best.bound
