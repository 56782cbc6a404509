"""A screening case: its basis, its state, what is to be done, and its sign-off."""

from typing import ClassVar

import msgspec

from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Find, Occasion, asked_by, newest, talk
from screenio.encoding import NOBODY, PersonId
from screenio.errors import Refusal

SUBJECT = "screening"

REGISTERED_ARRIVAL, OPEN, FORM_DRAFT = "REGISTERED_ARRIVAL", "OPEN", "FORM_DRAFT"
READ_BACK, CONFIRMED, SIGNED_OFF, REFERRED = "READ_BACK", "CONFIRMED", "SIGNED_OFF", "REFERRED"
AFTER_SIGN_OFF = frozenset({SIGNED_OFF, REFERRED, "CLOSED_COMPLETED"})
STEPS = {
    REGISTERED_ARRIVAL: {OPEN},
    OPEN: {FORM_DRAFT},
    FORM_DRAFT: {READ_BACK},
    READ_BACK: {CONFIRMED},
    CONFIRMED: {SIGNED_OFF},
    SIGNED_OFF: {REFERRED},
}
"""Which state may follow which. Source: DOMAIN §3.4; the side states come with their issues."""
OVERRIDABLE = frozenset({"guard.read_back", "guard.child_representative", "guard.medical_red"})
"""Guards (iii) to (v), which a supervisor may override with a coded reason. Source: DOMAIN §3.4."""

# Facts


class ScreeningOpened(Fact, frozen=True, kw_only=True):
    """A case was opened; profile and its date of validity are pinned."""

    KIND: ClassVar[str] = "screening.opened"
    person: bytes
    arrival: bytes
    profile: str
    profile_valid_from: str
    basis: str
    start_event: str
    start_at: str
    start_precision: str = "EXACT"
    start_place: str = ""


class StateReached(Fact, frozen=True, kw_only=True):
    """The case moved on."""

    KIND: ClassVar[str] = "screening.state_reached"
    state: str


class TaskRaised(Fact, frozen=True, kw_only=True):
    """People are asked to do something: `CALL_CPA`, `PAUSE`, `REPLACE_INTERPRETER` and the like."""

    KIND: ClassVar[str] = "screening.task_raised"
    task: str
    at: str


class TaskDone(Fact, frozen=True, kw_only=True):
    """A task was done."""

    KIND: ClassVar[str] = "screening.task_done"
    task: str


class MeasureProposed(Fact, frozen=True, kw_only=True):
    """A support measure was proposed."""

    KIND: ClassVar[str] = "screening.measure_proposed"
    measure: str


class SpecialistWanted(Fact, frozen=True, kw_only=True):
    """A sign calls for the specialist; until one has spoken with the person the return side waits (D4)."""

    KIND: ClassVar[str] = "screening.specialist_wanted"


class SpecialistSpoke(Fact, frozen=True, kw_only=True):
    """The specialist has spoken with the person."""

    KIND: ClassVar[str] = "screening.specialist_spoke"


class SignedOff(Fact, frozen=True, kw_only=True):
    """A supervisor went through the record and signed it off; overridden guards print on the form."""

    KIND: ClassVar[str] = "screening.signed_off"
    overrides: tuple[tuple[str, str], ...] = ()


class CertificateRecorded(Fact, frozen=True, kw_only=True):
    """The asylum authority issued its certificate."""

    KIND: ClassVar[str] = "screening.certificate_recorded"
    number: str
    issued_at: str


FACTS: tuple[type[Fact], ...] = (
    ScreeningOpened,
    StateReached,
    TaskRaised,
    TaskDone,
    MeasureProposed,
    SpecialistWanted,
    SpecialistSpoke,
    SignedOff,
    CertificateRecorded,
)

# State


class State(msgspec.Struct, frozen=True):
    """The case as every desk sees it."""

    person: PersonId = NOBODY
    opened: ScreeningOpened | None = None
    state: str = ""
    tasks: tuple[tuple[str, str], ...] = ()
    measures: tuple[str, ...] = ()
    specialist_wanted: bool = False
    signed_off: SignedOff | None = None
    signed_off_by: bytes = b""
    certificate: CertificateRecorded | None = None


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case ScreeningOpened(person=person) as opened:
            return change(state, person=PersonId(person), opened=opened, state=REGISTERED_ARRIVAL)
        case StateReached(state=reached):
            return change(state, state=reached)
        case TaskRaised(task=task, at=at):
            return change(state, tasks=(*state.tasks, (task, at)))
        case TaskDone(task=task):
            return change(state, tasks=tuple(t for t in state.tasks if t[0] != task))
        case MeasureProposed(measure=measure):
            return change(state, measures=(*state.measures, measure))
        case SpecialistWanted() | SpecialistSpoke():
            return change(state, specialist_wanted=isinstance(recorded.fact, SpecialistWanted))
        case SignedOff() as signed:
            return change(state, signed_off=signed, signed_off_by=recorded.author)
        case CertificateRecorded() as certificate:
            return change(state, certificate=certificate)
    return state


# Commands


class OpenScreening(Command, frozen=True, kw_only=True):
    """Open a case for a person of an arrival."""

    person: bytes
    arrival: bytes
    basis: str
    start_event: str
    start_at: str
    start_precision: str = "EXACT"
    start_place: str = ""


