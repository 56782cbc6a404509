import pytest
from small_plan import at, basis, booked, instance, interpreter, request, station, window

from screenio.planning.board import Board
from screenio.planning.evaluate import evaluate
from screenio.planning.exact import replan
from screenio.planning.generate import generate
from screenio.planning.grid import Grid
from screenio.planning.solver import Effort


def solved(made, *stands, steps=5.0):
    """Plan everything that does not stand; give the judge's verdict, what was found, and the plan."""
    grid = Grid(made)
    board = Board(grid, stands)
    free = [number for number in range(len(made.requests)) if number not in board.placed]
    found = replan(board, free, Effort(1, steps))
    for one in found.placed:
        board.put(one)
    plan = board.assignments()
    return evaluate(made, plan), found, {one.request: (one.start, one.mode) for one in plan}


@pytest.mark.parametrize("seed", range(1, 9))
def test_solver_and_judge_count_the_same_points(seed):
    """What the solver says a plan costs is what the judge says, and nothing is broken."""
    verdict, found, _plan = solved(generate("small", seed, basis()))
    assert verdict.violations == ()
    assert verdict.total == found.points == found.bound


def test_a_tight_day_is_packed():
    """Three sessions, rests and a meal fit only in one way into what is left of a day."""
    who = interpreter(windows=(window("8:00", "12:30"),))
    asked = [request("A", minutes=90), request("B", minutes=75), request("C", minutes=60)]
    verdict, _found, plan = solved(instance(asked, [who]))
    assert verdict.violations == ()
    assert len(plan) == 3
    shorter = interpreter(windows=(window("8:00", "12:15"),))
    assert len(solved(instance(asked, [shorter]))[2]) == 2


def test_what_stands_is_planned_around():
    """Rest, meal, room and set apart hold towards sessions that are not free as well."""
    asked = [request(f"Q-{n}", minutes=60) for n in range(1, 5)]
    asked[1] = request("Q-2", apart_from=("Q-1",))
    made = instance(asked, [interpreter(), interpreter("I-2")], [station(rooms=1)])
    stands = (booked("Q-1", "8:00"), booked("Q-3", "9:15"))
    verdict, _found, plan = solved(made, *stands)
    assert verdict.violations == ()
    assert set(plan) == {"Q-1", "Q-2", "Q-3", "Q-4"}


def test_two_free_sides_of_a_case():
    """Both sides are planned, by two interpreters, one after the other."""
    made = instance(
        [request(vulnerable=True, apart_from=("Q-2",)), request("Q-2", vulnerable=True)],
        [interpreter(), interpreter("I-2")],
    )
    verdict, _found, plan = solved(made)
    assert verdict.violations == ()
    assert sorted(start for start, _mode in plan.values()) == [at("8:00"), at("9:00")]


def test_one_way_there_serves_two():
    """To travel is dear for one session and cheap for two, and those by video wait until she is there."""
    stations = [station(rooms=3), station("SOMBOR", rooms=3)]
    asked = [request("A", station="SOMBOR"), request("B", station="SOMBOR")]
    made = instance(asked, stations=stations)
    assert {mode for _start, mode in solved(made)[2].values()} == {"ONSITE"}
    alone = solved(instance(asked[:1], stations=stations))[2]
    assert {mode for _start, mode in alone.values()} == {"VIDEO"}


def test_nights_between_free_sessions():
    """Eleven hours lie between the evening of one day and the morning of the next."""
    who = interpreter(windows=(window("19:00", "22:00"), window("6:00", "9:30", 1)))
    asked = [
        request("A", windows=(window("20:00", "22:00"),)),
        request("B", not_before=at("6:00", 1)),
    ]
    late = station().__class__(
        id="SID", rooms=1, windows=(window("0:00", "23:59"), window("0:00", "23:59", 1))
    )
    verdict, _found, plan = solved(instance(asked, [who], [late]))
    assert verdict.violations == ()
    assert plan["B"][0] - plan["A"][0] - 60 >= 660


def test_a_deadline_that_is_passed_costs_and_is_kept_low():
    """Of two requests that cannot both be in time, both are held, and the points are the judge's."""
    asked = [request("A", deadline=at("9:00")), request("B", deadline=at("9:00"), minutes=45)]
    verdict, found, plan = solved(instance(asked))
    assert len(plan) == 2
    assert verdict.cost["late"] > 0
    assert verdict.total == found.points == found.bound
