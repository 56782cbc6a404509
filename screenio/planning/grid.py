"""The instance as numbers for those who search: which starts are possible at all, as bits of one integer.

A bit is one step of the grid. What an interpreter, a station and a request allow is each such an integer,
so "when could this be" is a few `&`. What depends on other sessions is left to `board.py` and `exact.py`.
"""

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from screenio.planning.fit import hours_of_day
from screenio.planning.instance import (
    MOST_DAYS,
    SENSITIVE,
    SKILLED,
    SPARING,
    Assignment,
    Instance,
    Interpreter,
    Mode,
    Request,
    Window,
)
from screenio.planning.points import grade_of, mode_points, who_points

REMOTE: tuple[Mode, ...] = ("VIDEO", "PHONE")


class Option(NamedTuple):
    """One way to serve a request: who, how, at which steps at all, and what it costs whenever it is."""

    who: int
    mode: Mode
    starts: int
    points: int


def span(begin: int, end: int) -> int:
    """Give the integer whose bits from `begin` up to, not with, `end` are set."""
    return ((1 << end) - (1 << begin)) if end > begin else 0


def run(bits: int, length: int) -> int:
    """Give the bits from which `length` bits in a row are set."""
    have = 1
    while have < length:
        step = min(have, length - have)
        bits &= bits >> step
        have += step
    return bits


