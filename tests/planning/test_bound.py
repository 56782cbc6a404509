import msgspec
import pytest
from small_plan import basis, booked, instance, request

from screenio.planning import bound as bounds
from screenio.planning.board import Board
from screenio.planning.bound import Bounding, alone
from screenio.planning.evaluate import evaluate
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.neighbourhood import Search
from screenio.planning.solver import Effort


def bound(grid, effort):
    """Work on a bound."""
    made = Bounding(grid)
    made.work(effort)
    return made.points


@pytest.mark.parametrize("seed", range(1, 9))
def test_no_plan_costs_less_than_its_bound(seed):
    """The best plan of a small instance is known; the bound is not above it, nor below each by itself."""
    made = generate("small", seed, basis())
    grid = Grid(made)
    search = Search(grid, greedy(grid), 1)
    while not search.is_done:
        search.improve()
    found = bound(grid, Effort(1, 2.0))
    assert alone(Board(grid)) <= found <= search.points


def test_a_bound_counts_what_is_locked():
    """Bookings that stay are in it as they are."""
    made = instance([request(), request("Q-2")], locked=(booked("Q-1", "13:00", mode="PHONE"),))
    plan = greedy(Grid(made))
    assert bound(Grid(made), Effort(1, 2.0)) == evaluate(made, plan).total


def test_a_bound_is_close_on_a_plan_of_days():
    """Of forty requests it is within a tenth of a plan made at once."""
    whole = generate("medium", 3, basis())
    made = msgspec.structs.replace(whole, requests=whole.requests[:40])
    grid = Grid(made)
    whole = evaluate(made, greedy(grid)).total
    assert whole * 0.9 < bound(grid, Effort(1, 2.0)) <= whole


def test_what_is_too_large_is_bounded_one_by_one(monkeypatch):
    """Above the limit each request is looked at by itself."""
    made = generate("medium", 3, basis())
    monkeypatch.setattr(bounds, "MOST_PIECES", 1)
    grid = Grid(made)
    assert bound(grid, Effort()) == alone(Board(grid))


def test_work_that_was_stopped_leaves_the_first_bound():
    """Stopped before it begins, it keeps what was known at once."""
    grid = Grid(generate("small", 7, basis()))
    made = Bounding(grid)
    made.stop()
    made.work(Effort())
    assert made.points == alone(Board(grid))
