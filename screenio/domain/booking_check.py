"""What a booking may carry at all: codes of lists, pool ids, and moments that everybody reads the same.

A booking is read at stations that have never seen the person, so no field of it takes words.
"""

import datetime
from collections.abc import Iterable

from screenio.domain import interpreter
from screenio.domain.booking_facts import COMPLETED, BookingHeard
from screenio.domain.occasion import Booked
from screenio.domain.tables import Tables
from screenio.encoding import SubjectId
from screenio.errors import Refusal

LATE_HOURS = 24
"""A cancellation with less notice is paid in part. Source: DOMAIN §11.5."""
DUE = datetime.timedelta(hours=2)
"""So far over a midnight a booking still belongs to who begins now. Source: none, a night shift's talk."""
LONGEST = 8 * 60
"""Minutes of one booking; more is two. Source: DOMAIN §11.3, daily cap of six hours, with waiting."""
MOST_PERSONS, MOST_LETTERS = 999, 200
"""People of one booking, letters of a station's name as on its card. Source: none; keys/card.py."""
MOST_WORKED, MOST_MS = 31 * 24 * 60, 2**53
"""Minutes of a session that nobody ended; a moment in milliseconds that every reader keeps exactly.
Source: none; RFC 8259 section 6."""
YEARS = range(2000, 2200)
"""Years of a moment; beyond them clocks and calendars of a machine give out. Source: none, wide enough."""


def must_be_in(tables: Tables, of: str, code: str) -> None:
    """Check that a code is one of a list.

    Raises:
        Refusal: `booking.not_in_the_list`.
    """
    if code not in tables.codes[of]:
        raise Refusal("booking.not_in_the_list", list=of)


def moment(text: str) -> datetime.datetime:
    """Read a moment; one without its offset from UTC is another one at every station.

    Raises:
        Refusal: `booking.not_a_moment`.
    """
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError as fault:
        raise Refusal("booking.not_a_moment") from fault
    if found.tzinfo is None or found.year not in YEARS:
        raise Refusal("booking.not_a_moment")
    return found


def is_late(start: str, now: datetime.datetime) -> bool:
    """Say whether a cancellation now is with too little notice."""
    return moment(start) - now < datetime.timedelta(hours=LATE_HOURS)


def is_due(start: str, now: datetime.datetime) -> bool:
    """Say whether a booking is of today, or of the next hours over midnight; one of another day is not."""
    begins = moment(start).astimezone(now.tzinfo)
    return begins.date() == now.date() or abs(begins - now) <= DUE


def must_confirm(minutes: int, roles: frozenset[str]) -> None:
    """Let a coordinator say how long it was, and nobody that it was longer than a booking can be.

    Raises:
        Refusal: `access.not_your_role`, `booking.minutes`.
    """
    if roles.isdisjoint(interpreter.COORDINATORS):
        raise Refusal("access.not_your_role")
    if not 0 <= minutes <= LONGEST:
        raise Refusal("booking.minutes", most=LONGEST)


def must_be_heard_of(said: BookingHeard, tables: Tables) -> None:
    """Check how a booking stands elsewhere: a roster may be written by any other program.

    Raises:
        Refusal: `duty_roster.line_unclear`, `booking.not_a_moment`.
    """
    asked, offer = said.asked, said.offer
    is_clear = (
        said.state in tables.codes["booking_state"]
        and offer.variety in tables.languages
        and offer.mode in tables.codes["interview_mode"]
        and offer.minutes == asked.minutes
        and 0 < asked.persons <= MOST_PERSONS
        and len(asked.station) <= MOST_LETTERS
        and 0 <= said.minutes <= MOST_WORKED
        and (said.state == COMPLETED or not said.doubtful)
        and 0 <= said.confirmed_at_ms < MOST_MS
    )
    if not is_clear:
        raise Refusal("duty_roster.line_unclear")
    moment(offer.start)


def must_name_nobody(pool_ids: Iterable[str]) -> None:
    """Check that whoever is wished for or not is named by pool id.

    Raises:
        Refusal: `interpreter.pool_id_unclear`.
    """
    if any(interpreter.POOL_ID.fullmatch(one) is None for one in pool_ids):
        raise Refusal("interpreter.pool_id_unclear")


def taken_by(
    held: Iterable[Booked], booking: SubjectId, start: datetime.datetime, minutes: int
) -> SubjectId | None:
    """Give another booking that takes some of the time, or None."""
    end = start + datetime.timedelta(minutes=minutes)
    found = (
        one.booking
        for one in held
        if one.booking != booking and one.start < end and start < one.end
    )
    return next(found, None)
