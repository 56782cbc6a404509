"""Bookings of interpreters as rows: what is asked for, who comes when, what is not settled yet.

Nothing here is about a person, so an interpreter may see their own lines of it, and a sheet of it may hang on
a wall.
"""

import datetime
from typing import Any

import msgspec

from screenio.domain import booking
from screenio.domain.billing import counted
from screenio.domain.booking_facts import CLOCK
from screenio.domain.occasion import Booked
from screenio.encoding import SubjectId
from screenio.projections.pool import own_entry
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View
from screenio.sql import Database


class BookingRow(msgspec.Struct, frozen=True):
    """One booking; moments are ISO with offset, "" where there is none yet.

    Args:
        minutes: asked for; `worked`: net, once it is completed; `confirmed`: by the coordinator.
        declined_by: pool ids, joined by a space.
        requested_at_ms, confirmed_at_ms: as the state has them.
        elsewhere: another station asked for it, which alone moves and cancels it.
    """

    subject: bytes
    number: str
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
    excluded: str
    state: str
    provisional: bool
    reason: str
    worked: int
    confirmed: bool
    declined_by: str
    requested_at_ms: int
    confirmed_at_ms: int
    pool_id: str
    offered_variety: str
    offered_mode: str
    start: str
    starts_ms: int
    ends_ms: int
    elsewhere: bool

    @property
    def begins(self) -> datetime.datetime:
        """Give when it begins; only of one that was offered."""
        return datetime.datetime.fromisoformat(self.start)

    @property
    def ends(self) -> datetime.datetime:
        """Give when it ends; only of one that was offered."""
        return self.begins + datetime.timedelta(minutes=self.minutes)

    @property
    def counted(self) -> int:
        """Give the minutes worked that count."""
        return counted(self.worked, self.minutes, confirmed=self.confirmed)

    @property
    def is_doubtful(self) -> bool:
        """Say whether more was worked than booked, or a clock is in doubt, and nobody confirmed it yet."""
        return self.worked != self.counted or self.has_clock_in_doubt

    @property
    def has_clock_in_doubt(self) -> bool:
        """Say whether the clock that counted the minutes may have jumped."""
        return self.reason == CLOCK


def rows(state: booking.State) -> list[Row]:
    """Make the row of a booking; its number is made of its id by whoever reads it."""
    asked, offer = state.asked, state.offer
    if asked is None:
        return []
    starts = _ms(offer.start) if offer else 0
    return [
        {
            "station": asked.station,
            "variety": asked.variety,
            "alternatives_ok": int(asked.alternatives_ok),
            "gender": asked.gender,
            "strength": asked.strength,
            "mode": asked.mode,
            "topic_class": asked.topic_class,
            "urgency": asked.urgency,
            "minutes": asked.minutes,
            "persons": asked.persons,
            "not_before": asked.not_before,
            "deadline": asked.deadline,
            "continuity": asked.continuity,
            "excluded": " ".join(asked.excluded),
            "state": state.state,
            "provisional": int(state.provisional),
            "reason": state.reason,
            "worked": state.minutes,
            "confirmed": int(state.minutes_confirmed),
            "declined_by": " ".join(state.declined_by),
            "requested_at_ms": state.requested_at_ms,
            "confirmed_at_ms": state.confirmed_at_ms,
            "pool_id": offer.pool_id if offer else "",
            "offered_variety": offer.variety if offer else "",
            "offered_mode": offer.mode if offer else "",
            "start": offer.start if offer else "",
            "starts_ms": starts,
            "ends_ms": starts + asked.minutes * 60_000 if offer else 0,
        }
    ]


def _ms(moment: str) -> int:
    return round(datetime.datetime.fromisoformat(moment).timestamp() * 1000)


