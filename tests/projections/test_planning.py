import datetime

from pool import filled, nth

from screenio.domain import booking
from screenio.domain.interpreter import ReachStatus
from screenio.planning.evaluate import evaluate
from screenio.projections.planning import instance_of, standing

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
