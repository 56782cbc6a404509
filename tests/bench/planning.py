"""Figures of the planner beside their limits: bound, time, places, bookings that stay. `planning.py --long` for all.

The short form, part of `./run bench`, takes a minute: small plans proven, a plan of three days for some
seconds, a surge at once, checks of one lane, three cancellations. The long form runs each search as long as the
limit allows: a minute for the plan of three days, five for the surge.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from home_care import solve
from small_plan import basis, three_cancel

from screenio.desk.planner import Planning
from screenio.planning.evaluate import evaluate
from screenio.planning.fit import Standing, first_fit
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.replan import repair

LONG = "--long"
SEEDS = (1, 2, 3)


def rows(*, long):
    """Give the lines of the table: what, figure, limit, what the figure is."""
    yield from small()
    yield from medium(60 if long else 30, SEEDS if long else SEEDS[1:2])
    yield from surge(300 if long else 0)
    yield from lanes()
    yield from cancellations(SEEDS if long else SEEDS[1:2])
    yield from home_care()


def small():
    """Ten interviews at one station, proven to be the best, the start of the child included."""
    took = []
    for seed in range(1, 6):
        made = generate("small", seed, basis())
        began = time.perf_counter()
        best = Planning(made, 30).wait()
        took.append(time.perf_counter() - began)
        assert best.points == best.bound
    yield "small, proven, with start of the child", max(took), 1.0, "s"


def medium(seconds, seeds):
    """A hundred and fifty interviews in three days: gap, and never worse than at once."""
    for seed in seeds:
        made = generate("medium", seed, basis())
        best = Planning(made, seconds, seed=1).wait()
        verdict = evaluate(made, best.plan)
        assert verdict.violations == ()
        at_once = evaluate(made, greedy(Grid(made))).total
        yield f"medium {seed}, {seconds} s, gap to the bound", best.gap * 100, 2.0, "%"
        yield f"medium {seed}, cost against the plan at once", verdict.total, at_once, "points"


def surge(seconds):
    """Two thousand interviews: a plan at once, and how many of the placeable have no place after a while."""
    made = generate("surge", 1, basis())
    began = time.perf_counter()
    told = []
    planning = Planning(made, seconds, seed=1)
    best = planning.wait(lambda _best: told.append(time.perf_counter() - began))
    assert evaluate(made, best.plan).violations == ()
    placeable = sum(bool(one) for one in Grid(made).options)
    yield "surge, first feasible plan", told[0], 5.0, "s"
    left = 100 * (1 - len(best.plan) / placeable)
    yield f"surge, {seconds} s, placeable left out", left, 6.0, "%"


def lanes():
    """When one interpreter fits, on a full day."""
    made = generate("medium", 1, basis())
    standing = Standing(made, greedy(Grid(made)))
    took = []
    for asked in made.requests[:20]:
        for who in made.interpreters:
            began = time.process_time()
            first_fit(standing, asked, who)
            took.append(time.process_time() - began)
    yield "first fit of a lane, mean", statistics.mean(took) * 1000, 5.0, "ms"
    yield "first fit of a lane, 99 of 100", statistics.quantiles(took, n=100)[-1] * 1000, 5.0, "ms"


def cancellations(seeds):
    """Three interpreters cancel: bookings of the others that are moved."""
    for seed in seeds:
        plan, gone, now = three_cancel(generate("medium", seed, basis()))
        stood = [one for one in plan if one.interpreter not in gone]
        for how in ("instant", "local", "least"):
            after = repair(now, plan, how, 1)
            assert evaluate(now, after).violations == ()
            moved = 100 * sum(one not in after for one in stood) / len(stood)
            yield f"three cancel, medium {seed}, {how}: moved", moved, 10.0, "%"


def home_care():
    """What others proved: the longest proof, where the instances are at hand."""
    place = Path(os.environ.get("SCREENIO_TEST_DATA", ROOT.parent / "shared" / "data")) / "sched"
    for path in sorted(place.glob("InstanzCPLEX_HCSRP_10_*.json")):
        given = json.loads(path.read_text(encoding="utf-8"))
        began = time.perf_counter()
        proof = solve(given)
        assert abs(proof.cost - proof.bound) < 0.001
        yield f"home care {path.stem[-4:]}, proven", time.perf_counter() - began, 40.0, "s"


def main():
    """Print the table."""
    print(f"{'what':<46}  {'ours':>12}  {'limit':>10}  {'ratio':>6}")
    for name, ours, limit, unit in rows(long=LONG in sys.argv):
        line = f"{name:<46}  {ours:9.3f} {unit:<6}  {limit:10.1f}  {ours / limit:6.3f}"
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