_NUMBERS = [
    "alternatives_ok",
    "minutes",
    "persons",
    "provisional",
    "worked",
    "confirmed",
    "requested_at_ms",
    "confirmed_at_ms",
    "starts_ms",
    "ends_ms",
]
_TEXT = [
    "station",
    "variety",
    "gender",
    "strength",
    "mode",
    "topic_class",
    "urgency",
    "not_before",
    "deadline",
    "continuity",
    "excluded",
    "state",
    "reason",
    "declined_by",
    "pool_id",
    "offered_variety",
    "offered_mode",
    "start",
]
BOOKINGS = Projection(
    name="bookings",
    version=2,
    kind=booking.SUBJECT,
    columns={**dict.fromkeys(_TEXT, "TEXT"), **dict.fromkeys(_NUMBERS, "INTEGER")},
    rows=rows,
    index=("pool_id", "starts_ms"),
)
_HELD = "state IN ({})".format(", ".join(f"'{state}'" for state in sorted(booking.HOLDS)))
_OPEN = "state IN ({})".format(", ".join(f"'{state}'" for state in sorted(booking.OPEN)))


def booked(db: Database, pool_id: str) -> list[Booked]:
    """Give what takes the time of somebody of the pool, soonest first."""
    select = "SELECT subject, starts_ms, ends_ms, state FROM bookings WHERE pool_id = ? ORDER BY starts_ms"
    found = db.execute(select, [pool_id]).fetchall()
    return [
        Booked(SubjectId(subject), _moment(starts), _moment(ends))
        for subject, starts, ends, state in found
        if state in booking.HOLDS
    ]


def _moment(ms: int) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(ms / 1000, datetime.UTC)


def between(view: View, first: datetime.datetime, last: datetime.datetime) -> list[BookingRow]:
    """Give the bookings that touch a span of time, soonest first, whatever became of them."""
    span = [round(first.timestamp() * 1000), round(last.timestamp() * 1000)]
    return _found(view, "starts_ms < ? AND ends_ms > ? AND pool_id != ''", span[::-1])


def unfilled(view: View) -> list[BookingRow]:
    """Give the bookings of this station for which nobody is found yet, most urgent first."""
    found = [one for one in _found(view, _OPEN, []) if not one.elsewhere]
    order = {"NOW": 0, "TODAY": 1}
    return sorted(found, key=lambda one: (order.get(one.urgency, 2), one.deadline or "~"))


def own_bookings(view: View) -> list[BookingRow]:
    """Give the bookings of whoever signed in as an interpreter, soonest first."""
    entry = own_entry(view)
    return _found(view, "pool_id = ?", [entry.pool_id]) if entry else []


def one_booking(view: View, subject: SubjectId) -> BookingRow | None:
    """Give a booking; None of one that is not known."""
    return next(iter(_found(view, "subject = ?", [subject])), None)


def clashes(view: View) -> list[tuple[BookingRow, BookingRow]]:
    """Give pairs of bookings that hold the same time of one interpreter: the one that stands comes first.

    Two desks can each confirm one before they hear of the other. The earlier confirmation stands.
    Source: DOMAIN §11.4.
    """
    held = sorted(_found(view, _HELD, []), key=lambda one: (one.pool_id, one.starts_ms))
    found = []
    for place, one in enumerate(held):
        for other in held[place + 1 :]:
            if other.pool_id != one.pool_id or other.starts_ms >= one.ends_ms:
                break
            first, second = sorted((one, other), key=_rank)
            found.append((first, second))
    return found


def _rank(one: BookingRow) -> tuple[int, int]:
    return one.confirmed_at_ms or 2**62, one.requested_at_ms


def _found(view: View, where: str, values: list[Any]) -> list[BookingRow]:
    found = view.db.query(
        f"SELECT * FROM bookings WHERE {where} ORDER BY starts_ms, requested_at_ms",  # noqa: S608 - own words
        values,
    )
    return [
        msgspec.convert(
            {
                **row,
                "number": booking.number(SubjectId(row["subject"])),
                "elsewhere": row["station"] != view.place.name,
            },
            BookingRow,
            strict=False,
            builtin_types=(bytes,),
        )
        for row in found
    ]
