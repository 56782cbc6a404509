import datetime
from zoneinfo import ZoneInfo

from small_plan import MONDAY, at, basis, instance, interpreter, request

from screenio.planning.instance import Days

BELGRADE = ZoneInfo("Europe/Belgrade")


def test_a_day_in_which_the_clock_is_set_back_has_25_hours():
    """Minutes go on evenly through the night of the change, and the local time comes back with its offset."""
    days = Days(datetime.date(2026, 10, 25), BELGRADE)
    assert days.starts[1] == 25 * 60
    twice = [days.moment(minute).isoformat() for minute in (150, 210)]
    assert twice == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]
    assert [days.minute(datetime.datetime.fromisoformat(one)) for one in twice] == [150, 210]


def test_a_day_in_which_the_clock_is_set_forward_has_23_hours():
    """The hour that is not there is not counted."""
    days = Days(datetime.date(2026, 3, 29), BELGRADE)
    assert days.starts[1] == 23 * 60
    assert days.of(23 * 60 - 1) == 0
    assert days.of(23 * 60) == 1
    assert days.of(-1) == -1
    assert days.date(1) == datetime.date(2026, 3, 30)


def test_a_way_is_the_same_in_both_directions():
    """Travel is looked up either way round, to the own base it is nothing, and an unknown way is none."""
    made = instance()
    assert (made.way("SOMBOR", "SID"), made.way("SID", "SOMBOR")) == (45, 45)
    assert made.way("SOMBOR", "SOMBOR") == 0
    assert made.way("SOMBOR", "PRESEVO") is None


def test_a_grade_is_looked_up_from_what_was_asked_for():
    """The same variety is exact; the table is not the same both ways; of others nothing is known."""
    made = instance()
    assert made.grade("prs", "prs") == "exact"
    assert (made.grade("haz", "prs"), made.grade("prs", "haz")) == ("usable", "check")
    assert made.grade("prs", "som") == ""


def test_a_fair_share_is_what_everybody_would_have():
    """Minutes worked in the week before and minutes asked for, over everybody, rounded up."""
    people = (interpreter(minutes_last_7_days=100), interpreter("I-2"))
    assert instance([request(minutes=45)], people).fair_share == 73


def test_minutes_count_from_the_first_midnight():
    """Eight in the morning is 480."""
    days = instance().days
    moment = datetime.datetime.combine(MONDAY, datetime.time(8), BELGRADE)
    assert days.minute(moment) == at("8:00") == 480
    assert basis().rules.rest_minutes == 15
