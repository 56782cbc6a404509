"""Whether an instance can be planned from: names that are there, windows in order, lengths that can be held.

What cannot be meant is refused with its place, like `requests[3].windows[0]`; what can be put right is, and a
notice says so.
"""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from screenio.errors import Refusal
from screenio.planning.instance import (
    MOST_DAYS,
    Assignment,
    Instance,
    Interpreter,
    Request,
    Station,
    Window,
)

MOST_REQUESTS = 20_000
Kept = TypeVar("Kept", Request, Interpreter, Station)


class Notice(msgspec.Struct, frozen=True):
    """Something that was put right, or left as it is, and should be known.

    Args:
        code: a key of `language/messages.py`.
    """

    code: str
    values: dict[str, str | int] = {}


def checked(instance: Instance) -> tuple[Instance, tuple[Notice, ...]]:
    """Give an instance with windows in order, and what was put right.

    Raises:
        Refusal: `plan.too_many`, `plan.twice`, `plan.unknown_place`, `plan.unknown_request`,
            `plan.unknown_interpreter`, `plan.ends_before`, `plan.too_long`, `plan.too_far`.
    """
    if len(instance.requests) > MOST_REQUESTS:
        raise Refusal("plan.too_many", count=len(instance.requests), most=MOST_REQUESTS)
    _once("requests", [one.id for one in instance.requests])
    _once("interpreters", [one.pool_id for one in instance.interpreters])
    _once("stations", [one.id for one in instance.stations])
    _agree("travel", [(" – ".join(sorted(one.between)), one.minutes) for one in instance.travel])
    _agree(
        "compatibility",
        [(f"{one.asked} – {one.spoken}", one.grade) for one in instance.compatibility],
    )
    notices: list[Notice] = []
    made = msgspec.structs.replace(
        instance,
        requests=_others(_ordered("requests", instance.requests, notices), notices),
        interpreters=_ordered("interpreters", instance.interpreters, notices),
        stations=_ordered("stations", instance.stations, notices),
    )
    for number, request in enumerate(made.requests):
        notices.extend(_request(made, f"requests[{number}]", request))
    must_be_known(made, "locked", made.locked)
    must_be_once("locked", made.locked)
    _within_days(made)
    return made, tuple(notices)


def must_be_known(instance: Instance, place: str, given: Iterable[Assignment]) -> None:
    """Refuse assignments of who is not there or outside the days.

    Raises:
        Refusal: `plan.unknown_request`, `plan.unknown_interpreter`, `plan.outside`.
    """
    for number, one in enumerate(given):
        if one.request not in instance.request_of:
            where = f"{place}[{number}].request"
            raise Refusal("plan.unknown_request", place=where, name=one.request)
        if one.interpreter not in instance.interpreter_of:
            where = f"{place}[{number}].interpreter"
            raise Refusal("plan.unknown_interpreter", place=where, name=one.interpreter)
        if not 0 <= one.start < instance.days.starts[MOST_DAYS]:
            raise Refusal("plan.outside", place=f"{place}[{number}].start", most=MOST_DAYS)


def must_be_once(place: str, given: Iterable[Assignment]) -> None:
    """Refuse a request that is given twice.

    Raises:
        Refusal: `plan.twice`.
    """
    _once(place, [one.request for one in given])


def _once(place: str, names: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, name in enumerate(names):
        if name in seen:
            where = f"{place}[{number}]"
            raise Refusal("plan.twice", place=where, name=name, first=f"{place}[{seen[name]}]")
        seen[name] = number


def _agree(place: str, given: list[tuple[str, object]]) -> None:
    """Refuse two entries that say different things about the same."""
    differing = dict.fromkeys(given)
    if len(differing) > len({name for name, _said in differing}):
        _once(place, [name for name, _said in given])


def _ordered(place: str, given: tuple[Kept, ...], notices: list[Notice]) -> tuple[Kept, ...]:
    made = []
    for number, one in enumerate(given):
        windows = _joined(f"{place}[{number}].windows", one.windows, notices)
        same = windows == one.windows
        made.append(one if same else msgspec.structs.replace(one, windows=windows))
    return tuple(made)


def _joined(place: str, windows: tuple[Window, ...], notices: list[Notice]) -> tuple[Window, ...]:
    """Give windows in order, those that overlap or touch as one."""
    for number, one in enumerate(windows):
        if one.end <= one.begin:
            raise Refusal("plan.ends_before", place=f"{place}[{number}]")
    joined: list[Window] = []
    overlapped = 0
    for one in sorted(windows):
        if joined and one.begin <= joined[-1].end:
            overlapped += one.begin < joined[-1].end
            joined[-1] = Window(joined[-1].begin, max(joined[-1].end, one.end))
        else:
            joined.append(one)
    if overlapped:
        notices.append(Notice("plan.windows_joined", {"place": place}))
    return tuple(joined)


def _others(requests: tuple[Request, ...], notices: list[Notice]) -> tuple[Request, ...]:
    """Give requests that are set apart from others only."""
    made = list(requests)
    for number, one in enumerate(made):
        if one.id in one.apart_from:
            others = tuple(name for name in one.apart_from if name != one.id)
            made[number] = msgspec.structs.replace(one, apart_from=others)
            place = f"requests[{number}].apart_from"
            notices.append(Notice("plan.apart_from_itself", {"place": place, "name": one.id}))
    return tuple(made)


def _request(instance: Instance, place: str, request: Request) -> list[Notice]:
    if request.station not in instance.station_of:
        raise Refusal("plan.unknown_place", place=f"{place}.station", name=request.station)
    longest = instance.rules.stretch_minutes
    if request.minutes > longest:
        raise Refusal("plan.too_long", place=f"{place}.minutes", most=longest)
    unknown = {
        "apart_from": [one for one in request.apart_from if one not in instance.request_of],
        "excluded": [one for one in request.excluded if one not in instance.interpreter_of],
        "continuity_with": [
            one for one in (request.continuity_with,) if one and one not in instance.interpreter_of
        ],
    }
    return [
        Notice("plan.unknown_name", {"place": f"{place}.{field}", "name": name})
        for field, names in unknown.items()
        for name in names
    ]


def _within_days(instance: Instance) -> None:
    last = instance.days.starts[MOST_DAYS]
    ends = {
        "interpreters": [one.windows for one in instance.interpreters],
        "stations": [one.windows for one in instance.stations],
    }
    for place, given in ends.items():
        for number, windows in enumerate(given):
            if windows and windows[-1].end > last:
                raise Refusal("plan.too_far", place=f"{place}[{number}].windows", most=MOST_DAYS)
    for number, request in enumerate(instance.requests):
        if request.not_before > last:
            raise Refusal("plan.too_far", place=f"requests[{number}].not_before", most=MOST_DAYS)
