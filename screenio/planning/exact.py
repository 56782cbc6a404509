"""Some requests planned as well as can be beside what stands: one model for CP-SAT, intervals on the grid.

What stands is no part of the model: it is cut out of the starts beforehand.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from screenio.planning.board import NOWHERE, Board, Placed
from screenio.planning.grid import Option, lowest
from screenio.planning.pauses import levels, spread, standing
from screenio.planning.points import unplaced_points, wait_weight
from screenio.planning.solver import Effort, solver, solving, work_of


class Way(NamedTuple):
    """An option on one day, with its starts beside what stands, and the literal that chooses it."""

    request: int
    option: Option
    day: int
    starts: int
    chosen: Any


class Found(NamedTuple):
    """What came of a model.

    Args:
        placed: sessions of the requests that were free; None when nothing was found in the time.
        points: what the free requests cost, those left out with them.
        bound: no plan of these requests beside what stands costs less.
        work: seconds that are counted, whatever was found.
    """

    placed: list[Placed] | None
    points: int
    bound: int
    work: float


def replan(
    board: Board, free: Sequence[int], effort: Effort, before: Iterable[Placed] = ()
) -> Found:
    """Plan requests that are not on the board beside those that are.

    Args:
        before: where some of them were, to begin with.

    Raises:
        Trouble: `plan.no_solver`.
    """
    return _Model(solver(), board, free).solve(effort, {one.request: one for one in before})


class _Model:
    """One model: variables first, then rules, then points."""

    def __init__(self, cp: Any, board: Board, free: Sequence[int]) -> None:
        self.cp, self.board, self.free = cp, board, sorted(free)
        self.grid, self.rules = board.grid, board.grid.instance.rules
        self.model = cp.CpModel()
        self.terms: list[Any] = []
        self.start: dict[int, Any] = {}
        self.is_placed: dict[int, Any] = {}
        self.ways: dict[int, list[Way]] = {}
        self.lanes: dict[tuple[int, int], list[Way]] = defaultdict(list)
        self.there: dict[tuple[int, int], dict[int, Any]] = defaultdict(dict)
        for request in self.free:
            self._request(request)
        for (who, day), ways in self.lanes.items():
            self._day(who, day, ways)
        for who in {key[0] for key in self.lanes}:
            self._person(who)
        self._rooms()
        self._apart()
        for request in self.free:
            self._points(request)

    # Variables

    def _request(self, request: int) -> None:
        placed = self.model.new_bool_var("")
        self.is_placed[request] = placed
        ways = self.ways[request] = list(self._ways(request))
        for way in ways:
            self.lanes[way.option.who, way.day].append(way)
        self.model.add(sum(way.chosen for way in ways) == placed)
        everything = 0
        for way in ways:
            everything |= way.starts
        self.start[request] = self.model.new_int_var_from_domain(self._domain(everything), "")
        for way in ways:
            if way.starts != everything:
                self._hold(self.start[request], way.starts, way.chosen)

    def _hold(self, start: Any, bits: int, *when: Any) -> None:
        domain = self._domain(bits)
        self.model.add_linear_expression_in_domain(start, domain).only_enforce_if(*when)

    def _domain(self, bits: int) -> Any:
        pieces, unit = [], 0
        while bits:
            unit += lowest(bits)
            bits >>= lowest(bits)
            length = lowest(~bits)
            pieces.append([unit, unit + length - 1])
            bits >>= length
            unit += length
        return self.cp.Domain.from_intervals(pieces or [[0, 0]])

    def _ways(self, request: int) -> Iterable[Way]:
        """Give what is left of the options of a request beside what stands."""
        for option, day, starts in self.board.left(request):
            yield Way(request, option, day, starts, self.model.new_bool_var(""))

    def _length(self, way: Way, more: int) -> int:
        return self.grid.units(self.grid.requests[way.request].minutes + more)

    # Rules

    def _day(self, who: int, day: int, ways: list[Way]) -> None:
        load, rules = self.board.lanes[who].of_day[day], self.rules
        remote = [way for way in ways if way.option.mode != "ONSITE"]
        sparing = [way for way in ways if self.grid.sparing[way.request]]
        self._at_most(ways, rules.day_minutes - load.whole)
        self._at_most(remote, rules.remote_minutes - load.remote)
        self._at_most(sparing, rules.sensitive_minutes - load.sparing)
        if load.place == NOWHERE:
            self._place(who, day, [way for way in ways if way.option.mode == "ONSITE"], remote)

    def _at_most(self, ways: list[Way], most: int) -> None:
        minutes = [self.grid.requests[way.request].minutes for way in ways]
        if sum(minutes) > most:
            self.model.add(
                sum(m * way.chosen for m, way in zip(minutes, ways, strict=True)) <= most
            )

    def _place(self, who: int, day: int, onsite: list[Way], remote: list[Way]) -> None:
        """One place a day; what is by phone is then within the hours there, and the ways cost."""
        there = self.there[who, day]
        for way in onsite:
            station = self.grid.at[way.request]
            if station not in there:
                there[station] = self.model.new_bool_var("")
            self.model.add_implication(way.chosen, there[station])
        if len(there) > 1:
            self.model.add_at_most_one(there.values())
        for station, goes in there.items():
            way_minutes = self.grid.way(who, station)
            if not way_minutes:
                continue
            cost = 2 * way_minutes * self.grid.instance.weights.travel_minute
            self.terms.append(cost * goes)
            for one in remote:
                minutes = self.grid.requests[one.request].minutes
                left = one.starts & self.grid.hours_there(who, station, minutes)
                if not left:
                    self.model.add_bool_or(one.chosen.negated(), goes.negated())
                elif left != one.starts:
                    self._hold(self.start[one.request], left, one.chosen, goes)

    def _person(self, who: int) -> None:
        """Sessions of one interpreter keep rests, meals and nights; minutes are shared fairly."""
        days = sorted(day for one, day in self.lanes if one == who)
        ways = [way for day in days for way in self.lanes[who, day]]
        by_request: dict[int, list[Way]] = defaultdict(list)
        for way in ways:
            by_request[way.request].append(way)
        intervals = [
            self._interval(request, self._length(same[0], self.rules.rest_minutes), same)
            for request, same in by_request.items()
        ]
        pauses = [pause for day in days for pause in self._pauses(who, day)]
        if len(intervals) > 1 or pauses:
            self.model.add_no_overlap([*intervals, *pauses])
        for day in days:
            if (who, day + 1) in self.lanes:
                self._night(self.lanes[who, day], self.lanes[who, day + 1])
        self._fair(who, ways)

    def _interval(self, request: int, length: int, ways: Sequence[Way]) -> Any:
        """Give the time a request takes where one of these ways is chosen."""
        if len(ways) == 1:
            taken = ways[0].chosen
        else:
            taken = self.model.new_bool_var("")
            self.model.add(sum(way.chosen for way in ways) == taken)
        return self.model.new_optional_fixed_size_interval_var(
            self.start[request], length, taken, ""
        )

    def _pauses(self, who: int, day: int) -> list[Any]:
        """Give intervals for meals, and for what stands, where a day may hold more than a stretch."""
        rules, grid = self.rules, self.grid
        ways, load = self.lanes[who, day], self.board.lanes[who].of_day[day]
        stands = [
            (one.start // grid.step, grid.units(one.end + rules.rest_minutes))
            for one in load.sessions
        ]
        starts = [lowest(way.starts) for way in ways] + [begin for begin, _end in stands]
        ends = [way.starts.bit_length() - 1 + self._length(way, rules.rest_minutes) for way in ways]
        first, last = min(starts), max(ends + [end for _begin, end in stands])
        pause = max(1, grid.units(rules.meal_minutes - rules.rest_minutes))
        stretch = (rules.stretch_minutes + rules.rest_minutes) // grid.step
        if last - first <= stretch:
            return []
        return [
            *spread(self.model, (first, last), pause, stretch),
            *standing(self.model, stands),
        ]

    def _night(self, evening: list[Way], morning: list[Way]) -> None:
        requests, step = self.grid.requests, self.grid.step
        last = max(
            (way.starts.bit_length() - 1) * step + requests[way.request].minutes for way in evening
        )
        first = min(lowest(way.starts) for way in morning) * step
        if last + self.rules.night_minutes <= first:
            return
        ended = self.model.new_int_var(0, last, "")
        for way in evening:
            end = step * self.start[way.request] + requests[way.request].minutes
            self.model.add(ended >= end).only_enforce_if(way.chosen)
        for way in morning:
            start = step * self.start[way.request]
            rested = self.model.add(start >= ended + self.rules.night_minutes)
            rested.only_enforce_if(way.chosen)

    def _rooms(self) -> None:
        """Rooms that are left, for the free requests at each station."""
        at: dict[int, list[int]] = defaultdict(list)
        for request in self.free:
            if self.ways[request]:
                at[self.grid.at[request]].append(request)
        for station, requests in at.items():
            left, taken = self.board.rooms_left(station)
            if len(requests) <= min(left - one for one in taken):
                continue
            intervals = [
                self.model.new_optional_fixed_size_interval_var(
                    self.start[request],
                    self.grid.units(self.grid.requests[request].minutes),
                    self.is_placed[request],
                    "",
                )
                for request in requests
            ]
            demands = [1] * len(intervals)
            for begin, end, level in levels(taken):
                intervals.append(self.model.new_fixed_size_interval_var(begin, end - begin, ""))
                demands.append(level)
            self.model.add_cumulative(intervals, demands, left)

    def _apart(self) -> None:
        """Requests set apart share neither interpreter nor time."""
        for one in self.free:
            for other in self.grid.apart[one]:
                if other <= one or other not in self.ways:
                    continue
                self.model.add_no_overlap(
                    [
                        self._interval(
                            each, self.grid.units(self.grid.requests[each].minutes), ways
                        )
                        for each in (one, other)
                        if (ways := self.ways[each])
                    ]
                )
                both: dict[int, list[Any]] = defaultdict(list)
                for way in (*self.ways[one], *self.ways[other]):
                    both[way.option.who].append(way.chosen)
                for chosen in both.values():
                    self.model.add_at_most_one(chosen)

    # Points

    def _fair(self, who: int, ways: list[Way]) -> None:
        person, instance = self.grid.people[who], self.grid.instance
        weight = instance.weights.fair_minute
        spare = instance.fair_share - person.minutes_last_7_days - self.board.lanes[who].minutes
        minutes = [self.grid.requests[way.request].minutes for way in ways]
        planned = sum(m * way.chosen for m, way in zip(minutes, ways, strict=True))
        if not weight or spare >= sum(minutes):
            return
        if spare <= 0:
            self.terms.append(weight * planned)
            return
        over = self.model.new_int_var(0, sum(minutes), "")
        self.model.add(over >= planned - spare)
        self.terms.append(weight * over)

    def _points(self, request: int) -> None:
        grid, one = self.grid, self.grid.requests[request]
        left_out = unplaced_points(grid.instance, one)
        self.terms.append(left_out * (1 - self.is_placed[request]))
        for way in self.ways[request]:
            self.terms.append(way.option.points * way.chosen)
        if self.ways[request]:
            self._moving(request)
            self._waiting(request)
            self._lateness(request)

    def _moving(self, request: int) -> None:
        """Another time than before costs."""
        unit = self.grid.stays.get(request)
        if unit is None:
            return
        stays = self.model.new_bool_var("")
        self.model.add(self.start[request] == unit).only_enforce_if(stays)
        self.model.add_implication(stays, self.is_placed[request])
        weight = self.grid.instance.weights.changed_time
        self.terms.append(weight * (self.is_placed[request] - stays))

    def _waiting(self, request: int) -> None:
        one, ways = self.grid.requests[request], self.ways[request]
        weight = wait_weight(self.grid.instance, one)
        if not weight:
            return
        start, step = self.start[request], self.grid.step
        first = min(lowest(way.starts) for way in ways)
        self.terms.append(weight * step * (start - first))
        self.terms.append(weight * (first * step - one.not_before) * self.is_placed[request])
        sooner = sum((lowest(way.starts) - first) * way.chosen for way in ways)
        self.model.add(start >= first + sooner)

    def _lateness(self, request: int) -> None:
        one, ways, step = self.grid.requests[request], self.ways[request], self.grid.step
        last = max(way.starts.bit_length() - 1 for way in ways) * step + one.minutes
        if last <= one.deadline:
            return
        weights, placed, start = (
            self.grid.instance.weights,
            self.is_placed[request],
            self.start[request],
        )
        late = self.model.new_bool_var("")
        over = self.model.new_int_var(0, last - one.deadline, "")
        end = step * start + one.minutes
        self.model.add(end <= one.deadline).only_enforce_if(late.negated(), placed)
        self.model.add(over >= end - one.deadline).only_enforce_if(placed)
        least = [max(0, lowest(way.starts) * step + one.minutes - one.deadline) for way in ways]
        self.model.add(over >= sum(m * w.chosen for m, w in zip(least, ways, strict=True)))
        self.terms.append(weights.late * late + weights.late_minute * over)

    # Solving

    def solve(self, effort: Effort, before: dict[int, Placed]) -> Found:
        """Give the best sessions that were found."""
        self.model.minimize(sum(self.terms))
        self._hint(before)
        search = solving(self.cp, effort)
        status = search.solve(self.model)
        work = work_of(search, self.model)
        if status not in {self.cp.OPTIMAL, self.cp.FEASIBLE}:
            return Found(None, 0, 0, work)
        placed = []
        for request in self.free:
            for way in self.ways[request]:
                if search.boolean_value(way.chosen):
                    start = search.value(self.start[request]) * self.grid.step
                    end = start + self.grid.requests[request].minutes
                    mode = way.option.mode
                    placed.append(Placed(request, way.option.who, start, end, mode, way.day))
        bound = -int(-search.best_objective_bound // 1)
        return Found(placed, round(search.objective_value), bound, work)

    def _hint(self, before: dict[int, Placed]) -> None:
        for request in self.free:
            was = before.get(request)
            self.model.add_hint(self.is_placed[request], was is not None)
            if was is not None:
                self.model.add_hint(self.start[request], was.start // self.grid.step)
            for way in self.ways[request]:
                same = was is not None and (was.who, was.mode, was.day) == (
                    way.option.who,
                    way.option.mode,
                    way.day,
                )
                self.model.add_hint(way.chosen, same)
