"""A plan made better piece by piece: a few requests and all that stands in their way are planned anew.

A neighbourhood begins with one request, rather one that was left out or costs much, and takes in the sessions
of those who could interpret it, day by day, until it is large enough for the solver to see through at once.
What comes back is taken when it costs no more. So the plan never gets worse, and breaks no rule. For a seed
each round is the same on every machine, and its work is counted: who ends the search by that has the same
plan everywhere.
"""

import random
from collections.abc import Iterator

from screenio.planning.board import Board, Placed, ways_of
from screenio.planning.exact import replan
from screenio.planning.grid import Grid
from screenio.planning.instance import Assignment
from screenio.planning.points import fair_points, unplaced_points
from screenio.planning.solver import Effort

SIZE = 30
"""Requests in the first neighbourhoods. Source: TECH §5."""
LEAST_SIZE, MOST_SIZE = 15, 80
STEPS = 0.5
"""Effort for one neighbourhood, deterministic time; most need a tenth of it."""


class Search:
    """A plan that is being made better.

    `plan` is the first of those that cost this little, so that it is the same however long the search goes
    on among others that cost as much.

    Args:
        plan: to begin with; keeps every rule.
        fixed: requests that are not moved though they are not locked.
    """

    def __init__(
        self,
        grid: Grid,
        plan: tuple[Assignment, ...],
        seed: int,
        fixed: frozenset[int] = frozenset(),
    ) -> None:
        self.board = Board(grid, plan)
        self.plan = self.board.assignments()
        self.rounds = 0
        self.found_in = 0  # the round that found the plan
        self.work = 0.0  # seconds that are counted
        self._grid = grid
        self._fixed = self.board.locked | fixed
        able = (number for number, options in enumerate(grid.options) if options)
        self._free = [number for number in able if number not in self._fixed]
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        self.points = points(self.board)
        self._size = SIZE
        self.bound = 0 if self._free or fixed else self.points
        """No plan costs less; 0 until that is known, which is where one neighbourhood is the whole."""

    @property
    def is_done(self) -> bool:
        """Whether nothing better can be found."""
        return not self._free or self.bound >= self.points

    def improve(self) -> bool:
        """Try one neighbourhood; tells whether the plan costs less now.

        Raises:
            Trouble: `plan.no_solver`.
        """
        self.rounds += 1
        if self.is_done:
            return False
        free = self._free
        if len(free) > self._size:
            free = self._neighbourhood(self._seed_request())
        before = [self.board.take(one) for one in free if one in self.board.placed]
        seed = self._dice.randrange(1 << 30)
        found = replan(self.board, free, Effort(seed, STEPS), before)
        self.work += found.work
        self._put(before if found.placed is None else found.placed)
        now = points(self.board)
        seen_through = found.placed is not None and found.points == found.bound
        self._resize(seen_through=seen_through, better=now < self.points)
        if now > self.points:
            for one in free:
                if one in self.board.placed:
                    self.board.take(one)
            self._put(before)
            return False
        if len(free) == len(self._free) and found.placed is not None:
            self.bound = max(self.bound, now - found.points + found.bound)
        if now == self.points:
            return False
        self.points, self.plan, self.found_in = now, self.board.assignments(), self.rounds
        return True

    def _resize(self, *, seen_through: bool, better: bool) -> None:
        """Look further around when a neighbourhood was seen through in vain, less far when it was not."""
        if not seen_through:
            self._size = max(LEAST_SIZE, self._size - 3)
        elif not better:
            self._size = min(MOST_SIZE, self._size + 1)

    def _put(self, sessions: list[Placed]) -> None:
        for one in sessions:
            self.board.put(one)

    def _seed_request(self) -> int:
        """Draw a request: half the time one that was left out, else one by what it costs."""
        left = [one for one in self._free if one not in self.board.placed]
        if left and self._dice.random() < 0.5:
            return self._dice.choice(left)
        costs = [1 + self._cost(one) for one in self._free]
        return self._dice.choices(self._free, costs)[0]

    def _cost(self, request: int) -> int:
        one = self.board.placed.get(request)
        return 0 if one is None else self.board.points_of(one)

    def _neighbourhood(self, first: int) -> list[int]:
        """Give requests to be planned anew: the first, and those who stand in its way."""
        chosen = {first}
        for group in self._groups(first):
            more = [one for one in group if one not in chosen and one not in self._fixed]
            chosen.update(more[: self._size - len(chosen)])
            if len(chosen) >= self._size:
                break
        return sorted(chosen)

    def _groups(self, first: int) -> Iterator[list[int]]:
        """Give groups of requests near one: who was left out, then days of those who could take it."""
        options = self._grid.options[first]
        people = sorted({option.who for option in options})
        self._dice.shuffle(people)
        left = [
            one
            for one in self._free
            if one not in self.board.placed
            and any(option.who in people for option in self._grid.options[one])
        ]
        self._dice.shuffle(left)
        yield left[: self._size // 4]
        lanes = [(who, day) for who in people for day in range(self._grid.day_count)]
        if self._dice.random() < 0.5:
            self._dice.shuffle(lanes)
        for number, (who, day) in enumerate(lanes):
            yield [one.request for one in self.board.lanes[who].of_day[day].sessions]
            if number == 0:
                yield self._beside(first)

    def _beside(self, first: int) -> list[int]:
        """Give some of the requests at the same station, since they take its rooms, and those set apart."""
        grid = self._grid
        beside = [
            one
            for one in self.board.placed
            if grid.at[one] == grid.at[first] and one not in self._fixed
        ]
        self._dice.shuffle(beside)
        return [*grid.apart[first], *beside[: self._size // 5]]


def points(board: Board) -> int:
    """Give what the plan on a board costs."""
    grid, instance = board.grid, board.grid.instance
    whole = 0
    for number, request in enumerate(grid.requests):
        one = board.placed.get(number)
        if one is None:
            whole += unplaced_points(instance, request)
            continue
        whole += board.points_of(one)
    for who, lane in enumerate(board.lanes):
        whole += fair_points(instance, grid.people[who], lane.minutes)
    return whole + ways_of(board)
