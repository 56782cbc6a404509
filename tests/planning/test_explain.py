import datetime

import pytest
from small_plan import MONDAY, at, booked, instance, interpreter, request, station, window

from screenio.planning.explain import Reasons, why
from screenio.planning.instance import Station


@pytest.mark.parametrize(
    ("asked", "who", "code"),
    [
        ({"variety": "som"}, {}, "why.nobody_speaks"),
        ({"variety": "haz"}, {}, "why.only_another_variety"),
        ({"gender": "M", "gender_strength": "MUST"}, {}, "why.nobody_gender"),
        ({"topic_class": "SGBV"}, {"specialisms": ()}, "why.nobody_specialism"),
        ({"excluded": ("I-1",)}, {}, "why.nobody_conflict"),
        ({"modes": ("PHONE",)}, {"modes": ("VIDEO",)}, "why.nobody_mode"),
        ({}, {"cleared_until": MONDAY - datetime.timedelta(days=1)}, "why.nobody_cleared"),
        ({"modes": ("ONSITE",)}, {"base": "PRESEVO"}, "why.nobody_near"),
        ({"windows": (window("18:00", "19:30"),)}, {}, "why.nobody_there"),
    ],
)
def test_why_nobody(asked, who, code):
    """The first need after which nobody is left is the reason."""
    made = instance([request(**asked)], [interpreter(**who)])
    assert _reason(made).code == code


def test_why_nobody_at_a_station_without_rooms():
    """A station without a room or without hours is the reason, whoever speaks what."""
    assert _reason(instance(stations=[station(rooms=0)])).code == "why.no_room"
    assert (
        _reason(instance(stations=[Station(id="SID", rooms=1, windows=())])).code == "why.no_room"
    )


def _reason(made, *plan):
    return Reasons(made, plan).of("Q-1")


def test_why_not_beside_what_stands():
    """All who could are taken, or somebody could and it costs too much."""
    made = instance(
        [request(minutes=180), request("Q-2", minutes=180), request("Q-3", minutes=180)]
    )
    assert _reason(made, booked("Q-2", "8:00"), booked("Q-3", "13:00")).code == "why.all_taken"
    assert _reason(made).code == "why.costs_more"


def test_why_this_one_and_not_another():
    """The checks of who was taken, and for each other what is missing and when there would be a place."""
    people = [
        interpreter(),
        interpreter("I-2", modes=("PHONE",)),
        interpreter("I-3", varieties=("som",)),
        interpreter("I-4", windows=(window("13:00", "17:00"),)),
        interpreter("I-5", gender="M"),
    ]
    made = instance([request(gender="F", vulnerable=True)], people)
    told = why(made, [booked("Q-1", "8:00")], "Q-1")
    assert all(check.ok for check in told.checks if check.must)
    by_name = {other.interpreter: other for other in told.others}
    weights = made.weights
    assert by_name["I-2"].missing is None
    assert by_name["I-2"].more == weights.phone
    assert by_name["I-3"].missing.code == "fit.variety"
    assert by_name["I-3"].fit is None
    assert by_name["I-4"].missing.code == "fit.window"
    assert by_name["I-4"].fit.start == at("13:00")
    assert by_name["I-4"].more == 300 * weights.wait_vulnerable
    assert by_name["I-5"].more == weights.gender


def test_who_would_have_to_travel_costs_the_way():
    """The way there and back is in what another costs; who is there anyway costs her fair share alone."""
    people = [interpreter(), interpreter("I-2", base="SOMBOR")]
    made = instance([request(), request("Q-2")], people)
    plan = [booked("Q-1", "9:00")]
    assert why(made, plan, "Q-1").others[0].more == 90 * made.weights.travel_minute
    there = [*plan, booked("Q-2", "10:30", "I-2")]
    assert why(made, there, "Q-1").others[0].more == 60 * made.weights.fair_minute


def test_why_somebody_is_left_out():
    """The reason is given, and for each interpreter what is missing."""
    made = instance([request(variety="som")])
    told = why(made, [], "Q-1")
    assert (told.chosen, told.checks, told.reason.code) == (None, (), "why.nobody_speaks")
    assert told.others[0].missing.code == "fit.variety"


def test_who_could_take_what_is_left_out_costs_more_than_that():
    """A booking by hand would cost the more points, and the time is given."""
    made = instance([request(deadline=at("8:30"))])
    (other,) = why(made, [], "Q-1").others
    assert other.fit.start == at("8:00")
    weights = made.weights
    late = weights.late + 30 * weights.late_minute
    assert other.more == late - weights.unplaced_planned
