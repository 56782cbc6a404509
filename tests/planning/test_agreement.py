"""Whoever plans and whoever judges agree, on instances drawn at random with odd lengths, rules and bookings."""

import random

import msgspec
import pytest
from small_plan import basis

from screenio.planning.board import Board
from screenio.planning.bound import Bounding
from screenio.planning.checking import checked
from screenio.planning.evaluate import evaluate
from screenio.planning.exact import replan
from screenio.planning.explain import Reasons, why
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment, Minute, Window
from screenio.planning.neighbourhood import Search, points
from screenio.planning.reading import read_instance, write_instance
from screenio.planning.replan import repair, what_holds
from screenio.planning.solver import Effort


def drawn(seed):
    """Draw an instance: a part of a larger one, with odd minutes, other rules, locked bookings, short windows."""
    dice = random.Random(seed)
    whole = generate("medium", seed, basis())
    requests = [
        msgspec.structs.replace(
            one,
            station=dice.choice(("ST-01", "ST-02")),
            minutes=dice.choice((20, 35, 45, 50, 60, 90, 110)),
            not_before=Minute(one.not_before + dice.choice((0, 5, 7))),
            deadline=Minute(one.not_before + dice.choice((90, 400, 5000))),
        )
        for one in dice.sample(whole.requests, 24)
    ]
    for _ in range(4):
        number, other = dice.sample(range(24), 2)
        apart = (requests[other].id,)
        requests[number] = msgspec.structs.replace(requests[number], apart_from=apart)
    people = tuple(
        msgspec.structs.replace(
            one,
            varieties=("prs", "pbt", "apc", "kmr", "haz", "pbu"),
            travel_radius_minutes=dice.choice((0, 60, 200)),
            windows=tuple(_odd(dice, window) for window in one.windows),
        )
        for one in dice.sample(whole.interpreters, 4)
    )
    rules = msgspec.structs.replace(
        whole.rules,
        grid_minutes=dice.choice((10, 15, 20)),
        rest_minutes=dice.choice((0, 10, 15)),
        meal_minutes=dice.choice((30, 45)),
        stretch_minutes=dice.choice((120, 150, 180)),
        day_minutes=dice.choice((200, 360)),
        night_minutes=dice.choice((660, 960)),
    )
    made, _notices = checked(
        msgspec.structs.replace(
            whole,
            requests=tuple(requests),
            interpreters=people,
            stations=whole.stations,
            rules=rules,
        )
    )
    return msgspec.structs.replace(made, locked=tuple(_locked(dice, made)))


def _odd(dice, window):
    begin = window.begin + dice.choice((0, 0, 10, 25, -180))
    return Window(Minute(begin), Minute(window.end + dice.choice((0, 7, 240))))


def _locked(dice, made):
    for one in dice.sample(made.requests, 3):
        person = dice.choice(made.interpreters)
        start = dice.randrange(0, 3 * 1440)
        yield Assignment(one.id, person.pool_id, Minute(start), dice.choice(("ONSITE", "PHONE")))


@pytest.fixture(autouse=True)
def little_effort(monkeypatch):
    """Agreement does not need good plans."""
    monkeypatch.setattr("screenio.planning.neighbourhood.STEPS", 0.05)
    monkeypatch.setattr("screenio.planning.replan.STEPS", 0.05)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 172, 185])
def test_plans_of_any_kind_are_what_the_judge_says(seed):
    """At once, by the solver, made better, repaired: nothing is broken but what was locked, and points agree."""
    made = drawn(seed)
    grid = Grid(made)
    at_once = greedy(grid)
    verdict = evaluate(made, at_once)
    assert verdict.is_valid
    assert points(Board(grid, at_once)) == verdict.total

    board = Board(grid, made.locked)
    free = [number for number in range(len(made.requests)) if number not in board.placed]
    found = replan(board, free, Effort(seed, 0.05))
    for one in found.placed or ():
        board.put(one)
    by_solver = evaluate(made, board.assignments())
    assert by_solver.is_valid
    assert points(board) == by_solver.total

    search = Search(grid, at_once, seed)
    search.improve()
    better = search.board.assignments()
    assert evaluate(made, better).is_valid
    assert evaluate(made, better).total == search.points <= verdict.total
    assert Bounding(grid).points <= search.points


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_odd_instance_can_be_written_repaired_and_explained(seed):
    """It reads as it was written; half of a plan is repaired; every request has its reasons."""
    made = drawn(seed)
    assert read_instance(write_instance(made), basis())[0] == made
    plan = greedy(Grid(made))
    fewer = msgspec.structs.replace(made, interpreters=made.interpreters[1:], locked=())
    after = repair(fewer, plan, "local", seed)
    assert evaluate(fewer, after).violations == ()
    assert set(what_holds(fewer, plan)) <= set(plan)
    reasons = Reasons(made, plan)
    for name in evaluate(made, plan).unassigned:
        assert reasons.of(name).code.startswith("why.")
    for one in made.requests[:6]:
        assert len(why(made, plan, one.id).others) >= len(made.interpreters) - 1
