import datetime

import pytest
from ground import tables
from pool import AT, Q1, Q2

from screenio.domain.booking_check import moment, must_be_in, must_name_nobody, taken_by
from screenio.domain.occasion import Booked
from screenio.errors import Refusal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-11-23T09:00:00",
        "2026-13-01T09:00:00+01:00",
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:30:00+00:00",
    ],
)
def test_a_moment_without_its_offset_is_none(text):
    """What is no moment, has no offset from UTC or is of another age is refused."""
    with pytest.raises(Refusal, match=r"booking.not_a_moment"):
        moment(text)
    assert moment("2026-11-23T09:00:00+01:00").hour == 9


def test_whoever_is_wished_for_is_a_number():
    """A pool id passes; a name, with a blank or without, does not."""
    must_name_nobody(["I-07", "MK12"])
    for name in ("Ahmad", "Ahmad Khan 1", "<b>I-07</b>", "../I-07"):
        with pytest.raises(Refusal, match=r"interpreter.pool_id_unclear"):
            must_name_nobody(["I-07", name])


def test_words_are_in_no_list():
    """A reason is a code of its list and never words."""
    must_be_in(tables(), "booking_decline_reason", "ILL")
    with pytest.raises(Refusal, match=r"booking.not_in_the_list"):
        must_be_in(tables(), "booking_decline_reason", "ill, says Ahmad")


def test_time_is_taken_by_another_booking_and_not_by_the_same():
    """A booking that overlaps is named; one that follows is not, nor the one that is moved."""
    start = moment(AT)
    hour = datetime.timedelta(hours=1)
    held = [Booked(Q1, start, start + hour)]
    assert taken_by(held, Q2, start + hour / 2, 60) == Q1
    assert taken_by(held, Q2, start + hour, 60) is None
    assert taken_by(held, Q1, start + hour / 2, 60) is None
