"""A booking of an interpreter: what is asked for, who is offered it, how it ended; nothing about a person.

It holds variety, time, mode, topic class and the wish for a woman or a man, and never whose interview it is
for: that stands with the interpreting session. Source: DOMAIN §11.2, Booking.
"""

import base64
import datetime

import msgspec

from screenio.domain import booking_check, interpreter
from screenio.domain.booking_facts import (
    CLOCK,
    COMPLETED,
    DECLINED,
    PAY,
    WAY,
    BookingHeard,
    BookingOffered,
    BookingReached,
    BookingRequested,
    BookingSettled,
)
from screenio.domain.booking_fit import must_be_askable, must_fit
from screenio.domain.booking_heard import first_confirmed, heard, pool_of, speaks
from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "booking"
REQUESTED, OFFERED, ACCEPTED, CONFIRMED = WAY
IN_PROGRESS, UNFILLED = "IN_PROGRESS", "UNFILLED"
CANCELLED_EARLY, CANCELLED_LATE = "CANCELLED_24H_OR_MORE", "CANCELLED_UNDER_24H"
NO_SHOW, NO_SHOW_CLIENT, SUBSTITUTED = "NO_SHOW_INT", "NO_SHOW_CLIENT", "SUBSTITUTED"
_CANCELLED = {CANCELLED_EARLY, CANCELLED_LATE}
STEPS: dict[str, set[str]] = {
    "": {REQUESTED},
    REQUESTED: {OFFERED, UNFILLED, *_CANCELLED},
    OFFERED: {ACCEPTED, DECLINED, OFFERED, UNFILLED, *_CANCELLED},
    DECLINED: {OFFERED, UNFILLED, *_CANCELLED},
    UNFILLED: {OFFERED, *_CANCELLED},
    ACCEPTED: {CONFIRMED, OFFERED, DECLINED, UNFILLED, *_CANCELLED},
    CONFIRMED: {IN_PROGRESS, OFFERED, DECLINED, NO_SHOW, NO_SHOW_CLIENT, SUBSTITUTED, *_CANCELLED},
    IN_PROGRESS: {COMPLETED, SUBSTITUTED},
    COMPLETED: {COMPLETED, "INVOICED"},
    NO_SHOW_CLIENT: {"INVOICED"},
    CANCELLED_LATE: {"INVOICED"},
    "INVOICED": {"PAID"},
}
"""Which state may follow which. Source: DOMAIN §11.2."""
HOLDS = frozenset({OFFERED, ACCEPTED, CONFIRMED, IN_PROGRESS})
"""States in which a booking takes an interpreter's time."""
OPEN = frozenset({REQUESTED, DECLINED, UNFILLED})
"""States in which nobody is found yet."""
REACHED = frozenset(
    {IN_PROGRESS, COMPLETED, NO_SHOW, NO_SHOW_CLIENT, SUBSTITUTED, UNFILLED, "INVOICED", "PAID"}
)
"""States that no offer, answer, confirmation or cancellation brings about."""

# Facts

FACTS: tuple[type[Fact], ...] = (
    *(BookingRequested, BookingOffered, BookingReached, BookingSettled),
    BookingHeard,
)

# State


class State(msgspec.Struct, frozen=True):
    """A booking as it stands.

    Args:
        declined_by: who was asked and did not come.
        confirmed_at_ms: of two that hold the same time, the earlier one stands. Source: DOMAIN §11.4.
    """

    person: PersonId = NOBODY
    asked: BookingRequested | None = None
    offer: BookingOffered | None = None
    state: str = ""
    provisional: bool = False
    reason: str = ""
    minutes: int = 0
    minutes_confirmed: bool = False
    declined_by: tuple[str, ...] = ()
    requested_at_ms: int = 0
    confirmed_at_ms: int = 0

    @property
    def is_doubtful(self) -> bool:
        """Say whether the clock that counted the minutes may have jumped, and nobody looked at them yet."""
        return self.state == COMPLETED and self.reason == CLOCK

    def holds(self, pool_id: str) -> tuple[datetime.datetime, datetime.datetime] | None:
        """Give from when until when the booking takes somebody's time; None when it does not."""
        if self.state not in HOLDS or self.offer is None or self.offer.pool_id != pool_id:
            return None
        return self.offer.span

    def is_within(self, since: datetime.datetime, until: datetime.datetime) -> bool:
        """Say whether what is offered touches a span of time."""
        if self.offer is None:
            return False
        begins, ends = self.offer.span
        return begins < until and since < ends


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    match recorded.fact:
        case BookingRequested() as asked:
            return change(
                state, asked=asked, state=REQUESTED, requested_at_ms=recorded.at_ms, offer=None
            )
        case BookingOffered() as offer:
            return change(
                state, offer=offer, state=OFFERED, provisional=not offer.home, confirmed_at_ms=0
            )
        case BookingReached() as reached:
            return _reached(state, reached, recorded.at_ms)
        case BookingSettled():
            return change(state, provisional=False)
        case BookingHeard() as said:
            return change(
                state,
                asked=said.asked,
                offer=said.offer,
                state=said.state,
                minutes=said.minutes,
                reason=CLOCK if said.doubtful else "",
                requested_at_ms=state.requested_at_ms or recorded.at_ms,
                confirmed_at_ms=first_confirmed(state, said),
            )
    return state


