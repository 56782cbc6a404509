"""An interpreting session: who interprets for a person, in which interview, how long, and how it went.

It joins a booking, which knows nothing of persons, to the person. What the interpreter declared about the
person and what the person said against the interpreter are answers of the form (S0.5b, S0.5c), closed there;
here stands only that somebody was replaced. Source: DOMAIN §11.2, Session.
"""

from collections.abc import Collection
from typing import ClassVar

import msgspec

from screenio.domain import interpreter
from screenio.domain.booking_check import is_due
from screenio.domain.fact import PROTECTION, Command, Fact, Recorded, own_subject
from screenio.domain.occasion import Find, Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "interpreter_session"
REMOTE_MODES = frozenset({"VIDEO", "PHONE"})
RETURN = "RETURN"
"""Topic class of the return side. Source: codes.csv, topic_class."""
SIDES = ("understanding", "completeness", "neutrality", "conduct")
"""What feedback is asked on, 1 to 4 each. Source: DOMAIN §11.5."""

# Facts


class SessionPlanned(Fact, frozen=True, kw_only=True):
    """An interpreter was asked for, for this person."""

    KIND: ClassVar[str] = "interpreter_session.planned"
    person: PersonId
    booking: bytes


class SessionBegan(Fact, frozen=True, kw_only=True):
    """Somebody of the pool began to interpret.

    Args:
        interview: b"" where no form is asked.
        booking: b"" for somebody who was there without one.
        gate: the checks of a remote line that were met, list `remote_gate`: all of them, or none in one room.
        oath_read: the undertaking was read out to the interpreter.
    """

    KIND: ClassVar[str] = "interpreter_session.began"
    person: PersonId
    interview: bytes
    booking: bytes
    pool_id: str
    variety: str
    mode: str
    topic_class: str
    gate: tuple[str, ...] = ()
    oath_read: bool = False


class SessionEnded(Fact, frozen=True, kw_only=True):
    """They interpret no more; `reason` of list `session_end`, `minutes` net of breaks."""

    KIND: ClassVar[str] = "interpreter_session.ended"
    reason: str
    minutes: int


class QualityNoted(Fact, frozen=True, kw_only=True):
    """Something of list `quality_event` happened."""

    KIND: ClassVar[str] = "interpreter_session.quality_noted"
    event: str


class FeedbackGiven(Fact, frozen=True, kw_only=True):
    """Somebody said how it went, 1 to 4 on each side; `by` of list `feedback_by`."""

    KIND: ClassVar[str] = "interpreter_session.feedback_given"
    by: str
    understanding: int
    completeness: int
    neutrality: int
    conduct: int


class IncidentNoted(Fact, frozen=True, kw_only=True):
    """Something went wrong, in words."""

    KIND: ClassVar[str] = "interpreter_session.incident_noted"
    words: str

    @property
    def compartment(self) -> str:
        """Words about persons stand in `protection`."""
        return PROTECTION


FACTS: tuple[type[Fact], ...] = (
    SessionPlanned,
    SessionBegan,
    SessionEnded,
    QualityNoted,
    FeedbackGiven,
    IncidentNoted,
)

# State


