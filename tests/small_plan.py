"""Small instances of the planner: one station, an interpreter or two, hours as people say them."""

import datetime
from functools import cache
from pathlib import Path

import msgspec

from screenio.planning.greedy import greedy
from screenio.planning.grid import Grid
from screenio.planning.instance import (
    Assignment,
    Instance,
    Interpreter,
    Minute,
    Request,
    Station,
    Travel,
    Window,
)
from screenio.reference import read_basis

ROOT = Path(__file__).resolve().parent.parent
MONDAY = datetime.date(2026, 11, 23)


@cache
def basis():
    """Read the rules and weights that are shipped."""
    return read_basis(ROOT / "resources")


def at(clock, day=0):
    """Give the minute of a time of day like "14:20"."""
    hours, minutes = clock.split(":")
    return Minute(day * 1440 + int(hours) * 60 + int(minutes))


def window(begin, end, day=0):
    return Window(at(begin, day), at(end, day))


def request(name="Q-1", **changes):
    """A Dari interview of an hour at Šid, from eight on, within three days."""
    plain = Request(
        id=name,
        station="SID",
        variety="prs",
        minutes=60,
        not_before=at("8:00"),
        deadline=at("8:00", 3),
    )
    return msgspec.structs.replace(plain, **changes)


def interpreter(name="I-1", **changes):
    """A woman who speaks Dari, from eight to five with an hour between, at Šid and by every mode."""
    plain = Interpreter(
        pool_id=name,
        varieties=("prs",),
        gender="F",
        modes=("ONSITE", "VIDEO", "PHONE"),
        specialisms=("CHILD", "SGBV", "THB", "MEDICAL"),
        cleared_until=MONDAY + datetime.timedelta(days=300),
        base="SID",
        travel_radius_minutes=60,
        windows=(window("8:00", "12:00"), window("13:00", "17:00")),
    )
    return msgspec.structs.replace(plain, **changes)


def station(name="SID", rooms=2, days=1):
    hours = tuple(window("7:00", "20:00", day) for day in range(days))
    return Station(id=name, rooms=rooms, windows=hours)


def instance(requests=(), interpreters=None, stations=None, **changes):
    """One day at Šid, with one interpreter."""
    shared = basis()
    plain = Instance(
        begins=MONDAY,
        time_zone="Europe/Belgrade",
        requests=tuple(requests) or (request(),),
        interpreters=tuple(interpreters or (interpreter(),)),
        stations=tuple(stations or (station(),)),
        travel=(Travel(("SID", "SOMBOR"), 45), Travel(("SID", "PRESEVO"), 240)),
        compatibility=shared.compatibility,
        rules=shared.rules,
        weights=shared.weights,
    )
    return msgspec.structs.replace(plain, **changes)


def booked(name, clock, who="I-1", mode="ONSITE", day=0):
    """An assignment."""
    return Assignment(name, who, at(clock, day), mode)


def three_cancel(made):
    """Take three interpreters away who have most to do; give the plan before, who is gone, what is left."""
    plan = greedy(Grid(made))
    busy = sorted(
        made.interpreters, key=lambda who: -sum(one.interpreter == who.pool_id for one in plan)
    )
    gone = {who.pool_id for who in busy[:3]}
    left = tuple(
        msgspec.structs.replace(who, windows=()) if who.pool_id in gone else who
        for who in made.interpreters
    )
    return plan, gone, msgspec.structs.replace(made, interpreters=left)
