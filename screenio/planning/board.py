"""A plan in the making: who is busy when, which rooms are taken, where anybody's cheapest place is.

Placing and taking out keep everything right at once; `best` says where a request costs least beside what
stands, and breaks no rule.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from screenio.planning.grid import Grid, Option, lowest, run, span
from screenio.planning.instance import Assignment, Minute, Mode
from screenio.planning.points import fair_points, start_points

NOWHERE = -1
TORN = -2
"""At two stations in one day, as only what was locked can be; nothing is put beside that."""


class Placed(NamedTuple):
    """A session on the board."""

    request: int
    who: int
    start: int
    end: int
    mode: Mode
    day: int


class Choice(NamedTuple):
    """Where a request could be put, and what it would add to the cost."""

    points: int
    placed: Placed


class Lane:
    """One interpreter's sessions, and what follows from them."""

    def __init__(self, days: int) -> None:
        self.sessions: list[Placed] = []
        self.busy = 0
        self.minutes = 0
        self.of_day = [Load() for _ in range(days)]


class Load:
    """One day of one interpreter: sessions in order, minutes against the limits, where."""

    __slots__ = ("places", "remote", "sessions", "sparing", "whole")

    def __init__(self) -> None:
        self.sessions: list[Placed] = []
        self.whole = self.remote = self.sparing = 0
        self.places: set[int] = set()

    @property
    def place(self) -> int:
        """The station of the day, `NOWHERE` or `TORN`."""
        if len(self.places) > 1:
            return TORN
        return next(iter(self.places), NOWHERE)


