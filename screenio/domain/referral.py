"""A referral: one handover of one person to one receiver, and its states.

Locks are checked when it is approved and again when it is sealed; a referral is about one person, so no
command can send several (R15). What is sealed is recorded by its hash and what was disclosed; green is
only what the receiver's receipt says.
"""

from typing import ClassVar

import msgspec

from screenio.domain import locks
from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.domain.screening import AFTER_SIGN_OFF
from screenio.domain.situation import Situation, situation
from screenio.domain.tables import Pathway
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "referral"
NOTICE, FULL = "NOTICE", "FULL"
"""A notification may leave at once and holds `general` values only; the full dossier follows sign-off."""
NOTICE_GROUPS = {
    "ASY": ("G1", "G2", "G6"),
    "CHILD": ("G1", "G2", "G3", "G16"),
    "HEALTH": ("G1", "G2", "G4"),
}
"""What a notification holds; along other pathways that need no approval every `general` value may go.

Source: DOMAIN §13.1 for ASY; §13.3 CHILD and HEALTH, the least a receiver needs to come at once.
"""

DRAFT, APPROVED, QUEUED, SENT = "DRAFT", "APPROVED", "QUEUED", "SENT"
DELIVERED, ACCEPTED, RETURNED, REJECTED = "DELIVERED", "ACCEPTED", "RETURNED_FOR_INFO", "REJECTED"
SUPERSEDED, CANCELLED = "SUPERSEDED", "CANCELLED"
STEPS = {
    DRAFT: {APPROVED, QUEUED, CANCELLED},
    APPROVED: {QUEUED, CANCELLED, SUPERSEDED},
    QUEUED: {SENT, QUEUED, DELIVERED, ACCEPTED, RETURNED, REJECTED, SUPERSEDED},
    SENT: {SENT, QUEUED, DELIVERED, ACCEPTED, RETURNED, REJECTED, SUPERSEDED},
    DELIVERED: {QUEUED, SENT, ACCEPTED, RETURNED, REJECTED, SUPERSEDED, DELIVERED},
    RETURNED: {QUEUED, SENT, ACCEPTED, REJECTED, SUPERSEDED, RETURNED},
    ACCEPTED: {SUPERSEDED, ACCEPTED, QUEUED, RETURNED},
}
"""Which state may follow which. Source: DOMAIN §13.1; codes.csv, referral_state."""
RECALLED_FROM = frozenset({QUEUED, SENT, DELIVERED, RETURNED, ACCEPTED})

# Facts


class ReferralOpened(Fact, frozen=True, kw_only=True):
    """A referral was opened, as a draft."""

    KIND: ClassVar[str] = "referral.opened"
    person: bytes
    pathway: str
    at: str


class ReferralApproved(Fact, frozen=True, kw_only=True):
    """A supervisor approved the referral."""

    KIND: ClassVar[str] = "referral.approved"


class DossierSealed(Fact, frozen=True, kw_only=True):
    """A package was sealed to one receiver and stands in the outbox.

    Args:
        package: NOTICE or FULL; `digest`: SHA-256 of the sealed file.
        disclosed: (question or attribute, group, SHA-256 of the value).
    """

    KIND: ClassVar[str] = "referral.dossier_sealed"
    envelope: bytes
    receiver: bytes
    package: str
    digest: bytes
    disclosed: tuple[tuple[str, str, bytes], ...]
    at: str


class ReferralCarried(Fact, frozen=True, kw_only=True):
    """A sealed package was written to a stick; nothing is delivered by that."""

    KIND: ClassVar[str] = "referral.carried"
    at: str


class ReceiptRecorded(Fact, frozen=True, kw_only=True):
    """The receiver's receipt came back.

    Args:
        question: what the receiver asks, as an age file that opens with the `protection` compartment only.
    """

    KIND: ClassVar[str] = "referral.receipt_recorded"
    envelope: bytes
    state: str
    certificate: str = ""
    certificate_at: str = ""
    question: bytes = b""
    at: str = ""


