"""The page of the interpreters: who works when on a day, what is not filled, who is free next."""

import datetime
from zoneinfo import ZoneInfo

import msgspec

from screenio.domain import booking
from screenio.domain.availability import Window, windows
from screenio.domain.booking_facts import DECLINED
from screenio.domain.interpreter import ACTIVE
from screenio.domain.surge import level
from screenio.encoding import SubjectId
from screenio.errors import Refusal
from screenio.planning.explain import Other, Reason, why
from screenio.planning.fit import Check, checks, first_fit, next_free, trial
from screenio.planning.instance import Days
from screenio.planning.points import grade_of
from screenio.projections.bookings import BookingRow, between, clashes, one_booking, unfilled
from screenio.projections.planning import (
    BOOKED_AS,
    DAYS,
    LOAD_DAYS,
    MODE_OF,
    ZONE,
    instance_of,
    midnight,
    standing,
    worked_minutes,
)
from screenio.projections.pool import InterpreterRow, interpreters
from screenio.projections.view import View


class Lane(msgspec.Struct, frozen=True):
    """One member of the pool on one day, or in a week.

    Args:
        free: when they can be booked; `minutes` booked of at most `most`, as the agreement says.
    """

    who: InterpreterRow
    free: tuple[Window, ...]
    bookings: tuple[BookingRow, ...]
    minutes: int
    most: int


class DaySum(msgspec.Struct, frozen=True):
    """One day of the week: booked and free minutes, and how many bookings."""

    day: datetime.date
    minutes: int
    free: int
    bookings: int


class WeekRow(msgspec.Struct, frozen=True):
    """One member of the pool in a week: minutes of each day; more than everybody's equal share is said."""

    pool_id: str
    varieties: str
    minutes: tuple[int, ...]
    above_share: bool


class NextFree(msgspec.Struct, frozen=True):
    """The first time at which somebody fits a booking; without anybody why not."""

    booking: bytes
    reason: Reason | None = None
    pool_id: str = ""
    start: datetime.datetime | None = None
    mode: str = ""
    variety: str = ""


class InterpretersPage(msgspec.Struct, frozen=True):
    """Everything the page shows of one day, and of the week around it.

    Args:
        lanes: of the day; `week_lanes`: of the week around it.
        recent: pool id and minutes of the seven days before the day, the least first: whose turn it is.
        surge: list `surge_level`, of what is booked and waits against when people of the pool are free.
    """

    day: datetime.date
    lanes: tuple[Lane, ...]
    week_lanes: tuple[Lane, ...]
    recent: tuple[tuple[str, int], ...]
    unfilled: tuple[BookingRow, ...]
    week: tuple[DaySum, ...]
    loads: tuple[WeekRow, ...]
    provisional: int
    clashes: tuple[tuple[BookingRow, BookingRow], ...]
    surge: str
    now: datetime.datetime


def interpreters_page(view: View, day: datetime.date) -> InterpretersPage:
    """Give the page of a day; the week begins on its Monday."""
    pool = interpreters(view)
    monday = day - datetime.timedelta(days=day.weekday())
    week = [_rows(view, monday + datetime.timedelta(days=number), 1) for number in range(DAYS)]
    waiting = tuple(unfilled(view))
    sums = tuple(
        _sum(monday + datetime.timedelta(days=number), rows, pool)
        for number, rows in enumerate(week)
    )
    return InterpretersPage(
        day=day,
        lanes=_lanes(view, pool, day, week[day.weekday()], days=1),
        week_lanes=_lanes(view, pool, monday, _rows(view, monday, DAYS), days=DAYS),
        recent=_recent(view, pool, day),
        unfilled=waiting,
        week=sums,
        loads=_loads(pool, week),
        provisional=sum(
            one.provisional for rows in week for one in rows if one.state in booking.HOLDS
        ),
        clashes=tuple(clashes(view)),
        surge=_surge(sums[day.weekday()], waiting),
        now=view.now.astimezone(ZoneInfo(ZONE)),
    )


FAIR = 1.5
"""Times the equal share of a week from which it is shown as much. Source: none, a sign for people to look."""
_GONE = frozenset({booking.CANCELLED_EARLY, booking.CANCELLED_LATE, DECLINED, booking.SUBSTITUTED})


def _surge(day: DaySum, waiting: tuple[BookingRow, ...]) -> str:
    return level(day.minutes + sum(one.minutes for one in waiting), day.free)


def _rows(view: View, day: datetime.date, days: int) -> list[BookingRow]:
    return between(view, midnight(day), midnight(day + datetime.timedelta(days=days)))


def _lanes(
    view: View,
    pool: list[InterpreterRow],
    first: datetime.date,
    rows: list[BookingRow],
    *,
    days: int,
) -> tuple[Lane, ...]:
    held = [one for one in rows if one.state not in _GONE]
    return tuple(_lane(view, one, first, held, days=days) for one in pool)


