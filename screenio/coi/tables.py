"""The tables of `resources/coi` that reading and searching need."""

from pathlib import Path

from screenio.coi.intake.draft import Known
from screenio.coi.lexicon import Lexicon, Said, Spellings
from screenio.coi.words import read_stop_words
from screenio.language import formats
from screenio.language.catalogue import SERBIAN
from screenio.table_rows import read_rows

LANGUAGES = ("en", "sr", "ar", "fa", "ps")
"""Columns of `words.csv` and `peoples.csv`: the languages of the product."""
NAMES_IN = ("en", "sr", "ar", "fa", "ps", "mk", "sq", "bs")
"""Languages in which names of countries are met. Source: CLDR; DOMAIN §11.1, and the region's own."""


def read_known(folder: Path) -> Known:
    """Read what a document is compared with before a person confirms it."""
    names = formats.country_names("en")
    return Known(
        countries={name.lower(): code for code, name in names.items()},
        topics={row["part"]: row["topic"] for row in read_rows(folder / "country_files.csv")},
        kinds={row["name"]: row["kind"] for row in read_rows(folder / "publishers.csv")},
    )


def read_lexicon(folder: Path, spellings: Spellings) -> Lexicon:
    """Read the words of questions in every product language."""
    named: dict[str, list[Said]] = {}
    for language in NAMES_IN:
        for code, name in formats.country_names(language).items():
            forms = _cases(name) if language == SERBIAN else [name]
            named.setdefault(code, []).extend((language, form) for form in forms)
    for row in read_rows(folder / "peoples.csv"):
        named.setdefault(row["country"], []).extend(_wordings(row))
    return Lexicon(
        [_wordings(row) for row in read_rows(folder / "words.csv")],
        named,
        stop_words=read_stop_words(folder),
        spellings=spellings,
    )


def _cases(name: str) -> list[str]:
    """Give a Serbian name of one word in the cases that questions have: у Сирији, из Ирака."""
    if " " in name:
        return [name]
    if name.endswith("а"):
        return [name, *(name[:-1] + ending for ending in ("е", "и", "у", "ом"))]
    root = name.removesuffix("о")
    return [name, *(root + ending for ending in ("а", "у", "ом"))]


def _wordings(row: dict[str, str]) -> list[Said]:
    return [(name, word) for name in LANGUAGES for word in row[name].split("|") if word]
