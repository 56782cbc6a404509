"""The duty roster between stations: written for one of them, and taken over from one, line by line."""

from typing import TYPE_CHECKING

from screenio.domain import booking, interpreter
from screenio.domain.booking_check import moment
from screenio.domain.duty_roster import AHEAD, DutyRoster, commands_of, entry_of, held_of, is_own
from screenio.domain.occasion import Place
from screenio.domain.subjects import kind_of
from screenio.encoding import NOBODY, StationId, SubjectId, unpack
from screenio.errors import Expected
from screenio.keys.seal import Letter
from screenio.projections import bookings
from screenio.projections.view import View

if TYPE_CHECKING:
    from screenio.desk.desk import Desk

READ = "duty_roster.read."
"""Name of what is kept of each station: when the newest of its rosters was written, ISO."""


def duty_roster_for(view: View, place: Place, station: str) -> DutyRoster:
    """Write what a station may know: our own pool and who of it is booked, and what we ask of theirs."""
    pool: list[tuple[SubjectId, interpreter.State]] = view.find(interpreter.SUBJECT, NOBODY)
    own = [(one, state) for one, state in pool if is_own(state, place.name)]
    shown = {state.listed.pool_id for _, state in own if state.listed}
    theirs = {
        state.listed.pool_id for _, state in pool if state.listed and state.listed.base == station
    }
    falls = {second.subject for _, second in bookings.clashes(view)}
    held = []
    for row in bookings.between(view, view.now, view.now + AHEAD):
        subject = SubjectId(row.subject)
        state: booking.State = view.state(subject)
        if row.pool_id in shown or (row.pool_id in theirs and row.station == place.name):
            held.append(held_of(subject, state, falls=row.subject in falls))
    return DutyRoster(view.now.isoformat(), tuple(entry_of(*one) for one in own), tuple(held))


class DutyRosters:
    """Takes rosters over; works inside the desk's open transaction."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._vault = desk.opened.vault

    def take_over(self, sender: StationId, letter: Letter) -> list[str]:
        """Take a roster over; a line that cannot be is left out and said, the others count.

        Raises:
            Trouble: those of `unpack`.
        """
        roster = unpack(letter.payload, DutyRoster)
        if not self._is_news(sender, roster.written_at):
            return []
        station = self._desk.opened.roster.station(sender).name
        said: dict[str, None] = {}
        for command in commands_of(roster, station):
            known = self._vault.entries.subject(command.subject)
            if known and known.kind != kind_of(command).name:
                said["duty_roster.not_theirs"] = None
                continue
            try:
                self._desk.run([command])
            except Expected as fault:
                said[fault.code] = None
        return list(said)

    def _is_news(self, sender: StationId, written_at: str) -> bool:
        """Say whether this was written after what was read of the sender so far, and remember it."""
        name = READ + sender.hex()
        read = self._vault.meta.get(name)
        is_news = read is None or moment(read.decode()) < moment(written_at)
        if is_news:
            self._vault.meta.put(name, written_at.encode())
        return is_news
