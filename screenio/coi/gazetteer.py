"""Finds places by any spelling of their names, and what lies near them.

A name is looked for letter by letter first, then by its consonants (`identity/skeleton.py`), then by
consonants that differ in one. Several places of one name are all listed: an officer who hears "Qarabagh" must
see which ones there are. The fewer consonants, the less they say: without a country a short name must sound
the same, and where nothing is like it nothing is found. A list is an offer; officer and person choose.
"""

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from screenio.coi.likeness import close_to, far_apart
from screenio.coi.words import script
from screenio.identity.skeleton import folded, skeletons, sounds
from screenio.sql import Connection, open_table

VERSION = 1
"""The shape of the tables that `packaging/gazetteer.py` writes."""
ATTRIBUTION = "GeoNames, CC BY 4.0"

EXACT, SOUNDS_ALIKE, SAME_CONSONANTS, NEAR = range(4)
"""How a place was found, the surest first."""
LEAST, SHORT, MIDDLE = 2, 3, 5
"""Consonants from which a name says something, may sound otherwise by one letter, and by two."""
MOST_APART = 2
"""Letters by which a place with another consonant may sound otherwise, that consonant among them."""
MOST_CANDIDATES = 400
"""Places of one skeleton that are looked at, the largest first."""
LEAST_PEOPLE = 1000
"""A smaller place does not widen a search by its consonants alone."""
MOST_SPELLINGS = 8
"""Spellings that widen one word of a search: more would find everything."""
MOST_WORDS = 4
"""Words that the name of a country is looked for in; longer ones have a shorter name as well."""
EARTH_KM = 6371.0088
"""Mean radius. Source: IUGG, mean radius R1 of the GRS80 ellipsoid."""
DEGREE_KM = math.radians(EARTH_KM)
DIRECTIONS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")

_EXACT = """
    SELECT place, population FROM spelling JOIN place ON id = place
    WHERE folded = ? AND ? IN ('', country)"""
_BONES = """
    SELECT place, sounds, origin, population FROM skeleton JOIN place ON id = place
    WHERE skeleton IN ({marks}) AND ? IN ('', country)
    ORDER BY origin DESC, population DESC, id LIMIT ?"""
_WITHIN = """
    SELECT id, lat, lon FROM place_at JOIN place USING (id)
    WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?"""
_PLACES = """
    SELECT p.id, p.name, p.native, p.country, first.name, second.name, lat, lon, population FROM place p
    LEFT JOIN division first ON first.code = admin1 LEFT JOIN division second ON second.code = admin2
    WHERE p.id IN ({marks})"""
_DOTS = """
    SELECT lat, lon, country, name, native FROM place_at JOIN place USING (id)
    WHERE north >= ? AND south <= ? AND east >= ? AND west <= ? ORDER BY population DESC, id LIMIT ?"""
_NAMES = "SELECT place, text FROM spelling WHERE place IN ({marks}) ORDER BY folded"
_HAS = "SELECT 1 FROM place WHERE country = ? LIMIT 1"
_DIVISION = """
    SELECT name, native FROM division WHERE folded = ?1 OR native_folded = ?1 ORDER BY code"""
_PROVINCES = """
    SELECT name, native FROM division WHERE code NOT GLOB '*.*.*'
    AND code GLOB (SELECT substr(admin1, 1, 3) FROM place WHERE country = ? LIMIT 1) || '*'"""
_COUNTRIES = "SELECT DISTINCT country FROM country WHERE folded = ? ORDER BY country"
_IN_LANGUAGES = "SELECT text FROM country WHERE country = ? ORDER BY language"

_Rank = tuple[int, int, bool, int]
"""How a place was found, how far it sounds off, whether it is no country of origin, people below nought."""


class Place(msgspec.Struct, frozen=True):
    """A town or village: its names, where it lies, and in what.

    Args:
        native: the name in the script of its country; empty where GeoNames has none.
        country: ISO 3166-1 alpha-3, XKX for Kosovo*.
        admin: province, then district where it is known.
        names: every spelling, the two above first.
    """

    id: int
    name: str
    native: str
    country: str
    admin: tuple[str, ...]
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]


class Box(NamedTuple):
    """A stretch of the earth, in degrees."""

    south: float
    north: float
    west: float
    east: float


class Dot(NamedTuple):
    """A place as it is drawn on a map."""

    lat: float
    lon: float
    country: str
    name: str
    native: str


class Province(NamedTuple):
    """What a country is divided into, first of all; the second name is in the country's script, or none."""

    name: str
    native: str


