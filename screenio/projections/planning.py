"""The pool and its bookings as the planner sees them: an instance and what stands in it."""

import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

import msgspec

from screenio.domain import booking, interpreter
from screenio.domain.availability import Hours, Weekly, windows
from screenio.domain.booking_fit import MUST
from screenio.planning.fit import Standing
from screenio.planning.instance import (
    MODES,
    SENSITIVE,
    SKILLED,
    Assignment,
    Days,
    Instance,
    Interpreter,
    Minute,
    Mode,
    Request,
    Station,
    Window,
)
from screenio.projections.bookings import BookingRow, between, unfilled
from screenio.projections.pool import InterpreterRow, interpreters
from screenio.projections.sessions import sides
from screenio.projections.view import View

MODE_OF: dict[str, Mode] = {"IN_PERSON": "ONSITE", "VIDEO": "VIDEO", "PHONE": "PHONE"}
"""Mode of a booking to that of the planner. Source: codes.csv, interview_mode and interpreter_mode."""
BOOKED_AS = {planned: booked for booked, planned in MODE_OF.items()}
DAYS = 7
ZONE = "Europe/Belgrade"
"""The time zone of the region of the pool. Source: IANA; Serbia and North Macedonia share its rules."""
ROOMS = 2
"""Rooms of a station of which nothing is known. Source: none; corrected in stations.csv."""
ALWAYS = datetime.date(9999, 12, 31)
URGENT_HOURS = {"NOW": 2, "TODAY": 12}
"""Hours by which an interpreter is needed where no deadline is given. Source: DOMAIN §11.2, urgency."""
FAR = 7 * 24
LOAD_DAYS = 7
"""Days back over which the fair share is counted. Source: DOMAIN §11.4, least minutes last 7 days."""


def midnight(day: datetime.date) -> datetime.datetime:
    """Give the midnight of the region with which a day begins."""
    return datetime.datetime.combine(day, datetime.time(), ZoneInfo(ZONE))


def instance_of(view: View, first: datetime.date, days: int = DAYS) -> Instance:
    """Make the instance of some days: who can be booked, what is asked for, what stands already."""
    return _made(_Frame(view, first, days))


def _made(frame: "_Frame") -> Instance:
    view = frame.view
    pool = [one for one in frame.pool if one.status == interpreter.ACTIVE]
    known = {one.pool_id for one in pool}
    held = [one for one in frame.booked if one.state in booking.HOLDS and one.pool_id in known]
    asked = [*held, *frame.waiting]
    basis = view.tables.planning
    return Instance(
        begins=frame.first,
        time_zone=ZONE,
        requests=tuple(frame.request(one) for one in asked),
        interpreters=tuple(frame.interpreter(one) for one in pool),
        stations=tuple(frame.stations({one.station for one in asked})),
        travel=view.tables.travel,
        compatibility=basis.compatibility,
        rules=basis.rules,
        weights=basis.weights,
        locked=tuple(frame.locked(one) for one in held),
    )


FIRM = frozenset({booking.CONFIRMED, booking.IN_PROGRESS})
"""States of a booking that a plan leaves as it is."""


class ToReplan(msgspec.Struct, frozen=True):
    """What is planned again: confirmed bookings stay, what was only offered from here may move.

    Args:
        begin: what stands now.
        bookings: number of a booking to its id; `interpreters` go by pool id.
        offered: numbers of bookings that somebody was asked for and that may move.
    """

    instance: Instance
    begin: tuple[Assignment, ...]
    bookings: dict[str, bytes]
    interpreters: dict[str, bytes]
    offered: frozenset[str]


def to_replan(view: View, first: datetime.date, *, surge: bool = False) -> ToReplan:
    """Give what is planned again from a day on.

    In surge near varieties and every mode are fine for what is not filled, unless the topic is a child,
    violence or trafficking: then the room is not given up.
    """
    frame = _Frame(view, first, DAYS)
    instance = _widened(_made(frame)) if surge else _made(frame)
    rows = [*frame.booked, *frame.waiting]
    firm = {one.number for one in rows if one.state in FIRM or one.elsewhere}
    return ToReplan(
        instance=msgspec.structs.replace(
            instance, locked=tuple(one for one in instance.locked if one.request in firm)
        ),
        begin=instance.locked,
        bookings={one.number: one.subject for one in rows},
        interpreters={one.pool_id: one.subject for one in frame.pool},
        offered=frozenset(one.request for one in instance.locked if one.request not in firm),
    )


def _widened(instance: Instance) -> Instance:
    stands = {one.request for one in instance.locked}
    requests = tuple(
        one
        if one.id in stands or one.topic_class in SKILLED
        else msgspec.structs.replace(one, alternatives_ok=True, modes=MODES)
        for one in instance.requests
    )
    return msgspec.structs.replace(instance, requests=requests)


