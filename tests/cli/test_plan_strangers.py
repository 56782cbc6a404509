"""Instances by people who have the schema and nothing else: odd, and yet each has an answer."""

import datetime

import msgspec
import pytest
from small_plan import at, booked, instance, interpreter, request, station, window

from screenio.planning.instance import Minute, Travel


def asked(**changes):
    return instance([request(**changes), request("Q-2")])


def with_two(**change):
    return instance([request(), request("Q-2")], [interpreter(), interpreter("I-2", **change)])


def but(made, **change):
    return msgspec.structs.replace(made, **change)


NIGHT = (window("1:30", "5:30"),)
FAR = (Travel(("FAR", "SID"), 1_000_000),)
ODD = {
    "no window but one": asked(windows=(window("9:00", "10:00"),)),
    "no room": instance([request()], stations=[station(rooms=0)]),
    "nobody": but(asked(), interpreters=()),
    "no hours": instance([request()], [interpreter(windows=())], [but(station(), windows=())]),
    "an hour that comes twice": but(
        instance(
            [request(not_before=at("1:00"), windows=NIGHT), request("Q-2", not_before=at("1:00"))],
            [interpreter(windows=NIGHT)],
            [but(station(), windows=NIGHT)],
        ),
        begins=datetime.date(2026, 10, 25),
    ),
    "a way of two years": but(with_two(base="FAR", travel_radius_minutes=1_000_000), travel=FAR),
    "all locked": but(with_two(), locked=(booked("Q-1", "9:00"), booked("Q-2", "9:00", "I-2"))),
    "locked against rules": but(
        asked(variety="som"), locked=(booked("Q-1", "3:07"), booked("Q-2", "3:09"))
    ),
    "as nobody is": asked(gender="M", gender_strength="MUST"),
    "apart from oneself": asked(apart_from=("Q-1", "Q-2", "Q-9"), excluded=("I-9",)),
    "too late before it begins": asked(deadline=Minute(-500_000)),
    "ten thousand": instance([request(f"Q-{number}") for number in range(10_000)]),
}


@pytest.mark.parametrize("odd", ODD)
def test_what_strangers_write_is_planned_judged_and_explained(plan, odd):
    """Each is planned, the judge agrees to the point, who is left out has a sentence, so has everybody else."""
    made = ODD[odd]
    code, solved, _err = plan("solve", made, seconds=1)
    assert code == 0
    code, verdict, _err = plan("check", made, solved)
    assert (code, verdict["valid"]) == (0, True)
    assert (verdict["total"], verdict["cost"]) == (solved["total"], solved["cost"])
    assert solved["bound"] <= solved["total"]
    assert all(one["says"] for one in solved["unassigned"])
    code, told, _err = plan("why", made, solved, request="Q-1")
    assert code == 0
    assert len(told["others"]) == len(made.interpreters) - ("chosen" in told)
    assert ("nobody" in told) is ("chosen" not in told)
