"""When an interpreter can be booked: weekly hours, and single days that differ.

Hours are local, as people say them; a window made of them is a pair of moments, so a night on which the
clock is set has 23 or 25 hours.
"""

import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from screenio.errors import Refusal

MIDNIGHT = "24:00"
"""The end of a day."""
WHOLE_DAY = ("00:00", MIDNIGHT)
Window = tuple[datetime.datetime, datetime.datetime]
"""From, until; both aware."""


class Weekly(msgspec.Struct, frozen=True):
    """Hours of every week.

    Args:
        day: 0 is Monday.
        begins, ends: local, as "08:30"; "24:00" is the end of the day.
    """

    day: int
    begins: str
    ends: str


class Change(msgspec.Struct, frozen=True):
    """Hours of one day that are free besides the weekly ones, or not free in spite of them."""

    on: str
    begins: str
    ends: str
    is_free: bool


class Hours(msgspec.Struct, frozen=True):
    """Everything an interpreter said about when they can be booked."""

    time_zone: str = "Europe/Belgrade"
    weekly: tuple[Weekly, ...] = ()
    changes: tuple[Change, ...] = ()


def must_make_sense(hours: Hours) -> None:
    """Check hours before they are recorded.

    Raises:
        Refusal: `availability.not_a_zone`, `.not_a_day`, `.not_a_time`, `.ends_before_it_begins`, `.overlap`.
    """
    _must_be_a_zone(hours.time_zone)
    spans: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for one in hours.weekly:
        if one.day not in range(7):
            raise Refusal("availability.not_a_day", day=str(one.day))
        spans.setdefault((str(one.day), True), []).append(_span(one.begins, one.ends))
    for change in hours.changes:
        must_be_a_day(change.on)
        spans.setdefault((change.on, change.is_free), []).append(_span(change.begins, change.ends))
    for same_day in spans.values():
        if any(after[0] < before[1] for before, after in pairwise(sorted(same_day))):
            raise Refusal("availability.overlap")


def windows(
    hours: Hours, first: datetime.date, days: int, zone: datetime.tzinfo
) -> tuple[Window, ...]:
    """Give when somebody is free on some days, in order.

    Windows of one day never overlap; what is not free is cut out of what is.
    """
    found: list[Window] = []
    for number in range(days):
        day = first + datetime.timedelta(days=number)
        changes = [one for one in hours.changes if one.on == day.isoformat()]
        free = [_span(one.begins, one.ends) for one in hours.weekly if one.day == day.weekday()]
        free += [_span(one.begins, one.ends) for one in changes if one.is_free]
        taken = [_span(one.begins, one.ends) for one in changes if not one.is_free]
        for begins, ends in _without(_joined(free), taken):
            found.append((_moment(day, begins, zone), _moment(day, ends, zone)))
    return tuple((begins, ends) for begins, ends in found if begins < ends)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for begins, ends in sorted(spans):
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(ends, joined[-1][1]))
        else:
            joined.append((begins, ends))
    return joined


def _without(free: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for begins, ends in taken:
        free = [
            part
            for one in free
            for part in ((one[0], min(one[1], begins)), (max(one[0], ends), one[1]))
            if part[0] < part[1]
        ]
    return free


def _span(begins: str, ends: str) -> tuple[int, int]:
    span = _minutes(begins), _minutes(ends)
    if span[1] <= span[0]:
        raise Refusal("availability.ends_before_it_begins", begins=begins, ends=ends)
    return span


def _minutes(clock: str) -> int:
    hour, colon, minute = clock.partition(":")
    is_written = clock.isascii() and len(clock) == len(MIDNIGHT)
    is_time = is_written and colon and hour.isdecimal() and minute.isdecimal()
    minutes = int(hour) * 60 + int(minute) if is_time and int(minute) < 60 else -1
    if not 0 <= minutes <= 24 * 60:
        raise Refusal("availability.not_a_time", time=clock)
    return minutes


def must_be_a_day(text: str) -> None:
    """Check that a day is written as 2026-11-23; a day written otherwise would never be found.

    Raises:
        Refusal: `availability.not_a_day`.
    """
    try:
        is_day = datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_day = False
    if not is_day:
        raise Refusal("availability.not_a_day", day=text)


def _must_be_a_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError) as fault:
        raise Refusal("availability.not_a_zone", zone=name) from fault


def _moment(day: datetime.date, minutes: int, zone: datetime.tzinfo) -> datetime.datetime:
    """Give the moment of a local time; one that a clock set forward leaves out is an hour later."""
    start = datetime.datetime.combine(day, datetime.time(), zone)
    if minutes == 24 * 60:
        return start + datetime.timedelta(days=1)
    return start.replace(hour=minutes // 60, minute=minutes % 60)
