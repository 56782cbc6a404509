import datetime

import pytest
from small_plan import MONDAY, at, basis, booked, instance, interpreter, request, station, window

from screenio.planning.evaluate import evaluate
from screenio.planning.fit import Fit, Standing, checks, first_fit, fits, next_free, trial
from screenio.planning.generate import generate
from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment, Minute


def failing(made, clock="9:00", stands=(), mode="ONSITE", day=0):
    """Give the codes of what does not hold for the first request and the first interpreter."""
    tried = trial(
        Standing(made, stands), made.requests[0], made.interpreters[0], at(clock, day), mode
    )
    return [one.code for one in checks(tried) if not one.ok]


def found(made, code, clock="9:00", stands=(), mode="ONSITE"):
    """Give one check."""
    tried = trial(Standing(made, stands), made.requests[0], made.interpreters[0], at(clock), mode)
    return next(one for one in checks(tried) if one.code == code)


def test_checks_come_in_the_order_of_the_match():
    """Variety first, fairness last, and all hold for a plain request."""
    made = instance()
    tried = trial(Standing(made, ()), made.requests[0], made.interpreters[0], at("9:00"), "ONSITE")
    codes = [one.code for one in checks(tried)]
    assert codes == [
        "fit.variety",
        "fit.gender",
        "fit.specialism",
        "fit.continuity",
        "fit.conflict",
        "fit.clearance",
        "fit.mode",
        "fit.window",
        "fit.travel",
        "fit.rest",
        "fit.meal",
        "fit.cap",
        "fit.night",
        "fit.room",
        "fit.person",
        "fit.deadline",
        "fit.fair",
    ]
    assert all(one.ok for one in checks(tried))


@pytest.mark.parametrize(
    ("asked", "who", "code", "must"),
    [
        ({"variety": "som"}, {}, "fit.variety", True),
        ({"gender": "M", "gender_strength": "MUST"}, {}, "fit.gender", True),
        ({"gender": "M"}, {}, "fit.gender", False),
        ({"topic_class": "THB"}, {"specialisms": ()}, "fit.specialism", True),
        ({"topic_class": "MEDICAL"}, {"specialisms": ()}, "fit.specialism", False),
        ({"continuity_with": "I-7"}, {}, "fit.continuity", False),
        ({"excluded": ("I-1",)}, {}, "fit.conflict", True),
        ({}, {"cleared_until": MONDAY - datetime.timedelta(days=1)}, "fit.clearance", True),
        ({"modes": ("PHONE",)}, {}, "fit.mode", True),
        ({"not_before": at("9:30")}, {}, "fit.window", True),
        ({"windows": (window("10:00", "11:00"),)}, {}, "fit.window", True),
        ({}, {"base": "SOMBOR", "travel_radius_minutes": 30}, "fit.travel", True),
        ({}, {"base": "SKOPJE"}, "fit.travel", True),
        ({"deadline": at("9:30")}, {}, "fit.deadline", False),
    ],
)
def test_each_check_tells_what_does_not_hold(asked, who, code, must):
    """One thing is wrong, one check says so, and a wish is not a must."""
    made = instance([request(**asked)], [interpreter(**who)])
    assert failing(made) == [code]
    assert found(made, code).must is must


def test_fairness_looks_at_the_week():
    """Who has worked more than the share is told, and may be taken all the same."""
    made = instance([request()], [interpreter(minutes_last_7_days=900), interpreter("I-2")])
    one = found(made, "fit.fair")
    assert (one.ok, one.must, one.values) == (False, False, {"minutes": 960, "share": 480})


def test_rest_is_told_with_the_gap():
    """Five minutes before the next session: how many there are, how many are needed, which session."""
    made = instance([request(minutes=40), request("Q-2")])
    one = found(made, "fit.rest", "9:40", [booked("Q-2", "10:25")])
    assert not one.ok
    assert one.values == {"gap": 5, "needed": 15, "request": "Q-2", "at": at("10:25"), "before": 1}


def test_two_sessions_at_once_leave_no_gap():
    """Overlapping sessions are told as no rest at all."""
    made = instance([request(), request("Q-2")])
    assert found(made, "fit.rest", "9:30", [booked("Q-2", "9:00")]).values["gap"] == 0


def test_a_meal_after_three_hours():
    """Three hours with short rests are a stretch; half an hour between ends it."""
    asked = [request(), request("Q-2", minutes=60), request("Q-3", minutes=45)]
    made = instance(asked)
    stands = [booked("Q-2", "8:00"), booked("Q-3", "9:15")]
    assert failing(made, "10:15", stands) == ["fit.meal"]
    assert failing(made, "10:30", stands) == []


@pytest.mark.parametrize(
    ("changes", "mode", "kind", "most"),
    [
        ({}, "ONSITE", "day", 360),
        ({}, "PHONE", "remote", 300),
        ({"topic_class": "CHILD"}, "ONSITE", "sensitive", 240),
    ],
)
def test_a_day_has_limits(changes, mode, kind, most):
    """Six hours in all, five by video or phone, four with children or about violence."""
    long = [request(f"Q-{n}", minutes=120, **changes) for n in range(2, 5)]
    made = instance([request(minutes=61, **changes), *long], stations=[station(rooms=9)])
    stands = [booked(f"Q-{n}", "8:00", mode=mode) for n in range(2, 5)]
    one = found(made, "fit.cap", "16:00", stands, mode)
    assert (one.ok, one.values["kind"], one.values["most"]) == (False, kind, most)


