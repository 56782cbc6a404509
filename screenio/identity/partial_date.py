"""A date as it was said: calendar, precision, and the window of days it can mean.

"1387" is a year, never 1 January: the window runs from its first to its last day, and whoever may be
under eighteen on any day of the window may be a child (Reg (EU) 2024/1348 Art 25; DOMAIN §5.3). Nothing
here estimates an age.
"""

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec

from screenio.errors import Refusal
from screenio.identity import calendars

EXACT, MONTH, SEASON, YEAR = "EXACT", "MONTH", "SEASON", "YEAR"
AGE_STATED, ESTIMATED, UNKNOWN = "AGE_STATED", "ESTIMATED", "UNKNOWN"
PRECISIONS = (EXACT, MONTH, SEASON, YEAR, AGE_STATED, ESTIMATED, UNKNOWN)
SEASONS = {"SPRING": (1, 3), "SUMMER": (4, 6), "AUTUMN": (7, 9), "WINTER": (10, 12)}
"""First and last Solar Hijri month of a season, which begins with Nowruz."""
GREGORIAN_SEASONS = {"SPRING": (3, 5), "SUMMER": (6, 8), "AUTUMN": (9, 11), "WINTER": (12, 2)}
ADULT_AT = 18
"""Source: Reg (EU) 2024/1356 Art 2, minor."""
PLACEHOLDERS = {
    calendars.GREG: {(1, 1), (7, 1)},
    calendars.SH_AF: {(1, 1)},
    calendars.SH_IR: {(1, 1)},
}
"""Days that offices write when they do not know. Source: TECH §5, Dates; DOMAIN §5.3."""


class PartialDate(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What was said about a date; `age` and `completed` instead of a year when an age was given.

    Args:
        y, m, d: in the calendar named; `y_min` and `y_max` with precision ESTIMATED.
        completed: True when that year of age is finished, False when the person is in it, None not asked.
        text: the original words, digits as they were written.
    """

    calendar: str = calendars.GREG
    y: int | None = None
    m: int | None = None
    d: int | None = None
    precision: str = ""
    text: str = ""
    season: str = ""
    y_min: int | None = None
    y_max: int | None = None
    age: int | None = None
    completed: bool | None = None
    basis: str = "DECLARED"
    anchor_event: str = ""

    def __repr__(self) -> str:
        return f"PartialDate({self.precision or AGE_STATED})"


class Window(msgspec.Struct, frozen=True):
    """The days a partial date can mean, first and last included; both None when nothing is known."""

    first: datetime.date | None
    last: datetime.date | None

    def may_be_under(self, years: int, on: datetime.date) -> bool:
        """Say whether any day of the window makes the person younger than that many years."""
        return self.last is None or self.last > years_before(on, years)

    @property
    def is_known(self) -> bool:
        """Say whether the window has ends at all."""
        return self.last is not None


def read(value: Mapping[str, Any]) -> PartialDate:
    """Take a date in from a form or a fact.

    Raises:
        Refusal: `date.not_possible`, `date.not_in_calendar`.
    """
    try:
        said = msgspec.convert(dict(value), PartialDate)
    except msgspec.ValidationError as fault:
        raise Refusal("date.not_possible") from fault
    window(said, on=datetime.date(2000, 1, 1))
    return said


def years_before(on: datetime.date, years: int) -> datetime.date:
    """Give the same day that many years earlier; 29 February becomes 1 March.

    A person born on 29 February completes a year at the end of 28 February, so is under age through it.
    """
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        return datetime.date(on.year - years, 3, 1)


def window(said: PartialDate, *, on: datetime.date) -> Window:
    """Work out which days a date can mean; `on` is the day an age was stated.

    Raises:
        Refusal: `date.not_possible`, `date.not_in_calendar`.
    """
    if said.age is not None:
        return _age_window(said.age, on, completed=said.completed)
    if said.precision == UNKNOWN or (said.y is None and said.y_min is None):
        if said.precision not in {"", UNKNOWN}:
            raise Refusal("date.not_possible")
        return Window(None, None)
    if said.calendar not in calendars.CALENDARS:
        raise Refusal("date.not_in_calendar")
    return _calendar_window(said)


def _age_window(age: int, on: datetime.date, *, completed: bool | None) -> Window:
    """Born after the day one year too old and up to the day that just makes the age.

    Source: DOMAIN §5.3: 17 years on day D gives (D−18y, D−17y]; until it is asked whether the year is
    finished, the window is one year younger.
    """
    if not 0 <= age <= 120:
        raise Refusal("date.not_possible")
    oldest = age if completed is not False else age - 1
    youngest = age if completed is True else age - 1
    one_day = datetime.timedelta(days=1)
    return Window(years_before(on, oldest + 1) + one_day, years_before(on, max(youngest, 0)))


def _calendar_window(said: PartialDate) -> Window:
    calendar = said.calendar
    first_year = said.y if said.y is not None else said.y_min
    last_year = said.y if said.y is not None else (said.y_max or said.y_min)
    if first_year is None or last_year is None or last_year < first_year:
        raise Refusal("date.not_possible")
    slack = calendars.slack(calendar, first_year)
    if said.season:
        first, last = _season(calendar, first_year, said.season)
    elif said.m is not None and said.d is not None:
        first = last = calendars.gregorian(calendar, first_year, said.m, said.d)
    elif said.m is not None:
        first = calendars.gregorian(calendar, first_year, said.m, 1)
        last = calendars.last_day_of_month(calendar, first_year, said.m)
    elif said.d is not None:
        raise Refusal("date.not_possible")
    else:
        first = calendars.gregorian(calendar, first_year, 1, 1)
        last = calendars.last_day_of_year(calendar, last_year)
    return Window(first - slack, last + slack)


def _season(calendar: str, year: int, season: str) -> tuple[datetime.date, datetime.date]:
    solar = calendar in {calendars.SH_AF, calendars.SH_IR}
    months = (SEASONS if solar else GREGORIAN_SEASONS).get(season)
    if months is None or not (solar or calendar == calendars.GREG):
        raise Refusal("date.not_possible")
    end_year = year + (months[1] < months[0])
    return (
        calendars.gregorian(calendar, year, months[0], 1),
        calendars.last_day_of_month(calendar, end_year, months[1]),
    )


def is_placeholder(said: PartialDate) -> bool:
    """Say whether the day is one that offices write when they do not know it."""
    return said.age is None and (said.m, said.d) in PLACEHOLDERS.get(said.calendar, set())


def possible_minor(said: PartialDate, *, stated_on: datetime.date, on: datetime.date) -> bool:
    """Say whether any day of the window makes the person under eighteen on a day.

    An unknown date says nothing here: whether somebody looks like a child is asked in S0.3.
    """
    span = window(said, on=stated_on)
    return span.is_known and span.may_be_under(ADULT_AT, on)