class ReferralRecalled(Fact, frozen=True, kw_only=True):
    """A lock was raised after sending: the receiver is recalled and telephoned (R11)."""

    KIND: ClassVar[str] = "referral.recalled"
    receiver: bytes
    at: str


class ReferralCancelled(Fact, frozen=True, kw_only=True):
    """The referral was cancelled before anything left."""

    KIND: ClassVar[str] = "referral.cancelled"


FACTS: tuple[type[Fact], ...] = (
    ReferralOpened,
    ReferralApproved,
    DossierSealed,
    ReferralCarried,
    ReceiptRecorded,
    ReferralRecalled,
    ReferralCancelled,
)

# State


class State(msgspec.Struct, frozen=True):
    """One referral as every desk sees it."""

    person: PersonId = NOBODY
    pathway: str = ""
    state: str = ""
    approved: bool = False
    sealed: tuple[DossierSealed, ...] = ()
    receipt: ReceiptRecorded | None = None
    opened_at: str = ""

    @property
    def receiver(self) -> bytes:
        """Give the receiver of the last sealed package."""
        return self.sealed[-1].receiver if self.sealed else b""


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in; a receipt never goes back before what a later one said."""
    change = msgspec.structs.replace
    match recorded.fact:
        case ReferralOpened(person=person, pathway=pathway, at=at):
            return change(
                state, person=PersonId(person), pathway=pathway, state=DRAFT, opened_at=at
            )
        case ReferralApproved():
            return change(_to(state, APPROVED), approved=True)
        case DossierSealed() as sealed:
            return change(_to(state, QUEUED), sealed=(*state.sealed, sealed))
        case ReferralCarried():
            return _to(state, SENT)
        case ReceiptRecorded(state=reached) as receipt:
            moved = _to(state, reached)
            return change(moved, receipt=receipt) if moved.state == reached else state
        case ReferralRecalled():
            return _to(state, SUPERSEDED)
        case ReferralCancelled():
            return _to(state, CANCELLED)
    return state


def _to(state: State, wanted: str) -> State:
    allowed = wanted in STEPS.get(state.state, set())
    return msgspec.structs.replace(state, state=wanted) if allowed else state


# Commands


class OpenReferral(Command, frozen=True, kw_only=True):
    """Open a referral of a person along a pathway; one that is open is opened once."""

    person: bytes
    pathway: str


class ApproveReferral(Command, frozen=True, kw_only=True):
    """Approve a referral, as a supervisor, for one person."""


class SealDossier(Command, frozen=True, kw_only=True):
    """Seal what one receiver may know; the desk builds and seals, and adds `digest` and `disclosed`."""

    receiver: bytes
    package: str
    receiver_country: str = ""
    receiver_kind: str = ""
    envelope: bytes = b""
    digest: bytes = b""
    disclosed: tuple[tuple[str, str, bytes], ...] = ()


class CarryReferral(Command, frozen=True, kw_only=True):
    """Say that the sealed package was written to a stick."""


class RecordReceipt(Command, frozen=True, kw_only=True):
    """Record the receiver's receipt; `question` is sealed to the `protection` compartment."""

    envelope: bytes
    state: str
    certificate: str = ""
    certificate_at: str = ""
    question: bytes = b""


class RecallReferral(Command, frozen=True, kw_only=True):
    """Recall a return-side referral because a lock was raised."""


class CancelReferral(Command, frozen=True, kw_only=True):
    """Cancel a referral of which nothing was sealed."""


