"""A pack of country information at this station: taken in whole, replaced whole by a later edition.

It is about nobody. The bytes stand beside the journal and are named here by their hash. A document that the
station brings in itself is a pack of its own, with the station as its signer.
"""

from typing import ClassVar

import msgspec

from screenio.domain.fact import Command, Fact, Recorded, own_subject
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "coi_pack"
SHIPPED = "screenio"
"""Id of the pack that comes with the program; no other may have it."""

# Facts


class PackTakenIn(Fact, frozen=True, kw_only=True):
    """An edition of a pack can be read and cited here, and no other of it.

    Args:
        digest: SHA-256 of the bytes it is kept under.
        built_on, expires_on: ISO dates; no end is "".
        signer: the station whose signature holds; for a document brought in here this one.
        is_document: it was brought in here and not made elsewhere.
        items: how many.
    """

    KIND: ClassVar[str] = "coi_pack.taken_in"
    pack_id: str
    title: str
    edition: int
    digest: bytes
    built_on: str
    expires_on: str
    licence: str
    signer: bytes
    is_document: bool
    items: int


class PackTakenOut(Fact, frozen=True, kw_only=True):
    """Nothing of a pack is found any more; what was cited of it stays cited."""

    KIND: ClassVar[str] = "coi_pack.taken_out"


FACTS: tuple[type[Fact], ...] = (PackTakenIn, PackTakenOut)

# State


class State(msgspec.Struct, frozen=True):
    """The edition that was taken in last, and whether it is still read."""

    person: PersonId = NOBODY
    held: PackTakenIn | None = None
    author: bytes = b""
    at_ms: int = 0
    is_read: bool = False


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in; of two editions that two desks took in, the later one stands."""
    match recorded.fact:
        case PackTakenIn() as taken if state.held is None or taken.edition >= state.held.edition:
            return State(NOBODY, taken, recorded.author, recorded.at_ms, is_read=True)
        case PackTakenOut():
            return msgspec.structs.replace(state, is_read=False)
    return state


# Commands


class TakePackIn(Command, frozen=True, kw_only=True):
    """Take an edition in; `taken` is what will be recorded, `body` the bytes that its digest names."""

    taken: PackTakenIn
    body: bytes


class TakePackOut(Command, frozen=True, kw_only=True):
    """Let nothing of a pack be found any more."""


COMMANDS: tuple[type[Command], ...] = (TakePackIn, TakePackOut)

# Rules


def decide(command: Command, state: State, _occasion: Occasion) -> list[Fact]:
    """A pack keeps its signer, and its edition only rises."""
    match command:
        case TakePackIn(taken=taken):
            assert command.subject == subject_of(taken.pack_id), "a pack is known by its id"
            return _taken_in(taken, state)
        case TakePackOut():
            return [PackTakenOut()] if state.is_read else []
    raise AssertionError(command)


def _taken_in(taken: PackTakenIn, state: State) -> list[Fact]:
    held = state.held
    if taken.pack_id == SHIPPED:
        raise Refusal("coi.reserved_id")
    if held is None:
        return [taken]
    if held.signer != taken.signer:
        raise Refusal("coi.other_signer")
    if held.edition > taken.edition:
        raise Refusal("coi.older_edition", held=held.edition, offered=taken.edition)
    if held.edition == taken.edition and held.digest != taken.digest:
        raise Refusal("coi.edition_taken", edition=held.edition)
    return [] if state.is_read and held.digest == taken.digest else [taken]


def subject_of(pack_id: str) -> SubjectId:
    """Give the id of the subject that all editions of a pack belong to."""
    return own_subject(SUBJECT, NOBODY, pack_id)
