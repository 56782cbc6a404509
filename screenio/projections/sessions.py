"""Interpreting sessions of persons: which booking was for whom, who interpreted when."""

import msgspec

from screenio.domain import interpreter_session
from screenio.domain.booking import number
from screenio.domain.interpreter_session import RETURN
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.projections.bookings import BookingRow, one_booking
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View


def rows(state: interpreter_session.State) -> list[Row]:
    """Make the row of a session, planned or begun."""
    if state.person == NOBODY:
        return []
    began = state.began
    return [
        {
            "person": state.person,
            "booking": state.booking,
            "interview": began.interview if began else b"",
            "pool_id": began.pool_id if began else "",
            "variety": began.variety if began else "",
            "mode": began.mode if began else "",
            "began_at_ms": state.began_at_ms,
            "ended_at_ms": state.ended_at_ms,
            "reason": state.reason,
            "minutes": state.minutes,
            "quality": " ".join(f"{event}@{at_ms}" for event, at_ms in state.quality),
        }
    ]


SESSIONS = Projection(
    name="sessions",
    version=2,
    kind=interpreter_session.SUBJECT,
    columns={
        "person": "BLOB",
        "booking": "BLOB",
        "interview": "BLOB",
        "pool_id": "TEXT",
        "variety": "TEXT",
        "mode": "TEXT",
        "began_at_ms": "INTEGER",
        "ended_at_ms": "INTEGER",
        "reason": "TEXT",
        "minutes": "INTEGER",
        "quality": "TEXT",
    },
    rows=rows,
    index=("person",),
)


class SessionRow(msgspec.Struct, frozen=True):
    """One session of a person; moments in milliseconds since 1970, 0 for not yet.

    Args:
        quality: what happened, list `quality_event`, each with its moment behind an @, joined by a space.
    """

    subject: bytes
    person: PersonId
    booking: bytes
    interview: bytes
    pool_id: str
    variety: str
    mode: str
    began_at_ms: int
    ended_at_ms: int
    reason: str
    minutes: int
    quality: str


def sessions(view: View, person: PersonId) -> list[SessionRow]:
    """Give the sessions of a person, oldest first, those to come last."""
    found = view.db.query(
        "SELECT * FROM sessions WHERE person = ? ORDER BY began_at_ms = 0, began_at_ms", [person]
    )
    return [msgspec.convert(row, SessionRow, builtin_types=(bytes,)) for row in found]


def bookings_of(view: View, person: PersonId) -> list[BookingRow]:
    """Give the bookings that were asked for a person, soonest first."""
    found = {one.booking for one in sessions(view, person) if one.booking}
    rows = [one_booking(view, SubjectId(one)) for one in found]
    return sorted((one for one in rows if one), key=lambda one: (not one.start, one.starts_ms))


def sides(view: View) -> dict[str, tuple[str, ...]]:
    """Give the numbers of bookings that must not share an interpreter: both sides of one person's case.

    Whose case it is stays here; the planner hears numbers only. Source: DOMAIN §11.2, hard rules.
    """
    found = view.db.query(
        "SELECT person, bookings.subject, topic_class FROM sessions "
        "JOIN bookings ON bookings.subject = sessions.booking ORDER BY bookings.subject"
    )
    of_person: dict[bytes, list[tuple[str, bool]]] = {}
    for row in found:
        name = number(SubjectId(row["subject"]))
        of_person.setdefault(row["person"], []).append((name, row["topic_class"] == RETURN))
    return {
        name: tuple(other for other, side in both if side != is_return)
        for both in of_person.values()
        for name, is_return in both
    }
