"""The interpreters of a day: who works when, what is not filled, what is being placed and whether it fits."""

import datetime
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from screenio.domain import booking, interpreter_session
from screenio.domain.fact import Command
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Expected
from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import (
    InterpretersPage,
    NextFree,
    Others,
    free_next,
    interpreters_page,
    tried,
    why_not,
)
from screenio.ui.background import Background

SHOWS = frozenset({"pool", "bookings"})


class InterpretersModel(QObject):
    """One day of the pool.

    `shown`: rows are new; `found`: who is free next is known; `tried(Tried)`, `others(Others)`; `done` and
    `refused(fault)` after something was asked for.
    """

    shown = Signal()
    found = Signal()
    tried = Signal(object)
    others = Signal(object)
    done = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, day: datetime.date) -> None:
        super().__init__()
        self._background = background
        self.day = day
        self.page: InterpretersPage | None = None
        self.next: NextFree | None = None
        self.wanted: BookingRow | None = None
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the day."""
        self._background.ask(self, self._on_page, interpreters_page, self.day)

    def go(self, day: datetime.date) -> None:
        """Show another day."""
        self.day = day
        self.start()

    def want(self, row: BookingRow | None) -> None:
        """Look for who is free next for a booking."""
        self.wanted, self.next = row, None
        if row is None:
            self.found.emit()
        else:
            self._background.ask(self, self._on_next, free_next, SubjectId(row.subject))

    def row(self, subject: bytes) -> BookingRow | None:
        """Give a booking that is shown."""
        page = self.page
        lanes = (*page.lanes, *page.week_lanes) if page else ()
        rows = [*(page.unfilled if page else ()), *(b for one in lanes for b in one.bookings)]
        return next((one for one in rows if one.subject == subject), None)

    def attempt(self, row: BookingRow, pool_id: str, start: datetime.datetime) -> None:
        """Ask what the rules say of a booking with somebody at a time."""
        ask = self._background.ask
        mode = row.offered_mode or row.mode
        ask(self, self.tried.emit, tried, SubjectId(row.subject), pool_id, start, mode)

    def ask_why_not(self, row: BookingRow) -> None:
        """Ask why nobody else comes."""
        self._background.ask(self, self._on_others, why_not, SubjectId(row.subject))

    def offer(
        self, row: BookingRow, pool_id: str, variety: str, mode: str, start: datetime.datetime
    ) -> None:
        """Offer a booking to somebody of the pool."""
        lane = (
            next((one for one in self.page.lanes if one.who.pool_id == pool_id), None)
            if self.page
            else None
        )
        if lane is None:
            return
        self.submit(
            booking.OfferBooking(
                subject=SubjectId(row.subject),
                interpreter=SubjectId(lane.who.subject),
                variety=variety,
                mode=mode,
                start=start.isoformat(),
            )
        )

    def interpreter_of(self, row: BookingRow) -> SubjectId:
        """Give the subject of who was offered a booking."""
        lanes = self.page.lanes if self.page else ()
        return SubjectId(next(one.who.subject for one in lanes if one.who.pool_id == row.pool_id))

    def whose_pool(self, row: BookingRow) -> str:
        """Give the station or town that who was offered a booking starts from; "" of nobody shown."""
        lanes = self.page.lanes if self.page else ()
        return next((one.who.base for one in lanes if one.who.pool_id == row.pool_id), "")

    def submit(self, *commands: Command) -> None:
        """Record what was asked for."""
        self._background.submit(
            self, list(commands), self.refused.emit, then=lambda _: self.done.emit()
        )

    # Inside

    def _on_page(self, page: InterpretersPage) -> None:
        self.page = page
        still = self.row(self.wanted.subject) if self.wanted else None
        is_open = still is not None and still in page.unfilled
        self.want(still if is_open else next(iter(page.unfilled), None))
        self.shown.emit()

    def _on_next(self, found: NextFree | None) -> None:
        self.next = found
        self.found.emit()

    def _on_others(self, found: Others | None) -> None:
        if found is not None:
            self.others.emit(found)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS and self.page is not None:
            self.start()


def ask_for(
    background: Background,
    owner: QObject,
    wish: dict[str, object],
    person: PersonId | None,
    *,
    refused: Callable[[Expected], None],
    then: Callable[[bytes], None],
) -> None:
    """Ask for an interpreter; whom it is for stands with the session and not with the booking."""
    subject = SubjectId(os.urandom(16))
    commands: list[Command] = [booking.RequestBooking(subject=subject, **wish)]  # type: ignore[arg-type]
    if person is not None:
        planned = SubjectId(os.urandom(16))
        commands.append(
            interpreter_session.PlanSession(subject=planned, person=person, booking=subject)
        )
    background.submit(owner, commands, refused, then=lambda _: then(subject))
