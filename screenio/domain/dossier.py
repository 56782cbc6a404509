"""A dossier: what a receiver holds of one person, accepted, or returned with a question."""

from typing import ClassVar

import msgspec

from screenio.domain.fact import PROTECTION, Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "dossier"
RECEIVED, OPENED, ACCEPTED, RETURNED, RECALLED = (
    "RECEIVED",
    "OPENED",
    "ACCEPTED",
    "RETURNED_FOR_INFO",
    "RECALLED",
)

# Facts


class DossierReceived(Fact, frozen=True, kw_only=True):
    """A sealed dossier for this station was read and checked; it is still sealed."""

    KIND: ClassVar[str] = "dossier.received"
    person: bytes
    sender: bytes
    sender_name: str
    pathway: str
    package: str
    digest: bytes
    sealed_at: str


class DossierOpened(Fact, frozen=True, kw_only=True):
    """Somebody entitled opened the dossier."""

    KIND: ClassVar[str] = "dossier.opened"
    at: str


class DossierAccepted(Fact, frozen=True, kw_only=True):
    """The receiver took the person's case over."""

    KIND: ClassVar[str] = "dossier.accepted"
    certificate: str
    certificate_at: str
    at: str


class DossierReturned(Fact, frozen=True, kw_only=True):
    """The receiver sent the dossier back with a question."""

    KIND: ClassVar[str] = "dossier.returned"
    at: str


class QuestionAsked(Fact, frozen=True, kw_only=True):
    """The receiver's question, in words."""

    KIND: ClassVar[str] = "dossier.question_asked"
    asks: str

    @property
    def compartment(self) -> str:
        """A receiver's question stands in `protection`."""
        return PROTECTION


class DossierRecalled(Fact, frozen=True, kw_only=True):
    """The sender recalled the referral: nothing may be done with it any more."""

    KIND: ClassVar[str] = "dossier.recalled"
    at: str


FACTS: tuple[type[Fact], ...] = (
    DossierReceived,
    DossierOpened,
    DossierAccepted,
    DossierReturned,
    QuestionAsked,
    DossierRecalled,
)

# State


class State(msgspec.Struct, frozen=True):
    """One dossier at its receiver."""

    person: PersonId = NOBODY
    received: DossierReceived | None = None
    state: str = ""
    certificate: str = ""


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case DossierReceived(person=person) as received:
            return change(state, person=PersonId(person), received=received, state=RECEIVED)
        case DossierOpened():
            return change(state, state=OPENED) if state.state == RECEIVED else state
        case DossierAccepted(certificate=certificate):
            return change(state, state=ACCEPTED, certificate=certificate)
        case DossierReturned():
            return change(state, state=RETURNED)
        case DossierRecalled():
            return change(state, state=RECALLED)
    return state


# Commands


class ReceiveDossier(Command, frozen=True, kw_only=True):
    """Take a checked dossier in; `subject` is the envelope's id."""

    person: bytes
    sender: bytes
    sender_name: str
    pathway: str
    package: str
    digest: bytes
    sealed_at: str


class OpenDossier(Command, frozen=True, kw_only=True):
    """Record that the dossier is opened."""


class AcceptDossier(Command, frozen=True, kw_only=True):
    """Accept the dossier, with the number and date of a certificate where there is one."""

    certificate: str = ""
    certificate_at: str = ""


class ReturnDossier(Command, frozen=True, kw_only=True):
    """Return the dossier with a question."""

    asks: str


class RecallDossier(Command, frozen=True, kw_only=True):
    """Take the sender's recall in."""


COMMANDS: tuple[type[Command], ...] = (
    ReceiveDossier,
    OpenDossier,
    AcceptDossier,
    ReturnDossier,
    RecallDossier,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """A dossier is received once; accepting and returning need it, and a recalled one is past both."""
    now = occasion.now.isoformat()
    if isinstance(command, ReceiveDossier):
        fields = {
            name: getattr(command, name) for name in command.__struct_fields__ if name != "subject"
        }
        return [] if state.received else [DossierReceived(**fields)]
    if state.received is None:
        raise Refusal("dossier.unknown")
    match command:
        case OpenDossier():
            return [DossierOpened(at=now)]
        case RecallDossier():
            return [] if state.state == RECALLED else [DossierRecalled(at=now)]
    if state.state == RECALLED:
        raise Refusal("dossier.recalled")
    match command:
        case AcceptDossier(certificate=certificate, certificate_at=certificate_at):
            if state.state == ACCEPTED:
                return []
            return [DossierAccepted(certificate=certificate, certificate_at=certificate_at, at=now)]
        case ReturnDossier(asks=asks):
            if not asks.strip():
                raise Refusal("dossier.question_empty")
            return [DossierReturned(at=now), QuestionAsked(asks=asks)]
    raise AssertionError(command)
