import pytest
from small_plan import at, basis, booked, instance, interpreter, request, three_cancel, window

from screenio.planning.evaluate import evaluate
from screenio.planning.generate import generate
from screenio.planning.replan import difference, repair, what_holds


@pytest.mark.parametrize("how", ["instant", "local", "least"])
def test_after_three_cancellations_nine_of_ten_stay(how):
    """Each way keeps every rule and leaves at least 90 of 100 bookings that were not touched by it."""
    plan, gone, now = three_cancel(generate("medium", 2, basis()))
    after = repair(now, plan, how, 1, work=3.0)
    assert evaluate(now, after).violations == ()
    untouched = [one for one in plan if one.interpreter not in gone]
    kept = [one for one in untouched if one in after]
    assert len(kept) >= 0.9 * len(untouched)


def test_a_repair_nearby_places_more_than_one_at_once():
    """Who has lost a place gets one, because somebody else can move."""
    people = [
        interpreter(windows=(window("8:00", "9:00"),)),
        interpreter("I-2", varieties=("prs", "pbt"), windows=(window("8:00", "9:00"),)),
        interpreter("I-3", varieties=("pbt",), windows=()),
    ]
    asked = [request(), request("Q-2", variety="pbt")]
    made = instance(asked, people)
    was = (booked("Q-1", "8:00", "I-2"), booked("Q-2", "8:00", "I-3"))
    assert len(repair(made, was, "instant")) == 1
    for how in ("local", "least"):
        after = repair(made, was, how)
        assert {one.request: one.interpreter for one in after} == {"Q-1": "I-1", "Q-2": "I-2"}


def test_a_repair_can_be_stopped_on_the_way():
    """The plan at once is told first; who has enough by then keeps it."""
    made = instance([request(), request("Q-2")])
    was = (booked("Q-1", "8:00"), booked("Q-2", "8:30"))
    told = []

    def enough(plan):
        told.append(plan)
        return False

    after = repair(made, was, "least", goes_on=enough)
    assert told == [after]
    assert len(after) == 2


def test_what_holds_is_kept_and_the_earlier_of_two_that_collide():
    """Locked bookings come first, people who are gone are left out."""
    made = instance([request(f"Q-{n}") for n in range(1, 5)], locked=(booked("Q-3", "10:00"),))
    was = [
        booked("Q-1", "9:30"),
        booked("Q-2", "13:00"),
        booked("Q-4", "13:30"),
        booked("Q-9", "15:00"),
        booked("Q-1", "15:00", "I-9"),
        booked("Q-1", "15:00", day=-3),
        booked("Q-1", "15:00", day=400),
    ]
    assert what_holds(made, was) == (booked("Q-3", "10:00"), booked("Q-2", "13:00"))


def test_nothing_moves_without_need():
    """With least change a plan that holds stays, though another would cost less."""
    made = instance([request(vulnerable=True), request("Q-2")])
    was = (booked("Q-1", "8:45"), booked("Q-2", "13:20"))
    assert repair(made, was, "least") == was
    assert repair(made, was, "local") == was


def test_the_difference_says_what_changed():
    """New, left out, another interpreter, another time, another way."""
    was = [
        booked("A", "8:00"),
        booked("B", "9:00"),
        booked("C", "10:00"),
        booked("D", "11:00"),
        booked("F", "12:00"),
    ]
    now = [
        booked("B", "9:00", "I-2"),
        booked("C", "10:15"),
        booked("D", "11:00", mode="PHONE"),
        booked("E", "8:00"),
        booked("F", "12:00"),
    ]
    assert [(one.request, one.code) for one in difference(was, now)] == [
        ("A", "change.left_out"),
        ("B", "change.interpreter"),
        ("C", "change.moved"),
        ("D", "change.mode"),
        ("E", "change.placed"),
    ]
    assert difference(was, was) == ()
    assert at("8:00") == was[0].start
