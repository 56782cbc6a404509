import datetime
import math

import pytest

from screenio.xpath import dates


def test_days_count_from_1970():
    """The second of January 1970 is day one; noon is half a day more."""
    assert dates.days("1970-01-02") == 1.0
    assert dates.days("1970-01-02T12:00:00.000+02:00") == 1 + 10 / 24
    assert dates.days("1970-01-02T12:00:00.000") == 1.5
    assert dates.days("1969-12-31") == -1.0


@pytest.mark.parametrize(
    "text", ["", "1970", "1970-13-01", "1970-02-30", "70-01-01", "1970-01-01x"]
)
def test_what_is_no_date_has_no_days(text):
    """A damaged date counts as nothing, never as another date."""
    assert dates.days(text) is None


def test_times_are_shares_of_a_day():
    """Six in the morning is a quarter, with a date or without."""
    assert dates.day_share("06:00") == 0.25
    assert dates.day_share("1970-01-05T06:00:00") == 0.25
    assert dates.day_share("six") is None


@pytest.mark.parametrize("count", [math.nan, math.inf, 1e12, -1e12])
def test_beyond_the_calendar_there_is_no_day(count):
    """A number too large is no date."""
    assert dates.from_days(count) is None


def test_days_become_moments_again():
    """Day and time come back as they were."""
    assert dates.moment_text(dates.from_days(1.5)) == "1970-01-02T12:00:00.000+00:00"
    assert dates.day_text(dates.from_days(-719162)) == "0001-01-01"


def test_a_pattern_writes_a_moment():
    """Every mark writes its part; an unknown one stays as it is."""
    when = dates.moment("2026-03-04T05:06:07.089")
    assert dates.formatted(when, "%Y %y %m %n %b %d %e %H %h %M %S %3 %a %q") == (
        "2026 26 03 3 Mar 04 4 05 5 06 07 089 Wed %q"
    )


def test_a_moment_is_shown_as_the_clocks_of_a_zone_show_it():
    """One without an offset stays as it stands, and so does any where no zone is known."""
    zone = datetime.timezone(datetime.timedelta(hours=1))
    shown = [
        dates.shown_in(dates.moment(text), zone).isoformat()
        for text in ("2026-11-25T10:00Z", "2026-11-25T10:00", "2026-11-25T10:00-0330")
    ]
    assert shown == ["2026-11-25T11:00:00", "2026-11-25T10:00:00", "2026-11-25T14:30:00"]
    assert dates.shown_in(dates.moment("2026-11-25T10:00Z"), None).hour == 10
    assert dates.shown_in(dates.moment("9999-12-31T23:00Z"), zone).hour == 23
    assert dates.day_share("06:00:00Z", zone) == 7 / 24
