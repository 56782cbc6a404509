"""Solar Hijri, lunar Hijri, Ethiopian and Gregorian days, as days since 1 January of year 1.

Solar Hijri is our own arithmetic (33-year rule), compared in tests with another library and with known
events; lunar dates are Umm al-Qura through `hijridate` and never exact: sighting may differ.
"""

import datetime

from hijridate import Hijri

from screenio.errors import Refusal

GREG = "GREG"
SH_AF = "SH_AF"
SH_IR = "SH_IR"
HIJRI = "HIJRI"
ETH = "ETH"
CALENDARS = (GREG, SH_AF, SH_IR, HIJRI, ETH)

SOLAR_LEAP_REMAINDERS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Source: DOMAIN §5.3; verified there for 1200 to 1499 SH."""
_SOLAR_EPOCH = datetime.date(2024, 3, 20).toordinal()
_SOLAR_EPOCH_YEAR = 1403
_UNEVEN_MONTHS_BEFORE = 1336
"""Afghan months were zodiac months of uneven length before 1336 SH. Source: DOMAIN §5.3 [memory]."""
_SHAHANSHAHI = 1180
"""Shahanshahi year minus Solar Hijri year. Source: DOMAIN §5.3 [memory]."""
_SHAHANSHAHI_YEARS = range(2535, 2538)
_HIJRI_YEARS = range(1343, 1501)
_ETHIOPIAN_EPOCH = datetime.date(8, 8, 27).toordinal()
"""1 Mäskäräm of year 1, 29 August 8 Julian. Source: Reingold and Dershowitz, Calendrical Calculations."""


def is_solar_leap(year: int) -> bool:
    """Say whether Hut/Esfand of a Solar Hijri year has thirty days."""
    return year % 33 in SOLAR_LEAP_REMAINDERS


def solar_month_days(year: int, month: int) -> int:
    """Count the days of a Solar Hijri month: six of 31, five of 30, one of 29 or 30."""
    if month <= 6:
        return 31
    return 30 if month < 12 or is_solar_leap(year) else 29


def _first_solar_day(year: int) -> int:
    step = 1 if year >= _SOLAR_EPOCH_YEAR else -1
    between = range(_SOLAR_EPOCH_YEAR, year) if step == 1 else range(year, _SOLAR_EPOCH_YEAR)
    return _SOLAR_EPOCH + step * sum(365 + is_solar_leap(y) for y in between)


def _solar(year: int, month: int, day: int) -> int:
    if not (1 <= month <= 12 and 1 <= day <= solar_month_days(year, month)):
        raise Refusal("date.not_in_calendar")
    return (
        _first_solar_day(year) + sum(solar_month_days(year, m) for m in range(1, month)) + day - 1
    )


def _lunar(year: int, month: int, day: int) -> int:
    try:
        return Hijri(year, month, day).to_gregorian().toordinal()
    except (ValueError, OverflowError) as fault:
        raise Refusal("date.not_in_calendar") from fault


def _ethiopian(year: int, month: int, day: int) -> int:
    last = 30 if month < 13 else 5 + (year % 4 == 3)
    if not (1 <= month <= 13 and 1 <= day <= last):
        raise Refusal("date.not_in_calendar")
    return _ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1


def _gregorian(year: int, month: int, day: int) -> int:
    try:
        return datetime.date(year, month, day).toordinal()
    except (ValueError, OverflowError) as fault:
        raise Refusal("date.not_in_calendar") from fault


_DAYS = {GREG: _gregorian, SH_AF: _solar, SH_IR: _solar, HIJRI: _lunar, ETH: _ethiopian}
_YEARS = {
    GREG: range(1850, 2151),
    SH_AF: range(1228, 1500),
    SH_IR: range(1228, 1500),
    HIJRI: _HIJRI_YEARS,
    ETH: range(1840, 2145),
}
LAST_MONTH = {GREG: 12, SH_AF: 12, SH_IR: 12, HIJRI: 12, ETH: 13}
SLACK_DAYS = {HIJRI: 2}
"""How far a day may be off either way. Source: DOMAIN §5.3, tabular against sighted months."""


def year_in(calendar: str, year: int) -> int:
    """Give the year of that calendar: a Shahanshahi year on an Iranian paper becomes Solar Hijri.

    Raises:
        Refusal: `date.not_in_calendar`.
    """
    if calendar == SH_IR and year in _SHAHANSHAHI_YEARS:
        return year - _SHAHANSHAHI
    if calendar not in _YEARS or year not in _YEARS[calendar]:
        raise Refusal("date.not_in_calendar")
    return year


def gregorian(calendar: str, year: int, month: int, day: int) -> datetime.date:
    """Give the Gregorian date of a day in any of the calendars.

    Raises:
        Refusal: `date.not_in_calendar`.
    """
    return datetime.date.fromordinal(_DAYS[calendar](year_in(calendar, year), month, day))


def last_day_of_year(calendar: str, year: int) -> datetime.date:
    """Give the Gregorian date of the last day of a year."""
    year = year_in(calendar, year)
    return datetime.date.fromordinal(_DAYS[calendar](year + 1, 1, 1) - 1)


def last_day_of_month(calendar: str, year: int, month: int) -> datetime.date:
    """Give the Gregorian date of the last day of a month."""
    year = year_in(calendar, year)
    after = (year, month + 1, 1) if month < LAST_MONTH[calendar] else (year + 1, 1, 1)
    return datetime.date.fromordinal(_DAYS[calendar](*after) - 1)


def slack(calendar: str, year: int) -> datetime.timedelta:
    """Say how far off a converted day may be, either way."""
    uneven = calendar == SH_AF and year < _UNEVEN_MONTHS_BEFORE
    return datetime.timedelta(days=2 if uneven else SLACK_DAYS.get(calendar, 0))
