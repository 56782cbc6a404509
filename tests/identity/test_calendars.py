"""Calendars."""

import datetime

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.errors import Refusal
from screenio.identity import calendars
from screenio.identity.calendars import gregorian

VECTORS = {
    (1403, 1, 1): "2024-03-20",
    (1404, 1, 1): "2025-03-21",
    (1405, 1, 1): "2026-03-21",
    (1399, 12, 30): "2021-03-20",
    (1357, 2, 7): "1978-04-27",
    (1358, 10, 6): "1979-12-27",
    (1400, 5, 24): "2021-08-15",
    (1300, 1, 1): "1921-03-21",
}
"""Source: DOMAIN §5.3, test vectors."""


@pytest.mark.parametrize(("day", "expected"), VECTORS.items())
def test_known_solar_days_convert(day, expected):
    """Days of known events convert exactly, with Afghan and Iranian months alike."""
    assert gregorian("SH_AF", *day).isoformat() == expected
    assert gregorian("SH_IR", *day).isoformat() == expected


@given(st.dates(datetime.date(1900, 3, 21), datetime.date(2050, 3, 19)))
def test_solar_days_agree_with_another_library(day):
    """Every Solar Hijri day of a living person converts as another library says."""
    other = jdatetime.date.fromgregorian(date=day)
    assert gregorian("SH_AF", other.year, other.month, other.day) == day


def test_a_leap_day_that_is_not_there_is_refused():
    """30 Hut 1404 does not exist."""
    with pytest.raises(Refusal, match="date.not_in_calendar"):
        gregorian("SH_AF", 1404, 12, 30)


@pytest.mark.parametrize(
    "day",
    [
        ("GREG", 2023, 2, 29),
        ("GREG", 1400, 1, 1),
        ("HIJRI", 1445, 13, 1),
        ("ETH", 2016, 13, 6),
        ("SH_IR", 1403, 0, 1),
    ],
)
def test_a_day_that_no_calendar_has_is_refused(day):
    """Days and years outside a calendar are refused."""
    with pytest.raises(Refusal, match="date.not_in_calendar"):
        gregorian(*day)


def test_lunar_days_convert_within_two_days():
    """1 Muharram 1445 was 19 July 2023 in the Umm al-Qura calendar, and may be off by two days."""
    assert gregorian("HIJRI", 1445, 1, 1) == datetime.date(2023, 7, 19)
    assert calendars.slack("HIJRI", 1445) == datetime.timedelta(days=2)


def test_the_ethiopian_new_year_converts():
    """1 Mäskäräm 2016 was 12 September 2023, after a leap year."""
    assert gregorian("ETH", 2016, 1, 1) == datetime.date(2023, 9, 12)
    assert gregorian("ETH", 2017, 1, 1) == datetime.date(2024, 9, 11)
    assert calendars.last_day_of_month("ETH", 2015, 13) == datetime.date(2023, 9, 11)


def test_shahanshahi_years_become_solar():
    """2536 on an old Iranian paper is 1356."""
    assert gregorian("SH_IR", 2536, 1, 1) == gregorian("SH_IR", 1356, 1, 1)


def test_afghan_days_before_1336_may_be_off():
    """Zodiac months were uneven before 1336."""
    assert calendars.slack("SH_AF", 1330).days == 2
    assert calendars.slack("SH_IR", 1330).days == 0


def test_a_year_ends_the_day_before_the_next():
    """Last days of years and months are those before the next first."""
    assert calendars.last_day_of_year("SH_AF", 1387) == datetime.date(2009, 3, 20)
    assert calendars.last_day_of_month("GREG", 2024, 2) == datetime.date(2024, 2, 29)
    assert calendars.last_day_of_month("SH_AF", 1403, 12) == datetime.date(2025, 3, 20)
