"""Calendar files: bookings out as events without names, hours out and in as availability.

Source: RFC 5545 (VEVENT, RRULE), RFC 7953 (VAVAILABILITY). What a strange calendar calls its events is not
read: only when somebody is free and when not.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from screenio.domain.availability import MIDNIGHT, Change, Hours, Weekly, must_make_sense, windows
from screenio.errors import Refusal
from screenio.projections.bookings import BookingRow

AHEAD = datetime.timedelta(days=90)
"""How far single events of a strange calendar are looked at."""
DAY, WEEK = datetime.timedelta(days=1), datetime.timedelta(days=7)
MOST_BYTES = 2_000_000
MOST_EVENTS = 5_000
OFTEN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
"""How often an event may repeat; nobody has an appointment every second. Source: RFC 5545 §3.3.10, FREQ."""
FINER = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
"""Parts of a rule that repeat an event within a day. Source: RFC 5545 §3.3.10."""
OLDEST = datetime.timedelta(days=20 * 366)
"""How long ago an event that repeats may have begun: each time since then is counted."""
MOST_RULES = 300
"""Events that repeat; more would make people wait."""
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PLAIN = frozenset({"FREQ", "BYDAY", "WKST", "INTERVAL"})
"""Parts of a rule that a week of hours can say. Source: RFC 5545 §3.3.10."""
LEAST_PRIORITY = 10
"""Below every priority that can be written, for who writes none. Source: RFC 7953 §3.1, PRIORITY."""
PRODUCT = "-//screenio//interpreters//EN"


def to_calendar(rows: Iterable[BookingRow], hours: Hours, now: datetime.datetime) -> bytes:
    """Write bookings as events and hours as availability; numbers and stations, no name of anybody."""
    from icalendar import Availability, Available, Calendar, Event  # noqa: PLC0415  # late: only for files

    book = Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    for row in rows:
        event = Event()
        event.add("uid", f"{row.number}@screenio")
        event.add("dtstamp", now.astimezone(datetime.UTC))
        event.add("dtstart", row.begins.astimezone(datetime.UTC))
        event.add("dtend", row.ends.astimezone(datetime.UTC))
        event.add("summary", row.number)
        event.add("location", row.station)
        event.add("status", "CONFIRMED" if row.state == "CONFIRMED" else "TENTATIVE")
        book.add_component(event)
    free = Availability()
    free.add("uid", "hours@screenio")
    free.add("dtstamp", now.astimezone(datetime.UTC))
    zone = ZoneInfo(hours.time_zone)
    monday = now.date() - datetime.timedelta(days=now.weekday())
    for number, one in enumerate(hours.weekly):
        ((begins, ends),) = windows(
            Hours(hours.time_zone, (one,)), monday + datetime.timedelta(days=one.day), 1, zone
        )
        part = Available()
        part.add("uid", f"hours-{number}@screenio")
        part.add("dtstamp", now.astimezone(datetime.UTC))
        part.add("dtstart", begins)
        part.add("dtend", ends)
        part.add("rrule", {"freq": "weekly", "byday": DAYS[one.day]})
        free.add_component(part)
    book.add_component(free)
    book.add_missing_timezones()  # a zone that is only named is another one in some calendars
    made: bytes = book.to_ical()
    return made


def from_calendar(raw: bytes, zone_name: str, now: datetime.datetime) -> Hours:
    """Read hours out of a calendar: availability is free, other events are not, names are passed over.

    Raises:
        Refusal: `calendar.too_large`, `calendar.damaged`, `calendar.nothing`, and those of hours.
    """
    from icalendar import Calendar  # noqa: PLC0415  # late: only for files

    if len(raw) > MOST_BYTES:
        raise Refusal("calendar.too_large", most=MOST_BYTES // 1_000_000)
    try:
        book = Calendar.from_ical(raw)
        found = _hours(book, ZoneInfo(zone_name), now)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as fault:
        raise Refusal("calendar.damaged") from fault
    if not found.weekly and not found.changes:
        raise Refusal("calendar.nothing")
    must_make_sense(found)
    return found


def _hours(book: Any, zone: ZoneInfo, now: datetime.datetime) -> Hours:
    weekly: list[Weekly] = []
    changes: list[Change] = []
    _must_not_flood([one for one in book.walk() if "rrule" in one], zone, now)
    given = book.walk("VAVAILABILITY")
    least = max(map(_priority, given), default=0)
    all_of_it = (now - DAY, now + AHEAD)
    for whole in given:
        span = _bounds(whole, zone, now)
        singles: list[Change] = []
        for part in whole.walk("AVAILABLE"):
            if span is None and _is_weekly(part, zone, now):
                weekly += _weekly(part, part["rrule"], zone)
                changes += _excepted(part, zone, now)
            else:
                singles += _single([_as_event(part)], zone, span or all_of_it, is_free=True)
        changes += singles
        if span is not None and _priority(whole) < least:
            changes += _rest(_joined(singles), *span)
    changes += _single(book.walk("VEVENT"), zone, all_of_it, is_free=False)
    return Hours(zone.key, tuple(_joined_weekly(weekly)), tuple(_joined(changes)))


def _priority(whole: Any) -> int:
    return int(whole.get("priority", 0)) or LEAST_PRIORITY


def _bounds(
    whole: Any, zone: ZoneInfo, now: datetime.datetime
) -> tuple[datetime.datetime, datetime.datetime] | None:
    """Give from when until when an availability says something; None of one for every week from now on.

    Source: RFC 7953 §3.1, DTSTART, DTEND, DURATION.
    """
    begins = _local(whole, "dtstart", zone) if "dtstart" in whole else now - DAY
    has_end = "dtend" in whole or "duration" in whole
    if begins <= now and not has_end:
        return None
    ends = _span(whole, zone)[1] if has_end else now + AHEAD
    return max(begins, now - DAY), min(ends, now + AHEAD)


def _rest(
    free: list[Change], begins: datetime.datetime, ends: datetime.datetime
) -> Iterator[Change]:
    """Give what is not free of a span that is above another. Source: RFC 7953 §4, PRIORITY."""
    for day in _days(begins, ends, is_free=False):
        at = day.begins
        for one in (one for one in free if one.on == day.on):
            if at < one.begins:
                yield Change(day.on, at, one.begins, is_free=False)
            at = max(at, one.ends)
        if at < day.ends:
            yield Change(day.on, at, day.ends, is_free=False)


def _is_weekly(part: Any, zone: ZoneInfo, now: datetime.datetime) -> bool:
    """Say whether hours are those of every week from now on."""
    rule = part.get("rrule")
    if not rule or not set(rule) <= PLAIN or rule.get("INTERVAL", [1]) != [1]:
        return False
    return (
        rule.get("FREQ") in (["WEEKLY"], ["DAILY"]) and _local(part, "dtstart", zone) < now + WEEK
    )


def _must_not_flood(parts: list[Any], zone: ZoneInfo, now: datetime.datetime) -> None:
    """Check rules before anything counts them out: one of every second would take for ever."""
    if len(parts) > MOST_RULES:
        raise Refusal("calendar.too_large", most=MOST_RULES)
    for part in parts:
        rules = part["rrule"]
        for rule in rules if isinstance(rules, list) else [rules]:
            steps = [int(one) for one in rule.get("INTERVAL", [1])]
            is_calm = {str(one) for one in rule.get("FREQ", [])} <= OFTEN and min(steps) > 0
            if not is_calm or set(rule) & FINER:
                raise Refusal("calendar.damaged")
        is_zone = part.name in {"STANDARD", "DAYLIGHT"}
        if not is_zone and _local(part, "dtstart", zone) < now - OLDEST:
            raise Refusal("calendar.damaged")


def _weekly(part: Any, rule: Any, zone: ZoneInfo) -> Iterator[Weekly]:
    """Give the hours of every week, cut at midnights: a night shift goes on the day after."""
    begins, ends = _span(part, zone)
    written = part.decoded("dtstart")
    usual = list(DAYS) if rule["FREQ"] == ["DAILY"] else [DAYS[written.weekday()]]
    days = [str(day) for day in rule.get("BYDAY", usual)]
    shift = begins.weekday() - written.weekday()  # a day there may be another day here
    spans = list(_days(begins, min(ends, begins + WEEK), is_free=True))
    for day in days:
        for one in spans:
            later = (datetime.date.fromisoformat(one.on) - begins.date()).days
            number = (DAYS.index(day) + shift + later) % len(DAYS)
            yield Weekly(number, one.begins, one.ends)


def _excepted(part: Any, zone: ZoneInfo, now: datetime.datetime) -> Iterator[Change]:
    """Give the single days on which weekly hours do not hold, or hold besides. Source: RFC 5545 §3.8.5."""
    begins, ends = _span(part, zone)
    for name, is_free in (("exdate", False), ("rdate", True)):
        lists = part.get(name, [])
        given = [
            one.dt for each in (lists if isinstance(lists, list) else [lists]) for one in each.dts
        ]
        if len(given) > MOST_EVENTS:
            raise Refusal("calendar.too_large", most=MOST_EVENTS)
        for one in given:
            moment = _moment(one, zone, begins.time())
            if now - DAY <= moment <= now + AHEAD:
                yield from _days(moment, moment + (ends - begins), is_free=is_free)


def _span(part: Any, zone: ZoneInfo) -> tuple[datetime.datetime, datetime.datetime]:
    begins = _local(part, "dtstart", zone)
    ends = _local(part, "dtend", zone) if "dtend" in part else begins + part.decoded("duration")
    return begins, ends


def _local(part: Any, name: str, zone: ZoneInfo) -> datetime.datetime:
    return _moment(part.decoded(name), zone, datetime.time())


def _moment(value: Any, zone: ZoneInfo, at: datetime.time) -> datetime.datetime:
    """Give a local moment; of a day without one, at a time."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime.combine(value, at)
    moment: datetime.datetime = value
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _as_event(part: Any) -> Any:
    """Make an event of an availability: what repeats events knows no other kind."""
    from icalendar import Event  # noqa: PLC0415  # late: only for files

    event = Event()
    for name in ("uid", "dtstart", "dtend", "duration", "rrule", "exdate", "rdate"):
        if name in part:
            event[name] = part[name]
    return event


