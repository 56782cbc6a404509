from pool import request
from stations import arrive, says, wish

from screenio.projections.worklist import case_of, counts, due, due_of, open_cases, tasks


def test_what_waits_is_counted_without_names(heard):
    """The overview counts people, open cases and what was not sent."""
    desk, about, *_ = heard
    wish(desk, about)
    found = desk.ask(counts)
    assert (found.people, found.open_cases, found.unsent, found.unanswered) == (1, 1, 1, 0)
    assert found.unfilled == 0
    desk.submit(request())
    assert desk.ask(counts).unfilled == 1


def test_the_soonest_comes_first_and_hours_only_count(gate):
    """What is due by a clock comes before cases in which only hours are shown."""
    desk = gate.desk("gate", "OFF")
    waiting, _ = arrive(desk)
    urgent, _ = arrive(desk)
    wish(desk, urgent)
    rows = desk.ask(due)
    assert [(row.person, row.code) for row in rows] == [(urgent, "ASY"), (waiting, "SINCE_START")]
    assert not rows[0].overdue
    assert rows[1].hours == 5


def test_overdue_is_said(gate):
    """A day later the referral is overdue."""
    desk = gate.desk("gate", "OFF")
    about, _ = arrive(desk)
    wish(desk, about)
    gate.now = gate.now.replace(day=24)
    assert desk.ask(due)[0].overdue


def test_tasks_of_people_are_listed(heard):
    """What the form asks people to do is in the list."""
    desk, about, _, subject = heard
    says(desk, subject, "S0.3", "YES")
    says(desk, subject, "S0.3b", "NOBODY")
    assert {(row.person, row.task) for row in desk.ask(tasks)} >= {
        (about, "CALL_CPA"),
        (about, "CALL_REP"),
    }


def test_one_case_is_found_by_its_person(heard):
    """The case of a person is found; nobody has none."""
    desk, about, *_ = heard
    case = desk.ask(case_of, about)
    assert case == desk.ask(open_cases)[0]
    assert desk.ask(case_of, bytes(16)) is None
    assert desk.ask(due_of, case)[0].code == "SINCE_START"
