"""What is to be planned: requests, interpreters, stations, travel, rules, weights; nothing about a person.

Times are whole minutes from the first local midnight, counted in UTC, so that a night in which the clock is
changed has 23 or 25 hours and nothing else has to know.
"""

import datetime
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

Mode = Literal["ONSITE", "VIDEO", "PHONE"]
MODES: tuple[Mode, ...] = ("ONSITE", "VIDEO", "PHONE")
"""Best first. Source: DOMAIN §11.4."""
Topic = Literal["ROUTINE", "CHILD", "SGBV", "THB", "MEDICAL", "RETURN"]
SENSITIVE: frozenset[Topic] = frozenset({"CHILD", "SGBV", "THB", "MEDICAL"})
"""Topics that need a specialism, and rather the same room."""
SPARING: frozenset[Topic] = frozenset({"CHILD", "SGBV"})
"""Topics with a daily limit of their own. Source: DOMAIN §11.3."""
SKILLED: frozenset[Topic] = frozenset({"CHILD", "SGBV", "THB"})
"""Topics that nobody without the specialism may take; for MEDICAL it is a wish. Source: DOMAIN §11.4."""
Urgency = Literal["NOW", "TODAY", "PLANNED"]
Strength = Literal["MUST", "PREFER"]
Grade = Literal["usable", "check", "poor", "never"]
EXACT = "exact"
PROPOSED = (EXACT, "usable", "check")
"""Grades of varieties that may be planned; `poor` and `never` are for people to decide, not for a plan."""
WRITTEN_ARABIC = "arb"
"""Nobody who speaks only this one is given to a person who does not read it. Source: DOMAIN §11.1."""
MOST_DAYS = 62
MINUTE = datetime.timedelta(minutes=1)

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Points = Count
Length = Annotated[int, msgspec.Meta(ge=1, le=1440)]


class Minute(int):
    """Minutes from the first local midnight of the plan."""


class Window(msgspec.Struct, forbid_unknown_fields=True, frozen=True, order=True):
    """From a minute to a minute, the last one not in it."""

    begin: Minute
    end: Minute


