"""A person: what is claimed about them, by whom and from what; nothing is overwritten.

A claim names the claims it supersedes; what nothing supersedes stands. Two that stand from the same kind
of source are a conflict that a person settles. Said and on paper are two sources, so two rows.
"""

import datetime
from typing import Any, ClassVar

import msgspec

from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, EntryId, PersonId
from screenio.errors import Refusal
from screenio.identity import partial_date
from screenio.identity.partial_date import PartialDate, Window

SUBJECT = "person"
ARRIVAL, ANSWER, DOCUMENT, REFERRAL = "ARRIVAL", "ANSWER", "DOCUMENT", "REFERRAL"
CONFIRMED_STATUSES = frozenset({"DOCUMENTED_VERIFIED", "CONFIRMED_BY_AUTHORITY", "SYSTEM_MATCH"})
"""Source: DOMAIN §5.1; all other statuses are DECLARED on the form (Reg (EU) 2024/1356 Art 17)."""

# Facts


class PersonRegistered(Fact, frozen=True, kw_only=True):
    """A person is known here, nameless until a name is claimed."""

    KIND: ClassVar[str] = "person.registered"
    arrival: bytes


class ClaimMade(Fact, frozen=True, kw_only=True):
    """Something was said, seen or shown about the person.

    Args:
        attribute: `person.birth`, list `claim`.
        value: by kind of the question, as in the answer.
        source: ARRIVAL, ANSWER, DOCUMENT, or REFERRAL at a receiver; `question` the answered question.
        stated_on: the day it was said, ISO; an age counts from it.
        supersedes: entry ids of the claims it takes the place of.
    """

    KIND: ClassVar[str] = "person.claim_made"
    attribute: str
    value: Any
    status: str
    source: str
    stated_on: str
    question: str = ""
    supersedes: tuple[bytes, ...] = ()


class RelationStated(Fact, frozen=True, kw_only=True):
    """The person stated how somebody else here is related to them."""

    KIND: ClassVar[str] = "person.relation_stated"
    other: bytes
    relation: str


FACTS: tuple[type[Fact], ...] = (PersonRegistered, ClaimMade, RelationStated)

# State


class Claim(msgspec.Struct, frozen=True):
    """A claim as it stands, with the entry that holds it."""

    eid: EntryId
    made: ClaimMade
    author: bytes
    at_ms: int

    @property
    def certainty(self) -> str:
        """Say whether the value is confirmed by the screening authority or declared."""
        return "CONFIRMED" if self.made.status in CONFIRMED_STATUSES else "DECLARED"


class State(msgspec.Struct, frozen=True):
    """A person: standing claims, all of them, and relations."""

    person: PersonId = NOBODY
    arrival: bytes = b""
    claims: tuple[Claim, ...] = ()
    superseded: frozenset[bytes] = frozenset()
    relations: tuple[tuple[bytes, str], ...] = ()

    def standing(self, attribute: str) -> list[Claim]:
        """Give the claims of an attribute that nothing supersedes, oldest first."""
        return [
            c for c in self.claims if c.made.attribute == attribute and c.eid not in self.superseded
        ]

    def value(self, attribute: str) -> Any:
        """Give the newest standing value of an attribute, or None."""
        found = self.standing(attribute)
        return found[-1].made.value if found else None

    def birth(self) -> tuple[PartialDate, Window] | None:
        """Give the birth date as said and its window, or None."""
        found = self.standing("person.birth")
        if not found:
            return None
        said = partial_date.read(found[-1].made.value)
        stated_on = datetime.date.fromisoformat(found[-1].made.stated_on)
        return said, partial_date.window(said, on=stated_on)

    def states(self) -> frozenset[str]:
        """Give the states of claimed nationality and earlier residence, alpha-3."""
        nationalities = self.value("person.nationality") or ()
        residences = self.value("person.residence_country") or ()
        lived = (str(row.get("S4.1.1") or row.get("SC.13.1") or "") for row in residences)
        return frozenset({*nationalities, *lived} - {""})


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    match recorded.fact:
        case PersonRegistered(arrival=arrival):
            return msgspec.structs.replace(state, arrival=arrival)
        case ClaimMade() as made:
            claim = Claim(recorded.eid, made, recorded.author, recorded.at_ms)
            return msgspec.structs.replace(
                state,
                claims=(*state.claims, claim),
                superseded=state.superseded | frozenset(made.supersedes),
            )
        case RelationStated(other=other, relation=relation):
            return msgspec.structs.replace(state, relations=(*state.relations, (other, relation)))
    return state


# Commands


class RegisterPerson(Command, frozen=True, kw_only=True):
    """Register a person of an arrival; `subject` is the person."""

    arrival: bytes


class ClaimValue(Command, frozen=True, kw_only=True):
    """Claim a value of an attribute.

    Args:
        stated_on: the day it was said, ISO; empty for today.
        sees: the claims it takes the place of; None for those standing from the same kind of source.
    """

    attribute: str
    value: Any
    source: str
    status: str = "DECLARED"
    question: str = ""
    stated_on: str = ""
    sees: tuple[bytes, ...] | None = None


class StateRelation(Command, frozen=True, kw_only=True):
    """State how another person here is related."""

    other: bytes
    relation: str


COMMANDS: tuple[type[Command], ...] = (RegisterPerson, ClaimValue, StateRelation)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """A person is registered once; a claim never removes another, it only takes its place."""
    match command:
        case RegisterPerson(arrival=arrival):
            if state.arrival:
                raise Refusal("person.already_registered")
            return [PersonRegistered(arrival=arrival)]
        case ClaimValue():
            return [_claim(command, state, occasion)]
        case StateRelation(other=other, relation=relation):
            if relation not in occasion.tables.codes["relation"] or other == state.person:
                raise Refusal("person.unknown_relation")
            return [RelationStated(other=other, relation=relation)]
    raise AssertionError(command)


def _claim(command: ClaimValue, state: State, occasion: Occasion) -> ClaimMade:
    if command.status not in occasion.tables.codes["value_status"]:
        raise Refusal("person.unknown_status")
    sees = command.sees
    if sees is None:
        replaced = {ARRIVAL, ANSWER} if command.source == ANSWER else {command.source}
        sees = tuple(c.eid for c in state.standing(command.attribute) if c.made.source in replaced)
    return ClaimMade(
        attribute=command.attribute,
        value=command.value,
        status=command.status,
        source=command.source,
        question=command.question,
        stated_on=command.stated_on or occasion.today.isoformat(),
        supersedes=sees,
    )