class ReachState(Command, frozen=True, kw_only=True):
    """Move the case on to a state that may follow."""

    state: str


class RaiseTask(Command, frozen=True, kw_only=True):
    """Ask people to do something; asking twice is asking once."""

    task: str


class FinishTask(Command, frozen=True, kw_only=True):
    """Say that a task was done."""

    task: str


class ProposeMeasure(Command, frozen=True, kw_only=True):
    """Propose a support measure."""

    measure: str


class WantSpecialist(Command, frozen=True, kw_only=True):
    """Say that the specialist should speak with the person."""


class StateSpecialistSpoke(Command, frozen=True, kw_only=True):
    """Say, as the specialist, that the person was spoken with."""


class SignOff(Command, frozen=True, kw_only=True):
    """Sign the record off as another officer in the supervisor's role."""

    overrides: tuple[tuple[str, str], ...] = ()


class RecordCertificate(Command, frozen=True, kw_only=True):
    """Record the certificate that an acceptance brought."""

    number: str
    issued_at: str


COMMANDS: tuple[type[Command], ...] = (
    OpenScreening,
    ReachState,
    RaiseTask,
    FinishTask,
    ProposeMeasure,
    WantSpecialist,
    StateSpecialistSpoke,
    SignOff,
    RecordCertificate,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """Cases move along STEPS; sign-off has guards of its own."""
    match command:
        case OpenScreening():
            return [_opened(command, state, occasion)]
        case ReachState(state=reached):
            return _reached(reached, state)
        case RaiseTask(task=task):
            known = any(task == raised for raised, _ in state.tasks)
            return [] if known else [TaskRaised(task=task, at=occasion.now.isoformat())]
        case FinishTask(task=task):
            return [TaskDone(task=task)]
        case ProposeMeasure(measure=measure):
            return [] if measure in state.measures else [MeasureProposed(measure=measure)]
        case WantSpecialist():
            return [] if state.specialist_wanted else [SpecialistWanted()]
        case StateSpecialistSpoke():
            return _specialist_spoke(occasion)
        case SignOff(overrides=overrides):
            return _signed_off(overrides, state, occasion)
        case RecordCertificate(number=number, issued_at=issued_at):
            return [CertificateRecorded(number=number, issued_at=issued_at)]
    raise AssertionError(command)


def _opened(command: OpenScreening, state: State, occasion: Occasion) -> ScreeningOpened:
    if state.opened:
        raise Refusal("screening.already_open")
    if not occasion.profile.enabled:
        raise Refusal("screening.profile_off")
    return ScreeningOpened(
        person=command.person,
        arrival=command.arrival,
        profile=occasion.profile.code,
        profile_valid_from=occasion.profile.valid_from,
        basis=command.basis,
        start_event=command.start_event,
        start_at=command.start_at,
        start_precision=command.start_precision,
        start_place=command.start_place,
    )


def _reached(reached: str, state: State) -> list[Fact]:
    if reached == state.state:
        return []
    if reached not in STEPS.get(state.state, set()):
        raise Refusal("screening.not_now", state=state.state, wanted=reached)
    return [StateReached(state=reached)]


def _specialist_spoke(occasion: Occasion) -> list[Fact]:
    if occasion.roles.isdisjoint({"VUL", "THBA"}):
        raise Refusal("screening.only_specialist", rules=("D4",))
    return [SpecialistSpoke()]


def open_guards(state: State, find: Find) -> list[str]:
    """Give the guards that keep the case from being signed off, as codes; empty when none.

    Source:
        DOMAIN §3.4, guards (i) to (v); Reg (EU) 2024/1356 Art 11, 13, 17.
    """
    interview = talk(find, state.person)
    protection = newest(find, "protection", state.person)
    flags = protection.flags if protection else frozenset()
    answers = interview.values if interview else {}
    declined = interview.declined if interview else {}
    found = []
    if "S1.7" not in answers and "S1.7" not in declined:
        found.append("guard.information")
    if "S5.2" not in answers and "S5.2" not in declined:
        found.append("guard.protection_question")
    if state.state not in {READ_BACK, CONFIRMED}:
        found.append("guard.read_back")
    support = answers.get("SC.0")
    if {"UAM", "SEPARATED"} & flags and support not in {"REP", "PREP", "CPA_STAFF"}:
        found.append("guard.child_representative")
    if "MED_RED" in flags:
        found.append("guard.medical_red")
    if "LANG_UNMET" in flags:
        found.append("guard.language")
    return found


def _signed_off(
    overrides: tuple[tuple[str, str], ...], state: State, occasion: Occasion
) -> list[Fact]:
    if "SUP" not in occasion.roles:
        raise Refusal("screening.only_supervisor")
    if occasion.staff in asked_by(occasion.find, state.person):
        raise Refusal("screening.second_pair_of_eyes")
    if state.signed_off:
        raise Refusal("screening.already_signed_off")
    reasons = occasion.tables.codes["not_possible_reason"]
    given = {guard for guard, reason in overrides if guard in OVERRIDABLE and reason in reasons}
    standing = [guard for guard in open_guards(state, occasion.find) if guard not in given]
    if standing:
        raise Refusal("screening.guards_open", guards=tuple(standing))
    return [SignedOff(overrides=overrides), StateReached(state=SIGNED_OFF)]
