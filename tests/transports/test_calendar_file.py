import datetime

import pytest
from icalendar import Calendar
from pool import Q1, confirmed, listing, request

from screenio.domain.availability import Hours, Weekly, windows
from screenio.errors import Refusal
from screenio.projections.bookings import one_booking
from screenio.transports import calendar_file
from screenio.transports.calendar_file import from_calendar, to_calendar

NOW = datetime.datetime.fromisoformat("2026-11-22T09:00:00+01:00")
ZONE = "Europe/Belgrade"
HOURS = Hours(ZONE, (Weekly(0, "08:00", "16:00"), Weekly(4, "20:00", "24:00")))


def calendar(*lines):
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", *lines, "END:VCALENDAR", ""]
    ).encode()


EVENT = (
    "BEGIN:VEVENT",
    "UID:1",
    "DTSTAMP:20261101T000000Z",
    "DTSTART;TZID=Europe/Belgrade:20261124T220000",
    "DTEND;TZID=Europe/Belgrade:20261125T020000",
    "SUMMARY:Lunch with Mira",
    "END:VEVENT",
)


def test_hours_go_out_and_come_back():
    """What is written as availability is read back as the same weekly hours."""
    raw = to_calendar([], HOURS, NOW)
    assert b"VAVAILABILITY" in raw
    assert from_calendar(raw, ZONE, NOW).weekly == HOURS.weekly


def test_a_booking_goes_out_without_a_name(gate):
    """An event has number, station and time, and nothing of anybody."""
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing(), request(), *confirmed())
    raw = to_calendar([desk.ask(one_booking, Q1)], Hours(), NOW).decode()
    row = desk.ask(one_booking, Q1)
    assert f"SUMMARY:{row.number}" in raw
    assert "LOCATION:gate" in raw
    assert "I-03" not in raw


def test_an_event_takes_time_and_its_title_is_passed_over():
    """A busy event is cut at midnight into two days; what it is called is read by nobody."""
    found = from_calendar(calendar(*EVENT), ZONE, NOW)
    assert [(c.on, c.begins, c.ends, c.is_free) for c in found.changes] == [
        ("2026-11-24", "22:00", "24:00", False),
        ("2026-11-25", "00:00", "02:00", False),
    ]
    assert "Mira" not in repr(found)


def test_availability_that_ends_becomes_single_days():
    """A weekly availability for three weeks is three days, over the night on which the clock is set."""
    part = (
        "BEGIN:VAVAILABILITY",
        "UID:a",
        "DTSTAMP:20261101T000000Z",
        "BEGIN:AVAILABLE",
        "UID:b",
        "DTSTAMP:20261101T000000Z",
        "DTSTART;TZID=Europe/Belgrade:20261123T090000",
        "DTEND;TZID=Europe/Belgrade:20261123T120000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "END:AVAILABLE",
        "END:VAVAILABILITY",
    )
    found = from_calendar(calendar(*part), ZONE, NOW)
    assert [(c.on, c.begins, c.is_free) for c in found.changes] == [
        ("2026-11-23", "09:00", True),
        ("2026-11-30", "09:00", True),
        ("2026-12-07", "09:00", True),
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "calendar.damaged"),
        (b"\x00\xff\xfe garbage", "calendar.damaged"),
        (calendar(*EVENT)[:120], "calendar.damaged"),
        (calendar("BEGIN:VEVENT", "UID:1", "END:VEVENT"), "calendar.damaged"),
        (calendar(), "calendar.nothing"),
        (b"x" * (calendar_file.MOST_BYTES + 1), "calendar.too_large"),
    ],
)
def test_a_broken_calendar_is_told(raw, code):
    """A damaged, an empty or a huge file is refused with what to do, and nothing is half read."""
    with pytest.raises(Refusal, match=code):
        from_calendar(raw, ZONE, NOW)


def test_an_event_without_end_is_bounded():
    """An event every minute for ever is refused, not expanded."""
    part = [line for line in EVENT if not line.startswith("DTEND")]
    part.insert(4, "DTEND;TZID=Europe/Belgrade:20261124T220030")
    part.insert(5, "RRULE:FREQ=MINUTELY")
    with pytest.raises(Refusal, match=r"calendar.damaged"):
        from_calendar(calendar(*part), ZONE, NOW)


def event(*lines):
    return calendar("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=9999999",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3",
    ],
)
def test_an_event_of_every_second_is_refused_and_not_counted_out(rule):
    """A rule that repeats within a day, or never gets on, is refused at once."""
    raw = event("DTSTART:20261124T090000Z", "DTEND:20261124T090001Z", f"RRULE:{rule}")
    with pytest.raises(Refusal, match=r"calendar.damaged"):
        from_calendar(raw, ZONE, NOW)


