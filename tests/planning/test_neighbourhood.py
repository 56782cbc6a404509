import pytest
from small_plan import basis, booked, instance, request

from screenio.planning.evaluate import evaluate
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.neighbourhood import LEAST_SIZE, MOST_SIZE, Search


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_small_plan_is_proven(seed):
    """What fits into one neighbourhood is solved as a whole, and known to be the best."""
    made = generate("small", seed, basis())
    search = Search(Grid(made), greedy(Grid(made)), 1)
    while not search.is_done:
        search.improve()
    assert search.rounds == 1
    assert search.bound == search.points == evaluate(made, search.board.assignments()).total
    assert search.improve() is False


def test_a_plan_gets_better_and_never_worse():
    """Each round costs no more than the one before, breaks no rule, and is the same for a seed."""
    made = generate("medium", 1, basis())
    grid = Grid(made)
    first = greedy(grid)
    plans = []
    for _ in range(2):
        search, points = Search(grid, first, 7), []
        for _round in range(4):
            search.improve()
            points.append(search.points)
        assert points == sorted(points, reverse=True)
        plans.append(search.board.assignments())
    verdict = evaluate(made, plans[0])
    assert verdict.violations == ()
    assert verdict.total == points[-1] < evaluate(made, first).total
    assert plans[0] == plans[1]


def test_what_is_locked_or_fixed_stays():
    """Neither is moved, though it would cost less elsewhere."""
    asked = [request(f"Q-{n}", vulnerable=True) for n in range(1, 4)]
    made = instance(asked, locked=(booked("Q-1", "14:00"),))
    grid = Grid(made)
    plan = (booked("Q-1", "14:00"), booked("Q-2", "16:00"))
    search = Search(grid, plan, 1, frozenset({1}))
    while not search.is_done:
        search.improve()
    assert set(plan) < set(search.board.assignments())
    assert len(search.board.placed) == 3


def test_a_neighbourhood_grows_in_vain_and_shrinks_when_it_is_too_much():
    """It stays within its limits whatever happens."""
    search = Search(Grid(generate("medium", 1, basis())), (), 1)
    for _ in range(100):
        search._resize(seen_through=True, better=False)
    assert search._size == MOST_SIZE
    search._resize(seen_through=True, better=True)
    assert search._size == MOST_SIZE
    for _ in range(100):
        search._resize(seen_through=False, better=True)
    assert search._size == LEAST_SIZE
