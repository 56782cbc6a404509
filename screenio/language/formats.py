"""Dates, times, digits, names of months, countries and languages, as people of a country write them.

Records keep Latin digits; a person's own column shows the digits of their language, and both are taken on
input. Countries and languages come from CLDR, with Kosovo* as the profile's footnote asks.
"""

import datetime
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_time
from babel.numbers import format_percent
from babel.units import format_unit

from screenio.language.catalogue import SERBIAN, SERBIAN_LATIN, latin

ARABIC_DIGITS, PERSIAN_DIGITS = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"
DIGITS = {"ar": ARABIC_DIGITS, "fa": PERSIAN_DIGITS, "fa_AF": PERSIAN_DIGITS, "ps": PERSIAN_DIGITS}
"""Native digits. Source: CLDR, default or native numbering systems."""
COMMAS = {"ar": "، ", "fa": "، ", "ps": "، "}
"""Commas that are not the Latin one. Source: CLDR, list patterns; Unicode, U+060C ARABIC COMMA."""
SOLAR_MONTHS = {
    "fa": (
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ),
    "fa_AF": (
        "حمل",
        "ثور",
        "جوزا",
        "سرطان",
        "اسد",
        "سنبله",
        "میزان",
        "عقرب",
        "قوس",
        "جدی",
        "دلو",
        "حوت",
    ),
    "ps": (
        "وری",
        "غویی",
        "غبرګولی",
        "چنګاښ",
        "زمری",
        "وږی",
        "تله",
        "لړم",
        "لیندۍ",
        "مرغومی",
        "سلواغه",
        "کب",
    ),
    "en": (
        "Hamal",
        "Sawr",
        "Jawza",
        "Saratan",
        "Asad",
        "Sonbola",
        "Mizan",
        "Aqrab",
        "Qaws",
        "Jadi",
        "Dalwa",
        "Hut",
    ),
}
"""Months of the Solar Hijri year by country. Source: DOMAIN §5.3; CLDR, persian calendar."""
_TO_LATIN_DIGITS = str.maketrans(ARABIC_DIGITS + PERSIAN_DIGITS, "0123456789" * 2)


def locale_of(language: str) -> str:
    """Give the CLDR name of a language of ours."""
    return {"sr": "sr_Cyrl", "sr-Latn": "sr_Latn", "en": "en_GB", "en-XA": "en_GB"}.get(
        language, language.replace("-", "_")
    )


def day(on: datetime.date, language: str) -> str:
    """Write a day, with the month in letters, so that no order of numbers can be mistaken."""
    return with_latin_digits(format_date(on, "d MMM y", locale=locale_of(language)))


def day_of_week(on: datetime.date, language: str) -> str:
    """Write a day in a week: its short name and its number."""
    return with_latin_digits(format_date(on, "EEE d", locale=locale_of(language)))


def weekday_names(language: str) -> list[str]:
    """Name the days of the week, Monday first."""
    monday = datetime.date(2024, 1, 1)
    days = [monday + datetime.timedelta(days=number) for number in range(7)]
    return [format_date(one, "EEEE", locale=locale_of(language)) for one in days]


def moment(at: datetime.datetime, language: str) -> str:
    """Write a day and a time of day, 24 hours."""
    time = with_latin_digits(format_time(at, "HH:mm", locale=locale_of(language)))
    return f"{day(at.date(), language)} {time}"


def stamped(text: str, language: str) -> str:
    """Write a moment that is kept as ISO 8601; another text stays as it is."""
    try:
        return moment(datetime.datetime.fromisoformat(text), language)
    except ValueError:
        return text


def listed(parts: Iterable[str], language: str) -> str:
    """Write a list, with the comma of a language between its parts; an empty part is left out."""
    return COMMAS.get(language[:2], ", ").join(filter(None, parts))


def with_latin_digits(text: str) -> str:
    """Write digits of any of our scripts as Latin ones."""
    return text.translate(_TO_LATIN_DIGITS)


def with_native_digits(text: str, language: str) -> str:
    """Write Latin digits as a person's language does."""
    digits = DIGITS.get(language) or DIGITS.get(language.split("_", maxsplit=1)[0])
    return text.translate(str.maketrans("0123456789", digits)) if digits else text


def percentage(hundredths: int, language: str) -> str:
    """Write a share of a hundred, its sign where the language has it beside Latin digits.

    Source: CLDR, percent formats.
    """
    return with_latin_digits(format_percent(hundredths / 100, locale=locale_of(language)))


def size(in_bytes: int, language: str) -> str:
    """Write how large something may be in whole megabytes, or kilobytes, never more than it is.

    Source: SI; CLDR, units.
    """
    unit, one = ("megabyte", 10**6) if in_bytes >= 10**6 else ("kilobyte", 10**3)
    written = format_unit(
        in_bytes // one, f"digital-{unit}", length="short", locale=locale_of(language)
    )
    return with_native_digits(written, language)


def country(alpha3: str, language: str) -> str:
    """Name a country by its alpha-3 code; the code itself when CLDR has none."""
    return _territories(language).get(alpha3, alpha3)


def country_names(language: str) -> dict[str, str]:
    """Give the names of all countries by alpha-3 code."""
    return {code: name for code, name in _territories(language).items() if code.isalpha()}


@lru_cache(maxsize=16)
def _territories(language: str) -> dict[str, str]:
    """Names by alpha-3 code, by CLDR's alias table; Kosovo* with its asterisk (profiles.csv, footnote)."""
    named = Locale.parse(locale_of(language)).territories
    found = {code: str(named[two]) for code, two in _alpha3().items() if two in named}
    found.pop("ZZZ", None)
    return found | {"XKX": f"{named['XK']}*"}


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    return {code: found[0] for code, found in aliases.items() if len(code) == 3 and len(found) == 1}


def language_name(tag: str, language: str) -> str:
    """Name a language by its CLDR tag in another language; the tag itself when CLDR has none."""
    try:
        named = Locale.parse(tag.replace("-", "_")).get_display_name(locale_of(language))
    except (UnknownLocaleError, ValueError):
        return tag
    return named or tag


def in_script(text: str, language: str) -> str:
    """Write a text of our Serbian tables in the script of the language asked for."""
    return latin(text) if language == SERBIAN_LATIN else text


def table_language(language: str) -> str:
    """Give the language under which our tables keep a text."""
    return SERBIAN if language == SERBIAN_LATIN else language
