import datetime

from pool import filled, nth, offer

from screenio.domain import booking
from screenio.domain.interpreter import ReachStatus
from screenio.planning.evaluate import evaluate
from screenio.projections.planning import instance_of, standing, to_replan

DAY = datetime.date(2026, 11, 22)


def test_pool_and_bookings_become_an_instance(gate):
    """Active interpreters with their hours, what stands, and what is asked for; nothing about a person."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    instance = desk.ask(instance_of, DAY)
    assert [one.pool_id for one in instance.interpreters] == ["I-03", "I-07", "I-11", "I-18"]
    assert len(instance.locked) == 3
    asked = instance.request_of[booking.number(nth(73))]
    assert (asked.gender, asked.gender_strength, asked.modes) == ("F", "MUST", ("PHONE",))
    assert asked.deadline > asked.not_before
    monday = instance.interpreters[0].windows[0]
    assert (monday.begin, monday.end) == (8 * 60, 17 * 60)


def test_what_stands_breaks_no_rule_of_the_planner(gate):
    """Bookings confirmed here are a plan without a violation for the judge."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    instance = desk.ask(instance_of, DAY)
    verdict = evaluate(instance, instance.locked)
    assert [one.code for one in verdict.violations] == []
    assert len(standing(instance).of_request) == 3


def test_who_is_not_active_is_not_planned(gate):
    """A suspended interpreter is no part of the instance, nor what they hold."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    desk.submit(ReachStatus(subject=nth(60), status="SUSPENDED"))
    instance = desk.ask(instance_of, DAY)
    assert "I-03" not in instance.interpreter_of
    assert len(instance.locked) == 2


def test_only_what_is_confirmed_stays_when_it_is_planned_again(gate):
    """A confirmed booking is locked, one that was only offered may move."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    desk.submit(offer(nth(73), nth(60), start="2026-11-22T14:00:00+01:00", mode="PHONE"))
    found = desk.ask(to_replan, DAY)
    assert len(found.instance.locked) == 3
    assert len(found.begin) == 4
    assert found.offered == {booking.number(nth(73))}
    assert found.bookings[booking.number(nth(73))] == nth(73)
    assert found.interpreters["I-03"] == nth(60)


def test_in_surge_more_would_do_but_for_children(gate):
    """Near varieties and every mode are fine for what waits, but not where a child is concerned."""
    desk = gate.desk("gate", "SUP")
    filled(desk, DAY)
    asked = desk.ask(to_replan, DAY, surge=True).instance.request_of
    assert asked[booking.number(nth(74))].alternatives_ok
    assert asked[booking.number(nth(74))].modes == ("ONSITE", "VIDEO", "PHONE")
    assert not asked[booking.number(nth(73))].alternatives_ok
    assert not asked[booking.number(nth(70))].alternatives_ok
