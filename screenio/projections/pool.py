"""The interpreters' pool: who is in it, what they may do, when they are free; pool ids, no names."""

import datetime
import re
from typing import Any

import msgspec

from screenio.domain import duty_roster, interpreter
from screenio.domain.availability import Hours
from screenio.domain.billing import STANDARD
from screenio.encoding import NOBODY, StationId, SubjectId
from screenio.projections.projection import Projection, Row
from screenio.projections.view import KnownStation, View
from screenio.sql import Database

COORDINATOR = "ICO"
"""Who alone sees ties. Source: DOMAIN §11.2."""


class InterpreterRow(msgspec.Struct, frozen=True):
    """One member of the pool; lists are joined by a space, a level to its variety by a colon."""

    subject: bytes
    pool_id: str
    varieties: str
    levels: str
    modes: str
    gender: str
    status: str
    until: str
    specialisms: str
    working_languages: str
    base: str
    travel_minutes: int
    countries: str
    cleared_until: str
    undertaking_on: str
    employer: str
    tariff: str
    staff: bytes
    hours: Hours


class Entry(msgspec.Struct, frozen=True):
    """One entry as the page that writes it needs it.

    Args:
        name, contact, ties: "" for everybody but the coordinator.
        barred: alpha-3; empty for everybody but the coordinator.
    """

    subject: SubjectId
    listed: interpreter.InterpreterListed
    status: str
    hours: Hours
    name: str
    contact: str
    ties: str
    barred: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Entry({self.subject.hex()[:8]})"


def rows(state: interpreter.State) -> list[Row]:
    """Make the row of an interpreter; whom they are barred from is in no row."""
    listed = state.listed
    if listed is None:
        return []
    return [
        {
            "pool_id": listed.pool_id,
            "varieties": " ".join(listed.varieties),
            "levels": " ".join(map(":".join, listed.levels)),
            "modes": " ".join(listed.modes),
            "gender": listed.gender,
            "status": state.status,
            "until": state.until,
            "specialisms": " ".join(listed.specialisms),
            "working_languages": " ".join(listed.working_languages),
            "base": listed.base,
            "travel_minutes": listed.travel_minutes,
            "countries": " ".join(listed.countries),
            "cleared_until": listed.cleared_until,
            "undertaking_on": listed.undertaking_on,
            "employer": listed.employer,
            "tariff": listed.tariff,
            "staff": listed.staff,
            "hours": msgspec.json.encode(state.hours).decode(),
        }
    ]


_TEXT = [
    "pool_id",
    "varieties",
    "levels",
    "modes",
    "gender",
    "status",
    "until",
    "specialisms",
    "working_languages",
    "base",
    "countries",
    "cleared_until",
    "undertaking_on",
    "employer",
    "tariff",
    "hours",
]
POOL = Projection(
    name="pool",
    version=3,
    kind=interpreter.SUBJECT,
    columns={**dict.fromkeys(_TEXT, "TEXT"), "travel_minutes": "INTEGER", "staff": "BLOB"},
    rows=rows,
    index=("pool_id",),
)


def interpreters(view: View) -> list[InterpreterRow]:
    """Give the pool, by pool id."""
    found = [_made(row) for row in view.db.query("SELECT * FROM pool ORDER BY rowid")]
    return sorted(found, key=lambda one: in_order(one.pool_id))


def in_order(text: str) -> list[tuple[int, str]]:
    """Give what orders pool ids as people count: I-9 before I-10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    return [(int(one), "") if one.isdecimal() else (-1, one) for one in parts]


def own_entry(view: View) -> InterpreterRow | None:
    """Give the entry of whoever signed in; None where the pool has none of theirs."""
    found = view.db.query("SELECT * FROM pool WHERE staff = ? ORDER BY pool_id", [view.staff])
    return next((_made(row) for row in found), None)


def sign_ins(view: View) -> list[tuple[bytes, str]]:
    """Give who can sign in at this station, by name: one of them may be an interpreter."""
    return sorted(view.colleagues.items(), key=lambda one: one[1])


def tariffs(view: View) -> tuple[str, ...]:
    """Give the tariffs of contracts that an entry may refer to, besides the one of everybody."""
    return tuple(sorted(set(view.tables.tariffs) - {STANDARD}))


def entry(view: View, subject: SubjectId) -> Entry | None:
    """Give one entry; None of somebody who is not listed."""
    state: interpreter.State = view.state(subject)
    if state.listed is None:
        return None
    name, contact, ties = view.named(subject)
    barred = state.barred if COORDINATOR in view.roles else ()
    return Entry(subject, state.listed, state.status, state.hours, name, contact, ties, barred)


class TreeRow(msgspec.Struct, frozen=True):
    """One line of the phone tree: whom to call for which varieties."""

    pool_id: str
    name: str
    contact: str
    varieties: str
    modes: str
    status: str

    def __repr__(self) -> str:
        return f"TreeRow({self.pool_id})"


def phone_tree(view: View) -> list[TreeRow]:
    """Give whom to call, for the coordinator; names and numbers are "" for everybody else.

    Whoever is of another station's pool is called there.
    """
    return [
        TreeRow(one.pool_id, *_called(view, one), one.varieties, one.modes, one.status)
        for one in interpreters(view)
    ]


def _called(view: View, one: InterpreterRow) -> tuple[str, str]:
    name, contact, _ = view.named(SubjectId(one.subject))
    return name, contact or (one.base if one.base in view.other_stations else "")


class Neighbour(msgspec.Struct, frozen=True):
    """A station that a duty roster can go to, when one was sealed last, and how old the one from there is.

    Args:
        sent_at_ms: 0 for never.
        read_at: when the newest that was read here was written there, ISO with offset; "" for none.
        age_days: whole days since then; none are below 0, whatever the clocks say.
    """

    station: bytes
    name: str
    sent_at_ms: int
    read_at: str = ""
    age_days: int = 0


def neighbours(view: View) -> list[Neighbour]:
    """Give the screening stations whose cards were accepted, by name; receivers have no need of a pool."""
    found = (one for one in view.stations if one.kind == view.place.kind)
    return sorted((_neighbour(view, one) for one in found), key=lambda one: one.name)


def _neighbour(view: View, one: KnownStation) -> Neighbour:
    state = exchanged(view, one.station)
    age_days = 0
    if state.read_at:
        age_days = max(0, (view.now - datetime.datetime.fromisoformat(state.read_at)).days)
    return Neighbour(one.station, one.name, state.sent_at_ms, state.read_at, age_days)


def exchanged(view: View, station: StationId) -> duty_roster.State:
    """Give what was sent to a station and read from it."""
    states: dict[SubjectId, duty_roster.State] = dict(view.find(duty_roster.SUBJECT, NOBODY))
    return states.get(SubjectId(station), duty_roster.State())


def subjects_of(db: Database, pool_id: str) -> list[SubjectId]:
    """Give the subjects of a pool id, the first one first: two desks may each have listed it."""
    found = db.execute("SELECT subject FROM pool WHERE pool_id = ? ORDER BY rowid", [pool_id])
    return [SubjectId(subject) for (subject,) in found.fetchall()]


def _made(row: dict[str, Any]) -> InterpreterRow:
    hours = msgspec.json.decode(row.pop("hours"), type=Hours)
    return msgspec.convert({**row, "hours": hours}, InterpreterRow, builtin_types=(bytes,))
