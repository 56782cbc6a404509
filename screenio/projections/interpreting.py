"""Who interprets an interview now, how long people have talked, and who else could come."""

import datetime

import msgspec

from screenio.domain import breaks, interpreter, interview
from screenio.domain.booking import CONFIRMED
from screenio.domain.booking_check import is_due
from screenio.domain.interpreter_session import open_session
from screenio.domain.tables import BreakRule
from screenio.encoding import SubjectId
from screenio.projections.bookings import BookingRow
from screenio.projections.pool import InterpreterRow, interpreters
from screenio.projections.sessions import bookings_of
from screenio.projections.view import View


class Interpreting(msgspec.Struct, frozen=True):
    """Who interprets, and the pace of the talk.

    Args:
        session: b"" when nobody of the pool does.
        pool: who else is active, by pool id.
        bookings: those confirmed for this person that are due now.
        quality: what happened in this session, list `quality_event`, and when, as the station's clock says.
        now_ms: when this was so, by the clock of the desk.
    """

    session: bytes = b""
    pool_id: str = ""
    variety: str = ""
    mode: str = ""
    gender: str = ""
    pace: breaks.Pace = breaks.Pace()
    rule: BreakRule = BreakRule("", 0, 0, 0, 0)
    pool: tuple[InterpreterRow, ...] = ()
    bookings: tuple[BookingRow, ...] = ()
    quality: tuple[tuple[str, datetime.datetime], ...] = ()
    now_ms: int = 0


def interpreting(view: View, talk: SubjectId) -> Interpreting:
    """Show who interprets an interview."""
    state: interview.State = view.state(talk)
    assert state.began, "an interview is shown once it began"
    found = open_session(view.find, state.person)
    began = found[1].began if found else None
    pool = interpreters(view)
    who = next((one for one in pool if began and one.pool_id == began.pool_id), None)
    return Interpreting(
        session=found[0] if found else b"",
        pool_id=began.pool_id if began else state.began.pool_id,
        variety=began.variety if began else state.began.variety,
        mode=began.mode if began else state.began.mode,
        gender=who.gender if who else state.began.gender,
        pace=state.pace,
        rule=breaks.stretch_of(state, view, began).rule,
        pool=tuple(one for one in pool if one.status == interpreter.ACTIVE),
        bookings=tuple(
            one
            for one in bookings_of(view, state.person)
            if one.state == CONFIRMED and is_due(one.start, view.now)
        ),
        quality=tuple(
            (event, datetime.datetime.fromtimestamp(at_ms / 1000, view.now.tzinfo))
            for event, at_ms in (found[1].quality if found else ())
        ),
        now_ms=round(view.now.timestamp() * 1000),
    )