def test_a_rule_since_long_ago_and_a_thousand_rules_are_refused():
    """What began in the year 1 and repeats is refused, and a file of very many rules as well."""
    old = event("DTSTART:00010102T090000Z", "DTEND:00010102T100000Z", "RRULE:FREQ=DAILY")
    with pytest.raises(Refusal, match=r"calendar.damaged"):
        from_calendar(old, ZONE, NOW)
    lines = (*EVENT[:-1], "RRULE:FREQ=DAILY", EVENT[-1])
    with pytest.raises(Refusal, match=r"calendar.too_large"):
        from_calendar(calendar(*lines * 1000), ZONE, NOW)


def test_an_event_of_a_thousand_years_takes_the_days_that_are_looked_at():
    """A span without end is cut to yesterday and the ninety days to come."""
    found = from_calendar(event("DTSTART:19700101T000000Z", "DTEND:29900101T000000Z"), ZONE, NOW)
    assert len(found.changes) <= 93
    assert found.changes[0].on == "2026-11-21"


def test_a_cancelled_event_takes_no_time():
    """An appointment that was cancelled leaves its hour free."""
    span = ("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z")
    with pytest.raises(Refusal, match=r"calendar.nothing"):
        from_calendar(event("STATUS:CANCELLED", *span), ZONE, NOW)


def test_hours_of_a_week_may_say_how_long_they_last():
    """Availability with a duration in place of an end is read as well."""
    raw = calendar(
        "BEGIN:VAVAILABILITY",
        "UID:1",
        "BEGIN:AVAILABLE",
        "UID:2",
        "DTSTART:20261123T080000",
        "DURATION:PT8H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU",
        "END:AVAILABLE",
        "END:VAVAILABILITY",
    )
    assert from_calendar(raw, ZONE, NOW).weekly == (
        Weekly(0, "08:00", "16:00"),
        Weekly(1, "08:00", "16:00"),
    )


def available(*lines):
    inside = (
        "BEGIN:VAVAILABILITY",
        "UID:a",
        "DTSTAMP:20261101T000000Z",
        "BEGIN:AVAILABLE",
        "UID:b",
    )
    return calendar(*inside, *lines, "END:AVAILABLE", "END:VAVAILABILITY")


def test_a_weekly_night_shift_goes_on_after_midnight():
    """Friday 20:00 to 02:00 every week is Friday to midnight and Saturday from it; Sunday goes on on Monday."""
    night = (
        "DTSTART;TZID=Europe/Belgrade:20261127T200000",
        "DTEND;TZID=Europe/Belgrade:20261128T020000",
        "RRULE:FREQ=WEEKLY;BYDAY=FR,SU",
    )
    assert from_calendar(available(*night), ZONE, NOW).weekly == (
        Weekly(0, "00:00", "02:00"),
        Weekly(4, "20:00", "24:00"),
        Weekly(5, "00:00", "02:00"),
        Weekly(6, "20:00", "24:00"),
    )


def test_a_day_there_may_be_another_day_here():
    """Sunday night in UTC is Monday here, and its weekly hours are Monday's."""
    early = ("DTSTART:20261122T230000Z", "DTEND:20261123T010000Z", "RRULE:FREQ=WEEKLY;BYDAY=SU")
    assert from_calendar(available(*early), ZONE, NOW).weekly == (Weekly(0, "00:00", "02:00"),)


def test_what_was_moved_or_called_off_is_not_at_its_old_time():
    """One time of a weekly event that stands elsewhere, and one that was cancelled, as Google writes them."""
    weekly = (
        "DTSTART;TZID=Europe/Belgrade:20261123T090000",
        "DTEND;TZID=Europe/Belgrade:20261123T100000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Belgrade:20261130T090000",
        "DTSTART;TZID=Europe/Belgrade:20261201T150000",
        "DTEND;TZID=Europe/Belgrade:20261201T160000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Belgrade:20261207T090000",
        "DTSTART;TZID=Europe/Belgrade:20261207T090000",
        "DTEND;TZID=Europe/Belgrade:20261207T100000",
        "STATUS:CANCELLED",
    )
    found = from_calendar(event(*weekly), ZONE, NOW)
    assert [(one.on, one.begins) for one in found.changes] == [
        ("2026-11-23", "09:00"),
        ("2026-12-01", "15:00"),
    ]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY", range(7)),
        ("FREQ=DAILY;BYDAY=MO,TU", (0, 1)),
        ("FREQ=WEEKLY;INTERVAL=1;WKST=SU", (0,)),
        ("FREQ=WEEKLY;INTERVAL=2", ()),
        ("FREQ=WEEKLY;BYMONTH=11", ()),
    ],
)
def test_hours_of_every_week_may_be_said_in_other_ways(rule, days):
    """Every day is every day of the week; what is not every week becomes single days."""
    span = (
        "DTSTART;TZID=Europe/Belgrade:20261123T090000",
        "DTEND;TZID=Europe/Belgrade:20261123T120000",
    )
    found = from_calendar(available(*span, f"RRULE:{rule}"), ZONE, NOW)
    assert [one.day for one in found.weekly] == list(days)
    assert bool(found.changes) is not bool(days)


