import datetime
from zoneinfo import ZoneInfo

import pytest
from small_plan import at, basis, booked, instance, interpreter, request, window

from screenio.planning.evaluate import evaluate
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.instance import Days, Minute, Station, Window


@pytest.mark.parametrize(("kind", "seed"), [("small", 4), ("medium", 1), ("medium", 2)])
def test_a_plan_at_once_breaks_no_rule(kind, seed):
    """The judge finds nothing broken, and nobody is left out who could be put beside the plan."""
    made = generate(kind, seed, basis())
    verdict = evaluate(made, greedy(Grid(made)))
    assert verdict.violations == ()
    assert len(verdict.unassigned) < len(made.requests) / 4


def test_a_night_in_which_the_clock_is_set_back_is_an_hour_longer():
    """From midnight to four there are five hours, all of which can be worked, and rests are real minutes."""
    night = datetime.date(2026, 10, 25)
    days = Days(night, ZoneInfo("Europe/Belgrade"))
    end = days.minute(datetime.datetime(2026, 10, 25, 4, tzinfo=ZoneInfo("Europe/Belgrade")))
    hours = (Window(Minute(0), end),)
    asked = [request(f"Q-{n}", not_before=Minute(0), deadline=Minute(9999)) for n in range(4)]
    made = instance(
        asked,
        [interpreter(windows=hours)],
        [Station(id="SID", rooms=1, windows=hours)],
        begins=night,
    )
    plan = greedy(Grid(made))
    assert end == 300
    assert evaluate(made, plan).violations == ()
    clocks = [days.moment(one.start).strftime("%H:%M%z") for one in plan]
    assert clocks == ["00:00+0200", "01:15+0200", "02:45+0200", "03:00+0100"]


def test_the_vulnerable_come_first():
    """When there is room for one, it is who is vulnerable, though the other's deadline is nearer."""
    asked = [request(deadline=at("9:30")), request("Q-2", vulnerable=True)]
    made = instance(asked, [interpreter(windows=(window("8:00", "9:00"),))])
    assert [one.request for one in greedy(Grid(made))] == ["Q-2"]


def test_locked_bookings_stay_even_where_they_break_a_rule():
    """Two bookings locked at one time are both in the plan, and nothing is put beside them."""
    locked = (booked("Q-1", "9:00"), booked("Q-2", "9:05"))
    made = instance([request(), request("Q-2"), request("Q-3")], locked=locked)
    plan = greedy(Grid(made))
    assert set(locked) < set(plan)
    assert evaluate(made, plan).is_valid


def test_who_was_left_out_takes_the_place_of_who_can_move():
    """Two can be served by one and one by both: all are served."""
    people = [
        interpreter(windows=(window("8:00", "9:00"),)),
        interpreter("I-2", varieties=("prs", "pbt"), windows=(window("8:00", "9:00"),)),
    ]
    asked = [request(continuity_with="I-2"), request("Q-2", variety="pbt", deadline=at("9:00", 3))]
    assert len(greedy(Grid(instance(asked, people)))) == 2