class Board:
    """Sessions that stand; those that are locked cannot be taken out."""

    def __init__(self, grid: Grid, assignments: Iterable[Assignment] = ()) -> None:
        self.grid = grid
        self.placed: dict[int, Placed] = {}
        self.lanes = [Lane(grid.day_count) for _ in grid.people]
        self._taken = [[0] * (grid.size + 1) for _ in grid.instance.stations]
        self._full = [span(0, 0 if one.rooms else grid.size) for one in grid.instance.stations]
        self.locked = {grid.number_of[one.request] for one in grid.instance.locked}
        for one in assignments:
            self.put(self._of(one))

    def _of(self, one: Assignment) -> Placed:
        number = self.grid.number_of[one.request]
        day = min(max(0, self.grid.instance.days.of(one.start)), self.grid.day_count - 1)
        end = one.start + self.grid.requests[number].minutes
        who = self.grid.person_number[one.interpreter]
        return Placed(number, who, int(one.start), end, one.mode, day)

    def assignments(self) -> tuple[Assignment, ...]:
        """Give the plan, in the order of the requests."""
        grid = self.grid
        return tuple(
            Assignment(
                grid.requests[number].id,
                grid.people[one.who].pool_id,
                Minute(one.start),
                one.mode,
            )
            for number, one in sorted(self.placed.items())
        )

    def put(self, one: Placed) -> None:
        """Put a session on the board."""
        self.placed[one.request] = one
        lane = self.lanes[one.who]
        lane.sessions.append(one)
        self._renew(lane, one.day)
        self._count(one, 1)

    def take(self, request: int) -> Placed:
        """Take a session out."""
        one = self.placed.pop(request)
        lane = self.lanes[one.who]
        lane.sessions.remove(one)
        self._renew(lane, one.day)
        self._count(one, -1)
        return one

    def _renew(self, lane: Lane, day: int) -> None:
        grid, rest = self.grid, self.grid.instance.rules.rest_minutes
        lane.busy = 0
        for one in lane.sessions:
            lane.busy |= span(max(0, one.start) // grid.step, grid.units(one.end + rest))
        lane.minutes = sum(grid.requests[one.request].minutes for one in lane.sessions)
        load = lane.of_day[day] = Load()
        load.sessions = sorted(
            (one for one in lane.sessions if one.day == day), key=lambda one: one.start
        )
        for one in load.sessions:
            minutes = grid.requests[one.request].minutes
            load.whole += minutes
            load.sparing += minutes if grid.sparing[one.request] else 0
            if one.mode == "ONSITE":
                load.places.add(grid.at[one.request])
            else:
                load.remote += minutes

    def _count(self, one: Placed, more: int) -> None:
        station = self.grid.at[one.request]
        rooms, taken = self.grid.instance.stations[station].rooms, self._taken[station]
        last = min(self.grid.size, self.grid.units(one.end))
        for unit in range(max(0, one.start) // self.grid.step, last):
            taken[unit] += more
            if taken[unit] >= rooms:
                self._full[station] |= 1 << unit
            else:
                self._full[station] &= ~(1 << unit)

    def points_of(self, one: Placed) -> int:
        """Give what a session costs by itself: who, how and when."""
        request, person = self.grid.requests[one.request], self.grid.people[one.who]
        return self.grid.points(request, person, one.mode) + self._when_points(
            one.request, one.start
        )

    # Where to put

    def best(self, request: int, only: int | None = None) -> Choice | None:
        """Give the cheapest place of a request, or of one interpreter; None where there is none."""
        found: Choice | None = None
        for option, starts in self._open(request, only):
            found = self._better(request, option, starts, found)
        return found

    def _open(self, request: int, only: int | None = None) -> Iterator[tuple[Option, int]]:
        """Give the options with the starts that rooms, rests and requests set apart leave."""
        grid = self.grid
        minutes = grid.requests[request].minutes
        rest = grid.instance.rules.rest_minutes
        whole = span(0, grid.size + grid.units(minutes + rest))
        rooms = run(whole & ~self._full[grid.at[request]], grid.units(minutes))
        others = [self.placed[one] for one in grid.apart[request] if one in self.placed]
        for other in others:
            first = (other.start - minutes) // grid.step + 1
            rooms &= ~span(max(0, first), grid.units(other.end))
        avoided = {other.who for other in others}
        for option in grid.options[request]:
            if option.who in avoided or (only is not None and option.who != only):
                continue
            starts = option.starts & rooms
            if starts:
                starts &= run(whole & ~self.lanes[option.who].busy, grid.units(minutes + rest))
            if starts:
                yield option, starts

    def left(self, request: int) -> Iterator[tuple[Option, int, int]]:
        """Give every option on every day with the starts that keep all rules beside what stands."""
        for option, starts in self._open(request):
            for day, bits in enumerate(self.grid.day_bits):
                if kept := self._all_kept(request, option, day, starts & bits):
                    yield option, day, kept

    def _all_kept(self, request: int, option: Option, day: int, starts: int) -> int:
        """Give those of some starts on a day that keep every rule."""
        left = self._of_day(request, option, day, starts)[0] if starts else 0
        kept = 0
        while left:
            unit = lowest(left)
            left &= left - 1
            if self._kept(request, option, day, unit * self.grid.step):
                kept |= 1 << unit
        return kept

    def rooms_left(self, station: int) -> tuple[int, list[int]]:
        """Give the rooms of a station and how many are taken at each step, at most all."""
        rooms = self.grid.instance.stations[station].rooms
        return rooms, [min(rooms, taken) for taken in self._taken[station]]

    def _better(
        self, request: int, option: Option, starts: int, found: Choice | None
    ) -> Choice | None:
        """Give the cheaper of what was found and the best start of an option, day by day."""
        for day, bits in enumerate(self.grid.day_bits):
            if not (part := starts & bits):
                continue
            part, points = self._of_day(request, option, day, part)
            for unit in self._in_order(request, part):
                start = unit * self.grid.step
                whole = points + self._when_points(request, start)
                if found is not None and whole >= found.points:
                    break  # a later start costs no less
                if placed := self._kept(request, option, day, start):
                    found = Choice(whole, placed)
                    break
        return found

    def _in_order(self, request: int, starts: int) -> Iterator[int]:
        """Give steps from the cheapest on: the one from before, then the earliest."""
        before = self.grid.stays.get(request)
        if before is not None and starts >> before & 1:
            step = self.grid.step
            stays = self._when_points(request, before * step)
            if stays <= self._when_points(request, lowest(starts) * step):
                yield before
        while starts:
            yield lowest(starts)
            starts &= starts - 1

    def _when_points(self, request: int, start: int) -> int:
        asked = self.grid.requests[request]
        moved = self.grid.moved_points(request, start)
        return moved + start_points(self.grid.instance, asked, start)

    def _of_day(self, request: int, option: Option, day: int, starts: int) -> tuple[int, int]:
        """Give the starts that the load of a day leaves, and what an option costs on it."""
        grid, lane = self.grid, self.lanes[option.who]
        load, rules = lane.of_day[day], grid.instance.rules
        minutes, there = grid.requests[request].minutes, grid.at[request]
        if load.place == TORN or load.whole + minutes > rules.day_minutes:
            return 0, 0
        if grid.sparing[request] and load.sparing + minutes > rules.sensitive_minutes:
            return 0, 0
        person = grid.people[option.who]
        points = option.points + fair_points(grid.instance, person, lane.minutes + minutes)
        points -= fair_points(grid.instance, person, lane.minutes)
        if option.mode != "ONSITE":
            if load.remote + minutes > rules.remote_minutes:
                return 0, 0
            if load.place != NOWHERE:
                starts &= grid.hours_there(option.who, load.place, minutes)
        elif load.place == NOWHERE:
            if not self._can_go(option.who, there, load):
                return 0, 0
            points += 2 * grid.way(option.who, there) * grid.instance.weights.travel_minute
        elif load.place != there:
            return 0, 0
        return starts, points

    def _can_go(self, who: int, station: int, load: Load) -> bool:
        """Whether what an interpreter does by phone that day leaves the time of both ways."""
        return all(
            self.grid.hours_there(who, station, one.end - one.start)
            >> (max(0, one.start) // self.grid.step)
            & 1
            for one in load.sessions
        )

    def _kept(self, request: int, option: Option, day: int, start: int) -> Placed | None:
        """Give the session if meal and night are kept."""
        rules = self.grid.instance.rules
        lane = self.lanes[option.who]
        end = start + self.grid.requests[request].minutes
        begin, until = start, end
        sessions = lane.of_day[day].sessions
        for one in reversed(sessions):
            if one.start < begin and begin - one.end < rules.meal_minutes:
                begin = one.start
        for one in sessions:
            if one.start > begin and one.start - until < rules.meal_minutes:
                until = max(until, one.end)
        if until - begin > rules.stretch_minutes and (begin, until) != (start, end):
            return None
        if any(start - one.end < rules.night_minutes for one in self._on(lane, day - 1)):
            return None
        if any(one.start - end < rules.night_minutes for one in self._on(lane, day + 1)):
            return None
        return Placed(request, option.who, start, end, option.mode, day)

    def _on(self, lane: Lane, day: int) -> Iterator[Placed]:
        if 0 <= day < len(lane.of_day):
            yield from lane.of_day[day].sessions


def ways_of(board: Board) -> int:
    """Give what the ways of everybody cost, there and back, once a day and place."""
    minutes = sum(
        board.grid.way(who, place)
        for who, lane in enumerate(board.lanes)
        for load in lane.of_day
        for place in load.places
    )
    return 2 * minutes * board.grid.instance.weights.travel_minute
