"""How a booking stands at another station: whose word counts for what, and which of two words is newer.

Who asked moves, cancels and ends a booking; the interpreter's own pool agrees or declines, and pays. A roster
may be older than what is known here, so that a word of the asker undoes no answer that they have not heard.
Source: DOMAIN §11.2, §11.4.
"""

from typing import TYPE_CHECKING

import msgspec

from screenio.domain.booking_check import must_be_heard_of
from screenio.domain.booking_facts import (
    DECLINED,
    PAY,
    WAY,
    BookingHeard,
    BookingOffered,
    BookingReached,
    BookingSettled,
)
from screenio.domain.booking_fit import must_be_askable
from screenio.domain.fact import Fact
from screenio.domain.occasion import Occasion
from screenio.errors import Refusal

if TYPE_CHECKING:
    from screenio.domain.booking import HearBooking, State

_, OFFERED, ACCEPTED, _ = WAY
WAITING = WAY[1:]
"""States in which the interpreter's own pool may still say no, in their order."""


def first_confirmed(state: "State", heard: BookingHeard) -> int:
    """Of two that confirmed one offer the first counts; 0 where nobody has."""
    here = state.confirmed_at_ms if state.offer == heard.offer else 0
    return min(filter(None, (here, heard.confirmed_at_ms)), default=0)


def pool_of(offer: BookingOffered | None, occasion: Occasion) -> str:
    """Give the station or town of who is offered a booking; "" where nobody known is."""
    who = occasion.pool(offer.pool_id) if offer else None
    return who.listed.base if who and who.listed else ""


def speaks(station: str, state: "State", occasion: Occasion) -> bool:
    """Say whether a station's roster names a booking as long as it stands: of its pool, or asked of ours."""
    assert state.asked
    if state.asked.station == occasion.place.name:
        return False
    pool = pool_of(state.offer, occasion)
    return pool == station or (state.asked.station == station and pool not in occasion.stations)


def heard(command: "HearBooking", state: "State", occasion: Occasion) -> list[Fact]:
    """A station speaks for what it asked for and for whoever is of its own pool; of ours it answers."""
    said = command.said
    is_theirs = said.asked.station == command.station
    is_home = pool_of(said.offer, occasion) == command.station
    asked = state.asked or said.asked
    is_known = occasion.pool(said.offer.pool_id) is not None
    if not is_known or not (is_theirs or is_home) or asked.station != said.asked.station:
        raise Refusal("duty_roster.not_theirs", who=said.offer.pool_id)
    if said.state in PAY and not is_home:
        raise Refusal("duty_roster.not_theirs", who=said.offer.pool_id)
    if said.asked.station == occasion.place.name:
        return _answered_elsewhere(command, state) if is_home else []
    must_be_askable(said.asked, occasion.tables)
    must_be_heard_of(said, occasion.tables)
    was_theirs = not state.offer or pool_of(state.offer, occasion) == command.station
    if not (is_theirs or was_theirs) or (not is_home and _knows_better(state, said)):
        return []
    known = BookingHeard(
        asked=state.asked or said.asked,
        offer=state.offer or said.offer,
        state=state.state,
        minutes=state.minutes,
        confirmed_at_ms=state.confirmed_at_ms,
        doubtful=state.is_doubtful,
    )
    then = msgspec.structs.replace(said, confirmed_at_ms=first_confirmed(state, said))
    return [] if known == then else [said]


def _knows_better(state: "State", said: BookingHeard) -> bool:
    """Say whether the asker has not heard our answer, or our coordinator has looked at the minutes."""
    if state.minutes_confirmed or state.state in PAY:
        return True
    if state.offer != said.offer or said.state not in WAITING:
        return False
    order = WAITING.index(said.state)
    return state.state == DECLINED or state.state in WAITING[order + 1 :]


def _answered_elsewhere(command: "HearBooking", state: "State") -> list[Fact]:
    """Their own pool agrees to a booking of ours, or does not; of an older offer nothing counts."""
    if state.offer != command.said.offer or command.stands is None or state.state not in WAITING:
        return []
    if not command.stands:
        return [BookingReached(state=DECLINED, reason="BUSY")]
    taken: list[Fact] = [BookingReached(state=ACCEPTED)] if state.state == OFFERED else []
    return [*taken, BookingSettled(heard_by="COURIER")] if state.provisional else taken
