"""An arrival: who came together, when, where and how; ids only, names stand with each person."""

from typing import ClassVar

import msgspec

from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "arrival"

# Facts


class ArrivalRegistered(Fact, frozen=True, kw_only=True):
    """People arrived together.

    Args:
        start_event: list `start_event_type`; `at` its moment, ISO 8601 with offset.
        relations: (person, list `relation`, other person): the first is that of the second.
    """

    KIND: ClassVar[str] = "arrival.registered"
    people: tuple[bytes, ...]
    kind: str
    basis: str
    start_event: str
    at: str
    precision: str = "EXACT"
    relations: tuple[tuple[bytes, str, bytes], ...] = ()


FACTS: tuple[type[Fact], ...] = (ArrivalRegistered,)

# State


class State(msgspec.Struct, frozen=True):
    """Who came together."""

    person: PersonId = NOBODY
    people: tuple[bytes, ...] = ()


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    match recorded.fact:
        case ArrivalRegistered(people=people):
            return State(people=people)
    return state


# Commands


class RegisterArrival(Command, frozen=True, kw_only=True):
    """Register that people arrived together; `subject` is the id of the arrival."""

    people: tuple[bytes, ...]
    kind: str
    basis: str
    start_event: str
    at: str
    precision: str = "EXACT"
    relations: tuple[tuple[bytes, str, bytes], ...] = ()


COMMANDS: tuple[type[Command], ...] = (RegisterArrival,)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """Register an arrival once."""
    assert isinstance(command, RegisterArrival)
    if state.people:
        raise Refusal("arrival.already_registered")
    if not command.people:
        raise Refusal("arrival.nobody")
    codes = occasion.tables.codes
    known = (
        command.basis in codes["screening_basis"]
        and command.start_event in codes["start_event_type"]
    )
    if not known or command.kind not in codes["arrival_kind"]:
        raise Refusal("arrival.unknown_code")
    return [
        ArrivalRegistered(
            people=command.people,
            kind=command.kind,
            basis=command.basis,
            start_event=command.start_event,
            at=command.at,
            precision=command.precision,
            relations=command.relations,
        )
    ]