def lowest(bits: int) -> int:
    """Give the number of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1


class Grid:
    """Requests, interpreters and stations by number, and the options of each request.

    Args:
        before: a plan from which every change costs.
    """

    def __init__(self, instance: Instance, before: Iterable[Assignment] = ()) -> None:
        self.instance = instance
        self._before = {one.request: one for one in before}
        self.step = instance.rules.grid_minutes
        self.requests = instance.requests
        self.people = instance.interpreters
        ends: list[int] = [one.end for who in self.people for one in who.windows]
        ends += [one.start + 1 for one in instance.locked]
        self.day_count = min(MOST_DAYS, max(0, instance.days.of(max(ends, default=0) - 1)) + 1)
        self.size = -(-instance.days.starts[self.day_count] // self.step)
        """Steps from the first midnight to the last."""
        self.day_bits = [
            self._range(begin, end, 0)
            for begin, end in pairwise(instance.days.starts[: self.day_count + 1])
        ]
        self.number_of = {one.id: number for number, one in enumerate(self.requests)}
        self.person_number = {one.pool_id: number for number, one in enumerate(self.people)}
        self.station_number = {one.id: number for number, one in enumerate(instance.stations)}
        self.at = [self.station_number[one.station] for one in self.requests]
        self.sparing = [one.topic_class in SPARING for one in self.requests]
        self._starts_of: dict[tuple[int, int], int] = {}
        self._opening: dict[tuple[int, int], int] = {}
        self._there: dict[tuple[int, int, int], int] = {}

    def units(self, minutes: int) -> int:
        """Give how many steps a length takes, rounded up."""
        return -(-minutes // self.step)

    def _range(self, begin: int, end: int, minutes: int) -> int:
        """Give the steps at which a session within two minutes can begin; of 0 minutes: all of them."""
        first = -(-max(0, begin) // self.step)
        last = (end - minutes) // self.step + 1 if minutes else -(-end // self.step)
        return span(first, max(0, last))

    def _within(self, windows: tuple[Window, ...], minutes: int) -> int:
        bits = 0
        for one in windows:
            bits |= self._range(one.begin, one.end, minutes)
        return bits

    def hours(self, who: int, minutes: int) -> int:
        """Give the starts that an interpreter's windows and clearance allow."""
        key = (who, minutes)
        if key not in self._starts_of:
            person = self.people[who]
            bits = self._within(person.windows, minutes)
            days = self.instance.days
            cleared = [d for d in range(self.day_count) if days.date(d) <= person.cleared_until]
            self._starts_of[key] = bits & sum(self.day_bits[day] for day in cleared)
        return self._starts_of[key]

    def hours_there(self, who: int, station: int, minutes: int) -> int:
        """Give the starts that are left on days when an interpreter is at a station."""
        key = (who, station, minutes)
        if key not in self._there:
            self._there[key] = self._shortened(who, station, minutes)
        return self._there[key]

    def _shortened(self, who: int, station: int, minutes: int) -> int:
        person, place = self.people[who], self.instance.stations[station].id
        way = self.instance.way(person.base, place)
        if way is None or way > person.travel_radius_minutes:
            return 0
        bits = 0
        for day in range(self.day_count):
            left = hours_of_day(self.instance, person, day, way)
            bits |= self._range(left.begin, left.end, minutes) & self.day_bits[day]
        return bits & self.hours(who, minutes)

    def way(self, who: int, station: int) -> int:
        """Give the minutes to a station that is in reach."""
        place = self.instance.stations[station].id
        return self.instance.way(self.people[who].base, place) or 0

    @cached_property
    def options(self) -> list[tuple[Option, ...]]:
        """The options of each request; remote only by the better of two modes."""
        return [tuple(self._options(one)) for one in self.requests]

    @cached_property
    def apart(self) -> list[tuple[int, ...]]:
        """For each request those that share neither interpreter nor time with it."""
        numbers, others = self.number_of, self.instance.apart_of
        return [
            tuple(sorted(numbers[name] for name in others.get(one.id, ()) if name in numbers))
            for one in self.requests
        ]

    def open_starts(self, request: Request) -> int:
        """Give the starts that station and person allow."""
        key = (self.station_number[request.station], request.minutes)
        if key not in self._opening:
            windows = self.instance.stations[key[0]].windows
            self._opening[key] = self._within(windows, request.minutes)
        bits = self._opening[key] & self._range(request.not_before, self.size * self.step, 0)
        if request.windows:
            bits &= self._within(request.windows, request.minutes)
        return bits

    def _options(self, request: Request) -> list[Option]:
        if not self.instance.station_of[request.station].rooms:
            return []
        open_ = self.open_starts(request)
        found = []
        for who, person in enumerate(self.people):
            if not self.may(request, person):
                continue
            for mode in self._modes(request, person):
                starts = open_ & self.hours(who, request.minutes)
                if mode == "ONSITE":
                    there = self.station_number[request.station]
                    starts &= self.hours_there(who, there, request.minutes)
                if starts:
                    points = self.points(request, person, mode)
                    found.append(Option(who, mode, starts, points))
        return found

    def points(self, request: Request, person: Interpreter, mode: Mode) -> int:
        """Give what it costs that it is this interpreter in this way, a change from before with it."""
        whole = who_points(self.instance, request, person)
        whole += mode_points(self.instance, request, mode)
        was, weights = self._before.get(request.id), self.instance.weights
        if was is None:
            return whole
        other = was.interpreter != person.pool_id
        return (
            whole + weights.changed_interpreter * other + weights.changed_time * (mode != was.mode)
        )

    @cached_property
    def stays(self) -> dict[int, int]:
        """For each request that was planned before, its step; another one costs."""
        return {
            self.number_of[one.request]: one.start // self.step
            for one in self._before.values()
            if one.start % self.step == 0
        }

    @cached_property
    def off_grid(self) -> frozenset[int]:
        """Requests that were put at a minute between two steps; those who search leave them there."""
        between = (one for one in self._before.values() if one.start % self.step)
        return frozenset(self.number_of[one.request] for one in between)

    def moved_points(self, request: int, start: int) -> int:
        """Give what it costs to begin at another time than before."""
        unit = self.stays.get(request)
        if unit is None or unit * self.step == start:
            return 0
        return self.instance.weights.changed_time

    def may(self, request: Request, person: Interpreter) -> bool:
        """Whether an interpreter may serve a request at all, whenever and however."""
        topic = request.topic_class
        return (
            bool(grade_of(self.instance, request, person)[0])
            and (request.gender_strength != "MUST" or request.gender in {"", person.gender})
            and (topic not in SENSITIVE or topic not in SKILLED or topic in person.specialisms)
            and person.pool_id not in request.excluded
        )

    def _modes(self, request: Request, person: Interpreter) -> list[Mode]:
        able = [mode for mode in request.modes if mode in person.modes]
        onsite: list[Mode] = ["ONSITE"] if "ONSITE" in able else []
        remote = [mode for mode in REMOTE if mode in able]
        return onsite + sorted(remote, key=lambda one: mode_points(self.instance, request, one))[:1]
