"""Words of the pages of interpreters: length of time, how somebody works, what a check says."""

import datetime
from zoneinfo import ZoneInfo

from screenio.language.catalogue import mark
from screenio.planning.fit import Check
from screenio.projections.bookings import BookingRow
from screenio.projections.planning import ZONE
from screenio.ui.look import Look

MODE_ICONS = {"IN_PERSON": "user", "VIDEO": "eye", "PHONE": "phone"}
STATE_LOOKS = {
    "REQUESTED": ("circle-dashed", "amber"),
    "OFFERED": ("send", "amber"),
    "ACCEPTED": ("check", "accent"),
    "CONFIRMED": ("circle-check", "accent"),
    "IN_PROGRESS": ("messages-square", "green"),
    "COMPLETED": ("check", "green"),
    "DECLINED": ("x", "red"),
    "UNFILLED": ("circle-alert", "amber"),
}
"""State of a booking to its icon and tone."""
CHECKS: dict[tuple[str, bool], str] = {
    ("fit.variety", True): mark("Speaks the variety ({grade})"),
    ("fit.variety", False): mark("Does not speak the variety"),
    ("fit.gender", True): mark("Woman or man as wished"),
    ("fit.gender", False): mark("Not a woman or man as wished"),
    ("fit.specialism", True): mark("Trained for the topic"),
    ("fit.specialism", False): mark("Not trained for the topic"),
    ("fit.continuity", True): mark("Nobody else came before"),
    ("fit.continuity", False): mark("Somebody else came before: {before}"),
    ("fit.conflict", True): mark("Not excluded"),
    ("fit.conflict", False): mark("Excluded, or on the other side of the case"),
    ("fit.clearance", True): mark("Clearance is valid"),
    ("fit.clearance", False): mark("Clearance has ended by then"),
    ("fit.mode", True): mark("Works this way"),
    ("fit.mode", False): mark("Does not work this way"),
    ("fit.window", True): mark("Free then, and the station is open"),
    ("fit.window", False): mark("Not free then, or the station is closed"),
    ("fit.travel", True): mark("The way there and back fits"),
    ("fit.travel", False): mark("The way there and back does not fit"),
    ("fit.rest", True): mark("Enough rest before and after"),
    ("fit.rest", False): mark("Not enough rest before or after ({needed} minutes)"),
    ("fit.meal", True): mark("Time for a meal"),
    ("fit.meal", False): mark("No time for a meal"),
    ("fit.cap", True): mark("{planned} of {most} minutes of the day"),
    ("fit.cap", False): mark("More than {most} minutes in one day"),
    ("fit.night", True): mark("Enough rest at night"),
    ("fit.night", False): mark("Not enough rest at night"),
    ("fit.room", True): mark("A room is free"),
    ("fit.room", False): mark("No room is free ({rooms})"),
    ("fit.person", True): mark("The person is free"),
    ("fit.person", False): mark("The person is elsewhere then"),
    ("fit.deadline", True): mark("In time"),
    ("fit.deadline", False): mark("{late} minutes after the deadline"),
    ("fit.fair", True): mark("Not above a fair share"),
    ("fit.fair", False): mark("Above a fair share of the last seven days"),
}
"""Code of a check and its answer to the sentence. Source: DOMAIN §11.4, order of match."""


def check_words(look: Look, check: Check) -> str:
    """Say what a check found."""
    return look.words.say(CHECKS[check.code, check.ok], **check.values)


def length(look: Look, minutes: int) -> str:
    """Give a length of time as hours and minutes."""
    return look.words.say("{hours} h {minutes}", hours=minutes // 60, minutes=f"{minutes % 60:02}")


def clock(at: datetime.datetime) -> str:
    """Give a time of the day."""
    return at.strftime("%H:%M")


def variety_words(look: Look, varieties: str) -> str:
    """Name varieties that are joined by a space."""
    return " · ".join(look.label("languages", code) for code in varieties.split())


def wish_words(look: Look, row: BookingRow) -> str:
    """Say what is asked for, in one line: woman or man, minutes, topic, from where."""
    say = look.words.say
    wish = ""
    if row.gender:
        who = look.label("gender_preference", row.gender)
        wish = (
            say("{who}, must", who=who)
            if row.strength == "MUST"
            else say("{who}, if possible", who=who)
        )
    parts = [
        wish,
        say("{minutes} min", minutes=row.minutes),
        "" if row.topic_class == "ROUTINE" else look.label("topic_class", row.topic_class),
        look.label("interview_mode", row.mode),
        look.label("booking_urgency", row.urgency),
        row.station,
    ]
    return " · ".join(filter(None, parts))


def local_moment(text: str) -> str | None:
    """Read a moment as it is written here, "2026-11-23 14:00"; ISO with offset, None when it is none."""
    try:
        moment = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local by meaning
    except ValueError:
        return None
    return moment.replace(tzinfo=ZoneInfo(ZONE)).isoformat()