COMMANDS: tuple[type[Command], ...] = (
    OpenReferral,
    ApproveReferral,
    SealDossier,
    CarryReferral,
    RecordReceipt,
    RecallReferral,
    CancelReferral,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """No return-side step passes a closed door, and none leaves twice by mistake."""
    now = occasion.now.isoformat()
    match command:
        case OpenReferral(person=person, pathway=pathway):
            return _opened(PersonId(person), pathway, state, occasion)
        case ApproveReferral():
            _may_approve(state, occasion)
            return [] if state.approved else [ReferralApproved()]
        case SealDossier():
            must_be_sealable(command, state, occasion)
            fields = ("envelope", "receiver", "package", "digest", "disclosed")
            return [DossierSealed(at=now, **{name: getattr(command, name) for name in fields})]
        case CarryReferral():
            return [ReferralCarried(at=now)] if state.state in {QUEUED, SENT} else []
        case RecordReceipt():
            return _receipt(command, state, now)
        case RecallReferral():
            recalls = state.state in RECALLED_FROM
            return [ReferralRecalled(receiver=state.receiver, at=now)] if recalls else []
        case CancelReferral():
            if state.sealed:
                raise Refusal("referral.already_sealed")
            return [ReferralCancelled()]
    raise AssertionError(command)


def _opened(person: PersonId, pathway: str, state: State, occasion: Occasion) -> list[Fact]:
    if pathway not in occasion.tables.pathways:
        raise Refusal("referral.unknown_pathway")
    standing = any(
        other.pathway == pathway and other.state not in {CANCELLED, SUPERSEDED}
        for _, other in occasion.find(SUBJECT, person)
    )
    if standing or state.state:
        return []
    return [ReferralOpened(person=person, pathway=pathway, at=occasion.now.isoformat())]


def _may_approve(state: State, occasion: Occasion) -> None:
    if "SUP" not in occasion.roles:
        raise Refusal("referral.only_supervisor")
    locks.must_be_open(state.pathway, _situation(state, occasion), occasion.tables)


def _situation(state: State, occasion: Occasion) -> Situation:
    return situation(occasion.find, state.person, occasion.today, occasion.tables)


def needs_approval(pathway: Pathway) -> bool:
    """Say whether a supervisor must approve before anything leaves."""
    return not pathway.approval.startswith("none")


def may_precede_sign_off(pathway: Pathway, package: str) -> bool:
    """Say whether a package may leave before the record is signed off.

    Source:
        DOMAIN §3.4 (the ASY notification needs no sign-off), §13.1 (no approval), §13.2 urgency.
    """
    if needs_approval(pathway):
        return False
    return package == NOTICE or pathway.code not in {"ASY", "CHILD"}


def must_be_sealable(command: SealDossier, state: State, occasion: Occasion) -> None:
    """Let a package be sealed only along an open door, to the right kind of receiver, in time.

    Raises:
        Refusal: `referral.door_closed`, `referral.wrong_receiver`, `referral.not_signed_off`,
            `referral.not_approved`, `referral.superseded`.
    """
    if not state.state:
        raise Refusal("referral.not_open")
    pathway = occasion.tables.pathways[state.pathway]
    seen = _situation(state, occasion)
    locks.must_be_open(state.pathway, seen, occasion.tables)
    rules = locks.destination_rules(pathway, command.receiver_country, occasion.place.country, seen)
    if rules:
        raise Refusal("referral.door_closed", rules=rules, door=state.pathway)
    if command.receiver_kind != pathway.destination:
        raise Refusal("referral.wrong_receiver")
    if state.state in {SUPERSEDED, CANCELLED}:
        raise Refusal("referral.superseded")
    _must_be_timely(command.package, pathway, state, occasion)


def _must_be_timely(package: str, pathway: Pathway, state: State, occasion: Occasion) -> None:
    screening = occasion.latest("screening", state.person)
    signed = screening is not None and screening.state in AFTER_SIGN_OFF
    if not signed and not may_precede_sign_off(pathway, package):
        raise Refusal("referral.not_signed_off")
    if needs_approval(pathway) and not state.approved:
        raise Refusal("referral.not_approved")


def _receipt(command: RecordReceipt, state: State, now: str) -> list[Fact]:
    known = {sealed.envelope for sealed in state.sealed}
    if command.envelope not in known:
        raise Refusal("referral.unknown_envelope")
    if state.receipt and (state.receipt.envelope, state.receipt.state) == (
        command.envelope,
        command.state,
    ):
        return []
    return [
        ReceiptRecorded(
            envelope=command.envelope,
            state=command.state,
            certificate=command.certificate,
            certificate_at=command.certificate_at,
            question=command.question,
            at=now,
        )
    ]
