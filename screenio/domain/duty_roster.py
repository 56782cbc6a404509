"""The duty roster of one station as another one gets it: its own pool, and who is booked when.

It holds no name, no telephone, no ties and no person: whoever wants to call somebody of another pool calls
that pool. Source: DOMAIN §11.2, §11.4.
"""

import datetime
from typing import ClassVar

import msgspec

from screenio.domain import booking, interpreter
from screenio.domain.availability import Hours
from screenio.domain.booking_facts import BookingHeard
from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.interpreter import InterpreterListed
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "duty_roster"
AHEAD = datetime.timedelta(days=14)
"""So far ahead bookings go along: a stick that travels for a week still brings a whole one. Source: none."""

# Facts


class DutyRosterSent(Fact, frozen=True, kw_only=True):
    """The duty roster for a station, which the subject is, was sealed and waits for a stick."""

    KIND: ClassVar[str] = "duty_roster.sent"


FACTS: tuple[type[Fact], ...] = (DutyRosterSent,)

# State


class State(msgspec.Struct, frozen=True):
    """When a station was last sent a duty roster, ms since 1970; 0 for never."""

    person: PersonId = NOBODY
    sent_at_ms: int = 0


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    return msgspec.structs.replace(state, sent_at_ms=recorded.at_ms)


# Commands


class SendDutyRoster(Command, frozen=True, kw_only=True):
    """Seal the duty roster for a station; the subject is the id of the station."""


COMMANDS: tuple[type[Command], ...] = (SendDutyRoster,)

# Rules


def decide(command: SendDutyRoster, _state: State, occasion: Occasion) -> list[Fact]:
    """It goes to another station, as often as wanted; each replaces the one before."""
    if command.subject == SubjectId(occasion.place.station):
        raise Refusal("duty_roster.wrong_station")
    return [DutyRosterSent()]


# What travels


class Entry(msgspec.Struct, frozen=True):
    """Somebody of the sender's own pool."""

    subject: bytes
    listed: InterpreterListed
    status: str
    until: str
    hours: Hours
    barred: tuple[str, ...]


class Held(msgspec.Struct, frozen=True):
    """A booking as the sender knows it.

    Args:
        stands: of a booking of the receiver: whether the sender's pool agrees; None while it has not decided.
    """

    subject: bytes
    said: BookingHeard
    stands: bool | None = None


class DutyRoster(msgspec.Struct, frozen=True):
    """What one station tells another about interpreters.

    Args:
        written_at: by the sender's clock, ISO with offset; an older one than was read takes nothing back.
    """

    written_at: str
    entries: tuple[Entry, ...]
    held: tuple[Held, ...]


def is_own(state: interpreter.State, station: str) -> bool:
    """Say whether somebody is of a station's own pool: they start from there, or nothing else is said."""
    return state.listed is not None and state.listed.base in {"", station}


def entry_of(subject: SubjectId, state: interpreter.State) -> Entry:
    """Make the line of somebody; how they sign in here and what their contract says stays."""
    assert state.listed
    listed = msgspec.structs.replace(state.listed, staff=b"", tariff="", employer="")
    return Entry(subject, listed, state.status, state.until, state.hours, state.barred)


def held_of(subject: SubjectId, state: booking.State, *, falls: bool) -> Held:
    """Make the line of a booking; it falls where one that was confirmed first has its time."""
    assert state.asked
    assert state.offer
    said = BookingHeard(
        asked=state.asked,
        offer=state.offer,
        state=state.state,
        minutes=state.minutes,
        confirmed_at_ms=state.confirmed_at_ms,
    )
    return Held(subject, said, _stands(state.state, falls=falls))


def _stands(state: str, *, falls: bool) -> bool | None:
    if falls or state not in booking.HOLDS:
        return False
    return None if state == booking.OFFERED else True


def commands_of(roster: DutyRoster, station: str) -> list[Command]:
    """Give what a roster asks to be taken over, the pool first."""
    heard: list[Command] = [
        interpreter.HearInterpreter(
            subject=SubjectId(one.subject),
            station=station,
            listed=one.listed,
            status=one.status,
            until=one.until,
            hours=one.hours,
            barred=one.barred,
        )
        for one in roster.entries
    ]
    return heard + [
        booking.HearBooking(
            subject=SubjectId(one.subject), station=station, said=one.said, stands=one.stands
        )
        for one in roster.held
    ]
