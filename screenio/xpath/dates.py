"""Dates as OpenRosa knows them: ISO texts outside, days since 1970 inside.

No clock is read here and no zone is guessed. A moment with an offset is that moment, wherever it was
written; as a count of days it is counted in UTC. One without an offset is taken as it stands.
"""

import datetime
import re
from typing import Final

UTC: Final = datetime.UTC
EPOCH: Final = datetime.datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS_A_DAY = 86_400
_OFFSET = r"(?P<offset>Z|[+-]\d{2}(?::?\d{2})?)?"
_CLOCK = rf"(\d{{2}}):(\d{{2}})(?::(\d{{2}})(?:\.(\d{{1,9}}))?)?{_OFFSET}"
_DATE = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}})(?:[T ]{_CLOCK})?", re.ASCII)
_MOST_DAYS = 2_900_000
"""The year 9,910: beyond what Python's calendar holds there is no date."""


def moment(text: str) -> datetime.datetime | None:
    """Read an ISO date or moment, else None; with a zone where the text has an offset."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    micro = int((match[7] or "")[:6].ljust(6, "0"))
    try:
        return datetime.datetime(
            year, month, day, hour, minute, second, micro, tzinfo=_zone(match["offset"])
        )
    except ValueError:
        return None


def _zone(offset: str | None) -> datetime.timezone | None:
    if not offset:
        return None
    if offset == "Z":
        return UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    apart = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return datetime.timezone(-apart if offset[0] == "-" else apart)


def shown_in(when: datetime.datetime, zone: datetime.tzinfo | None) -> datetime.datetime:
    """Give a moment as the clocks of a zone show it; one without an offset stays as it stands."""
    if when.tzinfo is None or zone is None:
        return when.replace(tzinfo=None)
    try:
        return when.astimezone(zone).replace(tzinfo=None)
    except OverflowError:
        return when.replace(tzinfo=None)


def days(text: str) -> float | None:
    """Give the days from 1 January 1970 to a date, with the part of the day as a fraction."""
    found = moment(text)
    return None if found is None else days_until(found)


def days_until(when: datetime.datetime) -> float:
    """Count the days from 1 January 1970, in UTC where the moment has a zone."""
    counted = when if when.tzinfo else when.replace(tzinfo=UTC)
    return (counted - EPOCH).total_seconds() / _SECONDS_A_DAY


def day_share(text: str, zone: datetime.tzinfo | None = None) -> float | None:
    """Give a time of day, or that of a moment, as a share of the day in a zone."""
    found = moment(text) or moment(f"1970-01-01T{text.strip()}")
    return None if found is None else days_until(shown_in(found, zone)) % 1


def from_days(count: float) -> datetime.datetime | None:
    """Give the moment that many days after 1 January 1970 in UTC, else None."""
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
    """Write day and time to the thousandth, with the offset where there is one."""
    return when.isoformat(timespec="milliseconds")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MARK = re.compile(r"%(.)")


TIME_MARKS = frozenset("HhMS3")
"""Source: ODK XForms specification, format-date-time: what format-date does not know."""


def formatted(when: datetime.datetime, pattern: str) -> str:
    """Write a moment by a pattern of OpenRosa marks; an unknown mark stays as it is.

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
    }
    return _MARK.sub(lambda mark: marks.get(mark[1], mark[0]), pattern)