def test_hours_from_next_month_on_do_not_hold_now():
    """They are single days from then."""
    span = (
        "DTSTART;TZID=Europe/Belgrade:20261207T090000",
        "DTEND;TZID=Europe/Belgrade:20261207T120000",
    )
    found = from_calendar(available(*span, "RRULE:FREQ=WEEKLY"), ZONE, NOW)
    assert found.weekly == ()
    assert found.changes[0].on == "2026-12-07"


def weekly_with(*more):
    """Mondays and Tuesdays of every week, and whatever else."""
    return calendar(
        "BEGIN:VAVAILABILITY",
        "UID:a",
        "BEGIN:AVAILABLE",
        "UID:b",
        "DTSTART;TZID=Europe/Belgrade:20261123T090000",
        "DTEND;TZID=Europe/Belgrade:20261123T120000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU",
        "END:AVAILABLE",
        "END:VAVAILABILITY",
        "BEGIN:VAVAILABILITY",
        "UID:c",
        *more,
        "END:VAVAILABILITY",
    )


def free_on(found, day):
    """Clocks between which somebody is free on a day."""
    spans = windows(found, datetime.date.fromisoformat(day), 1, NOW.tzinfo)
    return [(f"{one:%H:%M}", f"{other:%H:%M}") for one, other in spans]


def test_an_absence_above_the_week_takes_its_days():
    """Where its priority is higher, only what it names is free in its span; before and after the week holds."""
    absence = (
        "PRIORITY:1",
        "DTSTART;TZID=Europe/Belgrade:20261130T100000",
        "DTEND;TZID=Europe/Belgrade:20261202T000000",
        "BEGIN:AVAILABLE",
        "UID:d",
        "DTSTART;TZID=Europe/Belgrade:20261201T110000",
        "DTEND;TZID=Europe/Belgrade:20261201T113000",
        "END:AVAILABLE",
    )
    found = from_calendar(weekly_with(*absence), ZONE, NOW)
    assert free_on(found, "2026-11-24") == [("09:00", "12:00")]
    assert free_on(found, "2026-11-30") == [("09:00", "10:00")]
    assert free_on(found, "2026-12-01") == [("11:00", "11:30")]
    assert free_on(found, "2026-12-07") == [("09:00", "12:00")]


def test_an_availability_says_nothing_outside_its_days():
    """Hours of two weeks end with them; without a priority they take nothing."""
    besides = (
        "DTSTART;TZID=Europe/Belgrade:20261123T000000",
        "DURATION:P14D",
        "BEGIN:AVAILABLE",
        "UID:d",
        "DTSTART;TZID=Europe/Belgrade:20261125T140000",
        "DTEND;TZID=Europe/Belgrade:20261125T150000",
        "RRULE:FREQ=WEEKLY",
        "END:AVAILABLE",
    )
    found = from_calendar(weekly_with(*besides), ZONE, NOW)
    assert free_on(found, "2026-11-24") == [("09:00", "12:00")]
    assert free_on(found, "2026-12-02") == [("14:00", "15:00")]
    assert free_on(found, "2026-12-09") == []


def test_days_left_out_of_weekly_hours_are_not_free():
    """EXDATE takes a day out of weekly hours, as a moment or as a day, and RDATE adds one."""
    weekly = (
        "DTSTART;TZID=Europe/Belgrade:20261123T090000",
        "DTEND;TZID=Europe/Belgrade:20261123T120000",
        "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Europe/Belgrade:20261130T090000,20261207T090000",
        "EXDATE;VALUE=DATE:20261214",
        "RDATE;TZID=Europe/Belgrade:20261202T090000",
        "EXDATE;TZID=Europe/Belgrade:20200106T090000",
    )
    found = from_calendar(available(*weekly), ZONE, NOW)
    assert found.weekly == (Weekly(0, "09:00", "12:00"),)
    assert [(one.on, one.begins, one.ends, one.is_free) for one in found.changes] == [
        ("2026-11-30", "09:00", "12:00", False),
        ("2026-12-02", "09:00", "12:00", True),
        ("2026-12-07", "09:00", "12:00", False),
        ("2026-12-14", "09:00", "12:00", False),
    ]
    belgrade = datetime.date(2026, 11, 30)
    assert windows(found, belgrade, 1, NOW.tzinfo) == ()


def test_a_written_calendar_is_whole_for_another_reader(gate):
    """Every zone that is named has its rules in the file; bookings are in UTC and at their moment."""
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing(), request(), *confirmed())
    row = desk.ask(one_booking, Q1)
    book = Calendar.from_ical(to_calendar([row], HOURS, NOW))
    assert book.get_missing_tzids() == set()
    assert [str(one["tzid"]) for one in book.timezones] == [ZONE]
    (event,) = book.walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (row.begins, row.ends)
    assert [one.decoded("dtstart").utcoffset() for one in book.walk("AVAILABLE")] == [
        datetime.timedelta(hours=1)
    ] * 2