def standing(instance: Instance) -> Standing:
    """Give what stands in an instance."""
    return Standing(instance, instance.locked)


class _Frame:
    """The days of an instance, and how rows become parts of it."""

    def __init__(self, view: View, first: datetime.date, days: int) -> None:
        self.view, self.first, self._day_count = view, first, days
        self._days = Days(first, ZoneInfo(ZONE))
        begin, end = midnight(first), midnight(first + datetime.timedelta(days=days))
        self.booked, self.waiting = between(view, begin, end), unfilled(view)
        self.pool = interpreters(view)
        self._worked = worked_minutes(
            between(view, begin - datetime.timedelta(days=LOAD_DAYS), begin)
        )
        self._apart = sides(view)

    def request(self, one: BookingRow) -> Request:
        """Make a request of a booking; without a deadline its urgency sets one."""
        now = max(0, self._days.minute(self.view.now))
        earliest = self._days.minute(_moment(one.not_before)) if one.not_before else now
        hours = URGENT_HOURS.get(one.urgency, FAR)
        latest = self._days.minute(_moment(one.deadline)) if one.deadline else now + hours * 60
        if one.start:  # it stands, whatever the clock says by now
            earliest = min(earliest, self._days.minute(one.begins))
        words: dict[str, Any] = {"topic_class": one.topic_class, "urgency": one.urgency}
        return Request(
            id=one.number,
            station=one.station,
            variety=one.variety,
            minutes=one.minutes,
            not_before=Minute(earliest),
            deadline=Minute(latest),
            alternatives_ok=one.alternatives_ok,
            gender=_wish(one.gender),
            gender_strength="MUST" if one.strength == MUST else "PREFER",
            modes=_modes(one.mode),
            continuity_with=one.continuity,
            excluded=(*one.excluded.split(), *one.declined_by.split()),
            vulnerable=one.topic_class in SENSITIVE,
            apart_from=self._apart.get(one.number, ()),
            **words,
        )

    def interpreter(self, one: InterpreterRow) -> Interpreter:
        """Make an interpreter of a row of the pool."""
        free = windows(one.hours, self.first, self._day_count, ZoneInfo(one.hours.time_zone))
        spans = [(self._days.minute(begins), self._days.minute(ends)) for begins, ends in free]
        until = datetime.date.fromisoformat(one.cleared_until) if one.cleared_until else ALWAYS
        return Interpreter(
            pool_id=one.pool_id,
            varieties=tuple(one.varieties.split()),
            gender="F" if one.gender == "F" else "M" if one.gender == "M" else "UNKNOWN",
            modes=tuple(MODE_OF[mode] for mode in one.modes.split()),
            specialisms=tuple(one.specialisms.split()),
            cleared_until=until,
            base=one.base or self.view.place.name,
            travel_radius_minutes=one.travel_minutes,
            windows=tuple(Window(begins, ends) for begins, ends in spans),
            minutes_last_7_days=self._worked.get(one.pool_id, 0),
        )

    def stations(self, named: set[str]) -> list[Station]:
        """Make the stations of the region, and those that are named besides."""
        known = self.view.tables.stations
        return [self._station(name) for name in sorted({*known, *named, self.view.place.name})]

    def _station(self, name: str) -> Station:
        known = self.view.tables.stations.get(name)
        opens, closes = (known.opens, known.closes) if known else ("00:00", "24:00")
        hours = Hours(weekly=tuple(Weekly(day, opens, closes) for day in range(7)))
        free = windows(hours, self.first, self._day_count, ZoneInfo(ZONE))
        spans = [
            Window(self._days.minute(begins), self._days.minute(ends)) for begins, ends in free
        ]
        return Station(id=name, rooms=known.rooms if known else ROOMS, windows=tuple(spans))

    def locked(self, one: BookingRow) -> Assignment:
        """Make what stands of a booking that holds somebody's time."""
        mode = MODE_OF[one.offered_mode]
        return Assignment(one.number, one.pool_id, self._days.minute(one.begins), mode)


def _moment(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def _modes(mode: str) -> tuple[Mode, ...]:
    """Give the modes a request may be held in: what was asked for, or what is worse and was allowed."""
    wanted = MODE_OF[mode]
    return MODES[MODES.index(wanted) :]


def _wish(gender: str) -> Literal["", "F", "M"]:
    return "F" if gender == "F" else "M" if gender == "M" else ""


def worked_minutes(rows: list[BookingRow]) -> dict[str, int]:
    """Give the minutes of each pool id: what was worked, and what is booked and not over."""
    worked: dict[str, int] = {}
    for one in rows:
        minutes = one.counted or (one.minutes if one.state in booking.HOLDS else 0)
        worked[one.pool_id] = worked.get(one.pool_id, 0) + minutes
    return worked