def _reached(state: State, reached: BookingReached, at_ms: int) -> State:
    change = msgspec.structs.replace
    state = change(state, state=reached.state, reason=reached.reason)
    if reached.state == CONFIRMED:
        return change(state, provisional=reached.provisional, confirmed_at_ms=at_ms)
    if reached.state in {DECLINED, NO_SHOW} and state.offer:
        return change(state, declined_by=(*state.declined_by, state.offer.pool_id))
    if reached.state == COMPLETED:
        return change(state, minutes=reached.minutes, minutes_confirmed=reached.confirmed)
    return state


def number(subject: SubjectId) -> str:
    """Give the number that people say of a booking: four letters and digits that are not mistaken."""
    return "Q-" + base64.b32encode(subject[:4]).decode()[:4]


# Commands


class RequestBooking(Command, frozen=True, kw_only=True):
    """Ask for an interpreter."""

    variety: str
    alternatives_ok: bool
    gender: str
    strength: str
    mode: str
    topic_class: str
    urgency: str
    minutes: int
    persons: int = 1
    not_before: str = ""
    deadline: str = ""
    continuity: str = ""
    excluded: tuple[str, ...] = ()


class OfferBooking(Command, frozen=True, kw_only=True):
    """Ask one of the pool, by subject, to come at a time.

    Args:
        only_open: unless somebody was found by now.
        in_surge: a near variety will do where none was allowed, as `serves` says.
    """

    interpreter: SubjectId
    variety: str
    mode: str
    start: str
    only_open: bool = False
    in_surge: bool = False


class AnswerOffer(Command, frozen=True, kw_only=True):
    """Take an offer, or decline it with a reason; by the interpreter, or as the telephone said."""

    accepted: bool
    reason: str = ""
    interpreter: SubjectId


class ConfirmBooking(Command, frozen=True, kw_only=True):
    """Say that a booking stands."""


class SettleBooking(Command, frozen=True, kw_only=True):
    """Say that the interpreter's own pool agreed, and how that was heard."""

    heard_by: str


class ReachBooking(Command, frozen=True, kw_only=True):
    """Bring a booking to a state that is not an offer, an answer or a cancellation; confirm its minutes.

    Args:
        doubtful: the clock that counted the minutes may have jumped.
    """

    state: str
    minutes: int = 0
    doubtful: bool = False


class CancelBooking(Command, frozen=True, kw_only=True):
    """Cancel a booking; whether it is late is worked out."""

    reason: str


class HearBooking(Command, frozen=True, kw_only=True):
    """Take over how a booking stands at another station; of one of ours, what they answer.

    Args:
        station: who says so.
        stands: whether the interpreter's own pool agrees; None while it has not decided.
    """

    station: str
    said: BookingHeard
    stands: bool | None = None


class MissBooking(Command, frozen=True, kw_only=True):
    """Note that a roster which would name a booking does not: it was moved, or somebody else comes."""

    station: str


COMMANDS: tuple[type[Command], ...] = (
    HearBooking,
    MissBooking,
    RequestBooking,
    OfferBooking,
    AnswerOffer,
    ConfirmBooking,
    SettleBooking,
    ReachBooking,
    CancelBooking,
)

# Rules


def decide(command: Command, state: State, occasion: Occasion) -> list[Fact]:
    """A booking moves along its states, and nobody is booked twice or against a rule of the pool."""
    if isinstance(command, RequestBooking):
        return [_requested(command, state, occasion)]
    if isinstance(command, HearBooking):
        return heard(command, state, occasion)
    _must_be_asked_here(command, state, occasion)
    match command:
        case MissBooking():
            is_gone = state.state in HOLDS and speaks(command.station, state, occasion)
            return [BookingReached(state=SUBSTITUTED)] if is_gone else []
        case OfferBooking():
            return [_offered(command, state, occasion)]
        case AnswerOffer():
            return _answered(command, state, occasion)
        case ConfirmBooking():
            _must_follow(state, CONFIRMED)
            return [BookingReached(state=CONFIRMED, provisional=state.provisional)]
        case SettleBooking(heard_by=heard_by):
            booking_check.must_be_in(occasion.tables, "booking_heard_by", heard_by)
            return [BookingSettled(heard_by=heard_by)] if state.provisional else []
        case ReachBooking():
            return [_brought(command, state, occasion)]
        case CancelBooking():
            return [_cancelled(command, state, occasion)]
    raise AssertionError(command)


