"""What an interpreter worked in a month: numbers, languages, minutes and modes, and nothing else."""

import datetime
from zoneinfo import ZoneInfo

import msgspec

from screenio.domain.billing import PAID, STANDARD, payable
from screenio.projections.bookings import between
from screenio.projections.planning import ZONE, midnight
from screenio.projections.pool import interpreters, own_entry
from screenio.projections.view import View


class SheetRow(msgspec.Struct, frozen=True):
    """One booking of a timesheet; `start` is local, minutes are net and to be paid.

    Args:
        beyond: minutes over what was booked that no coordinator confirmed; they do not count.
        doubtful: the clock that counted the minutes may have jumped, and no coordinator has looked at them
            yet; up to what was booked they count.
    """

    number: str
    start: datetime.datetime
    variety: str
    mode: str
    state: str
    worked: int
    payable: int
    beyond: int = 0
    doubtful: bool = False

    @property
    def unconfirmed(self) -> int:
        """Give the minutes that a coordinator has to look at."""
        return self.worked + self.beyond if self.doubtful else self.beyond


class Timesheet(msgspec.Struct, frozen=True):
    """A month of one interpreter."""

    pool_id: str
    month: datetime.date
    rows: tuple[SheetRow, ...]

    @property
    def worked(self) -> int:
        """Give the minutes worked."""
        return sum(one.worked for one in self.rows)

    @property
    def payable(self) -> int:
        """Give the minutes to be paid."""
        return sum(one.payable for one in self.rows)


def timesheet(view: View, pool_id: str, month: datetime.date) -> Timesheet:
    """Give the month of an interpreter, soonest first; `month` is any day of it.

    Whoever is of another station's pool is paid there, so that nobody is paid twice.
    """
    zone = ZoneInfo(ZONE)
    first = month.replace(day=1)
    following = (first + datetime.timedelta(days=31)).replace(day=1)
    tariffs = view.tables.tariffs
    listed = next((one for one in interpreters(view) if one.pool_id == pool_id), None)
    is_ours = listed is None or listed.base not in view.other_stations
    tariff = tariffs.get(listed.tariff if listed else "", tariffs[STANDARD])
    rows = tuple(
        SheetRow(
            number=one.number,
            start=one.begins.astimezone(zone),
            variety=one.offered_variety,
            mode=one.offered_mode,
            state=one.state,
            worked=one.counted,
            payable=payable(
                tariff,
                state=one.state,
                mode=one.offered_mode,
                worked=one.counted,
                booked=one.minutes,
                start=one.begins.astimezone(zone),
            )
            if is_ours
            else 0,
            beyond=one.worked - one.counted,
            doubtful=one.has_clock_in_doubt,
        )
        for one in between(view, midnight(first), midnight(following))
        if one.pool_id == pool_id and one.state in PAID
    )
    return Timesheet(pool_id, first, rows)


def own_timesheet(view: View, month: datetime.date) -> Timesheet | None:
    """Give the month of whoever signed in as an interpreter."""
    entry = own_entry(view)
    return timesheet(view, entry.pool_id, month) if entry else None