def _lane(
    view: View, who: InterpreterRow, first: datetime.date, rows: list[BookingRow], *, days: int
) -> Lane:
    own = tuple(one for one in rows if one.pool_id == who.pool_id)
    remote = sum(one.minutes for one in own if one.offered_mode != "IN_PERSON")
    whole = sum(one.minutes for one in own)
    rules = view.tables.planning.rules
    is_remote = (whole > 0 and remote == whole) or "IN_PERSON" not in who.modes.split()
    free = windows(who.hours, first, days, ZoneInfo(who.hours.time_zone))
    workdays = len({begins.date() for begins, _ in free}) if days > 1 else 1
    return Lane(
        who=who,
        free=free,
        bookings=own,
        minutes=whole,
        most=workdays * (rules.remote_minutes if is_remote else rules.day_minutes),
    )


def _recent(
    view: View, pool: list[InterpreterRow], day: datetime.date
) -> tuple[tuple[str, int], ...]:
    """Count what the planner counts when it shares fairly."""
    since = day - datetime.timedelta(days=LOAD_DAYS)
    worked = worked_minutes(_rows(view, since, LOAD_DAYS))
    found = [(one.pool_id, worked.get(one.pool_id, 0)) for one in pool if one.status == ACTIVE]
    return tuple(sorted(found, key=lambda one: one[1]))


def _sum(day: datetime.date, rows: list[BookingRow], pool: list[InterpreterRow]) -> DaySum:
    held = [one for one in rows if one.state not in _GONE]
    free = 0.0
    for who in pool:
        for begins, ends in windows(who.hours, day, 1, ZoneInfo(who.hours.time_zone)):
            free += (ends.timestamp() - begins.timestamp()) / 60
    return DaySum(day, sum(one.minutes for one in held), round(free), len(held))


def _loads(pool: list[InterpreterRow], week: list[list[BookingRow]]) -> tuple[WeekRow, ...]:
    loads = [
        tuple(
            sum(
                one.minutes for one in rows if one.pool_id == who.pool_id and one.state not in _GONE
            )
            for rows in week
        )
        for who in pool
    ]
    share = sum(map(sum, loads)) / max(1, len(pool))
    return tuple(
        WeekRow(who.pool_id, who.varieties, minutes, sum(minutes) > share * FAIR)
        for who, minutes in zip(pool, loads, strict=True)
    )


# Who, when


def free_next(view: View, subject: SubjectId) -> NextFree | None:
    """Give the first time at which anybody of the pool fits a booking this week, or why nobody does."""
    row = one_booking(view, subject)
    if row is None:
        return None
    instance = instance_of(view, view.now.astimezone(ZoneInfo(ZONE)).date())
    request = instance.request_of.get(row.number)
    if request is None:
        return None
    after = instance.days.minute(view.now)
    found = next_free(standing(instance), request, max(0, after))
    if found is None:
        return NextFree(row.subject, why(instance, instance.locked, row.number).reason)
    return NextFree(
        row.subject,
        pool_id=found.interpreter,
        start=instance.days.moment(found.start),
        mode=BOOKED_AS[found.mode],
        variety=grade_of(instance, request, instance.interpreter_of[found.interpreter])[1],
    )


class Tried(msgspec.Struct, frozen=True):
    """What the rules say of a booking with one interpreter at one time, and when it fits instead."""

    checks: tuple[Check, ...]
    variety: str
    fits_at: datetime.datetime | None
    fits_mode: str


def tried(
    view: View, subject: SubjectId, pool_id: str, start: datetime.datetime, mode: str
) -> Tried:
    """Try a booking with an interpreter at a time, check by check; nothing is changed by that.

    Raises:
        Refusal: `booking.not_requested`, `booking.not_active`.
    """
    row = one_booking(view, subject)
    if row is None:
        raise Refusal("booking.not_requested")
    local = start.astimezone(ZoneInfo(ZONE))
    instance = instance_of(view, min(local, view.now.astimezone(ZoneInfo(ZONE))).date())
    who = instance.interpreter_of.get(pool_id)
    request = instance.request_of.get(row.number)
    if who is None or request is None:
        raise Refusal("booking.not_active")
    stands = standing(instance).without(row.number)
    minute = instance.days.minute(start)
    wanted = MODE_OF[mode]
    found = first_fit(stands, request, who, max(0, minute))
    return Tried(
        checks=checks(trial(stands, request, who, minute, wanted)),
        variety=grade_of(instance, request, who)[1],
        fits_at=instance.days.moment(found.start) if found else None,
        fits_mode=BOOKED_AS[found.mode] if found else "",
    )


class Others(msgspec.Struct, frozen=True):
    """Why not another one of the pool; moments are minutes of days from `begins`."""

    others: tuple[Other, ...]
    begins: datetime.date

    def clock(self, minute: int) -> str:
        """Say the local day and time of a minute."""
        return f"{Days(self.begins, ZoneInfo(ZONE)).moment(minute):%d.%m. %H:%M}"


def why_not(view: View, subject: SubjectId) -> Others | None:
    """Say of everybody else why they do not come, or what they would cost more; None of an old booking."""
    row = one_booking(view, subject)
    if row is None:
        return None
    first = view.now.astimezone(ZoneInfo(ZONE)).date()
    instance = instance_of(view, min(first, row.begins.date()) if row.start else first)
    if row.number not in instance.request_of:
        return None
    return Others(why(instance, instance.locked, row.number).others, instance.begins)
