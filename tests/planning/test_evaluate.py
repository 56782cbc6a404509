import datetime

import msgspec
import pytest
from small_plan import MONDAY, at, basis, booked, instance, interpreter, request, station, window

from screenio.planning.evaluate import evaluate


def broken(made, *plan):
    """Give the codes of what is broken."""
    return [one.code for one in evaluate(made, plan).violations]


@pytest.mark.parametrize(
    ("asked", "who", "code"),
    [
        ({"variety": "som"}, {}, "broken.variety"),
        ({"gender": "M", "gender_strength": "MUST"}, {}, "broken.gender"),
        ({"topic_class": "CHILD"}, {"specialisms": ()}, "broken.specialism"),
        ({"excluded": ("I-1",)}, {}, "broken.excluded"),
        ({}, {"cleared_until": MONDAY - datetime.timedelta(days=1)}, "broken.clearance"),
        ({"modes": ("PHONE",)}, {}, "broken.mode"),
        ({}, {"windows": (window("9:30", "12:00"),)}, "broken.availability"),
        ({"not_before": at("9:30")}, {}, "broken.person"),
        ({"windows": (window("9:30", "12:00"),)}, {}, "broken.person"),
        ({}, {"base": "SKOPJE"}, "broken.too_far"),
        ({}, {"base": "PRESEVO", "travel_radius_minutes": 60}, "broken.too_far"),
        ({}, {"base": "SOMBOR", "windows": (window("8:30", "12:00"),)}, "broken.travel"),
    ],
)
def test_one_session_that_breaks_a_rule(asked, who, code):
    """Each rule of one session is seen by itself."""
    made = instance([request(**asked)], [interpreter(**who)])
    assert broken(made, booked("Q-1", "9:00")) == [code]


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ([booked("Q-1", "9:00"), booked("Q-2", "10:10")], "broken.rest"),
        ([booked("Q-1", "9:00"), booked("Q-1", "13:00")], "broken.twice"),
        ([booked("Q-9", "9:00")], "broken.unknown"),
        ([booked("Q-1", "9:00", "I-9")], "broken.unknown"),
        ([booked("Q-1", "9:00"), booked("Q-3", "13:00")], "broken.two_places"),
        ([booked("Q-1", "8:00"), booked("Q-2", "9:15"), booked("Q-4", "10:30")], "broken.meal"),
    ],
)
def test_sessions_that_break_a_rule_together(plan, code):
    """Rest, twice the same, unknown names, two places in a day, no meal."""
    asked = [request(), request("Q-2"), request("Q-3", station="SOMBOR"), request("Q-4")]
    made = instance(asked, stations=[station(), station("SOMBOR")])
    assert broken(made, *plan) == [code]


@pytest.mark.parametrize(
    ("mode", "changes", "code"),
    [
        ("PHONE", {}, "broken.cap_remote"),
        ("ONSITE", {"topic_class": "SGBV"}, "broken.cap_sensitive"),
    ],
)
def test_limits_of_a_day(mode, changes, code):
    """More than five hours by phone, more than four about violence."""
    asked = [request(f"Q-{n}", minutes=110, **changes) for n in range(3)]
    who = interpreter(windows=(window("8:00", "20:00"),))
    plan = [
        booked(f"Q-{n}", clock, mode=mode) for n, clock in enumerate(("8:00", "11:00", "14:00"))
    ]
    assert broken(instance(asked, [who]), *plan) == [code]


def test_more_than_six_hours_in_a_day():
    """Four sessions of 110 minutes are more than a day holds."""
    asked = [request(f"Q-{n}", minutes=110) for n in range(4)]
    who = interpreter(windows=(window("7:00", "20:00"),))
    clocks = ("8:00", "11:00", "14:00", "17:00")
    plan = [booked(f"Q-{n}", clock) for n, clock in enumerate(clocks)]
    assert broken(instance(asked, [who]), *plan) == ["broken.cap_day"]


