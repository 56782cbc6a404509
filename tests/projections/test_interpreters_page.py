import datetime

import pytest
from pool import WOMAN, filled, listing, nth

from screenio.domain import booking
from screenio.domain.availability import Hours, Weekly
from screenio.domain.interpreter import SetHours
from screenio.errors import Refusal
from screenio.projections.interpreters_page import free_next, interpreters_page, tried, why_not

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def desk(gate):
    found = gate.desk("gate", "SUP")
    filled(found, DAY)
    return found


def test_a_day_has_lanes_and_a_week(desk):
    """Each of the pool has a lane with hours, bookings and load; the week counts its days."""
    page = desk.ask(interpreters_page, DAY)
    lane = page.lanes[0]
    assert (lane.who.pool_id, lane.minutes, lane.most) == ("I-03", 60, 360)
    assert [f"{begins:%H:%M}-{ends:%H:%M}" for begins, ends in lane.free] == ["08:00-17:00"]
    assert page.lanes[3].most == 300
    assert [one.bookings for one in page.week] == [0, 0, 0, 0, 0, 0, 3]
    assert [sum(one.minutes) for one in page.loads] == [60, 60, 0, 60]
    assert page.provisional == 1
    assert page.surge == "S0"


def test_a_week_has_lanes_and_says_whose_turn_it_is(desk):
    """The week holds the bookings of its days; of the seven days before a day the least comes first."""
    page = desk.ask(interpreters_page, DAY - datetime.timedelta(days=6))
    assert [len(one.bookings) for one in page.week_lanes] == [1, 1, 0, 1]
    assert len(page.week_lanes[0].free) == 7
    assert (page.week_lanes[0].minutes, page.week_lanes[0].most) == (60, 7 * 360)
    assert page.recent == (("I-03", 0), ("I-07", 0), ("I-11", 0), ("I-18", 0))
    after = desk.ask(interpreters_page, DAY + datetime.timedelta(days=1))
    assert after.recent == (("I-11", 0), ("I-03", 60), ("I-07", 60), ("I-18", 60))


def test_a_cancelled_booking_is_in_no_lane(desk):
    """What was cancelled takes no time and is not shown in the lanes."""
    desk.submit(booking.CancelBooking(subject=nth(70), reason="OTHER"))
    page = desk.ask(interpreters_page, DAY)
    assert page.lanes[0].bookings == ()
    assert page.week[6].bookings == 2


def test_who_is_free_next_is_found(desk):
    """The first woman who speaks it, from now on, in the mode that was asked for; of Tigrinya nobody."""
    found = desk.ask(free_next, nth(73))
    assert (found.pool_id, found.mode, found.variety) == ("I-03", "PHONE", "pbu")
    assert found.start >= desk.view().now
    nobody = desk.ask(free_next, nth(74))
    assert (nobody.start, nobody.reason.code) == (None, "why.nobody_speaks")
    assert desk.ask(free_next, nth(99)) is None


def test_a_place_is_tried_without_changing_anything(desk):
    """Rest is missing beside another booking, and the time that fits is said; nothing is recorded."""
    at = datetime.datetime.fromisoformat("2026-11-22T10:05:00+01:00")
    found = desk.ask(tried, nth(73), "I-03", at, "PHONE")
    missing = {one.code for one in found.checks if one.must and not one.ok}
    assert missing == {"fit.rest"}
    assert found.fits_at > at
    with pytest.raises(Refusal, match=r"booking.not_requested"):
        desk.ask(tried, nth(99), "I-03", at, "PHONE")
    with pytest.raises(Refusal, match=r"booking.not_active"):
        desk.ask(tried, nth(73), "I-99", at, "PHONE")


def test_why_nobody_else_is_said_of_everybody(desk):
    """Of everybody who does not come it is said what is missing, or when they could."""
    found = desk.ask(why_not, nth(70))
    others = {one.interpreter: one for one in found.others}
    assert set(others) == {"I-07", "I-11", "I-18"}
    assert others["I-11"].missing.code == "fit.variety"
    assert others["I-07"].fit is not None
    assert found.clock(0) == "22.11. 00:00"
    assert desk.ask(why_not, nth(99)) is None


@pytest.mark.parametrize(("day", "hours"), [("2026-10-25", 25), ("2027-03-28", 23)])
def test_a_night_on_which_the_clock_is_set_is_counted_as_it_is(gate, day, hours):
    """A whole day free has 25 hours when the clock is set back, and 23 when it is set forward."""
    desk = gate.desk("gate", "SUP")
    whole = Hours(weekly=(Weekly(6, "00:00", "24:00"),))
    desk.submit(*listing(), SetHours(subject=WOMAN, hours=whole))
    page = desk.ask(interpreters_page, datetime.date.fromisoformat(day))
    assert page.week[6].free == hours * 60