class Request(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A session that needs an interpreter; who it is about is not known here.

    Args:
        variety: asked for, a code of DOMAIN §11.1.
        alternatives_ok: another variety may do.
        reads: the person reads Standard Arabic.
        windows: when the person can come; empty when the hours of the station are enough.
        continuity_with: pool id of who interpreted before; "" when nobody did.
        excluded: pool ids that may not.
        apart_from: requests that share neither interpreter nor time with this one: the other side of one
            person's case, or somebody in conflict with the person.
    """

    id: Name
    station: Name
    variety: Name
    minutes: Length
    not_before: Minute
    deadline: Minute
    windows: tuple[Window, ...] = ()
    alternatives_ok: bool = False
    reads: bool = False
    gender: Literal["", "F", "M"] = ""
    gender_strength: Strength = "PREFER"
    modes: Annotated[tuple[Mode, ...], msgspec.Meta(min_length=1)] = MODES
    topic_class: Topic = "ROUTINE"
    urgency: Urgency = "PLANNED"
    vulnerable: bool = False
    continuity_with: str = ""
    excluded: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()


class Interpreter(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A member of the pool.

    Args:
        cleared_until: the last day of the clearance.
        base: the place where a day begins and ends.
        travel_radius_minutes: one way, at most.
        windows: when available, travel included.
    """

    pool_id: Name
    varieties: Annotated[tuple[Name, ...], msgspec.Meta(min_length=1)]
    gender: Literal["F", "M", "X", "UNKNOWN"]
    modes: Annotated[tuple[Mode, ...], msgspec.Meta(min_length=1)]
    specialisms: tuple[str, ...] = ()
    cleared_until: datetime.date
    base: Name
    travel_radius_minutes: Count = 0
    windows: tuple[Window, ...]
    minutes_last_7_days: Count = 0


class Station(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A place where sessions are held; each takes a room, by phone too."""

    id: Name
    rooms: Annotated[int, msgspec.Meta(ge=0, le=1000)]
    windows: tuple[Window, ...]


class Travel(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How long it takes between two places, either way."""

    between: tuple[Name, Name]
    minutes: Count


class Compatible(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How well a person who asks for one variety is served by another."""

    asked: Name
    spoken: Name
    grade: Grade


class Rules(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Hard limits. Source: `resources/planning/rules.csv`."""

    grid_minutes: Annotated[int, msgspec.Meta(ge=5, le=60)]
    rest_minutes: Count
    meal_minutes: Count
    stretch_minutes: Length
    day_minutes: Count
    remote_minutes: Count
    sensitive_minutes: Count
    night_minutes: Count


class Weights(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What it costs, in points. Source: `resources/planning/rules.csv`."""

    unplaced_vulnerable: Points
    unplaced_now: Points
    unplaced_today: Points
    unplaced_planned: Points
    late: Points
    late_minute: Points
    wait_vulnerable: Points
    wait_now: Points
    travel_minute: Points
    video: Points
    phone: Points
    video_sensitive: Points
    phone_sensitive: Points
    variety_usable: Points
    variety_check: Points
    gender: Points
    specialism: Points
    continuity: Points
    fair_minute: Points
    changed_interpreter: Points
    changed_time: Points


class Assignment(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Who interprets what, from when, how."""

    request: Name
    interpreter: Name
    start: Minute
    mode: Mode


class Instance(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, dict=True):
    """Everything a plan is made from.

    Args:
        begins: the local day whose midnight is minute 0.
        locked: bookings that stay as they are.
    """

    begins: datetime.date
    time_zone: Name
    requests: tuple[Request, ...]
    interpreters: tuple[Interpreter, ...]
    stations: tuple[Station, ...]
    travel: tuple[Travel, ...] = ()
    compatibility: tuple[Compatible, ...]
    rules: Rules
    weights: Weights
    locked: tuple[Assignment, ...] = ()

    @cached_property
    def days(self) -> "Days":
        """The local days."""
        return Days(self.begins, ZoneInfo(self.time_zone))

    @cached_property
    def request_of(self) -> dict[str, Request]:
        """Requests by id."""
        return {one.id: one for one in self.requests}

    @cached_property
    def interpreter_of(self) -> dict[str, Interpreter]:
        """Interpreters by pool id."""
        return {one.pool_id: one for one in self.interpreters}

    @cached_property
    def station_of(self) -> dict[str, Station]:
        """Stations by id."""
        return {one.id: one for one in self.stations}

    @cached_property
    def apart_of(self) -> dict[str, frozenset[str]]:
        """Requests to those they are set apart from, whichever of two says so."""
        pairs: dict[str, set[str]] = defaultdict(set)
        for one in self.requests:
            for name in one.apart_from:
                pairs[one.id].add(name)
                pairs[name].add(one.id)
        return {name: frozenset(others) for name, others in pairs.items()}

    @cached_property
    def _ways(self) -> dict[tuple[str, str], int]:
        ways: dict[tuple[str, str], int] = {}
        for one in self.travel:
            start, end = one.between
            ways[start, end] = ways[end, start] = one.minutes
        return ways

    @cached_property
    def _grades(self) -> dict[tuple[str, str], Grade]:
        return {(one.asked, one.spoken): one.grade for one in self.compatibility}

    def way(self, start: str, end: str) -> int | None:
        """Give the minutes between two places; None where no way is known."""
        return 0 if start == end else self._ways.get((start, end))

    def grade(self, asked: str, spoken: str) -> str:
        """Give `exact`, a grade of the table, or "" where it says nothing."""
        return EXACT if asked == spoken else self._grades.get((asked, spoken), "")

    @cached_property
    def fair_share(self) -> int:
        """Minutes in seven days and this plan that would be the same for everybody, rounded up."""
        worked = sum(one.minutes_last_7_days for one in self.interpreters)
        asked = sum(one.minutes for one in self.requests)
        return -(-(worked + asked) // max(1, len(self.interpreters)))


class Days:
    """Local days as minutes: where each begins, and which one a minute is in."""

    def __init__(self, begins: datetime.date, zone: datetime.tzinfo) -> None:
        self._zone = zone
        self._begins = begins
        self._first = self._midnight(0)
        ends = (self._midnight(day) - self._first for day in range(MOST_DAYS + 1))
        self.starts = tuple(Minute(one // MINUTE) for one in ends)
        """The midnight of each day, and that after the last."""

    def _midnight(self, day: int) -> datetime.datetime:
        local = datetime.datetime.combine(
            self._begins + datetime.timedelta(days=day), datetime.time(), self._zone
        )
        return local.astimezone(datetime.UTC)

    def minute(self, moment: datetime.datetime) -> Minute:
        """Give the minute a moment is in; before the first midnight it is negative."""
        return Minute((moment.astimezone(datetime.UTC) - self._first) // MINUTE)

    def moment(self, minute: int) -> datetime.datetime:
        """Give the local moment of a minute, with its offset."""
        return (self._first + minute * MINUTE).astimezone(self._zone)

    def of(self, minute: int) -> int:
        """Give the day a minute is in, from 0; negative before the first."""
        return bisect_right(self.starts, minute) - 1

    def date(self, day: int) -> datetime.date:
        """Give the date of a day."""
        return self._begins + datetime.timedelta(days=day)
