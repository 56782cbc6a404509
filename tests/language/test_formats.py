import datetime

import pytest

from screenio.language.formats import (
    country,
    day,
    in_script,
    language_name,
    listed,
    locale_of,
    moment,
    percentage,
    size,
    stamped,
    table_language,
    with_latin_digits,
    with_native_digits,
)

DAY = datetime.date(2026, 11, 25)


def test_a_day_names_its_month():
    """A day shows its month in letters and its digits in Latin ones, so that nobody mistakes the order."""
    assert day(DAY, "en") == "25 Nov 2026"
    assert day(DAY, "sr-Latn") == "25 nov 2026"
    assert day(DAY, "ar").startswith("25 ")
    assert (
        moment(datetime.datetime(2026, 11, 25, 14, 5, tzinfo=datetime.UTC), "en")
        == "25 Nov 2026 14:05"
    )


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("AFG", "en", "Afghanistan"),
        ("AFG", "sr", "Авганистан"),
        ("MAR", "ar", "المغرب"),
        ("ZZZ", "en", "ZZZ"),
    ],
)
def test_countries_are_named_by_cldr(code, language, name):
    """A country is named in the language asked for; an unknown code stays as it is."""
    assert country(code, language) == name


def test_a_kept_moment_is_written_for_people():
    """A moment kept as ISO is written with its month; what is none stays."""
    assert stamped("2026-11-22T09:30:00+01:00", "en") == "22 Nov 2026 09:30"
    assert stamped("soon", "en") == "soon"


def test_kosovo_has_its_asterisk():
    """Kosovo* always carries the asterisk that the footnote explains."""
    assert country("XKX", "en").endswith("*")
    assert country("XKX", "ar").endswith("*")


def test_digits_go_both_ways():
    """Digits of the person's language are written and read."""
    assert with_native_digits("1387", "fa_AF") == "۱۳۸۷"
    assert with_native_digits("15", "ar") == "١٥"
    assert with_native_digits("15", "sr") == "15"
    assert with_latin_digits("۱۳۸۷ ١٥") == "1387 15"


def test_languages_have_names():
    """A language is named by its tag; an unknown tag stays."""
    assert language_name("ps_PK", "en").startswith("Pashto")
    assert language_name("?", "en") == "?"
    assert locale_of("sr") == "sr_Cyrl"


def test_serbian_tables_are_written_in_either_script():
    """Our Serbian tables are Cyrillic; the Latin ones are made from them."""
    assert table_language("sr-Latn") == "sr"
    assert in_script("Лична карта", "sr-Latn") == "Lična karta"
    assert in_script("x", "ar") == "x"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a, b"),
        ("sr", "a, b"),
        ("sr-Latn", "a, b"),
        ("ar", "a، b"),
        ("fa", "a، b"),
        ("fa_AF", "a، b"),
        ("ps", "a، b"),
    ],
)
def test_a_list_has_the_comma_of_its_language(language, said):
    """Arabic, Farsi and Pashto have their own comma; an empty part leaves no comma behind."""
    assert listed(["a", "", "b"], language) == said
    assert listed([], language) == ""


def test_a_size_is_said_in_megabytes_and_never_as_more_than_it_is():
    """In the words and digits of each language."""
    assert [size(52_428_800, one) for one in ("en", "sr", "ar")] == ["52 MB", "52 MB", "٥٢ م.ب"]
    assert size(65_536, "en") == "65 kB"


@pytest.mark.parametrize("language", ["en", "sr", "sr-Latn", "ar", "fa", "ps"])
def test_a_share_has_its_sign_behind_latin_digits(language):
    """In one piece, so that a sentence from right to left does not put the sign before the number."""
    assert percentage(37, language) == "37%"