def test_a_night_that_is_too_short():
    """Eleven hours between two days are told where twelve are the rule."""
    who = interpreter(windows=(window("8:00", "21:00"), window("7:00", "12:00", 1)))
    made = instance([request(), request("Q-2")], [who], [station(days=2)])
    plan = [booked("Q-1", "19:00"), booked("Q-2", "7:00", day=1)]
    assert broken(made, *plan) == []
    longer = msgspec.structs.replace(made.rules, night_minutes=720)
    assert broken(msgspec.structs.replace(made, rules=longer), *plan) == ["broken.night"]


def test_more_sessions_than_rooms():
    """Two sessions at once in a station with one room."""
    made = instance(
        [request(), request("Q-2")], [interpreter(), interpreter("I-2")], [station(rooms=1)]
    )
    plan = [booked("Q-1", "9:00"), booked("Q-2", "9:45", "I-2", "PHONE")]
    assert broken(made, *plan) == ["broken.room"]


def test_a_station_that_is_closed():
    """A session outside the hours of the station is told."""
    made = instance(stations=[station().__class__(id="SID", rooms=2, windows=())])
    assert broken(made, booked("Q-1", "9:00")) == ["broken.opening"]


def test_requests_set_apart():
    """The same interpreter for both sides of a case, and both at one time."""
    made = instance(
        [request(), request("Q-2", apart_from=("Q-1",))], [interpreter(), interpreter("I-2")]
    )
    assert broken(made, booked("Q-1", "9:00"), booked("Q-2", "13:00")) == ["broken.apart"]
    plan = [booked("Q-1", "9:00"), booked("Q-2", "9:30", "I-2")]
    assert broken(made, *plan) == ["broken.same_time"]


def test_a_locked_booking_that_was_moved_is_told():
    """It must be in the plan as it was; what locked bookings break among themselves is told apart."""
    locked = (booked("Q-1", "9:00"), booked("Q-2", "9:30"))
    made = instance([request(), request("Q-2")], locked=locked)
    assert broken(made, booked("Q-1", "9:00")) == ["broken.locked"]
    verdict = evaluate(made, locked)
    assert [(one.code, one.locked) for one in verdict.violations] == [("broken.rest", True)]
    assert verdict.is_valid


def test_every_part_of_the_cost():
    """Each point of a plan is in its part, and the total is their sum."""
    weights = basis().weights
    asked = [
        request(
            variety="haz",
            alternatives_ok=True,
            gender="M",
            continuity_with="I-5",
            vulnerable=True,
            urgency="NOW",
            deadline=at("9:50"),
            topic_class="MEDICAL",
            station="SOMBOR",
        ),
        request("Q-2", vulnerable=True),
        request("Q-3", topic_class="CHILD"),
    ]
    who = interpreter(specialisms=("CHILD",), minutes_last_7_days=900)
    made = instance(asked, [who, interpreter("I-2")], [station(), station("SOMBOR")])
    verdict = evaluate(made, [booked("Q-1", "9:00"), booked("Q-3", "13:00", mode="PHONE")])
    assert verdict.cost == {
        "unplaced": weights.unplaced_vulnerable,
        "late": weights.late + 10 * weights.late_minute,
        "wait": 60 * (weights.wait_now + weights.wait_vulnerable),
        "travel": 2 * 45 * weights.travel_minute,
        "mode": weights.phone_sensitive,
        "variety": weights.variety_usable,
        "wish": weights.gender + weights.specialism,
        "continuity": weights.continuity,
        "fair": 120 * weights.fair_minute,
    }
    assert verdict.total == sum(verdict.cost.values())
    assert verdict.unassigned == ("Q-2",)


@pytest.mark.parametrize(
    ("urgency", "weight"),
    [("NOW", "unplaced_now"), ("TODAY", "unplaced_today"), ("PLANNED", "unplaced_planned")],
)
def test_to_be_left_out_costs_by_urgency(urgency, weight):
    """Nothing planned costs what the urgency says."""
    verdict = evaluate(instance([request(urgency=urgency)]), [])
    assert verdict.total == getattr(basis().weights, weight)
