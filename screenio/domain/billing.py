"""What is to be paid for a booking, in minutes: net, rounded up, not less than a call-out.

Money is not here: what a minute costs stands in a contract. Source: DOMAIN §11.5.
"""

import datetime

from screenio.domain.booking import CANCELLED_LATE, NO_SHOW_CLIENT
from screenio.domain.booking_facts import COMPLETED
from screenio.domain.tables import Tariff

STANDARD = "STANDARD"
"""The tariff of who has none of their own. Source: tariffs.csv."""
PAID = frozenset({COMPLETED, NO_SHOW_CLIENT, CANCELLED_LATE, "INVOICED", "PAID"})
"""States of a booking for which something is to be paid."""
SATURDAY = 5
IN_PERSON = "IN_PERSON"


def counted(worked: int, booked: int, *, confirmed: bool) -> int:
    """Give the minutes that count: what was booked at most, until a coordinator confirmed more.

    A clock that was set forward, or a session that nobody ended, looks like long work.
    """
    return worked if confirmed else min(worked, booked)


def payable(
    tariff: Tariff, *, state: str, mode: str, worked: int, booked: int, start: datetime.datetime
) -> int:
    """Give the minutes to be paid.

    Args:
        worked: minutes net of breaks, as they count; `booked`: minutes asked for.
        start: local.
    """
    if state not in PAID:
        return 0
    least = tariff.least_onsite if mode == IN_PERSON else tariff.least_remote
    if state == CANCELLED_LATE:
        return _rounded(booked * tariff.late_cancellation, tariff)
    minutes = max(least, worked)
    return _rounded(minutes * _percent(tariff, start), tariff)


def _rounded(hundredths: int, tariff: Tariff) -> int:
    """Round up to the unit."""
    unit = tariff.unit * 100
    return -(-hundredths // unit) * tariff.unit


def _percent(tariff: Tariff, start: datetime.datetime) -> int:
    """Give the highest percentage that applies: two are not added up."""
    found = [100]
    clock = f"{start:%H:%M}"
    if clock >= tariff.night_from or clock < tariff.night_to:
        found.append(tariff.night)
    if start.weekday() >= SATURDAY:
        found.append(tariff.weekend)
    return max(found)
