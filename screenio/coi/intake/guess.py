"""Title, publisher, dates and language as a document seems to say them; a person confirms each.

What is read here is words in plain sight: a date on the first page, a name that our list of publishers has.
Nothing is worked out from the content.
"""

import re
from collections import Counter
from collections.abc import Iterable

from screenio.domain.currency import earliest
from screenio.language.formats import with_latin_digits

FIRST = 4_000
"""Characters at the beginning in which a date of publication is looked for."""
MONTHS = (
    ("january", "januar", "јануар", "يناير", "كانون الثاني"),
    ("february", "februar", "фебруар", "فبراير", "شباط"),
    ("march", "mart", "март", "مارس", "آذار"),
    ("april", "april", "април", "أبريل", "نيسان"),
    ("may", "maj", "мај", "مايو", "أيار"),
    ("june", "jun", "јун", "يونيو", "حزيران"),
    ("july", "jul", "јул", "يوليو", "تموز"),
    ("august", "avgust", "август", "أغسطس", "آب"),
    ("september", "septembar", "септембар", "سبتمبر", "أيلول"),
    ("october", "oktobar", "октобар", "أكتوبر", "تشرين الأول"),
    ("november", "novembar", "новембар", "نوفمبر", "تشرين الثاني"),
    ("december", "decembar", "децембар", "ديسمبر", "كانون الأول"),
)
"""Names of months. Source: CLDR, wide months of en, sr, sr_Latn, ar and ar_SY."""
_NUMBER = {name: at for at, names in enumerate(MONTHS, 1) for name in names}
_NAMES = "|".join(sorted(map(re.escape, _NUMBER), key=len, reverse=True))
_WRITTEN = re.compile(
    rf"(?:\b(\d{{1,2}})\.?\s+)?\b({_NAMES})(?:a|а)?\b,?\s+(\d{{4}})", re.IGNORECASE
)
_TURNED = re.compile(rf"\b({_NAMES})\s+(\d{{1,2}}),\s+(\d{{4}})", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_PERIOD = re.compile(
    rf"\b(?:from|between|reference period:?|period:?)\s+((?:\d{{1,2}}\s+)?(?:{_NAMES})\s+\d{{4}})"
    rf"\s+(?:to|and|until|–|-)\s+((?:\d{{1,2}}\s+)?(?:{_NAMES})\s+\d{{4}})",
    re.IGNORECASE,
)
_LETTERS = {
    "ps": re.compile("[ټډړږښڅځڼېۍ]"),
    "fa": re.compile("[پچژگ]"),
    "ar": re.compile("[\u0621-\u064a]"),
    "sr": re.compile("[\u0400-\u04ff]"),
    "sr-Latn": re.compile("[čćđšžČĆĐŠŽ]"),
}
"""Letters by which a language is told, the rarer first; another text is said to be English."""


def date_in(text: str) -> str:
    """Give the first date written in a text as ISO; empty when there is none."""
    plain = with_latin_digits(text[:FIRST])
    found = [*_written(plain), *_numbers(plain)]
    return min(found)[1] if found else ""


def period_in(text: str) -> tuple[str, str]:
    """Give the period that a text says it is about, as ISO; empty when it does not say."""
    found = _PERIOD.search(with_latin_digits(text))
    return (date_in(found[1]), date_in(found[2])) if found else ("", "")


def language_of(text: str) -> str:
    """Say in which language a text seems to be, by its letters."""
    letters = Counter(
        {name: len(pattern.findall(text[: 10 * FIRST])) for name, pattern in _LETTERS.items()}
    )
    whole = sum(map(str.isalpha, text[: 10 * FIRST])) or 1
    arabic = letters["ar"] + letters["ps"] + letters["fa"]
    if arabic > whole / 3:
        return next((name for name in ("ps", "fa") if letters[name] > whole / 100), "ar")
    if letters["sr"] > whole / 3:
        return "sr"
    return "sr-Latn" if letters["sr-Latn"] > whole / 50 else "en"


def publisher_in(text: str, known: Iterable[str]) -> str:
    """Give the publisher of our list that the beginning of a text names first."""
    start = text[:FIRST]
    found = [(at, name) for name in known if (at := start.find(name)) >= 0]
    return min(found)[1] if found else ""


def _written(text: str) -> Iterable[tuple[int, str]]:
    for match in _TURNED.finditer(text):
        yield from _dated(match.start(), match[3], _NUMBER[match[1].lower()], match[2])
    for match in _WRITTEN.finditer(text):
        yield from _dated(match.start(), match[3], _NUMBER[match[2].lower()], match[1])


def _numbers(text: str) -> Iterable[tuple[int, str]]:
    for match in _ISO.finditer(text):
        if earliest(match[1]):
            yield match.start(), match[1]
    for match in _DOTTED.finditer(text):
        yield from _dated(match.start(), match[3], int(match[2]), match[1])


def _dated(at: int, year: str, month: int, day: str | None) -> Iterable[tuple[int, str]]:
    text = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
    if earliest(text):
        yield at, text
