"""Whether one interpreter fits one request at one time, check by check, and when she would.

The order is that of DOMAIN §11.4, and every check says what it compared, so that people see why. A check that
is no must is a wish: it may fail and the session still be held. Whoever works on site travels there first and
back at the end of the day, and does what is by phone from there: so a day has one place, and its hours are
shorter by both ways.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec

from screenio.planning.instance import (
    MODES,
    SENSITIVE,
    SKILLED,
    SPARING,
    Assignment,
    Instance,
    Interpreter,
    Minute,
    Mode,
    Request,
    Window,
)
from screenio.planning.points import grade_of, mode_points


class Check(msgspec.Struct, frozen=True):
    """One question of the match, and its answer.

    Args:
        code: `fit.variety` …; `language/planning.py` has the sentences.
        must: a session cannot be held where this is not ok.
        values: what was compared: codes, pool ids, minutes.
    """

    code: str
    ok: bool
    must: bool = True
    values: dict[str, str | int] = {}


class Fit(msgspec.Struct, frozen=True):
    """A time at which an interpreter fits."""

    interpreter: str
    start: Minute
    mode: Mode


class Session(NamedTuple):
    """An assignment with what it is about."""

    start: int
    end: int
    mode: Mode
    request: Request
    interpreter: str


class Standing:
    """What stands already: sessions by interpreter, by station and by request."""

    def __init__(self, instance: Instance, assignments: Iterable[Assignment]) -> None:
        self.instance = instance
        self.of_interpreter: dict[str, list[Session]] = defaultdict(list)
        self.at_station: dict[str, list[Session]] = defaultdict(list)
        self.of_request: dict[str, Session] = {}
        for one in assignments:
            request = instance.request_of[one.request]
            end = one.start + request.minutes
            session = Session(one.start, end, one.mode, request, one.interpreter)
            self.of_interpreter[one.interpreter].append(session)
            self.at_station[request.station].append(session)
            self.of_request[one.request] = session

    def without(self, request: str) -> "Standing":
        """Give what stands when one request is taken out."""
        return Standing(
            self.instance,
            (
                Assignment(name, one.interpreter, Minute(one.start), one.mode)
                for name, one in self.of_request.items()
                if name != request
            ),
        )


class Trial(NamedTuple):
    """A request tried with an interpreter at a time; `own` are her other sessions of that day."""

    standing: Standing
    request: Request
    interpreter: Interpreter
    start: int
    end: int
    mode: Mode
    day: int
    own: list[Session]

    @property
    def instance(self) -> Instance:
        """What is planned."""
        return self.standing.instance


def trial(
    standing: Standing, request: Request, interpreter: Interpreter, start: int, mode: Mode
) -> Trial:
    """Try a request with an interpreter; what stands of the request itself is as if it were not there."""
    days = standing.instance.days
    day = days.of(start)
    own = [
        one
        for one in standing.of_interpreter[interpreter.pool_id]
        if one.request.id != request.id and days.of(one.start) == day
    ]
    end = start + request.minutes
    return Trial(standing, request, interpreter, start, end, mode, day, own)


# Checks of who


def _variety(one: Trial) -> Check:
    grade, spoken = grade_of(one.instance, one.request, one.interpreter)
    values: dict[str, str | int] = {"asked": one.request.variety, "spoken": spoken, "grade": grade}
    return Check("fit.variety", bool(grade), values=values)


def _gender(one: Trial) -> Check:
    wish = one.request.gender
    ok = not wish or one.interpreter.gender == wish
    values: dict[str, str | int] = {"wish": wish, "is": one.interpreter.gender}
    return Check("fit.gender", ok, one.request.gender_strength == "MUST", values)


def _specialism(one: Trial) -> Check:
    topic = one.request.topic_class
    ok = topic not in SENSITIVE or topic in one.interpreter.specialisms
    return Check("fit.specialism", ok, topic in SKILLED, {"topic": topic})


def _continuity(one: Trial) -> Check:
    before = one.request.continuity_with
    ok = not before or before == one.interpreter.pool_id
    return Check("fit.continuity", ok, must=False, values={"before": before})


def _conflict(one: Trial) -> Check:
    if one.interpreter.pool_id in one.request.excluded:
        return Check("fit.conflict", ok=False, values={"request": ""})
    for other in _apart(one.standing, one.request):
        if other.interpreter == one.interpreter.pool_id:
            return Check("fit.conflict", ok=False, values={"request": other.request.id})
    return Check("fit.conflict", ok=True, values={"request": ""})


def _apart(standing: Standing, request: Request) -> Iterator[Session]:
    """Give the sessions that share neither interpreter nor time with a request."""
    for name in sorted(standing.instance.apart_of.get(request.id, ())):
        if session := standing.of_request.get(name):
            yield session


def _clearance(one: Trial) -> Check:
    until = one.interpreter.cleared_until
    ok = one.instance.days.date(one.day) <= until
    return Check("fit.clearance", ok, values={"until": until.isoformat()})


def _mode(one: Trial) -> Check:
    ok = one.mode in one.request.modes and one.mode in one.interpreter.modes
    return Check("fit.mode", ok, values={"mode": one.mode})


# Checks of when and where


def _window(one: Trial) -> Check:
    request = one.request
    held = _inside(one.interpreter.windows, one.start, one.end)
    open_ = _inside(one.instance.station_of[request.station].windows, one.start, one.end)
    able = not request.windows or _inside(request.windows, one.start, one.end)
    ok = held and open_ and able and one.start >= request.not_before
    who = "interpreter" if not held else "station" if not open_ else "person"
    return Check("fit.window", ok, values={"who": "" if ok else who})


def _inside(windows: Iterable[Window], start: int, end: int) -> bool:
    return any(one.begin <= start and end <= one.end for one in windows)


def _travel(one: Trial) -> Check:
    places = {session.request.station for session in one.own if session.mode == "ONSITE"}
    if one.mode == "ONSITE":
        places.add(one.request.station)
    if not places:
        return Check("fit.travel", ok=True, values={"minutes": 0})
    if len(places) > 1:
        elsewhere = min(places - {one.request.station})
        return Check("fit.travel", ok=False, values={"elsewhere": elsewhere})
    place = next(iter(places))
    way = one.instance.way(one.interpreter.base, place)
    if way is None or way > one.interpreter.travel_radius_minutes:
        return Check("fit.travel", ok=False, values={"place": place, "too_far": way or 0})
    if not way:
        return Check("fit.travel", ok=True, values={"minutes": 0})
    hours = hours_of_day(one.instance, one.interpreter, one.day, way)
    sessions = [(one.start, one.end), *((s.start, s.end) for s in one.own)]
    ok = all(hours.begin <= start and end <= hours.end for start, end in sessions)
    return Check("fit.travel", ok, values={"minutes": way, "place": place})


def hours_of_day(instance: Instance, interpreter: Interpreter, day: int, way: int) -> Window:
    """Give the hours between arriving and leaving on a day with work on site."""
    begins, ends = instance.days.starts[day : day + 2]
    parts = [one for one in interpreter.windows if one.begin < ends and one.end > begins]
    if not parts:
        return Window(begins, begins)
    first = max(begins, min(one.begin for one in parts))
    last = max(one.end for one in parts)
    return Window(Minute(first + way), Minute(last - way))


def _rest(one: Trial) -> Check:
    needed = one.instance.rules.rest_minutes
    gaps = [(max(s.start - one.end, one.start - s.end), s) for s in one.own]
    gap, nearest = min(gaps, key=lambda pair: pair[0], default=(needed, None))
    if nearest is None or gap >= needed:
        return Check("fit.rest", ok=True, values={"needed": needed})
    values: dict[str, str | int] = {
        "gap": max(0, gap),
        "needed": needed,
        "request": nearest.request.id,
        "at": nearest.start,
        "before": int(nearest.start >= one.start),
    }
    return Check("fit.rest", ok=False, values=values)


def _meal(one: Trial) -> Check:
    rules = one.instance.rules
    parts = sorted([(one.start, one.end), *((s.start, s.end) for s in one.own)])
    begin, end = one.start, one.end
    for start, until in reversed(parts):
        if start < begin and begin - until < rules.meal_minutes:
            begin = start
    for start, until in parts:
        if start > begin and start - end < rules.meal_minutes:
            end = max(end, until)
    ok = end - begin <= rules.stretch_minutes or end - begin == one.request.minutes
    values: dict[str, str | int] = {"stretch": end - begin, "meal": rules.meal_minutes}
    return Check("fit.meal", ok, values=values)


def _cap(one: Trial) -> Check:
    rules, minutes = one.instance.rules, one.request.minutes
    day = sum(s.request.minutes for s in one.own) + minutes
    remote = sum(s.request.minutes for s in one.own if s.mode != "ONSITE") + minutes
    sparing = sum(s.request.minutes for s in one.own if s.request.topic_class in SPARING) + minutes
    limits = [("day", day, rules.day_minutes)]
    if one.mode != "ONSITE":
        limits.append(("remote", remote, rules.remote_minutes))
    if one.request.topic_class in SPARING:
        limits.append(("sensitive", sparing, rules.sensitive_minutes))
    kind, planned, most = min(limits, key=lambda limit: limit[2] - limit[1])
    ok = planned <= most
    return Check("fit.cap", ok, values={"kind": kind, "planned": planned, "most": most})


def _night(one: Trial) -> Check:
    needed, days = one.instance.rules.night_minutes, one.instance.days
    gaps = []
    for other in one.standing.of_interpreter[one.interpreter.pool_id]:
        apart = days.of(other.start) - one.day
        if apart == -1 and other.request.id != one.request.id:
            gaps.append(one.start - other.end)
        elif apart == 1 and other.request.id != one.request.id:
            gaps.append(other.start - one.end)
    least = min(gaps, default=needed)
    return Check("fit.night", least >= needed, values={"gap": max(0, least), "needed": needed})


def _room(one: Trial) -> Check:
    rooms = one.instance.station_of[one.request.station].rooms
    held = [
        session
        for session in one.standing.at_station[one.request.station]
        if session.start < one.end
        and one.start < session.end
        and session.request.id != one.request.id
    ]
    moments = [one.start, *(s.start for s in held if s.start > one.start)]
    most = max(sum(s.start <= moment < s.end for s in held) for moment in moments)
    return Check("fit.room", most < rooms, values={"rooms": rooms, "used": most})


def _person(one: Trial) -> Check:
    for other in _apart(one.standing, one.request):
        if other.start < one.end and one.start < other.end:
            return Check("fit.person", ok=False, values={"request": other.request.id})
    return Check("fit.person", ok=True, values={"request": ""})


def _deadline(one: Trial) -> Check:
    late = max(0, one.end - one.request.deadline)
    return Check("fit.deadline", not late, must=False, values={"late": late})


def _fair(one: Trial) -> Check:
    share = one.instance.fair_share
    own = one.standing.of_interpreter[one.interpreter.pool_id]
    planned = sum(s.request.minutes for s in own if s.request.id != one.request.id)
    whole = one.interpreter.minutes_last_7_days + planned + one.request.minutes
    return Check("fit.fair", whole <= share, must=False, values={"minutes": whole, "share": share})


WHO: tuple[Callable[[Trial], Check], ...] = (_variety, _gender, _specialism, _continuity, _conflict)
WHEN: tuple[Callable[[Trial], Check], ...] = (
    _clearance,
    _mode,
    _window,
    _travel,
    _rest,
    _meal,
    _cap,
    _night,
    _room,
    _person,
    _deadline,
    _fair,
)
MUST_WHEN = tuple(check for check in WHEN if check not in {_deadline, _fair})


def checks(one: Trial) -> tuple[Check, ...]:
    """Give every check of a trial, in the order of the match."""
    return tuple(check(one) for check in (*WHO, *WHEN))


def fits(found: Iterable[Check]) -> bool:
    """Whether nothing that must be is missing."""
    return all(check.ok or not check.must for check in found)


# When


def first_fit(
    standing: Standing, request: Request, interpreter: Interpreter, after: int = 0
) -> Fit | None:
    """Give the first time from a minute on at which an interpreter fits; None when there is none.

    Of two modes at one time it is the better one.
    """
    probe = trial(standing, request, interpreter, max(0, after), MODES[0])
    if not fits(check(probe) for check in WHO):
        return None
    modes = [mode for mode in MODES if mode in request.modes and mode in interpreter.modes]
    for start in sorted(_starts(standing, request, interpreter, after)):
        for mode in modes:
            tried = trial(standing, request, interpreter, start, mode)
            if all(check(tried).ok for check in MUST_WHEN):
                return Fit(interpreter.pool_id, Minute(start), mode)
    return None


def _starts(standing: Standing, request: Request, interpreter: Interpreter, after: int) -> set[int]:
    """Give every minute at which something begins to allow a start; the first fit is at one of them."""
    instance, rules = standing.instance, standing.instance.rules
    way = instance.way(interpreter.base, request.station) or 0
    found = {request.not_before, after}
    found.update(one.begin for one in request.windows)
    found.update(one.begin for one in instance.station_of[request.station].windows)
    for one in interpreter.windows:
        found.update((one.begin, one.begin + way))
    for own in standing.of_interpreter[interpreter.pool_id]:
        rests = (rules.rest_minutes, rules.meal_minutes, rules.night_minutes)
        found.update(own.end + rest for rest in rests)
        if own.mode == "ONSITE":
            place = instance.way(interpreter.base, own.request.station) or 0
            found.update(one.begin + place for one in interpreter.windows)
    found.update(one.end for one in standing.at_station[request.station])
    found.update(one.end for one in _apart(standing, request))
    found.update(instance.days.starts)
    earliest = max(0, after, request.not_before)
    latest = max((one.end for one in interpreter.windows), default=0) - request.minutes
    return {start for start in found if earliest <= start <= latest}


def next_free(standing: Standing, request: Request, after: int = 0) -> Fit | None:
    """Give the first time at which anybody fits; of several the better mode, then who worked least."""
    found = [
        (fit.start, mode_points(standing.instance, request, fit.mode), one.minutes_last_7_days, fit)
        for one in standing.instance.interpreters
        if (fit := first_fit(standing, request, one, after)) is not None
    ]
    return min(found, key=lambda four: (*four[:3], four[3].interpreter))[3] if found else None
