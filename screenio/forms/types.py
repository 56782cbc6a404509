"""What a place of each type may hold: a text becomes as the instance keeps it, or blank where it is none.

Types are kept as texts, as everywhere in XForms. Numbers are read as in other engines: `3.7` in a whole
number is 3, `1e3` is a thousand; what is no number at all is blank.

Source: ODK XForms specification, data types; XML Schema part 2 for int and decimal.
"""

import math
import re
from collections.abc import Callable
from decimal import Decimal

from screenio.xpath import dates

Fit = Callable[[str], str]

LEAST_INT, MOST_INT = -(2**31), 2**31 - 1
"""Source: XML Schema part 2, int."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_DIGITS_AFTER_POINT = 20
_CLOCK = r"\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?"
_OFFSET = r"(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)"
_DATE = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:T{_CLOCK})?", re.ASCII)
_MOMENT = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}T{_CLOCK}{_OFFSET}?", re.ASCII)
_TIME = re.compile(rf"{_CLOCK}{_OFFSET}?", re.ASCII)
CLOSED_TEXT = "\ue000"
"""How a closed value stands in the tree: a private sign that is no code of any list."""
CONFIRMED = "OK"
"""What a confirmed trigger holds. Source: ODK XForms specification, body elements."""


def number(text: str) -> float | None:
    """Read a number written plainly or with an exponent; None where it is none, or without end."""
    found = float(text) if _NUMBER.fullmatch(text.strip()) else math.nan
    return found if math.isfinite(found) else None


def whole(text: str) -> str:
    """Keep a whole number; what stands after the point is cut off."""
    found = number(text)
    if found is None or not LEAST_INT <= math.trunc(found) <= MOST_INT:
        return ""
    return str(math.trunc(found))


def decimal(text: str) -> str:
    """Keep a number with at least one digit after the point."""
    found = number(text)
    return "" if found is None else decimal_text(found)


def decimal_text(found: float) -> str:
    """Write a number without an exponent, with one to twenty digits after the point."""
    exact = round(Decimal(repr(found)), _DIGITS_AFTER_POINT)
    before, _, after = f"{exact:f}".partition(".")
    return f"{before}.{after.rstrip('0') or '0'}"


def date(text: str) -> str:
    """Keep the day of a date or of a moment without a zone."""
    match = _DATE.fullmatch(text)
    return match[1] if match and dates.moment(match[1]) else ""


def moment(text: str) -> str:
    """Keep a moment as it is written."""
    return text if _MOMENT.fullmatch(text) and dates.moment(text) else ""


def time(text: str) -> str:
    """Keep a time of day as it is written."""
    return text if _TIME.fullmatch(text) and dates.day_share(text) is not None else ""


def point(text: str) -> str:
    """Keep latitude, longitude and, where they are given, altitude and accuracy."""
    parts = [number(part) for part in text.split()]
    given = [part for part in parts if part is not None]
    if len(given) != len(parts) or not len(given) >= 2:
        return ""
    latitude, longitude = given[:2]
    if abs(latitude) > 90 or abs(longitude) > 180 or latitude == longitude == 0:
        return ""
    return " ".join(decimal_text(part) for part in given[:4])


def trace(text: str) -> str:
    """Keep a line of two or more places that does not end where it began."""
    points = _points(text)
    return ";".join(points) if len(points) >= 2 and not _is_closed(points) else ""


def shape(text: str) -> str:
    """Keep an outline of three or more places that ends where it began."""
    points = _points(text)
    return ";".join(points) if len(points) >= 3 and _is_closed(points) else ""


def _points(text: str) -> list[str]:
    """Give the places of a line; none where one of them is none."""
    parts = text.strip().removesuffix(";").split(";")
    points = [point(part) for part in parts]
    return points if all(points) else []


def _is_closed(points: list[str]) -> bool:
    return points[0].split()[:2] == points[-1].split()[:2]


def confirmed(text: str) -> str:
    """Keep that something was confirmed."""
    return CONFIRMED if text.lower() == CONFIRMED.lower() else ""


def within(fit: Fit, least: float, most: float) -> Fit:
    """Keep what another type keeps as long as it lies between two numbers."""

    def inside(text: str) -> str:
        fitted = fit(text)
        return fitted if fitted and least <= float(fitted) <= most else ""

    return inside


FITS: dict[str, Fit] = {
    "int": whole,
    "integer": whole,
    "decimal": decimal,
    "date": date,
    "dateTime": moment,
    "time": time,
    "geopoint": point,
    "geotrace": trace,
    "geoshape": shape,
}
"""Type to what it keeps; every other type keeps any text. Source: ODK XForms specification, data types."""


def as_written(text: str) -> str:
    """Keep any text."""
    return text
