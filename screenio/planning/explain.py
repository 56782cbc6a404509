"""Why: why a request has nobody, why it has this interpreter, and why not another, as codes and values.

Nothing is remembered from the search. Each answer is worked out from the instance and the plan, with the
checks that people see when they move a booking, so that the two never say different things.
"""

from collections.abc import Callable, Iterable

import msgspec

from screenio.planning.board import Board
from screenio.planning.fit import (
    WHO,
    Check,
    Fit,
    Standing,
    Trial,
    checks,
    first_fit,
    trial,
)
from screenio.planning.grid import Grid
from screenio.planning.instance import (
    MODES,
    PROPOSED,
    Assignment,
    Instance,
    Interpreter,
    Minute,
    Mode,
    Request,
)
from screenio.planning.points import (
    fair_points,
    mode_points,
    start_points,
    unplaced_points,
    who_points,
)


class Reason(msgspec.Struct, frozen=True):
    """Why a request has nobody.

    Args:
        code: `why.nobody_speaks` …; `language/planning.py` has the sentences.
        values: how many were left before this, or what would help.
    """

    code: str
    values: dict[str, str | int] = {}


class Other(msgspec.Struct, frozen=True):
    """Why an interpreter was not taken: what is missing, or what it would cost more.

    Args:
        missing: the first check that must hold and does not, at the time of the plan.
        fit: when there would be a place; None for never.
        more: points that place costs more than the plan's, or than to leave the request out as the plan does.
    """

    interpreter: str
    missing: Check | None
    fit: Fit | None
    more: int


class Why(msgspec.Struct, frozen=True):
    """Why a request is as it is in a plan."""

    request: str
    chosen: Assignment | None
    checks: tuple[Check, ...]
    reason: Reason | None
    others: tuple[Other, ...]


def why(instance: Instance, plan: Iterable[Assignment], request: str) -> Why:
    """Explain one request of a plan, and every interpreter that was not taken for it."""
    plan = tuple(plan)
    asked = instance.request_of[request]
    chosen = next((one for one in plan if one.request == request), None)
    standing = Standing(instance, (one for one in plan if one.request != request))
    if chosen is None:
        others = (_other(standing, asked, who, None) for who in instance.interpreters)
        return Why(request, None, (), Reasons(instance, plan).of(request), tuple(others))
    person = instance.interpreter_of[chosen.interpreter]
    held = trial(standing, asked, person, chosen.start, chosen.mode)
    others = (
        _other(standing, asked, who, chosen) for who in instance.interpreters if who != person
    )
    return Why(request, chosen, checks(held), None, tuple(others))


def _other(
    standing: Standing, request: Request, person: Interpreter, chosen: Assignment | None
) -> Other:
    start = chosen.start if chosen else max(Minute(0), request.not_before)
    modes = [mode for mode in MODES if mode in request.modes and mode in person.modes]
    missing = None
    for mode in modes or MODES[:1]:
        tried = checks(trial(standing, request, person, start, mode))
        missing = next((one for one in tried if one.must and not one.ok), None)
        if missing is None:
            break
    fit = first_fit(standing, request, person, 0)
    if fit is None:
        return Other(person.pool_id, missing, None, 0)
    if missing is None:
        fit = Fit(person.pool_id, Minute(start), mode)
    more = _points(standing, request, person, fit.start, fit.mode)
    return Other(person.pool_id, missing, fit, more - _as_it_is(standing, request, chosen))


def _as_it_is(standing: Standing, request: Request, chosen: Assignment | None) -> int:
    """Give what the plan pays for a request, left out or placed."""
    if chosen is None:
        return unplaced_points(standing.instance, request)
    was = standing.instance.interpreter_of[chosen.interpreter]
    return _points(standing, request, was, chosen.start, chosen.mode)


def _points(
    standing: Standing, request: Request, person: Interpreter, start: int, mode: Mode
) -> int:
    """Give what a session would cost beside what stands."""
    instance, days = standing.instance, standing.instance.days
    own = standing.of_interpreter[person.pool_id]
    worked = sum(one.request.minutes for one in own)
    whole = who_points(instance, request, person) + mode_points(instance, request, mode)
    whole += start_points(instance, request, start)
    whole += fair_points(instance, person, worked + request.minutes)
    whole -= fair_points(instance, person, worked)
    goes = any(one.mode == "ONSITE" and days.of(one.start) == days.of(start) for one in own)
    if mode == "ONSITE" and not goes:
        way = instance.way(person.base, request.station) or 0
        whole += 2 * way * instance.weights.travel_minute
    return whole


# Nobody


class Reasons:
    """Why the requests that a plan leaves out have nobody."""

    def __init__(self, instance: Instance, plan: Iterable[Assignment]) -> None:
        self._instance = instance
        self._grid = Grid(instance)
        self._board = Board(self._grid, plan)
        self._empty = Standing(instance, ())

    def of(self, name: str) -> Reason:
        """Say why one has nobody: everybody is taken, or the first need after which nobody is left."""
        number = self._grid.number_of[name]
        request = self._grid.requests[number]
        station = self._instance.station_of[request.station]
        if not station.rooms or not station.windows:
            return Reason("why.no_room", {"station": station.id})
        if options := self._grid.options[number]:
            left = len({option.who for option in options})
            taken = self._board.best(number) is None
            return Reason("why.all_taken" if taken else "why.costs_more", {"left": left})
        return self._never(request)

    def _never(self, request: Request) -> Reason:
        left = list(self._instance.interpreters)
        needs = dict(zip(WHO, ("speaks", "gender", "specialism", "", "conflict"), strict=True))
        for check, need in needs.items():
            kept = [who for who in left if _holds(check, self._empty, request, who)]
            if not kept:
                return _nobody(self._instance, request, need, len(left))
            left = kept
        able = [who for who in left if set(who.modes) & set(request.modes)]
        if not able:
            return Reason("why.nobody_mode", {"left": len(left)})
        return _nowhere(self._instance, request, able)


def _holds(
    check: Callable[[Trial], Check], empty: Standing, request: Request, who: Interpreter
) -> bool:
    found = check(trial(empty, request, who, max(0, request.not_before), MODES[0]))
    return found.ok or not found.must


def _nobody(instance: Instance, request: Request, code: str, left: int) -> Reason:
    if code == "speaks" and not request.alternatives_ok:
        also = [
            who
            for who in instance.interpreters
            if any(instance.grade(request.variety, one) in PROPOSED for one in who.varieties)
        ]
        if also:
            return Reason("why.only_another_variety", {"left": len(also)})
    return Reason(f"why.nobody_{code}", {"left": left, "variety": request.variety})


def _nowhere(instance: Instance, request: Request, able: list[Interpreter]) -> Reason:
    """Say what keeps those who could from ever being there: clearance, distance or hours."""
    day = max(0, instance.days.of(request.not_before))
    if all(instance.days.date(day) > who.cleared_until for who in able):
        return Reason("why.nobody_cleared", {"left": len(able)})
    remote = {"VIDEO", "PHONE"} & set(request.modes)
    ways = [instance.way(who.base, request.station) for who in able]
    near = [
        way is not None and way <= who.travel_radius_minutes
        for way, who in zip(ways, able, strict=True)
    ]
    if not any(near) and not any(remote & set(who.modes) for who in able):
        return Reason("why.nobody_near", {"left": len(able)})
    return Reason("why.nobody_there", {"left": len(able)})
