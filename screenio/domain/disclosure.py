"""Which field groups may go to which receiver: the allow-list, its reducers, and the hard denials.

A package is built from nothing by the matrix, never "the record minus fields". The matrix is a data file;
every denial that is bold there stands here as well, so that a bad file cannot open it. A note of the
matrix that binds (`only:`, `without:`, `condition:`) is carried out by a function of its name here; a note
that has none means that the group stays. Reg (EU) 2024/1348 Art 7; DOMAIN §13.3.
"""

from collections.abc import Iterable

import msgspec

from screenio.domain.item import Case, Item
from screenio.domain.reducers import reducer
from screenio.domain.tables import Cell, Tables
from screenio.errors import Trouble

HARD_DENIALS: frozenset[tuple[str, str]] = frozenset(
    (group, destination)
    for group, destinations in {
        "G3": "ORIGIN",
        "G4": "ORIGIN",
        "G4x": "READM ORIGIN",
        "G5": "READM ORIGIN",
        "G5x": "READM ORIGIN",
        "G6": "AVRR READM ORIGIN ESC",
        "G6x": "RET AVRR READM ORIGIN ESC",
        "G7": "READM ORIGIN",
        "G7x": "READM ORIGIN",
        "G8": "READM ORIGIN",
        "G8x": "READM ORIGIN",
        "G9": "READM ORIGIN",
        "G10": "ORIGIN",
        "G11r": "AVRR READM ORIGIN ESC",
        "G12": "READM ORIGIN",
        "G12x": "RET AVRR READM ORIGIN ESC",
        "G13": "READM ORIGIN",
        "G15": "READM ORIGIN",
        "G16": "READM ORIGIN",
        "G17": "READM ORIGIN",
        "G18": "READM ORIGIN",
        "G19": "READM ORIGIN",
        "G20": "REC AVRR READM ORIGIN ESC FRM CHILD THB HEALTH SGBV_MHPSS SDP TRACE ROE INTEG RELOC COMPL "
        "CRIM REP STA",
        "G21": "READM ORIGIN",
        "G22": "READM ORIGIN",
    }.items()
    for destination in destinations.split()
)
"""Source: DOMAIN §13.3, cells in bold; compared with matrix.csv by a test."""

POLICY, HARD, CONSENT, ON_REQUEST, NO_GROUP = (
    "policy",
    "hard_rule",
    "consent",
    "on_request",
    "no_group",
)
REDUCED = "reduced"
NO_CELL = Cell("deny", hard=False, note="")


class Kept(msgspec.Struct, frozen=True):
    """A value that stays, and why: a hard rule, the policy, a consent that is not there."""

    item: Item
    reason: str


class Projection(msgspec.Struct, frozen=True):
    """What leaves for one receiver and what stays."""

    leaves: tuple[Item, ...]
    stays: tuple[Kept, ...]

    @property
    def groups(self) -> list[str]:
        """Give the groups that leave."""
        return sorted({item.group for item in self.leaves})


def project(items: Iterable[Item], destination: str, tables: Tables, case: Case) -> Projection:
    """Make from a person's values what one receiver may know."""
    leaves: list[Item] = []
    stays: list[Kept] = []
    for item in items:
        reason = refusal_of(item.group, destination, tables)
        if reason:
            stays.append(Kept(item, reason))
            continue
        cell = tables.matrix[item.group, destination]
        let = reducer(cell)
        reduced = let(item, case) if let else None
        if reduced is None:
            stays.append(Kept(item, REDUCED))
        else:
            leaves.append(reduced)
    return Projection(tuple(leaves), tuple(stays))


def refusal_of(group: str, destination: str, tables: Tables) -> str:
    """Say why a group may not go to a destination; empty when it may."""
    if not group or group not in tables.groups:
        return NO_GROUP
    if (group, destination) in HARD_DENIALS:
        return HARD
    cell = tables.matrix.get((group, destination), NO_CELL)
    reasons = {"deny": POLICY, "consent": CONSENT, "on_request": ON_REQUEST}
    return reasons.get(cell.value, "")


def check_package(raw: bytes, destination: str, tables: Tables, secrets: Iterable[str]) -> None:
    """Check the finished bytes once more before they are sealed (R13).

    Args:
        secrets: values of groups that must not be inside, as text of a few letters at least.

    Raises:
        Trouble: `disclosure.slipped_through`.
    """
    package = msgspec.msgpack.decode(raw)
    for group in package["sections"]:
        if refusal_of(group, destination, tables):
            raise Trouble("disclosure.slipped_through", group=group, rules=("R13",))
    for secret in secrets:
        if len(secret) >= LEAST_SECRET and secret.encode() in raw:
            raise Trouble("disclosure.slipped_through", group="", rules=("R13",))


LEAST_SECRET = 12
"""Shorter texts are codes and words that stand in other fields by right."""
