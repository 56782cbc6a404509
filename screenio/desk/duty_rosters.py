"""The duty roster between stations: written for one of them, and taken over from one, line by line."""

from typing import TYPE_CHECKING

from screenio.domain import booking, interpreter
from screenio.domain.duty_roster import (
    AHEAD,
    BEHIND,
    MOST_BYTES,
    VERSION,
    DutyRoster,
    Heading,
    ReadDutyRoster,
    commands_of,
    entry_of,
    held_of,
    is_own,
    missing,
)
from screenio.domain.fact import Command
from screenio.domain.occasion import Place
from screenio.encoding import NOBODY, StationId, SubjectId, unpack
from screenio.errors import Expected, Trouble
from screenio.keys.roster import Roster
from screenio.keys.seal import Letter
from screenio.projections import bookings
from screenio.projections.pool import exchanged
from screenio.projections.view import View

if TYPE_CHECKING:
    from screenio.desk.desk import Desk

OWN_CODES = "duty_roster."
"""With this begin the codes that say something about a roster to whoever reads the stick."""
MOST_NAMED, LONGEST_NAME = 5, 20
"""Pool numbers that are said of lines left out, and letters of each: enough to ask about. Source: none."""


def duty_roster_for(view: View, place: Place, station: str, number: int) -> DutyRoster:
    """Write what a station may know: our own pool and who of it is booked, and what we ask of theirs."""
    pool: list[tuple[SubjectId, interpreter.State]] = view.find(interpreter.SUBJECT, NOBODY)
    own = [(one, state) for one, state in pool if is_own(state, view.other_stations)]
    shown = {state.listed.pool_id for _, state in own if state.listed}
    gone = {s.listed.pool_id for _, s in own if s.listed and s.status in interpreter.GONE}
    theirs = {
        state.listed.pool_id for _, state in pool if state.listed and state.listed.base == station
    }
    falls = {second.subject for _, second in bookings.clashes(view)}
    now = view.now
    since, until = now - BEHIND, now + AHEAD
    held = []
    for row in bookings.between(view, since, until):
        subject = SubjectId(row.subject)
        state: booking.State = view.state(subject)
        is_over = row.subject in falls or row.pool_id in gone
        if row.pool_id in shown or (row.pool_id in theirs and row.station == place.name):
            held.append(held_of(subject, state, falls=is_over))
    return DutyRoster(
        version=VERSION,
        number=number,
        written_at=now.isoformat(),
        since=since.isoformat(),
        until=until.isoformat(),
        entries=tuple(entry_of(*one) for one in own),
        held=tuple(held),
    )


def only_name(roster: Roster, station: StationId) -> str:
    """Give the name of a station; pools and bookings go by it, so that it must be no other station's.

    Raises:
        Trouble: `envelope.unknown_sender`, `duty_roster.namesake`.
    """
    name = roster.station(station).name
    if sum(card.name == name for card in (roster.card, *roster.stations)) > 1:
        raise Trouble("duty_roster.namesake")
    return name


class DutyRosters:
    """Takes rosters over; works inside the desk's open transaction."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def take_over(self, sender: StationId, letter: Letter) -> dict[str, tuple[str, ...]]:
        """Take a roster over; a line that cannot be is left out and said, the others count.

        Returns:
            Code to the pool numbers whose lines were left out for it.

        Raises:
            Trouble: those of `unpack` and `only_name`, `envelope.unknown_version`.
            Refusal: `booking.not_a_moment`.
        """
        known = self._desk.opened.roster
        station = only_name(known, sender)
        if known.station(sender).kind != self._desk.place.kind:
            return {"duty_roster.not_theirs": (station,)}
        if unpack(letter.payload, Heading, most_bytes=MOST_BYTES).version > VERSION:
            raise Trouble("envelope.unknown_version")
        roster = unpack(letter.payload, DutyRoster)
        view = self._desk.view()
        if roster.number <= exchanged(view, sender).read:
            return {}
        lost = missing(roster, station, view.find(booking.SUBJECT, NOBODY))
        read = ReadDutyRoster(
            subject=SubjectId(sender), number=roster.number, written_at=roster.written_at
        )
        self._desk.run([read])
        named: dict[str, dict[str, None]] = {}
        for command in (*commands_of(roster, station), *lost):
            if code := self._left_out(command):
                named.setdefault(code, {})[_who(command)] = None
        return {code: tuple(who)[:MOST_NAMED] for code, who in named.items()}

    def _left_out(self, command: Command) -> str:
        """Take a line over; gives why it could not be, "" where it could."""
        roster = self._desk.opened.roster
        if bytes(command.subject) in {
            bytes(card.station) for card in (roster.card, *roster.stations)
        }:
            return "duty_roster.not_theirs"
        try:
            self._desk.run([command])
        except Expected as fault:
            return fault.code if fault.code.startswith(OWN_CODES) else "duty_roster.line_unclear"
        return ""


def _who(command: Command) -> str:
    """Give the pool number that a line of a roster is about; of a booking that it misses its own."""
    match command:
        case interpreter.HearInterpreter():
            return command.listed.pool_id[:LONGEST_NAME]
        case booking.HearBooking():
            return command.said.offer.pool_id[:LONGEST_NAME]
    return booking.number(command.subject)
