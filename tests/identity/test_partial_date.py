"""Dates as they were said."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.errors import Refusal
from screenio.identity.partial_date import (
    PartialDate,
    is_placeholder,
    possible_minor,
    read,
    window,
    years_before,
)

TODAY = datetime.date(2026, 11, 22)


def ends(said):
    """First and last day as text."""
    span = window(said, on=TODAY)
    return span.first and span.first.isoformat(), span.last and span.last.isoformat()


def test_a_solar_year_is_a_window_and_never_a_first_of_january():
    """1387 runs from 20 March 2008 to 20 March 2009."""
    said = PartialDate(calendar="SH_AF", y=1387, precision="YEAR")
    assert ends(said) == ("2008-03-20", "2009-03-20")
    assert possible_minor(said, stated_on=TODAY, on=TODAY)


def test_an_exact_solar_day_is_one_day():
    """15 Hamal 1375 is 3 April 1996, an adult."""
    said = PartialDate(calendar="SH_AF", y=1375, m=1, d=15, precision="EXACT")
    assert ends(said) == ("1996-04-03", "1996-04-03")
    assert not possible_minor(said, stated_on=TODAY, on=TODAY)


@pytest.mark.parametrize(
    ("completed", "expected"),
    [
        (True, ("2008-11-23", "2009-11-22")),
        (False, ("2009-11-23", "2010-11-22")),
        (None, ("2008-11-23", "2010-11-22")),
    ],
)
def test_an_age_gives_a_window_one_year_younger_until_asked(completed, expected):
    """17 years: finished, in it, or not asked."""
    assert ends(PartialDate(age=17, completed=completed)) == expected


def test_eighteen_not_asked_may_be_a_child():
    """'18' can mean the year the person is in."""
    assert possible_minor(PartialDate(age=18), stated_on=TODAY, on=TODAY)
    assert not possible_minor(PartialDate(age=18, completed=True), stated_on=TODAY, on=TODAY)


def test_a_birthday_ends_childhood():
    """On the eighteenth birthday nobody is under eighteen."""
    said = PartialDate(y=2008, m=11, d=22, precision="EXACT")
    assert not possible_minor(said, stated_on=TODAY, on=TODAY)
    assert possible_minor(said, stated_on=TODAY, on=TODAY - datetime.timedelta(days=1))


def test_months_and_seasons_are_windows():
    """A month and a season last from their first to their last day."""
    assert ends(PartialDate(y=2000, m=2, precision="MONTH")) == ("2000-02-01", "2000-02-29")
    assert ends(PartialDate(calendar="SH_AF", y=1375, season="WINTER", precision="SEASON")) == (
        "1996-12-21",
        "1997-03-20",
    )
    assert ends(PartialDate(y=2000, season="WINTER", precision="SEASON")) == (
        "2000-12-01",
        "2001-02-28",
    )


def test_an_estimate_spans_its_years():
    """An estimate runs over all its years."""
    assert ends(PartialDate(y_min=1990, y_max=1992, precision="ESTIMATED")) == (
        "1990-01-01",
        "1992-12-31",
    )


def test_unknown_has_no_window_and_is_no_sign_by_itself():
    """An unknown date says nothing about being a minor."""
    said = PartialDate(precision="UNKNOWN")
    assert ends(said) == (None, None)
    assert not possible_minor(said, stated_on=TODAY, on=TODAY)


@pytest.mark.parametrize(
    "value",
    [
        {"y": "1990"},
        {"y": 1990, "colour": "red"},
        {"y": 1990, "d": 3},
        {"precision": "YEAR"},
        {"age": 121},
        {"y_min": 1992, "y_max": 1990},
        {"y": 2000, "season": "MONSOON"},
        {"calendar": "HIJRI", "y": 1420, "season": "SPRING"},
    ],
)
def test_a_date_that_cannot_be_is_refused(value):
    """Dates that contradict themselves are refused."""
    with pytest.raises(Refusal, match="date.not_possible"):
        read(value)


def test_an_unknown_calendar_is_refused():
    """A calendar nobody knows is refused."""
    with pytest.raises(Refusal, match="date.not_in_calendar"):
        read({"calendar": "MAYA", "y": 1990})


def test_a_known_date_is_read():
    """A date of the right shape is taken as it is."""
    assert (
        read({"calendar": "SH_AF", "y": 1387, "m": None, "d": None, "precision": "YEAR"}).y == 1387
    )


def test_days_that_offices_invent_are_recognised():
    """1 January and 1 Hamal may be placeholders, an age never is."""
    assert is_placeholder(PartialDate(y=1990, m=1, d=1))
    assert is_placeholder(PartialDate(calendar="SH_AF", y=1370, m=1, d=1))
    assert not is_placeholder(PartialDate(y=1990, m=1, d=2))
    assert not is_placeholder(PartialDate(age=17))


def test_a_leap_day_moves_to_march():
    """Eighteen years before 29 February 2028 is 1 March 2010."""
    assert years_before(datetime.date(2028, 2, 29), 18) == datetime.date(2010, 3, 1)


@given(st.integers(0, 120), st.sampled_from([True, False, None]))
def test_an_age_is_always_inside_its_window(age, completed):
    """The first day of an age's window is never after its last."""
    span = window(PartialDate(age=age, completed=completed), on=TODAY)
    assert span.first <= span.last <= TODAY or age == 0


def test_the_representation_names_no_date():
    """A date in a log shows its precision only."""
    assert repr(PartialDate(y=1990, precision="YEAR")) == "PartialDate(YEAR)"
