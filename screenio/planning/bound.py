"""What no plan can cost less than: the plan with the minutes forgotten, solved for its own sake.

Who serves whom on which day, how, and in which part of the day, is decided; the exact minute is not. Sessions
need only fit by their lengths into every stretch of parts they cannot leave. Every real plan is such a plan,
so the best of these is a bound, and a close one where days are not packed to the last minute.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from screenio.planning.board import NOWHERE, Board, Load, ways_of
from screenio.planning.grid import Grid, Option, lowest, span
from screenio.planning.instance import Window
from screenio.planning.points import start_points, unplaced_points, wait_weight
from screenio.planning.solver import STEP_SECONDS, Effort, solver, solving

MOST_PIECES = 60_000
"""A larger model takes longer than anybody waits; above it each request is looked at by itself."""
PART_MINUTES = 240
"""Parts of a day, besides the ends of windows; shorter ones cost ten times the time for little."""
WRITING = (0.0003, 0.001)
"""Seconds that are counted to write a piece down, without and with hours. Source: plans of three days."""
HOUR_MINUTES = 60
"""Parts of a day for requests whose waiting costs, since there the hour matters."""


class Piece(NamedTuple):
    """An option in one part of a day, from its first to its last start."""

    request: int
    option: Option
    first: int
    last: int
    chosen: Any


def alone(board: Board) -> int:
    """Give the bound at once: every request as if there were no other."""
    grid = board.grid
    whole = sum(board.points_of(one) for one in board.placed.values()) + ways_of(board)
    for number, request in enumerate(grid.requests):
        if number not in board.placed:
            ways = [
                option.points
                + start_points(grid.instance, request, lowest(option.starts) * grid.step)
                for option in grid.options[number]
            ]
            whole += min([unplaced_points(grid.instance, request), *ways])
    return whole


class Bounding:
    """A bound on what any plan costs that leaves what is locked: one at once, a closer one by work.

    Raises:
        Trouble: `plan.no_solver`, when work begins.
    """

    def __init__(self, grid: Grid) -> None:
        self._board = Board(grid, grid.instance.locked)
        self._search: Any = None
        self._stopped = False
        self.points = alone(self._board)
        self._pieces = sum(len(one) for one in grid.options) * grid.day_count * 2

    def work(self, effort: Effort) -> None:
        """Find a closer bound, unless the instance is too large for it: a quick one, then one by hours.

        Args:
            effort: for both; what the quick one leaves is for the other. A model that would take half of
                it only to be written down is left out.
        """
        left = effort.steps
        for by_hours in (False, True):
            writing = self._pieces * WRITING[by_hours]
            if self._stopped or self._pieces > MOST_PIECES or 2 * writing >= left * STEP_SECONDS:
                return
            relaxed = _Relaxed(solver(), self._board, by_hours=by_hours)
            self._search = solving(relaxed.cp, effort._replace(steps=left))
            if not self._stopped:
                self.points = max(self.points, relaxed.solve(self._search))
                left -= self._search.deterministic_time

    def stop(self) -> None:
        """End the work from another thread; what was found so far stays."""
        self._stopped = True
        if self._search is not None:
            self._search.stop_search()


class _Relaxed:
    """The model without minutes.

    Args:
        by_hours: look at the hour at which a request begins, where its waiting costs.
    """

    def __init__(self, cp: Any, board: Board, *, by_hours: bool) -> None:
        self._by_hours = by_hours
        self.cp, self.board, self.grid = cp, board, board.grid
        self.rules = board.grid.instance.rules
        self.model = cp.CpModel()
        self.whole = sum(board.points_of(one) for one in board.placed.values())
        self.whole += ways_of(board)
        self.terms: list[Any] = []
        self.lanes: dict[tuple[int, int], list[Piece]] = defaultdict(list)
        self.stations: dict[tuple[int, int], list[Piece]] = defaultdict(list)
        self._cuts: dict[tuple[int, int, bool], list[int]] = {}
        for request in range(len(self.grid.requests)):
            if request not in board.placed:
                self._request(request)
        for (who, day), pieces in self.lanes.items():
            self._day(who, day, pieces)
        for (station, day), pieces in self.stations.items():
            self._rooms(station, day, pieces)
        for who in range(len(self.grid.people)):
            self._fair(who)
        self._apart()

    def _parts(self, who: int, day: int, *, hours: bool) -> list[int]:
        """Give the steps at which parts of a day meet."""
        key = (who, day, hours)
        if key not in self._cuts:
            grid, rest = self.grid, self.rules.rest_minutes
            begins, ends = self.grid.instance.days.starts[day : day + 2]
            cuts = set(range(begins // grid.step, ends // grid.step, PART_MINUTES // grid.step))
            if hours:
                step = HOUR_MINUTES // grid.step
                cuts.update(range(begins // grid.step, ends // grid.step, step))
            for one in _on(grid.people[who].windows, begins, ends):
                cuts.update((one.begin // grid.step, grid.units(one.end + rest)))
            self._cuts[key] = sorted({*cuts, ends // grid.step + 1})
        return self._cuts[key]

    def _request(self, request: int) -> None:
        grid, asked, made = self.grid, self.grid.requests[request], []
        hours = self._matters(request)
        for option, day, starts in self.board.left(request):
            for begin, end in pairwise(self._parts(option.who, day, hours=hours)):
                if not (part := starts & span(begin, end)):
                    continue
                chosen = self.model.new_bool_var("")
                piece = Piece(request, option, lowest(part), part.bit_length() - 1, chosen)
                self.lanes[option.who, day].append(piece)
                self.stations[grid.at[request], day].append(piece)
                made.append(chosen)
                cost = start_points(grid.instance, asked, piece.first * grid.step)
                self.terms.append((option.points + cost) * chosen)
        self.model.add_at_most_one(made)
        self.terms.append(unplaced_points(grid.instance, asked) * (1 - sum(made)))

    def _matters(self, request: int) -> bool:
        """Whether the hour of a request matters."""
        weight = wait_weight(self.grid.instance, self.grid.requests[request])
        return self._by_hours and weight > 0

    def _minutes(self, pieces: Iterable[Piece]) -> Any:
        return sum(self.grid.requests[one.request].minutes * one.chosen for one in pieces)

    def _day(self, who: int, day: int, pieces: list[Piece]) -> None:
        load, rules, grid = self.board.lanes[who].of_day[day], self.rules, self.grid
        remote = [one for one in pieces if one.option.mode != "ONSITE"]
        sparing = [one for one in pieces if grid.sparing[one.request]]
        self.model.add(self._minutes(pieces) <= max(0, rules.day_minutes - load.whole))
        self.model.add(self._minutes(remote) <= max(0, rules.remote_minutes - load.remote))
        self.model.add(self._minutes(sparing) <= max(0, rules.sensitive_minutes - load.sparing))
        stands = [
            (one.start // grid.step, grid.units(one.end + rules.rest_minutes))
            for one in load.sessions
        ]
        stretch = (rules.stretch_minutes + rules.rest_minutes) // grid.step
        pause = grid.units(max(0, rules.meal_minutes - rules.rest_minutes))
        hours = any(self._matters(one.request) for one in pieces)
        for begin, end in combinations(self._parts(who, day, hours=hours), 2):
            most = end - begin - pause * ((end - begin) // (stretch + pause))
            most -= sum(_least(first, last - first, begin, end) for first, last in stands)
            self._fits(pieces, (begin, end), max(0, most), rules.rest_minutes)
        self._place(who, load, pieces)

    def _fits(self, pieces: list[Piece], within: tuple[int, int], most: int, rest: int) -> None:
        """What cannot leave a stretch of steps is not longer than it."""
        begin, end = within
        inside = []
        for one in pieces:
            length = self.grid.units(self.grid.requests[one.request].minutes + rest)
            if one.last >= end or one.first + length <= begin:
                continue
            least = min(_least(one.first, length, begin, end), _least(one.last, length, begin, end))
            inside.append((least, one.chosen))
        if sum(least for least, _chosen in inside) > most:
            self.model.add(sum(least * chosen for least, chosen in inside) <= most)

    def _place(self, who: int, load: Load, pieces: list[Piece]) -> None:
        """One place a day costs both ways, once."""
        weight = self.grid.instance.weights.travel_minute
        if load.place != NOWHERE:
            return
        by_station: dict[int, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for one in pieces:
            if one.option.mode == "ONSITE":
                by_station[self.grid.at[one.request]][one.request].append(one.chosen)
        there = {station: self.model.new_bool_var("") for station in by_station}
        self.model.add_at_most_one(there.values())
        for station, requests in by_station.items():
            self.terms.append(2 * weight * self.grid.way(who, station) * there[station])
            for chosen in requests.values():
                self.model.add(sum(chosen) <= there[station])

    def _rooms(self, station: int, day: int, pieces: list[Piece]) -> None:
        grid = self.grid
        rooms, taken = self.board.rooms_left(station)
        begins, ends = grid.instance.days.starts[day : day + 2]
        cuts = range(begins // grid.step, ends // grid.step + 1, PART_MINUTES // 2 // grid.step)
        for begin, end in combinations(cuts, 2):
            most = rooms * (end - begin) - sum(taken[begin:end])
            self._fits(pieces, (begin, end), most, 0)

    def _fair(self, who: int) -> None:
        grid, instance = self.grid, self.grid.instance
        person, weight = grid.people[who], instance.weights.fair_minute
        pieces = [one for day in range(grid.day_count) for one in self.lanes.get((who, day), ())]
        stands = self.board.lanes[who].minutes
        before = max(0, person.minutes_last_7_days - instance.fair_share)
        most = stands + sum(grid.requests[one.request].minutes for one in pieces)
        over = self.model.new_int_var(0, before + most, "")
        worked = person.minutes_last_7_days + stands - instance.fair_share
        self.model.add(over >= self._minutes(pieces) + worked - before)
        self.terms.append(weight * over)

    def _apart(self) -> None:
        """Requests set apart do not share an interpreter."""
        who_of: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for (who, _day), pieces in self.lanes.items():
            for piece in pieces:
                who_of[piece.request, who].append(piece.chosen)
        pairs = [(one, other) for one, others in enumerate(self.grid.apart) for other in others]
        for one, other in pairs:
            for who in range(len(self.grid.people)):
                both = who_of.get((one, who), []) + who_of.get((other, who), [])
                if one < other and both:
                    self.model.add_at_most_one(both)

    def solve(self, search: Any) -> int:
        """Give what no plan costs less than."""
        self.model.minimize(sum(self.terms))
        status = search.solve(self.model)
        if status not in {self.cp.OPTIMAL, self.cp.FEASIBLE, self.cp.UNKNOWN}:
            return 0
        return self.whole + int(-(-search.best_objective_bound // 1))


def _on(windows: Iterable[Window], begins: int, ends: int) -> Iterator[Window]:
    yield from (one for one in windows if one.begin < ends and one.end > begins)


def _least(start: int, length: int, begin: int, end: int) -> int:
    """Give how much of a session lies within a stretch."""
    return max(0, min(start + length, end) - max(start, begin))
