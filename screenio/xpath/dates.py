"""Dates as OpenRosa knows them: ISO texts outside, days since 1970 inside.

No clock is read here and no zone is guessed: a moment without a zone is taken as it stands.
"""

import datetime
import re
from typing import Final

EPOCH: Final = datetime.datetime(1970, 1, 1)  # noqa: DTZ001 - forms write moments without a zone
_SECONDS_A_DAY = 86_400
_CLOCK = r"(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?"
_DATE = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}})(?:[T ]{_CLOCK})?", re.ASCII)
_TIME = re.compile(_CLOCK, re.ASCII)
_MOST_DAYS = 2_900_000
"""The year 9,910: beyond what Python's calendar holds there is no date."""


def moment(text: str) -> datetime.datetime | None:
    """Read an ISO date or moment, else None."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    try:
        return datetime.datetime(  # noqa: DTZ001 - as it stands
            year, month, day, hour, minute, second, int((match[7] or "").ljust(6, "0"))
        )
    except ValueError:
        return None


def days(text: str) -> float | None:
    """Give the days from 1 January 1970 to a date, with the part of the day as a fraction."""
    found = moment(text)
    return None if found is None else (found - EPOCH).total_seconds() / _SECONDS_A_DAY


def day_share(text: str) -> float | None:
    """Give a time of day as a share of the day."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        found = moment(text)
        return None if found is None else (found - EPOCH).total_seconds() / _SECONDS_A_DAY % 1
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return (hour * 3600 + minute * 60 + second) / _SECONDS_A_DAY


def from_days(count: float) -> datetime.datetime | None:
    """Give the moment that many days after 1 January 1970, else None."""
    if not abs(count) < _MOST_DAYS:
        return None
    try:
        return EPOCH + datetime.timedelta(seconds=round(count * _SECONDS_A_DAY, 3))
    except OverflowError:
        return None


def day_text(when: datetime.datetime) -> str:
    """Write the day alone."""
    return when.strftime("%Y-%m-%d").rjust(10, "0")


def moment_text(when: datetime.datetime) -> str:
    """Write day and time to the thousandth."""
    return when.isoformat(timespec="milliseconds")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MARK = re.compile(r"%(.)")


def formatted(when: datetime.datetime, pattern: str) -> str:
    """Write a moment by a pattern of OpenRosa marks; an unknown mark writes nothing.

    Source:
        ODK XForms specification, format-date and format-date-time.
    """
    marks = {
        "Y": f"{when.year:04}",
        "y": f"{when.year % 100:02}",
        "m": f"{when.month:02}",
        "n": str(when.month),
        "b": _MONTHS[when.month - 1],
        "d": f"{when.day:02}",
        "e": str(when.day),
        "H": f"{when.hour:02}",
        "h": str(when.hour),
        "M": f"{when.minute:02}",
        "S": f"{when.second:02}",
        "3": f"{when.microsecond // 1000:03}",
        "a": _WEEKDAYS[when.weekday()],
        "W": f"{when.isocalendar().week}",
        "%": "%",
    }
    return _MARK.sub(lambda mark: marks.get(mark[1], ""), pattern)
