"""Words of the pages of interpreters: length of time, what is asked for."""

import datetime
from zoneinfo import ZoneInfo

from screenio.language.formats import with_latin_digits
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


def length(look: Look, minutes: int) -> str:
    """Give a length of time as hours and minutes."""
    return look.words.say("{hours} h {minutes}", hours=minutes // 60, minutes=f"{minutes % 60:02}")


def clock(at: datetime.datetime) -> str:
    """Give a time of the day."""
    return at.strftime("%H:%M")


def variety_words(look: Look, varieties: str, levels: str = "") -> str:
    """Name varieties that are joined by a space, each with its level where one is said."""
    known = dict(pair.split(":") for pair in levels.split())
    named = []
    for code in varieties.split():
        name = look.label("languages", code)
        level = look.label("interpreter_level", known[code]) if code in known else ""
        named.append(f"{name} ({level})" if level else name)
    return " · ".join(named)


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
    """Read a moment as written here, "2026-11-23 14:00"; ISO with offset, None when it is none."""
    text = with_latin_digits(text)
    try:
        moment = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local by meaning
    except ValueError:
        return None
    return moment.replace(tzinfo=ZoneInfo(ZONE)).isoformat()


def written_moment(moment: str) -> str:
    """Write a moment as `local_moment` reads it."""
    local = datetime.datetime.fromisoformat(moment).astimezone(ZoneInfo(ZONE))
    return f"{local:%Y-%m-%d %H:%M}"