def _cancelled(command: CancelBooking, state: State, occasion: Occasion) -> BookingReached:
    booking_check.must_be_in(occasion.tables, "booking_cancel_reason", command.reason)
    offer = None if state.state in OPEN else state.offer
    late = offer is not None and booking_check.is_late(offer.start, occasion.now)
    wanted = CANCELLED_LATE if late else CANCELLED_EARLY
    _must_follow(state, wanted)
    return BookingReached(state=wanted, reason=command.reason)


def _must_be_asked_here(command: Command, state: State, occasion: Occasion) -> None:
    """Who asked moves, cancels and ends a booking; elsewhere that would be overwritten by their next word."""
    if state.asked is None:
        raise Refusal("booking.not_requested")
    ends = isinstance(command, ReachBooking) and command.state not in PAY | {COMPLETED}
    is_askers = ends or isinstance(command, OfferBooking | CancelBooking)
    if is_askers and state.asked.station != occasion.place.name:
        raise Refusal("booking.asked_elsewhere", station=state.asked.station)


def _brought(command: ReachBooking, state: State, occasion: Occasion) -> BookingReached:
    _must_follow(state, command.state if command.state in REACHED else "")
    pool = pool_of(state.offer, occasion)
    if command.state in PAY and pool in occasion.stations:
        raise Refusal("booking.paid_elsewhere", station=pool)
    if command.state in PAY and state.is_doubtful:
        raise Refusal("booking.minutes_in_doubt")
    again = state.state == command.state
    if again:
        booking_check.must_confirm(command.minutes, occasion.roles)
    reason = CLOCK if command.doubtful and not again else ""
    minutes = max(0, command.minutes)
    return BookingReached(state=command.state, minutes=minutes, confirmed=again, reason=reason)


def _requested(command: RequestBooking, state: State, occasion: Occasion) -> BookingRequested:
    if state.asked is not None:
        raise Refusal("booking.requested_before")
    must_be_askable(command, occasion.tables)
    fields = msgspec.structs.asdict(command)
    del fields["subject"]
    return BookingRequested(station=occasion.place.name, **fields)


def _offered(command: OfferBooking, state: State, occasion: Occasion) -> BookingOffered:
    assert state.asked
    _must_follow(state, OFFERED)
    if command.only_open and state.state not in OPEN:
        raise Refusal("booking.not_next", now=state.state, wanted=OFFERED)
    who: interpreter.State = occasion.state(command.interpreter)
    start = booking_check.moment(command.start)
    booking_check.must_be_in(occasion.tables, "interview_mode", command.mode)
    must_fit(state.asked, who, command, occasion)
    assert who.listed
    held = occasion.booked(who.listed.pool_id)
    other = booking_check.taken_by(held, command.subject, start, state.asked.minutes)
    if other is not None:
        raise Refusal("booking.taken", number=number(other))
    return BookingOffered(
        pool_id=who.listed.pool_id,
        variety=command.variety,
        mode=command.mode,
        start=command.start,
        minutes=state.asked.minutes,
        home=who.listed.base not in occasion.stations,
    )


def _answered(command: AnswerOffer, state: State, occasion: Occasion) -> list[Fact]:
    who: interpreter.State = occasion.state(command.interpreter)
    interpreter.must_be_theirs(who, occasion)
    asked_for = state.offer.pool_id if state.offer else ""
    if who.listed is None or who.listed.pool_id != asked_for:
        raise Refusal("interpreter.not_yours")
    wanted = ACCEPTED if command.accepted else DECLINED
    _must_follow(state, wanted)
    if not command.accepted and not command.reason:
        raise Refusal("booking.no_reason")
    if command.reason:
        booking_check.must_be_in(occasion.tables, "booking_decline_reason", command.reason)
    return [BookingReached(state=wanted, reason=command.reason)]


def _must_follow(state: State, wanted: str) -> None:
    if wanted not in STEPS.get(state.state, set()):
        raise Refusal("booking.not_next", now=state.state, wanted=wanted)
