import datetime

import msgspec
import pytest
from ground import tables

from screenio.domain.billing import STANDARD, payable

TARIFF = tables().tariffs[STANDARD]
MORNING = datetime.datetime.fromisoformat("2026-11-23T09:00:00+01:00")
NIGHT = MORNING.replace(hour=23)
SUNDAY = MORNING.replace(day=22)


def minutes(worked, mode="PHONE", state="COMPLETED", start=MORNING, tariff=TARIFF, booked=60):
    return payable(tariff, state=state, mode=mode, worked=worked, booked=booked, start=start)


@pytest.mark.parametrize(
    ("worked", "mode", "paid"),
    [
        (50, "PHONE", 60),
        (60, "PHONE", 60),
        (61, "PHONE", 75),
        (3, "PHONE", 15),
        (20, "IN_PERSON", 60),
    ],
)
def test_minutes_are_rounded_up_to_a_call_out(worked, mode, paid):
    """Net minutes round up to fifteen; in the room an hour is the least, on a line fifteen minutes."""
    assert minutes(worked, mode) == paid


def test_a_late_cancellation_is_half_and_an_early_one_nothing():
    """Cancelled less than a day before, half of what was booked is paid."""
    assert minutes(0, state="CANCELLED_UNDER_24H", booked=60) == 30
    assert minutes(0, state="CANCELLED_24H_OR_MORE") == 0
    assert minutes(0, state="NO_SHOW_INT") == 0
    assert minutes(0, "IN_PERSON", state="NO_SHOW_CLIENT") == 60


def test_night_and_weekend_count_as_the_contract_says():
    """The higher of two percentages counts; the shipped tariff has none."""
    dear = msgspec.structs.replace(TARIFF, night=150, weekend=200)
    assert minutes(60, start=NIGHT) == minutes(60)
    assert minutes(60, start=NIGHT, tariff=dear) == 90
    assert minutes(60, start=SUNDAY, tariff=dear) == 120
    assert minutes(60, start=SUNDAY.replace(hour=5), tariff=dear) == 120
