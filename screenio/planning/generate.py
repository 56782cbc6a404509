"""Instances from a seed, of three sizes, like a route on which many people come and few interpret."""

import datetime
import math
import random
from typing import Literal, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from screenio.planning.instance import (
    MODES,
    SENSITIVE,
    Compatible,
    Days,
    Instance,
    Interpreter,
    Minute,
    Mode,
    Request,
    Rules,
    Station,
    Strength,
    Topic,
    Travel,
    Urgency,
    Weights,
    Window,
)


class Basis(msgspec.Struct, frozen=True):
    """What every instance shares unless it says otherwise."""

    rules: Rules
    weights: Weights
    compatibility: tuple[Compatible, ...]


class Size(NamedTuple):
    """How large an instance is; rooms and spoken varieties at least and at most."""

    stations: int
    requests: int
    interpreters: int
    days: int
    rooms: tuple[int, int]
    present: float


KINDS = {
    "small": Size(1, 10, 4, 1, (2, 2), 1.0),
    "medium": Size(6, 150, 30, 3, (2, 3), 0.7),
    "surge": Size(20, 2000, 120, 3, (5, 7), 0.95),
}
"""Sizes. Source: the issue, Quality to reach."""
Drawn = TypeVar("Drawn")
Gender = Literal["", "F", "M"]
WISHES: dict[Gender, int] = {"F": 85, "M": 15}
BEGINS = datetime.date(2026, 10, 23)
"""A Friday, so that the third day is the one that has 25 hours."""
ZONE = "Europe/Belgrade"
VARIETIES = {
    "prs": 20, "pbt": 12, "pbu": 10, "haz": 5, "apc": 14, "acm": 9, "arz": 3, "ary": 5, "kmr": 7,
    "ckb": 4, "urd": 4, "pes": 4, "som": 2, "tur": 4, "tir": 1,
}  # fmt: skip
"""Share of requests in a hundred or so, like the route; invented."""
ALSO = {
    "prs": ("pes", "haz"), "pes": ("prs",), "pbt": ("pbu", "prs"), "pbu": ("pbt", "urd"),
    "apc": ("acm", "arz"), "acm": ("apc", "ckb"), "arz": ("apc",), "ary": ("arq",), "kmr": ("tur",),
    "ckb": ("pes",), "urd": ("pnb",), "haz": ("prs",), "som": ("arz",), "tur": ("kmr",), "tir": ("amh",),
}  # fmt: skip
"""What who speaks one often speaks as well; invented."""
TOPICS: dict[Topic, int] = {
    "ROUTINE": 66, "CHILD": 12, "SGBV": 6, "THB": 3, "MEDICAL": 8, "RETURN": 5,
}  # fmt: skip
URGENCIES: dict[Urgency, int] = {"NOW": 6, "TODAY": 30, "PLANNED": 64}
DEADLINE_HOURS: dict[Urgency, int] = {"NOW": 24, "TODAY": 72, "PLANNED": 168}
LENGTHS = {30: 28, 45: 34, 60: 24, 75: 6, 90: 6, 120: 2}
UNSPOKEN = 0.05
"""Share of requests whose variety is drawn without a look at who speaks it."""
SKILL = 0.7
"""Share of interpreters that have any one specialism."""
SHIFTS = (
    ((7, 0), (11, 0), (12, 0), (16, 0)),
    ((8, 0), (12, 0), (13, 0), (17, 0)),
    ((9, 0), (13, 0), (13, 45), (18, 0)),
    ((11, 0), (15, 0), (15, 45), (20, 0)),
)
"""Hours and minutes of two windows a day, split by a meal."""
OPEN = ((7, 0), (20, 0))


def generate(kind: str, seed: int, basis: Basis) -> Instance:
    """Make an instance; the same one for the same seed."""
    return _Making(KINDS[kind], random.Random(seed)).instance(basis)  # noqa: S311 - no secret


