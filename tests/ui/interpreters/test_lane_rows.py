import datetime

import pytest
from pool import MIDNIGHT, at

from screenio.projections.planning import midnight
from screenio.ui.interpreters.lane_rows import Block, LaneRow, TimeLine


def line(looks, language, *blocks, days=1):
    made = TimeLine(looks(language).theme)
    made.width = 900
    made.show(MIDNIGHT, (LaneRow("I-03", "", "", 0.0, (), blocks),), days=days)
    return made


def test_a_place_and_its_moment_are_the_same_in_both_directions(looks):
    """Where a moment is drawn is where the mouse finds it; from right to left later is further left."""
    for language in ("en", "ar"):
        made = line(looks, language)
        for hour in (8, 12.5, 17):
            assert made.at(made.x(hour)) == at(hour)
    assert made.x(9) > made.x(10)


def test_a_day_is_as_long_as_what_is_in_it(looks):
    """A booking at five in the morning begins the day at five."""
    early = Block(b"", "Q-A", "", at(5), at(6), "check", "green")
    assert line(looks, "en").hours == (8, 18)
    made = line(looks, "en", early)
    assert made.hours == (5, 18)
    assert made.box_of(early, 0).width() > 0


def test_days_stand_beside_each_other(looks):
    """Of each day of a week the same hours are shown; the end of a day is where the next begins."""
    late = Block(b"", "Q-A", "", at(48 + 18), at(48 + 20), "check", "green")
    for language in ("en", "ar"):
        made = line(looks, language, late, days=7)
        assert made.hours == (8, 20)
        assert made.x(20) == made.x(24 + 8)
        assert made.at(made.x(48 + 12)) == at(48 + 12)
        assert made.box_of(late, 0).width() > 0
        whole = made.box(0, 7 * 24, 0)
        assert whole.width() == made.wide
    assert line(looks, "en", days=7).x(0) == line(looks, "en").start


def test_a_night_in_a_week_shows_whole_days(looks):
    """A booking over midnight is one block from the end of its day into the next."""
    night = Block(b"", "Q-A", "", at(23), at(25), "check", "green")
    made = line(looks, "en", night, days=7)
    assert made.hours == (0, 24)
    assert made.box_of(night, 0).width() == pytest.approx(made.wide / 7 / 24 * 2)


def test_the_night_on_which_the_clock_is_set_keeps_the_hours_of_the_wall(looks):
    """After the clock was set back nine in the morning stays nine, on its day and in its week."""
    made = TimeLine(looks("en").theme)
    made.show(midnight(datetime.date(2026, 10, 25)), (), days=7)
    nine = datetime.datetime.fromisoformat("2026-10-25T09:00:00+01:00")
    assert made.hour(nine) == 9
    assert made.hour(nine + datetime.timedelta(days=1)) == 33