class Nearby(NamedTuple):
    """A place, how far it lies, and in which direction from where one asked."""

    place: Place
    km: float
    bearing: float
    direction: str


class Gazetteer:
    """Looks places up in a file that `packaging/gazetteer.py` made."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def found(self, text: str, country: str = "", limit: int = 20) -> list[Place]:
        """List the places of this name, surest and largest first; none when nothing is like it."""
        ranks = self._exact(text, country)
        alike = self._alike(text, country, _allowed(text, country))
        ranks = {**alike, **ranks} or self._near(text, country)
        return self._places(sorted(ranks, key=lambda id_: (ranks[id_], id_))[:limit])

    def has(self, country: str) -> bool:
        """Say whether places of a country are kept."""
        return self._connection.execute(_HAS, (country,)).fetchone() is not None

    def provinces(self, country: str) -> list[Province]:
        """List what a country is divided into, by name; nothing of a country that is not kept."""
        rows = self._connection.execute(_PROVINCES, (country,))
        return sorted((Province(*row) for row in rows), key=lambda one: folded(one.name))

    def near(self, where: Place | tuple[float, float], km: float, limit: int = 20) -> list[Nearby]:
        """List what lies within some kilometres, nearest first, without the place itself.

        Args:
            where: a place, or latitude and longitude in degrees.
        """
        here = where if isinstance(where, tuple) else (where.lat, where.lon)
        itself = None if isinstance(where, tuple) else where.id
        high = km / DEGREE_KM
        wide = high / max(math.cos(math.radians(here[0])), 0.01)
        box = (here[0] - high, here[0] + high, here[1] - wide, here[1] + wide)
        rows = self._connection.execute(_WITHIN, box)
        apart = {id_: distance(here, (lat, lon)) for id_, lat, lon in rows}
        within = sorted((far, id_) for id_, far in apart.items() if far <= km and id_ != itself)
        places = self._places([id_ for _, id_ in within[:limit]])
        return [_nearby(place, apart[place.id], here) for place in places]

    def within(self, box: Box, limit: int) -> list[Dot]:
        """List what lies in a stretch of the earth, the largest first."""
        south, north, west, east = box
        rows = self._connection.execute(_DOTS, (south, north, west, east, limit))
        return [Dot(*row) for row in rows]

    def spellings(self, word: str) -> tuple[str, ...]:
        """Give the other spellings of a place or country, a handful; none for an ordinary word.

        Args:
            word: a word, or two or three adjacent ones.
        """
        letters = folded(word)
        if not letters:
            return ()
        found = [text for one in self._countries(letters) for text in self._in_languages(one)]
        if not found:
            found = [
                text for row in self._connection.execute(_DIVISION, (letters,)) for text in row
            ]
            found += [text for place in self._meant(word) for text in _told_first(place)]
        others: dict[str, str] = {"": "", letters: word}
        for text in found:
            others.setdefault(folded(text), text)
        return tuple(others.values())[2 : 2 + MOST_SPELLINGS]

    def countries_named(self, text: str) -> tuple[str, ...]:
        """Give the alpha-3 codes of the countries that a text names, in its order."""
        words = re.findall(r"[^\W\d_][\w'’-]*", text)
        found: dict[str, None] = {}
        while words:
            size, here = self._country_ahead(words[:MOST_WORDS])
            found.update(dict.fromkeys(here))
            del words[:size]
        return tuple(found)

    def _country_ahead(self, words: list[str]) -> tuple[int, list[str]]:
        """Give how many words the longest name at the beginning has, and whose it is."""
        for size in range(len(words), 0, -1):
            if here := self._countries(folded("".join(words[:size]))):
                return size, here
        return 1, []

    def _countries(self, letters: str) -> list[str]:
        return [one for (one,) in self._connection.execute(_COUNTRIES, (letters,))]

    def _in_languages(self, country: str) -> list[str]:
        return [text for (text,) in self._connection.execute(_IN_LANGUAGES, (country,))]

    def _meant(self, word: str) -> list[Place]:
        """Give the place that a word of a search most likely names."""
        is_name = word[:1] != word[:1].lower() or not word.isascii()
        ranks = self._exact(word, "") if is_name or len(word) > SHORT else {}
        if not ranks and is_name and len(_bone(word)) > SHORT:
            alike = self._alike(word, "", allowed=1)
            ranks = {id_: rank for id_, rank in alike.items() if -rank[-1] >= LEAST_PEOPLE}
        return self._places(sorted(ranks, key=lambda id_: (ranks[id_], id_))[:1])

    def _exact(self, text: str, country: str) -> dict[int, _Rank]:
        rows = self._connection.execute(_EXACT, (folded(text), country))
        return {id_: (EXACT, 0, False, -people) for id_, people in rows}

    def _alike(self, text: str, country: str, allowed: int) -> dict[int, _Rank]:
        """Rank the places with the consonants of a text that sound otherwise by so many letters."""
        ranks: dict[int, _Rank] = {}
        bones = tuple(one for one in skeletons(text) if len(one) >= LEAST)
        for id_, apart, origin, people in self._of(bones, country, sounds(text)):
            if apart <= allowed and (country or origin or len(_bone(text)) >= SHORT):
                how = SOUNDS_ALIKE if apart <= 1 else SAME_CONSONANTS
                rank = (how, apart // 2, not origin, -people)
                ranks[id_] = min(ranks.get(id_, rank), rank)
        return ranks

    def _near(self, text: str, country: str) -> dict[int, _Rank]:
        """Rank the places that differ in one consonant, where there are enough of them."""
        bone = _bone(text)
        ranks: dict[int, _Rank] = {}
        if len(bone) >= (MIDDLE - 1 if country else MIDDLE):
            for id_, apart, origin, people in self._of(close_to(bone), country, sounds(text)):
                rank = (NEAR, apart, not origin, -people)
                ranks[id_] = min(ranks.get(id_, rank), rank)
        return {id_: rank for id_, rank in ranks.items() if rank[1] <= MOST_APART}

    def _of(
        self, bones: tuple[str, ...], country: str, said: str
    ) -> Iterator[tuple[int, int, bool, int]]:
        """Give places of these skeletons and by how many letters each sounds otherwise than what was said."""
        query = _BONES.format(marks=_marks(bones))
        rows = self._connection.execute(query, (*bones, country, MOST_CANDIDATES))
        for id_, heard, origin, people in rows:
            yield id_, far_apart(said, heard), bool(origin), people

    def _places(self, ids: list[int]) -> list[Place]:
        """Read places, in this order."""
        names: dict[int, list[str]] = {}
        for id_, text in self._connection.execute(_NAMES.format(marks=_marks(ids)), ids):
            names.setdefault(id_, []).append(text)
        rows = self._connection.execute(_PLACES.format(marks=_marks(ids)), ids)
        read = {row[0]: _place(row, names.get(row[0], [])) for row in rows}
        return [read[id_] for id_ in ids]


def open_gazetteer(resources: Path) -> Gazetteer:
    """Open the gazetteer among the program's own files.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    return Gazetteer(open_table(resources / "coi" / "gazetteer.sqlite", VERSION))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the kilometres between two points, latitude and longitude in degrees, on a sphere."""
    lat, lon, to_lat, to_lon = map(math.radians, (*one, *other))
    half = math.sin((to_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def bearing(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the direction from one point to another, in degrees from north over east."""
    lat, lon, to_lat, to_lon = map(math.radians, (*one, *other))
    east = math.sin(to_lon - lon) * math.cos(to_lat)
    north = math.cos(lat) * math.sin(to_lat)
    north -= math.sin(lat) * math.cos(to_lat) * math.cos(to_lon - lon)
    return math.degrees(math.atan2(east, north)) % 360


def direction(degrees: float) -> str:
    """Give the nearest of the eight directions."""
    return DIRECTIONS[round(degrees / 45) % len(DIRECTIONS)]


def _nearby(place: Place, km: float, here: tuple[float, float]) -> Nearby:
    degrees = bearing(here, (place.lat, place.lon))
    return Nearby(place, km, degrees, direction(degrees))


def _bone(text: str) -> str:
    return next(iter(skeletons(text)), "")


def _allowed(text: str, country: str) -> int:
    """Say by how many letters a place may sound otherwise than the text."""
    consonants = len(_bone(text))
    if country:
        return len(text)
    return (consonants >= SHORT) + (consonants >= MIDDLE)


def _marks(values: tuple[str, ...] | list[int]) -> str:
    return ", ".join("?" * len(values))


def _place(row: tuple[Any, ...], names: list[str]) -> Place:
    id_, name, native, country, first, second, lat, lon, population = row
    admin = tuple(filter(None, (first, second)))
    spelt = tuple(dict.fromkeys(filter(None, [name, native, *names])))
    return Place(id_, name, native, country, admin, lat, lon, population, spelt)


def _told_first(place: Place) -> list[str]:
    """Order the names of a place: its own, one of each script, then the others."""
    by_script: dict[str, str] = {}
    for text in place.names[2:]:
        by_script.setdefault(script(text), text)
    return [place.name, place.native, *by_script.values(), *place.names]