class _Making:
    """One instance being made."""

    def __init__(self, size: Size, dice: random.Random) -> None:
        self._size = size
        self._dice = dice
        self._days = Days(BEGINS, ZoneInfo(ZONE))
        self._shares = dict(list(VARIETIES.items())[: max(3, size.interpreters // 2)])
        stations = range(1, size.stations + 1)
        self._at = {f"ST-{n:02}": self._spot() for n in stations}
        self._stations = list(self._at)

    def _spot(self) -> tuple[float, float]:
        return self._dice.uniform(0, 150), self._dice.uniform(0, 150)

    def _minute(self, day: int, clock: tuple[int, int]) -> Minute:
        local = datetime.datetime.combine(
            self._days.date(day), datetime.time(*clock), ZoneInfo(ZONE)
        )
        return self._days.minute(local)

    def _any(self, shares: dict[Drawn, int]) -> Drawn:
        drawn: list[Drawn] = self._dice.choices(list(shares), list(shares.values()))
        return drawn[0]

    def instance(self, basis: Basis) -> Instance:
        """Make everything."""
        people = tuple(self._interpreter(n) for n in range(1, self._size.interpreters + 1))
        requests = tuple(self._request(n, people) for n in range(1, self._size.requests + 1))
        hours = tuple(
            Window(self._minute(day, OPEN[0]), self._minute(day, OPEN[1]))
            for day in range(self._size.days)
        )
        rooms = {name: self._dice.randint(*self._size.rooms) for name in self._stations}
        return Instance(
            begins=BEGINS,
            time_zone=ZONE,
            requests=self._paired(requests),
            interpreters=people,
            stations=tuple(
                Station(id=name, rooms=rooms[name], windows=hours) for name in self._stations
            ),
            travel=tuple(self._travel()),
            compatibility=basis.compatibility,
            rules=basis.rules,
            weights=basis.weights,
        )

    def _travel(self) -> list[Travel]:
        places = list(self._at)
        return [
            Travel((start, end), self._way(start, end))
            for start in places
            for end in self._stations
            if start < end or (start not in self._stations)
        ]

    def _way(self, start: str, end: str) -> int:
        (x, y), (to_x, to_y) = self._at[start], self._at[end]
        return 10 + round(math.dist((x, y), (to_x, to_y)))

    def _interpreter(self, number: int) -> Interpreter:
        dice = self._dice
        first = self._mother_tongue(number)
        also = tuple(one for one in ALSO[first] if dice.random() < 0.4)
        base = dice.choice(self._stations)
        if dice.random() < 0.3:
            base = f"H-{number:03}"
            self._at[base] = self._spot()
        modes: tuple[Mode, ...] = dice.choices([MODES, MODES[1:], MODES[2:]], [70, 20, 10])[0]
        return Interpreter(
            pool_id=f"I-{number:03}",
            varieties=(first, *also),
            gender=dice.choice(("F", "M")),
            modes=modes,
            specialisms=tuple(one for one in sorted(SENSITIVE) if dice.random() < SKILL),
            cleared_until=BEGINS
            + datetime.timedelta(days=dice.choices((1, 200, 400), (4, 48, 48))[0]),
            base=base,
            travel_radius_minutes=dice.choice((30, 60, 90, 120)),
            windows=self._shifts(),
            minutes_last_7_days=15 * dice.randint(0, 80),
        )

    def _mother_tongue(self, number: int) -> str:
        """Give each variety to as many as ask for it, as far as there are interpreters."""
        place = (number - 0.5) / self._size.interpreters
        place *= sum(self._shares.values())
        for name, share in self._shares.items():
            place -= share
            if place < 0:
                return name
        return next(iter(self._shares))

    def _shifts(self) -> tuple[Window, ...]:
        shift = self._dice.choice(SHIFTS)
        found = []
        for day in range(self._size.days):
            if self._dice.random() < self._size.present:
                found.append(Window(self._minute(day, shift[0]), self._minute(day, shift[1])))
                found.append(Window(self._minute(day, shift[2]), self._minute(day, shift[3])))
        return tuple(found)

    def _request(self, number: int, people: tuple[Interpreter, ...]) -> Request:
        dice = self._dice
        urgency: Urgency = self._any(URGENCIES)
        topic: Topic = self._any(TOPICS)
        last = max(0, self._size.days - 1)
        day = 0 if dice.random() < 0.5 else dice.randint(0, last)
        begin = self._minute(day, (dice.randint(7, 14), dice.choice((0, 15, 30, 45))))
        before = dice.choice(people).pool_id if dice.random() < 0.08 else ""
        close = topic in {"CHILD", "SGBV", "THB"} and dice.random() < 0.5
        strength: Strength = "PREFER"
        wish: Gender = ""
        if dice.random() < (0.6 if topic in {"SGBV", "THB"} else 0.1):
            wish = self._any(WISHES)
            strength = "MUST" if dice.random() < 0.4 else "PREFER"
        return Request(
            id=f"Q-{number:04}",
            station=dice.choice(self._stations),
            variety=self._variety(people),
            minutes=self._any(LENGTHS),
            not_before=begin,
            deadline=Minute(begin + 60 * DEADLINE_HOURS[urgency]),
            alternatives_ok=dice.random() < 0.7,
            reads=dice.random() < 0.5,
            gender=wish,
            gender_strength=strength,
            modes=MODES[:2] if close else MODES,
            topic_class=topic,
            urgency=urgency,
            vulnerable=topic in {"CHILD", "SGBV", "THB"} or dice.random() < 0.08,
            continuity_with=before,
            excluded=(dice.choice(people).pool_id,) if dice.random() < 0.05 else (),
        )

    def _variety(self, people: tuple[Interpreter, ...]) -> str:
        """Draw a variety; mostly one that somebody of the pool speaks."""
        spoken = {one for who in people for one in who.varieties}
        if self._dice.random() < UNSPOKEN:
            return self._any(self._shares)
        return self._any({name: share for name, share in self._shares.items() if name in spoken})

    def _paired(self, requests: tuple[Request, ...]) -> tuple[Request, ...]:
        """Set some pairs apart, of one variety, like the two sides of one case."""
        made = list(requests)
        for _ in range(len(made) // 40):
            one, other = self._dice.sample(range(len(made)), 2)
            same = msgspec.structs.replace(
                made[one], variety=made[other].variety, apart_from=(made[other].id,)
            )
            made[one] = same
        return tuple(made)
