"""How old knowledge of a topic may be before it is read with care, and before nobody may cite it.

Green is current. Amber is older than the topic allows, or of an age that nobody knows. Red is superseded, or
so old that it may be read and not cited. The periods are data: `resources/coi/topics.csv`.
Source: DOMAIN §10 rule 3, §19.1 scenario 20.
"""

import datetime
import re
from functools import lru_cache

GREEN, AMBER, RED = "green", "amber", "red"
TOO_OLD = 2
"""Periods after which it is red: 14 months on a topic of six are. Source: DOMAIN §19.1 scenario 20."""
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def currency(
    published: str,
    months: int | None,
    today: datetime.date,
    *,
    is_superseded: bool = False,
    valid_until: str = "",
) -> str:
    """Say how current knowledge is.

    Args:
        published: ISO date, month or year; a month or year counts from its beginning.
        months: how long knowledge of the topic stays current; None for a topic that is not known.
    """
    if is_superseded:
        return RED
    ended = valid_until and earliest(valid_until)
    if ended and ended < today:
        return RED
    on = earliest(published) if published else None
    if on is None or months is None or on > today:
        return AMBER
    age = (today.year - on.year) * 12 + today.month - on.month - (today.day < on.day)
    if age < months:
        return GREEN
    return AMBER if age < months * TOO_OLD else RED


@lru_cache(maxsize=10_000)  # a search over every item reads the same few dates thousands of times
def earliest(text: str) -> datetime.date | None:
    """Give the first day of an ISO date, month or year; None when it is none."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(one) if one else 1 for one in found.groups())
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
