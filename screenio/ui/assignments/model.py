"""What an interpreter sees: their own bookings, hours and timesheet."""

import datetime

from PySide6.QtCore import QObject, Signal

from screenio.domain import booking, interpreter
from screenio.domain.availability import Hours
from screenio.encoding import SubjectId
from screenio.projections.bookings import BookingRow, own_bookings
from screenio.projections.pool import InterpreterRow, own_entry
from screenio.projections.timesheet import Timesheet, own_timesheet
from screenio.ui.background import Background

SHOWS = frozenset({"pool", "bookings"})
ENDED = frozenset({"COMPLETED", "INVOICED", "PAID", "NO_SHOW_CLIENT"})


class AssignmentsModel(QObject):
    """The own bookings; `shown`, `done`, `refused(fault)`."""

    shown = Signal()
    done = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, today: datetime.date) -> None:
        super().__init__()
        self._background = background
        self.month = today.replace(day=1)
        self.entry: InterpreterRow | None = None
        self.sheet: Timesheet | None = None
        self.rows: list[BookingRow] = []
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for everything."""
        ask = self._background.ask
        ask(self, self._on_entry, own_entry)
        ask(self, self._on_rows, own_bookings)
        ask(self, self._on_sheet, own_timesheet, self.month)

    def turn(self, months: int) -> None:
        """Show the timesheet of another month."""
        days = 32 if months > 0 else -1
        self.month = (self.month + datetime.timedelta(days=days)).replace(day=1)
        self._background.ask(self, self._on_sheet, own_timesheet, self.month)

    def offers(self) -> list[BookingRow]:
        """Give what waits for an answer."""
        return [one for one in self.rows if one.state == booking.OFFERED]

    def coming(self) -> list[BookingRow]:
        """Give what was taken and is not over."""
        states = {booking.ACCEPTED, booking.CONFIRMED, booking.IN_PROGRESS}
        return [one for one in self.rows if one.state in states]

    def answer(self, row: BookingRow, *, accepted: bool, reason: str = "") -> None:
        """Take an offer, or decline it with a reason."""
        if self.entry is None:
            return
        self._background.submit(
            self,
            booking.AnswerOffer(
                subject=SubjectId(row.subject),
                accepted=accepted,
                reason=reason,
                interpreter=SubjectId(self.entry.subject),
            ),
            self.refused.emit,
            then=lambda _: self.done.emit(),
        )

    def set_hours(self, hours: Hours) -> None:
        """Set the own hours."""
        if self.entry is not None:
            command = interpreter.SetHours(subject=SubjectId(self.entry.subject), hours=hours)
            self._background.submit(
                self, command, self.refused.emit, then=lambda _: self.done.emit()
            )

    # Inside

    def _on_entry(self, found: InterpreterRow | None) -> None:
        self.entry = found
        self.shown.emit()

    def _on_rows(self, rows: list[BookingRow]) -> None:
        self.rows = rows
        self.shown.emit()

    def _on_sheet(self, sheet: Timesheet | None) -> None:
        self.sheet = sheet
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
