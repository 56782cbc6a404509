"""A member of the interpreters' pool, entered by hand: pool id, varieties, modes, gender; no name."""

from typing import ClassVar

import msgspec

from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "interpreter"

# Facts


class InterpreterListed(Fact, frozen=True, kw_only=True):
    """An interpreter is in the pool."""

    KIND: ClassVar[str] = "interpreter.listed"
    pool_id: str
    varieties: tuple[str, ...]
    modes: tuple[str, ...]
    gender: str


FACTS: tuple[type[Fact], ...] = (InterpreterListed,)

# State


class State(msgspec.Struct, frozen=True):
    """An interpreter as the pool knows them."""

    person: PersonId = NOBODY
    listed: InterpreterListed | None = None


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    match recorded.fact:
        case InterpreterListed() as listed:
            return State(listed=listed)
    return state


# Commands


class ListInterpreter(Command, frozen=True, kw_only=True):
    """Put an interpreter into the pool, or correct the entry."""

    pool_id: str
    varieties: tuple[str, ...]
    modes: tuple[str, ...]
    gender: str


COMMANDS: tuple[type[Command], ...] = (ListInterpreter,)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """An interpreter speaks a known variety and works in a known mode."""
    assert isinstance(command, ListInterpreter)
    tables = occasion.tables
    unknown = [v for v in command.varieties if v not in tables.languages]
    if unknown or not command.varieties:
        raise Refusal("interpreter.unknown_variety")
    if any(mode not in tables.codes["interview_mode"] for mode in command.modes):
        raise Refusal("interpreter.unknown_mode")
    listed = InterpreterListed(
        pool_id=command.pool_id,
        varieties=command.varieties,
        modes=command.modes,
        gender=command.gender,
    )
    return [] if listed == state.listed else [listed]
