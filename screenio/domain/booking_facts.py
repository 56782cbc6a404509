"""What happens to a booking: asked for, offered, answered, settled, heard of from another station."""

import datetime
from typing import ClassVar

from screenio.domain.fact import Fact

WAY = ("REQUESTED", "OFFERED", "ACCEPTED", "CONFIRMED")
"""States of a booking until it stands, in their order. Source: DOMAIN §11.2."""
DECLINED = "DECLINED"
"""Who was offered a booking does not come. Source: DOMAIN §11.2."""
COMPLETED = "COMPLETED"
"""Somebody came and interpreted; it has minutes. Source: DOMAIN §11.2."""
CLOCK = "CLOCK"
"""Minutes were counted by a clock that jumped, or through a time in which nobody was heard. Source: none."""
PAY = frozenset({"INVOICED", "PAID"})
"""States that the interpreter's own pool brings about: it alone knows the contract. Source: DOMAIN §11.5."""


class BookingRequested(Fact, frozen=True, kw_only=True):
    """Somebody at a station asks for an interpreter.

    Args:
        gender, strength: "F" or "M" with MUST or PREFER; both "" without a wish.
        not_before, deadline: ISO with offset; "" where there is none.
        excluded: pool ids that must not come; `continuity`: the one who came before, or "".
    """

    KIND: ClassVar[str] = "booking.requested"
    station: str
    variety: str
    alternatives_ok: bool
    gender: str
    strength: str
    mode: str
    topic_class: str
    urgency: str
    minutes: int
    persons: int
    not_before: str
    deadline: str
    continuity: str
    excluded: tuple[str, ...]


class BookingOffered(Fact, frozen=True, kw_only=True):
    """One of the pool is asked to come at a time; before, somebody else or another time may have been."""

    KIND: ClassVar[str] = "booking.offered"
    pool_id: str
    variety: str
    mode: str
    start: str
    minutes: int
    home: bool

    @property
    def span(self) -> tuple[datetime.datetime, datetime.datetime]:
        """Give from when until when."""
        start = datetime.datetime.fromisoformat(self.start)
        return start, start + datetime.timedelta(minutes=self.minutes)


class BookingReached(Fact, frozen=True, kw_only=True):
    """A booking is in another state.

    Args:
        provisional: the pool it belongs to has not heard of it yet.
        reason: list `booking_decline_reason`, or ""; of COMPLETED `CLOCK` where the minutes are doubtful.
        minutes: net, for COMPLETED; else 0.
        confirmed: a coordinator looked at the minutes and says that they are right.
    """

    KIND: ClassVar[str] = "booking.reached"
    VERSION: ClassVar[int] = 2
    state: str
    provisional: bool = False
    reason: str = ""
    minutes: int = 0
    confirmed: bool = False


class BookingSettled(Fact, frozen=True, kw_only=True):
    """The interpreter's own pool agreed to a provisional booking, by telephone or by courier."""

    KIND: ClassVar[str] = "booking.settled"
    heard_by: str


class BookingHeard(Fact, frozen=True, kw_only=True):
    """How a booking stands at another station, as its roster says.

    Args:
        minutes: net, once it is completed; else 0.
        confirmed_at_ms: when it was confirmed there; 0 where it is not.
        doubtful: the clock there that counted the minutes may have jumped, and nobody looked at them yet.
    """

    KIND: ClassVar[str] = "booking.heard"
    VERSION: ClassVar[int] = 2
    asked: BookingRequested
    offer: BookingOffered
    state: str
    minutes: int = 0
    confirmed_at_ms: int = 0
    doubtful: bool = False