def _single(
    parts: Iterable[Any],
    zone: ZoneInfo,
    span: tuple[datetime.datetime, datetime.datetime],
    *,
    is_free: bool,
) -> list[Change]:
    """Give each time of some events within a span; what was moved is not where it was."""
    import recurring_ical_events  # noqa: PLC0415  # late: only for files
    from icalendar import Calendar  # noqa: PLC0415  # late: only for files

    book = Calendar()
    for part in parts:
        book.add_component(part)
    first, last = span
    found: list[Change] = []
    for number, event in enumerate(recurring_ical_events.of(book).between(first, last)):
        if number > MOST_EVENTS:
            raise Refusal("calendar.too_large", most=MOST_EVENTS)
        if _takes_time(event):
            begins, ends = (_local(event, name, zone) for name in ("dtstart", "dtend"))
            found += _days(max(begins, first), min(ends, last), is_free=is_free)
    return found


def _takes_time(event: Any) -> bool:
    """Say whether an event is neither called off nor free time. Source: RFC 5545 §3.8.1.11, §3.8.2.7."""
    is_busy = str(event.get("transp", "OPAQUE")).upper() != "TRANSPARENT"
    return is_busy and str(event.get("status", "")).upper() != "CANCELLED"


def _days(begins: datetime.datetime, ends: datetime.datetime, *, is_free: bool) -> Iterator[Change]:
    """Cut a span at midnights."""
    day = begins.date()
    while day <= ends.date():
        first = f"{begins:%H:%M}" if day == begins.date() else "00:00"
        last = f"{ends:%H:%M}" if day == ends.date() else MIDNIGHT
        if first < last:
            yield Change(day.isoformat(), first, last, is_free=is_free)
        day += datetime.timedelta(days=1)


def _joined(changes: list[Change]) -> list[Change]:
    """Join spans of one day that overlap: two calendars often hold the same hour."""
    joined: list[Change] = []
    for one in sorted(changes, key=lambda c: (c.on, c.is_free, c.begins)):
        last = joined[-1] if joined else None
        if last and (last.on, last.is_free) == (one.on, one.is_free) and one.begins <= last.ends:
            joined[-1] = Change(
                last.on, last.begins, max(last.ends, one.ends), is_free=last.is_free
            )
        else:
            joined.append(one)
    return joined


def _joined_weekly(weekly: list[Weekly]) -> list[Weekly]:
    joined: list[Weekly] = []
    for one in sorted(weekly, key=lambda w: (w.day, w.begins)):
        last = joined[-1] if joined else None
        if last and last.day == one.day and one.begins <= last.ends:
            joined[-1] = Weekly(last.day, last.begins, max(last.ends, one.ends))
        else:
            joined.append(one)
    return joined