def test_night_rest():
    """Eleven hours between the last end of a day and the first start of the next."""
    late = interpreter(windows=(window("8:00", "23:00"), window("6:00", "12:00", 1)))
    made = instance(
        [request(deadline=at("8:00", 9)), request("Q-2")],
        [late],
        [station(days=2, rooms=3)],
        rules=basis().rules,
    )
    assert "fit.night" in failing(made, "7:00", [booked("Q-2", "19:30")], day=1)
    assert "fit.night" not in failing(made, "7:30", [booked("Q-2", "19:30")], day=1)


def test_rooms_are_counted_with_those_who_interpret_by_phone():
    """A station with one room holds one session at a time, whoever interprets and however."""
    made = instance(
        [request(), request("Q-2")], [interpreter(), interpreter("I-2")], [station(rooms=1)]
    )
    assert failing(made, "9:00", [booked("Q-2", "9:30", "I-2", "PHONE")]) == ["fit.room"]
    assert failing(made, "9:00", [booked("Q-2", "10:00", "I-2", "PHONE")]) == []


def test_a_day_on_site_has_one_place_and_both_ways():
    """Travel is cut from the hours of the day, and nobody is at two stations in one day."""
    stations = [station(), station("SOMBOR")]
    made = instance([request(station="SOMBOR"), request("Q-2")], stations=stations)
    assert failing(made, "8:30") == ["fit.travel"]
    assert failing(made, "8:45") == []
    assert failing(made, "15:30") == ["fit.travel"]
    assert found(made, "fit.travel", "8:45").values["minutes"] == 45
    stands = [booked("Q-2", "13:00")]
    assert found(made, "fit.travel", "9:00", stands).values == {"elsewhere": "SID"}
    by_phone = [booked("Q-2", "8:00", mode="PHONE")]
    assert failing(made, "10:00", by_phone) == ["fit.travel"]


def test_two_sides_of_a_case_share_neither_interpreter_nor_time():
    """Requests set apart are found whichever of them says so."""
    made = instance(
        [request(), request("Q-2", apart_from=("Q-1",))], [interpreter(), interpreter("I-2")]
    )
    assert failing(made, "9:00", [booked("Q-2", "14:00")]) == ["fit.conflict", "fit.fair"]
    assert failing(made, "9:00", [booked("Q-2", "9:30", "I-2")]) == ["fit.person"]
    assert failing(made, "9:00", [booked("Q-2", "14:00", "I-2")]) == []


def test_the_first_fit_is_exact_to_the_minute():
    """Right after the rest of the session before, in the better of two modes."""
    made = instance([request(minutes=40), request("Q-2"), request("Q-3")])
    standing = Standing(made, [booked("Q-2", "8:00"), booked("Q-3", "13:05")])
    one = made.interpreters[0]
    assert first_fit(standing, made.requests[0], one) == Fit("I-1", Minute(at("9:15")), "ONSITE")
    after = first_fit(standing, made.requests[0], one, at("12:40"))
    assert after == Fit("I-1", Minute(at("14:20")), "ONSITE")
    assert first_fit(standing, made.requests[0], one, at("16:30")) is None


def test_who_may_not_never_fits():
    """A must that time cannot mend gives no fit, whatever the hour."""
    made = instance([request(variety="som")])
    assert first_fit(Standing(made, ()), made.requests[0], made.interpreters[0]) is None


def test_next_free_is_the_first_of_all():
    """The earliest, then the better mode, then who worked least; nobody is None."""
    people = [
        interpreter(windows=(window("14:20", "16:00"),), modes=("PHONE",)),
        interpreter("I-2", windows=(window("15:00", "17:00"),)),
    ]
    made = instance([request()], people)
    standing = Standing(made, ())
    assert next_free(standing, made.requests[0]) == Fit("I-1", Minute(at("14:20")), "PHONE")
    assert next_free(standing, made.requests[0], at("16:30")) is None


def test_what_stands_can_be_had_without_one():
    """Taking a request out leaves the others."""
    made = instance([request(), request("Q-2")])
    standing = Standing(made, [booked("Q-1", "9:00"), booked("Q-2", "13:00")]).without("Q-1")
    assert set(standing.of_request) == {"Q-2"}


@pytest.mark.parametrize("seed", [1, 2])
def test_checks_and_judge_agree(seed):
    """Every session of a plan passes its checks; moved anywhere, checks fail where the judge finds fault."""
    made = generate("small", seed, basis())
    plan = greedy(Grid(made))
    standing = Standing(made, plan)
    for one in plan:
        asked = made.request_of[one.request]
        others = [other for other in plan if other != one]
        for person in made.interpreters:
            for start in range(at("7:00"), at("19:00"), 35):
                for mode in ("ONSITE", "PHONE"):
                    tried = trial(standing, asked, person, start, mode)
                    moved = Assignment(one.request, person.pool_id, Minute(start), mode)
                    verdict = evaluate(made, [*others, moved])
                    assert fits(checks(tried)) == (not verdict.violations), (moved, verdict)
