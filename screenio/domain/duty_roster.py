"""The duty roster of one station as another one gets it: its own pool, and who is booked when.

It holds no name, no telephone, no ties and no person: whoever wants to call somebody of another pool calls
that pool. It is whole: a booking that it would name and does not is no longer so. Which of two is newer says
a number that only rises, not a clock. Source: DOMAIN §11.2, §11.4.
"""

import datetime
from collections.abc import Collection, Iterable
from typing import Annotated, ClassVar

import msgspec

from screenio.domain import booking, interpreter
from screenio.domain.availability import Hours
from screenio.domain.booking_check import moment
from screenio.domain.booking_facts import DECLINED, BookingHeard
from screenio.domain.fact import Command, Fact, Recorded
from screenio.domain.interpreter import InterpreterListed
from screenio.domain.occasion import Occasion
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal

SUBJECT = "duty_roster"
VERSION = 2
"""Of what travels; a newer one waits until this program is newer too. 2: minutes may be doubtful."""
AHEAD = datetime.timedelta(days=14)
"""So far ahead bookings go along: a stick that travels for a week still brings a whole one. Source: none."""
BEHIND = datetime.timedelta(days=31)
"""So far back they go along: the home station pays by the month. Source: none."""
MOST_BYTES = 4 * 1024 * 1024
"""Far above any pool and six weeks of its bookings. Source: none, as of a roster of staff."""

# Facts


class DutyRosterSent(Fact, frozen=True, kw_only=True):
    """The duty roster for a station, which the subject is, was sealed and waits for a stick."""

    KIND: ClassVar[str] = "duty_roster.sent"


class DutyRosterRead(Fact, frozen=True, kw_only=True):
    """The newest duty roster of a station, which the subject is, was read here.

    Args:
        number: that of the roster; `written_at`: by the sender's clock, ISO with offset.
    """

    KIND: ClassVar[str] = "duty_roster.read"
    number: int
    written_at: str


FACTS: tuple[type[Fact], ...] = (DutyRosterSent, DutyRosterRead)

# State


class State(msgspec.Struct, frozen=True):
    """When a station was last sent a duty roster, ms since 1970; 0 for never; and what was read of its own.

    Args:
        number: of the newest that was sent: its moment, or one above the last where a clock went back.
        read: number of the newest of theirs that was read here, written at `read_at`; 0 and "" for none.
    """

    person: PersonId = NOBODY
    sent_at_ms: int = 0
    number: int = 0
    read: int = 0
    read_at: str = ""


def evolve(state: State, recorded: Recorded) -> State:
    """Take a fact in."""
    change = msgspec.structs.replace
    if isinstance(recorded.fact, DutyRosterRead):
        return change(state, read=recorded.fact.number, read_at=recorded.fact.written_at)
    number = max(recorded.at_ms, state.number + 1)
    return change(state, sent_at_ms=recorded.at_ms, number=number)


# Commands


class SendDutyRoster(Command, frozen=True, kw_only=True):
    """Seal the duty roster for a station; the subject is the id of the station."""


class ReadDutyRoster(Command, frozen=True, kw_only=True):
    """Note that a roster of a station was read; the subject is the id of the station."""

    number: int
    written_at: str


COMMANDS: tuple[type[Command], ...] = (SendDutyRoster, ReadDutyRoster)

# Rules


def decide(
    command: SendDutyRoster | ReadDutyRoster, state: State, occasion: Occasion
) -> list[Fact]:
    """It goes to another station, as often as wanted; each replaces the one before, here and there."""
    if command.subject == SubjectId(occasion.place.station):
        raise Refusal("duty_roster.wrong_station")
    if isinstance(command, SendDutyRoster):
        return [DutyRosterSent()]
    moment(command.written_at)
    is_news = command.number > state.read
    read = DutyRosterRead(number=command.number, written_at=command.written_at)
    return [read] if is_news else []


# What travels


Id16 = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]


class Heading(msgspec.Struct, frozen=True):
    """What can be read of a roster of any version."""

    version: int


class Entry(msgspec.Struct, frozen=True):
    """Somebody of the sender's own pool."""

    subject: Id16
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

    subject: Id16
    said: BookingHeard
    stands: bool | None = None


class DutyRoster(msgspec.Struct, frozen=True):
    """What one station tells another about interpreters.

    Args:
        number: rises with each for one receiver; one that is not above what was read takes nothing back.
        written_at: by the sender's clock, ISO with offset.
        since, until: the span whose bookings it names, all of them; ISO with offset.
    """

    version: int
    number: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
    written_at: str
    since: str
    until: str
    entries: tuple[Entry, ...]
    held: tuple[Held, ...]


def is_own(state: interpreter.State, others: Collection[str]) -> bool:
    """Say whether somebody is of the own pool: they start from here or a town, from no other station."""
    return state.listed is not None and state.listed.base not in others


def entry_of(subject: SubjectId, state: interpreter.State) -> Entry:
    """Make the line of somebody; how they sign in here and what their contract says stays."""
    assert state.listed
    listed = msgspec.structs.replace(state.listed, staff=b"", tariff="", employer="")
    return Entry(subject, listed, state.status, state.until, state.hours, state.barred)


def held_of(subject: SubjectId, state: booking.State, *, falls: bool) -> Held:
    """Make the line of a booking; it falls where one confirmed first has its time, or who comes has left."""
    assert state.asked
    assert state.offer
    said = BookingHeard(
        asked=state.asked,
        offer=state.offer,
        state=state.state,
        minutes=state.minutes,
        confirmed_at_ms=state.confirmed_at_ms,
        doubtful=state.is_doubtful,
    )
    return Held(subject, said, _stands(state.state, falls=falls))


def _stands(state: str, *, falls: bool) -> bool | None:
    if falls or state == DECLINED:
        return False
    return True if state in booking.HOLDS - {booking.OFFERED} else None


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


def missing(
    roster: DutyRoster, station: str, bookings: Iterable[tuple[SubjectId, booking.State]]
) -> list[Command]:
    """Ask about every booking of the span of a roster that it does not name."""
    since, until = moment(roster.since), moment(roster.until)
    named = {SubjectId(one.subject) for one in roster.held}
    return [
        booking.MissBooking(subject=subject, station=station)
        for subject, state in bookings
        if subject not in named and state.is_within(since, until)
    ]
