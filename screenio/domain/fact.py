"""A fact: something that happened, frozen, past tense; and the fold that makes a state of facts.

A fact on disk has a kind, a version and a body of plain values. Kinds are for ever. `repr` shows the kind
only, so that nothing personal reaches a log.
"""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, TypeVar

import msgspec

from screenio.encoding import EntryId, PersonId, StaffId, SubjectId, pae

GENERAL = "general"
PROTECTION = "protection"
HEALTH = "health"
COORDINATION = "coordination"


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that happened to one subject."""

    KIND: ClassVar[str]
    VERSION: ClassVar[int] = 1

    @property
    def compartment(self) -> str:
        """Say in which compartment the body stands."""
        return GENERAL

    def __repr__(self) -> str:
        return self.KIND


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """A wish that addresses one subject; `subject` is the id it is about, new ones made by the caller."""

    subject: SubjectId

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.subject.hex()[:8]})"


class Recorded(msgspec.Struct, frozen=True):
    """A fact as it stands in the journal: who recorded it, when, under which entry."""

    fact: Fact
    eid: EntryId
    author: StaffId
    at_ms: int
    """Milliseconds since 1970, UTC; for display and a stable order, read by no rule about rights."""


def own_subject(kind: str, about: PersonId, detail: str = "") -> SubjectId:
    """Give the id of the one subject of a kind that a person, or nobody, has.

    It is worked out, so that two desks that raise the same wish open the same referral and the same lock.
    """
    named = pae("subject", kind.encode(), about, detail.encode())
    return SubjectId(hashlib.sha256(named).digest()[:16])


State = TypeVar("State")


def fold(
    evolve: Callable[[State, Recorded], State], start: State, facts: Iterable[Recorded]
) -> State:
    """Make the state of a subject from its facts, in the order given."""
    state = start
    for recorded in facts:
        state = evolve(state, recorded)
    return state


def body_of(fact: Fact) -> list[Any]:
    """Give what is kept of a fact: kind, version and plain fields."""
    return [fact.KIND, fact.VERSION, msgspec.to_builtins(fact, builtin_types=(bytes,))]
