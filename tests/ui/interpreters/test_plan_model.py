import pytest
from pool import DAY, filled, nth, offer, request
from ui_desk import AtOnce, settle

from screenio.projections.bookings import one_booking
from screenio.ui.interpreters.plan_model import PlanModel


@pytest.fixture
def model(gate):
    """A day with two bookings that nobody takes, and a plan that is made on the test's own thread."""
    gate.sign_in("SUP")
    gate.desk(lambda desk: filled(desk, DAY))
    return PlanModel(gate.behind, DAY, AtOnce())


@pytest.mark.parametrize("way", ["instant", "local", "least", "plan"])
def test_each_way_places_what_can_be_placed(gate, model, way):
    """The woman for a child is found; of Tigrinya nobody can be; nothing is offered before it is seen."""
    model.start(way)
    settle()
    (change,) = model.changes
    assert (change.code, change.now.interpreter) == ("change.placed", "I-03")
    state = gate.desk(lambda desk: desk.ask(one_booking, nth(73))).state
    assert state == "REQUESTED"
    model.apply()
    settle()
    assert gate.desk(lambda desk: desk.ask(one_booking, nth(73))).state == "OFFERED"


def test_an_offer_may_move_to_make_room(gate, model):
    """What was only offered is taken back and offered anew, together with what takes its place."""
    at = "2026-11-22T10:30:00+01:00"
    gate.desk(lambda desk: desk.submit(offer(nth(73), nth(60), start=at, mode="PHONE")))
    model.start("plan")
    settle()
    model.apply()
    settle()
    found = gate.desk(lambda desk: desk.ask(one_booking, nth(73)))
    assert (found.state, found.pool_id) == ("OFFERED", "I-03")


def test_a_search_that_was_stopped_before_it_began_says_so(gate, model):
    """Whoever stops while the desk still reads what is to be planned does not wait for the whole plan."""
    begin, faults = model._begin, []
    model.refused.connect(faults.append)

    def stopped(given, way):
        model.stop()
        begin(given, way)

    model._begin = stopped
    model.start("plan")
    settle()
    ended = [fault.code for fault in faults] or [model.best.ended]
    assert ended == ["plan.stopped"]


def test_a_change_says_when_the_variety_is_a_near_one(gate, model):
    """In surge who asked for one variety may get a near one; what is exact says nothing."""
    gate.desk(lambda desk: desk.submit(request(nth(80), variety="haz")))
    model.start("instant", surge=True)
    settle()
    assert sorted(model.near_variety(one) for one in model.changes) == ["", "prs"]


def test_a_stopped_search_keeps_what_it_had(gate, model):
    """To stop before anything began is nothing."""
    model.stop()
    assert model.best is None
