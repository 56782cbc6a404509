import pytest
from small_plan import at, basis, instance, interpreter, request

from screenio.planning.points import (
    fair_points,
    grade_of,
    mode_points,
    start_points,
    unplaced_points,
    wait_weight,
    who_points,
)

WEIGHTS = basis().weights


@pytest.mark.parametrize(
    ("asked", "spoken", "also", "reads", "grade"),
    [
        ("prs", ("prs",), False, False, "exact"),
        ("prs", ("pes",), False, False, ""),
        ("prs", ("pes",), True, False, "usable"),
        ("prs", ("haz", "pes"), True, False, "usable"),
        ("wne", ("pbt",), True, False, ""),
        ("kmr", ("ckb",), True, False, ""),
        ("apc", ("arb",), True, False, ""),
        ("apc", ("arb",), True, True, "check"),
    ],
)
def test_the_best_grade_that_may_be_planned(asked, spoken, also, reads, grade):
    """Only with leave is another variety taken, never a poor one, and written Arabic for readers alone."""
    made = instance()
    one = request(variety=asked, alternatives_ok=also, reads=reads)
    assert grade_of(made, one, interpreter(varieties=spoken))[0] == grade


def test_wishes_that_are_not_met_cost():
    """Gender, a useful specialism, continuity and another variety each add their weight."""
    one = request(
        variety="haz",
        alternatives_ok=True,
        gender="M",
        topic_class="MEDICAL",
        continuity_with="I-9",
    )
    whole = WEIGHTS.variety_usable + WEIGHTS.gender + WEIGHTS.specialism + WEIGHTS.continuity
    assert who_points(instance(), one, interpreter(specialisms=())) == whole
    assert who_points(instance(), request(), interpreter()) == 0


def test_a_request_of_a_vulnerable_person_weighs_most():
    """To leave it out costs more than any urgency."""
    made = instance()
    left = [unplaced_points(made, request(urgency=one)) for one in ("PLANNED", "TODAY", "NOW")]
    left.append(unplaced_points(made, request(vulnerable=True)))
    assert left == sorted(left)
    assert left[-1] > left[-2]


def test_by_phone_costs_more_with_a_child():
    """A room is best, then video, then phone, and more so where it matters."""
    child = request(topic_class="CHILD")
    plain = [mode_points(instance(), request(), mode) for mode in ("ONSITE", "VIDEO", "PHONE")]
    close = [mode_points(instance(), child, mode) for mode in ("ONSITE", "VIDEO", "PHONE")]
    assert plain[0] == close[0] == 0
    assert plain == sorted(plain)
    assert close[1] > plain[1]
    assert close[2] > plain[2]


def test_a_late_end_costs_once_and_by_the_minute():
    """Ending at the deadline costs nothing; a minute later it costs the step and the minute."""
    one = request(deadline=at("10:00"))
    assert start_points(instance(), one, at("9:00")) == 0
    late = start_points(instance(), one, at("9:01"))
    assert late == WEIGHTS.late + WEIGHTS.late_minute
    assert wait_weight(instance(), request(vulnerable=True, urgency="NOW")) == 3


def test_only_minutes_above_the_fair_share_cost():
    """Who has worked above the share pays for what is added, not for what was before."""
    people = (interpreter(minutes_last_7_days=500), interpreter("I-2"))
    made = instance([request()], people)
    assert fair_points(made, people[0], 60) == 60
    assert fair_points(made, people[0], 0) == 0
    assert fair_points(made, people[1], 60) == 0