class State(msgspec.Struct, frozen=True):
    """A session as every desk sees it; times in milliseconds since 1970, 0 for not yet."""

    person: PersonId = NOBODY
    booking: bytes = b""
    began: SessionBegan | None = None
    began_at_ms: int = 0
    ended_at_ms: int = 0
    reason: str = ""
    minutes: int = 0
    quality: tuple[tuple[str, int], ...] = ()
    feedback: tuple[FeedbackGiven, ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether they interpret now."""
        return self.began is not None and not self.ended_at_ms


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case SessionPlanned(person=person, booking=booked):
            return change(state, person=person, booking=booked)
        case SessionBegan() as began:
            return change(
                state,
                person=began.person,
                booking=began.booking or state.booking,
                began=began,
                began_at_ms=recorded.at_ms,
            )
        case SessionEnded(reason=reason, minutes=minutes):
            return change(state, ended_at_ms=recorded.at_ms, reason=reason, minutes=minutes)
        case QualityNoted(event=event):
            return change(state, quality=(*state.quality, (event, recorded.at_ms)))
        case FeedbackGiven() as given:
            return change(state, feedback=(*state.feedback, given))
    return state


def subject_of(person: PersonId, interview: SubjectId) -> SubjectId:
    """Give the session of who is there when an interview begins."""
    return own_subject(SUBJECT, person, interview.hex())


def open_session(find: Find, person: PersonId) -> tuple[SubjectId, State] | None:
    """Give the session in which somebody interprets for a person now, or None."""
    found = [one for one in find(SUBJECT, person) if one[1].is_open]
    return found[-1] if found else None


def who_interprets(find: Find, person: PersonId) -> SessionBegan | None:
    """Give how the session began in which somebody interprets for a person now; None when nobody does."""
    found = open_session(find, person)
    return found[1].began if found else None


# Commands


class PlanSession(Command, frozen=True, kw_only=True):
    """Note for whom an interpreter was asked for."""

    person: PersonId
    booking: bytes


class BeginSession(Command, frozen=True, kw_only=True):
    """Let somebody of the pool begin to interpret; who interpreted until now ends."""

    person: PersonId
    interview: bytes
    booking: bytes = b""
    pool_id: str
    variety: str
    mode: str
    topic_class: str = "ROUTINE"
    gate: tuple[str, ...] = ()
    oath_read: bool = False


class EndSession(Command, frozen=True, kw_only=True):
    """Say that they interpret no more."""

    reason: str


class NoteQuality(Command, frozen=True, kw_only=True):
    """Note that something happened."""

    event: str


class GiveFeedback(Command, frozen=True, kw_only=True):
    """Say how it went."""

    by: str
    understanding: int
    completeness: int
    neutrality: int
    conduct: int


class NoteIncident(Command, frozen=True, kw_only=True):
    """Note in words what went wrong."""

    words: str


COMMANDS: tuple[type[Command], ...] = (
    PlanSession,
    BeginSession,
    EndSession,
    NoteQuality,
    GiveFeedback,
    NoteIncident,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """Nobody interprets against a tie, on both sides, or for their own station's officer."""
    match command:
        case PlanSession(person=person, booking=booked):
            _must_be_for(person, state)
            return [SessionPlanned(person=person, booking=booked)]
        case BeginSession():
            return [_began(command, state, occasion)]
    if state.began is None:
        raise Refusal("session.not_begun")
    match command:
        case EndSession(reason=reason):
            _must_know(occasion, "session_end", reason)
            return [_ended(reason, state, occasion)] if state.is_open else []
        case NoteQuality(event=event):
            _must_know(occasion, "quality_event", event)
            return [QualityNoted(event=event)]
        case GiveFeedback():
            return [_feedback(command, occasion)]
        case NoteIncident(words=words):
            return [IncidentNoted(words=words)]
    raise AssertionError(command)


def must_pass_gate(mode: str, gate: Collection[str], checks: Collection[str]) -> None:
    """Let nobody interpret over a line of which a check is still open. Source: DOMAIN §11.4, remote gate.

    Raises:
        Refusal: `session.gate_not_passed`.
    """
    if mode in REMOTE_MODES and not set(checks) <= set(gate):
        raise Refusal("session.gate_not_passed")


def _must_be_for(person: PersonId, state: State) -> None:
    if state.began is not None or state.person not in {NOBODY, person}:
        raise Refusal("session.begun_before")


def _must_know(occasion: Occasion, of: str, *codes: str) -> None:
    if any(code not in occasion.tables.codes[of] for code in codes):
        raise Refusal("session.not_in_the_list", list=of)


def _began(command: BeginSession, state: State, occasion: Occasion) -> SessionBegan:
    _must_be_for(command.person, state)
    _must_know(occasion, "topic_class", command.topic_class)
    _must_know(occasion, "remote_gate", *command.gate)
    must_pass_gate(command.mode, command.gate, occasion.tables.codes["remote_gate"])
    if command.mode:
        _must_know(occasion, "interview_mode", command.mode)
    fields = msgspec.structs.asdict(command)
    del fields["subject"]
    began = SessionBegan(**fields)
    booked = occasion.state(SubjectId(began.booking)) if began.booking else None
    if booked and (booked.offer is None or booked.offer.pool_id != began.pool_id):
        raise Refusal("interpreter.not_yours")
    if booked and not is_due(booked.offer.start, occasion.now):
        raise Refusal("session.booking_of_another_day")
    who = occasion.pool(began.pool_id)
    if who is not None:
        _must_have_no_tie(who, began, occasion)
    _must_be_on_one_side(began, occasion)
    return began


def _must_have_no_tie(who: interpreter.State, began: SessionBegan, occasion: Occasion) -> None:
    """Hard rules of DOMAIN §11.2. Why is the coordinator's to know, so both say the same."""
    assert who.listed
    if who.status in interpreter.GONE:
        raise Refusal("session.not_this_one")
    known = occasion.latest("person", began.person)
    if known and known.states() & frozenset(who.barred):
        raise Refusal("session.not_this_one")
    talk = occasion.state(SubjectId(began.interview)) if began.interview else None
    if who.listed.staff and who.listed.staff in {occasion.staff, *(talk.authors if talk else ())}:
        raise Refusal("session.own_officer")


def through_whom(person: PersonId, occasion: Occasion) -> SessionBegan | None:
    """Give the session of who interprets for a person now, None for nobody; never of whoever records answers.

    Source: DOMAIN §11.2, hard rules.

    Raises:
        Refusal: `session.own_officer`.
    """
    began = who_interprets(occasion.find, person)
    who = occasion.pool(began.pool_id) if began else None
    if who and who.listed and who.listed.staff and who.listed.staff == occasion.staff:
        raise Refusal("session.own_officer")
    return began


def _must_be_on_one_side(began: SessionBegan, occasion: Occasion) -> None:
    for _, other in occasion.find(SUBJECT, began.person):
        earlier = other.began
        if earlier is None or earlier.pool_id != began.pool_id:
            continue
        if (earlier.topic_class == RETURN) != (began.topic_class == RETURN):
            raise Refusal("session.other_side")


def _ended(reason: str, state: State, occasion: Occasion) -> SessionEnded:
    """Count what was interpreted, without the breaks in between."""
    assert state.began
    now_ms = round(occasion.now.timestamp() * 1000)
    rests: tuple[tuple[int, int], ...] = ()
    if state.began.interview:
        pace = occasion.state(SubjectId(state.began.interview)).pace
        rests = (*pace.rests, (pace.rests_since or now_ms, now_ms))
    rested = sum(
        max(0, min(until, now_ms) - max(since, state.began_at_ms)) for since, until in rests
    )
    return SessionEnded(
        reason=reason, minutes=max(0, now_ms - state.began_at_ms - rested) // 60_000
    )


def _feedback(command: GiveFeedback, occasion: Occasion) -> FeedbackGiven:
    _must_know(occasion, "feedback_by", command.by)
    if any(getattr(command, side) not in range(1, 5) for side in SIDES):
        raise Refusal("session.feedback_one_to_four")
    fields = msgspec.structs.asdict(command)
    del fields["subject"]
    return FeedbackGiven(**fields)
