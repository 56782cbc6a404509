"""An independent judge of a plan: every broken rule and every point, worked out from the instance alone.

It shares no line with what makes plans, and is written to be read, not to be fast: so a mistake there is seen
here. A broken rule between bookings that were locked is told apart: no plan could mend it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from screenio.planning.instance import Assignment, Instance, Interpreter, Request


class Violation(msgspec.Struct, frozen=True):
    """A broken rule.

    Args:
        code: `broken.rest` …; `language/planning.py` has the sentences.
        requests: the sessions that break it together.
        locked: all of them were locked.
    """

    code: str
    requests: tuple[str, ...]
    interpreter: str = ""
    locked: bool = False


class Verdict(msgspec.Struct, frozen=True):
    """What is wrong with a plan, and what it costs by part, in points."""

    violations: tuple[Violation, ...]
    unassigned: tuple[str, ...]
    cost: dict[str, int]

    @property
    def total(self) -> int:
        """All points together."""
        return sum(self.cost.values())

    @property
    def is_valid(self) -> bool:
        """Whether nothing is broken but what was locked so."""
        return all(one.locked for one in self.violations)


class Held(msgspec.Struct, frozen=True):
    """A session as the judge sees it."""

    request: Request
    interpreter: Interpreter
    start: int
    end: int
    mode: str
    day: int


def evaluate(instance: Instance, assignments: Iterable[Assignment]) -> Verdict:
    """Judge a plan."""
    given = list(assignments)
    requests = {one.id: one for one in instance.requests}
    people = {one.pool_id: one for one in instance.interpreters}
    broken = list(_ill_named(given, requests, people))
    held = [
        Held(
            requests[one.request],
            people[one.interpreter],
            one.start,
            one.start + requests[one.request].minutes,
            one.mode,
            instance.days.of(one.start),
        )
        for one in given
        if one.request in requests and one.interpreter in people
    ]
    for one in held:
        broken.extend(_alone(instance, one))
    broken.extend(_of_days(instance, held))
    broken.extend(_of_stations(instance, held))
    broken.extend(_of_pairs(held))
    broken.extend(_moved(instance, given))
    locked = {one.request for one in instance.locked if one in given}
    marked = [msgspec.structs.replace(v, locked=set(v.requests) <= locked) for v in broken]
    named = {one.request.id for one in held}
    missing = tuple(name for name in requests if name not in named)
    return Verdict(tuple(marked), missing, _cost(instance, held, missing))


def _ill_named(
    given: list[Assignment], requests: dict[str, Request], people: dict[str, Interpreter]
) -> Iterator[Violation]:
    seen = set()
    for one in given:
        if one.request not in requests or one.interpreter not in people:
            yield Violation("broken.unknown", (one.request,), one.interpreter)
        if one.request in seen:
            yield Violation("broken.twice", (one.request,), one.interpreter)
        seen.add(one.request)


def _moved(instance: Instance, given: list[Assignment]) -> Iterator[Violation]:
    for one in instance.locked:
        if one not in given:
            yield Violation("broken.locked", (one.request,), one.interpreter)


# One session


def _alone(instance: Instance, one: Held) -> Iterator[Violation]:
    request, who = one.request, one.interpreter
    station = next(s for s in instance.stations if s.id == request.station)
    hold = {
        "variety": _speaks(instance, request, who),
        "gender": request.gender_strength != "MUST" or request.gender in {"", who.gender},
        "specialism": request.topic_class not in {"CHILD", "SGBV", "THB"}
        or request.topic_class in who.specialisms,
        "excluded": who.pool_id not in request.excluded,
        "clearance": instance.days.date(one.day) <= who.cleared_until,
        "mode": one.mode in request.modes and one.mode in who.modes,
        "availability": any(w.begin <= one.start and one.end <= w.end for w in who.windows),
        "opening": any(w.begin <= one.start and one.end <= w.end for w in station.windows),
        "person": one.start >= request.not_before
        and (
            not request.windows
            or any(w.begin <= one.start and one.end <= w.end for w in request.windows)
        ),
    }
    for name, kept in hold.items():
        if not kept:
            yield Violation(f"broken.{name}", (request.id,), who.pool_id)


def _best_grade(instance: Instance, request: Request, who: Interpreter) -> str:
    table = {(row.asked, row.spoken): row.grade for row in instance.compatibility}
    grades = set()
    for spoken in who.varieties:
        if spoken == "arb" and not request.reads:
            continue
        grades.add("exact" if spoken == request.variety else table.get((request.variety, spoken)))
    allowed = ["exact", "usable", "check"] if request.alternatives_ok else ["exact"]
    return next((grade for grade in allowed if grade in grades), "")


def _speaks(instance: Instance, request: Request, who: Interpreter) -> bool:
    return _best_grade(instance, request, who) != ""


# A day of one interpreter


def _of_days(instance: Instance, held: list[Held]) -> Iterator[Violation]:
    whole: dict[tuple[str, int], list[Held]] = defaultdict(list)
    for one in sorted(held, key=lambda session: session.start):
        whole[one.interpreter.pool_id, one.day].append(one)
    for (who, day), sessions in whole.items():
        yield from _close(instance, who, sessions)
        yield from _unfed(instance, who, sessions)
        yield from _too_much(instance, who, sessions)
        yield from _unreached(instance, who, sessions)
        after = whole.get((who, day + 1), [])
        last = max(sessions, key=lambda session: session.end)
        if after and after[0].start - last.end < instance.rules.night_minutes:
            yield Violation("broken.night", (last.request.id, after[0].request.id), who)


def _close(instance: Instance, who: str, sessions: list[Held]) -> Iterator[Violation]:
    for number, one in enumerate(sessions):
        for other in sessions[number + 1 :]:
            if other.start < one.end + instance.rules.rest_minutes:
                yield Violation("broken.rest", (one.request.id, other.request.id), who)


def _unfed(instance: Instance, who: str, sessions: list[Held]) -> Iterator[Violation]:
    stretch: list[Held] = []
    for one in [*sessions, None]:
        ended = max((s.end for s in stretch), default=0)
        if one is not None and stretch and one.start - ended < instance.rules.meal_minutes:
            stretch.append(one)
            continue
        too_long = stretch and ended - stretch[0].start > instance.rules.stretch_minutes
        if too_long and len(stretch) > 1:
            yield Violation("broken.meal", tuple(s.request.id for s in stretch), who)
        stretch = [one] if one is not None else []


def _too_much(instance: Instance, who: str, sessions: list[Held]) -> Iterator[Violation]:
    rules = instance.rules
    kinds = {
        "day": (sessions, rules.day_minutes),
        "remote": ([s for s in sessions if s.mode != "ONSITE"], rules.remote_minutes),
        "sensitive": (
            [s for s in sessions if s.request.topic_class in {"CHILD", "SGBV"}],
            rules.sensitive_minutes,
        ),
    }
    for name, (counted, most) in kinds.items():
        if sum(s.request.minutes for s in counted) > most:
            yield Violation(f"broken.cap_{name}", tuple(s.request.id for s in counted), who)


def _unreached(instance: Instance, who: str, sessions: list[Held]) -> Iterator[Violation]:
    onsite = [s for s in sessions if s.mode == "ONSITE"]
    if not onsite:
        return
    names = tuple(s.request.id for s in onsite)
    if len({s.request.station for s in onsite}) > 1:
        yield Violation("broken.two_places", names, who)
        return
    one = onsite[0]
    minutes = _way(instance, one.interpreter.base, one.request.station)
    if minutes is None or minutes > one.interpreter.travel_radius_minutes:
        yield Violation("broken.too_far", names, who)
        return
    if minutes == 0:
        return
    midnight, next_midnight = instance.days.starts[one.day], instance.days.starts[one.day + 1]
    windows = [w for w in one.interpreter.windows if w.begin < next_midnight and w.end > midnight]
    leaves = max(midnight, min((w.begin for w in windows), default=0))
    returns = max((w.end for w in windows), default=0)
    for session in sessions:
        if session.start < leaves + minutes or session.end > returns - minutes:
            yield Violation("broken.travel", (session.request.id,), who)


def _way(instance: Instance, start: str, end: str) -> int | None:
    if start == end:
        return 0
    ways = [one.minutes for one in instance.travel if set(one.between) == {start, end}]
    return ways[-1] if ways else None


# Stations, people


def _of_stations(instance: Instance, held: list[Held]) -> Iterator[Violation]:
    for station in instance.stations:
        sessions = [one for one in held if one.request.station == station.id]
        for one in sessions:
            there = [s for s in sessions if s.start <= one.start < s.end]
            if len(there) > station.rooms:
                yield Violation("broken.room", tuple(s.request.id for s in there))


def _of_pairs(held: list[Held]) -> Iterator[Violation]:
    by_name = {one.request.id: one for one in held}
    for one in held:
        for name in one.request.apart_from:
            other = by_name.get(name)
            if other is None:
                continue
            if other.interpreter == one.interpreter:
                yield Violation("broken.apart", (one.request.id, name), one.interpreter.pool_id)
            if other.start < one.end and one.start < other.end:
                yield Violation("broken.same_time", (one.request.id, name))


# Points


def _cost(instance: Instance, held: list[Held], missing: tuple[str, ...]) -> dict[str, int]:
    weights = instance.weights
    cost = dict.fromkeys(
        ("unplaced", "late", "wait", "travel", "mode", "variety", "wish", "continuity", "fair"), 0
    )
    for request in instance.requests:
        if request.id in missing:
            cost["unplaced"] += _unplaced(instance, request)
    for one in held:
        for part, points in _session_cost(instance, one).items():
            cost[part] += points
    trips = {(s.interpreter.pool_id, s.day, s.request.station) for s in held if s.mode == "ONSITE"}
    bases = {one.pool_id: one.base for one in instance.interpreters}
    for who, _day, station in trips:
        cost["travel"] += weights.travel_minute * 2 * (_way(instance, bases[who], station) or 0)
    cost["fair"] = _unfair(instance, held)
    return cost


def _unplaced(instance: Instance, request: Request) -> int:
    weights = instance.weights
    if request.vulnerable:
        return weights.unplaced_vulnerable
    if request.urgency == "NOW":
        return weights.unplaced_now
    return weights.unplaced_today if request.urgency == "TODAY" else weights.unplaced_planned


def _session_cost(instance: Instance, one: Held) -> dict[str, int]:
    weights, request, who = instance.weights, one.request, one.interpreter
    over = one.end - request.deadline
    waited = one.start - request.not_before
    close = "_sensitive" if request.topic_class in {"CHILD", "SGBV", "THB", "MEDICAL"} else ""
    remote = {"ONSITE": 0} | {
        mode: getattr(weights, f"{mode.lower()}{close}") for mode in ("VIDEO", "PHONE")
    }
    grades = {"usable": weights.variety_usable, "check": weights.variety_check}
    unmet = request.gender not in {"", who.gender}
    unskilled = request.topic_class == "MEDICAL" and "MEDICAL" not in who.specialisms
    changed = request.continuity_with not in {"", who.pool_id}
    return {
        "late": weights.late + weights.late_minute * over if over > 0 else 0,
        "wait": waited * weights.wait_vulnerable * request.vulnerable
        + waited * weights.wait_now * (request.urgency == "NOW"),
        "mode": remote[one.mode],
        "variety": grades.get(_best_grade(instance, request, who), 0),
        "wish": weights.gender * unmet + weights.specialism * unskilled,
        "continuity": weights.continuity * changed,
    }


def _unfair(instance: Instance, held: list[Held]) -> int:
    everything = sum(one.minutes_last_7_days for one in instance.interpreters)
    everything += sum(one.minutes for one in instance.requests)
    people = max(1, len(instance.interpreters))
    share = (everything + people - 1) // people
    points = 0
    for who in instance.interpreters:
        planned = sum(s.request.minutes for s in held if s.interpreter.pool_id == who.pool_id)
        before, after = who.minutes_last_7_days, who.minutes_last_7_days + planned
        points += max(0, after - share) - max(0, before - share)
    return points * instance.weights.fair_minute
