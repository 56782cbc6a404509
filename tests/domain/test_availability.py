import datetime
from zoneinfo import ZoneInfo

import pytest

from screenio.domain.availability import Change, Hours, Weekly, must_make_sense, windows
from screenio.errors import Refusal

BELGRADE = ZoneInfo("Europe/Belgrade")
MONDAY = datetime.date(2026, 11, 23)
OFFICE = Hours(weekly=(Weekly(0, "08:00", "12:00"), Weekly(0, "13:00", "17:00")))


def spans(hours, first=MONDAY, days=1):
    return [
        (begins.strftime("%H:%M"), ends.strftime("%H:%M"))
        for begins, ends in windows(hours, first, days, BELGRADE)
    ]


def test_weekly_hours_come_back_every_week():
    """Hours of Mondays are there on Mondays only."""
    assert spans(OFFICE) == [("08:00", "12:00"), ("13:00", "17:00")]
    assert spans(OFFICE, MONDAY + datetime.timedelta(days=1), 6) == []
    assert len(spans(OFFICE, MONDAY, 8)) == 4


def test_what_is_not_free_is_cut_out():
    """A leave of some hours cuts a window in two or takes it away; extra hours join what they touch."""
    leave = Change(MONDAY.isoformat(), "09:00", "13:30", is_free=False)
    extra = Change(MONDAY.isoformat(), "17:00", "18:00", is_free=True)
    hours = Hours(weekly=OFFICE.weekly, changes=(leave, extra))
    assert spans(hours) == [("08:00", "09:00"), ("13:30", "18:00")]
    whole = Change(MONDAY.isoformat(), "00:00", "24:00", is_free=False)
    assert spans(Hours(weekly=OFFICE.weekly, changes=(whole,))) == []


def test_a_night_on_which_the_clock_is_set_has_its_own_length():
    """From midnight to midnight it is 25 hours in October and 23 in March."""
    for day, hours in ((datetime.date(2026, 10, 25), 25), (datetime.date(2026, 3, 29), 23)):
        always = Hours(weekly=(Weekly(6, "00:00", "24:00"),))
        ((begins, ends),) = windows(always, day, 1, BELGRADE)
        assert ends.timestamp() - begins.timestamp() == hours * 3600


@pytest.mark.parametrize(
    ("hours", "code"),
    [
        (Hours(weekly=(Weekly(0, "12:00", "08:00"),)), "availability.ends_before_it_begins"),
        (Hours(weekly=(Weekly(0, "08:00", "08:00"),)), "availability.ends_before_it_begins"),
        (Hours(weekly=(Weekly(0, "8 am", "10:00"),)), "availability.not_a_time"),
        (Hours(weekly=(Weekly(0, "08:61", "10:00"),)), "availability.not_a_time"),
        (
            Hours(weekly=(Weekly(0, "08:00", "12:00"), Weekly(0, "11:00", "13:00"))),
            "availability.overlap",
        ),
        (
            Hours(changes=(Change("2026-02-30", "08:00", "12:00", is_free=True),)),
            "availability.not_a_day",
        ),
    ],
)
def test_hours_that_make_no_sense_are_refused(hours, code):
    """Hours that end before they begin, overlap, or are no times are refused with what is wrong."""
    with pytest.raises(Refusal, match=code):
        must_make_sense(hours)


@pytest.mark.parametrize(
    ("hours", "code"),
    [
        (Hours("Nowhere/At_all"), "not_a_zone"),
        (Hours("../../etc/passwd"), "not_a_zone"),
        (Hours("Europe"), "not_a_zone"),
        (Hours(weekly=(Weekly(7, "08:00", "16:00"),)), "not_a_day"),
        (Hours(changes=(Change("20261224", "08:00", "16:00", is_free=False),)), "not_a_day"),
        (Hours(weekly=(Weekly(0, "8:00", "16:00"),)), "not_a_time"),
    ],
)
def test_hours_that_no_page_could_read_are_refused(hours, code):
    """An unknown time zone, an eighth day, and days and times written otherwise are refused."""
    with pytest.raises(Refusal, match=code):
        must_make_sense(hours)
