"""Which places a question names, and where the one that is meant lies: for the card beside the hits.

Several places of one name are all listed, and a person says which one is meant. Where no place has the
name, those that sound like it are offered as such. What lies near, how far and in which direction, comes from
points alone: it is a hint and not a border.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from screenio.coi.gazetteer import DEGREE_KM, Box, Dot, Gazetteer, Nearby, Place
from screenio.coi.lexicon import LONGEST, LONGEST_QUESTION, Lexicon, Unit
from screenio.coi.words import places_of
from screenio.identity.skeleton import folded

MOST_NAMED, MOST_ALIKE = 6, 4
"""Places of one name that are told apart on a card; those that sound like it."""
NEAR_KM, FURTHER_KM, MOST_NEAR = 60.0, 150.0, 4
"""Where towns near are looked for, again where there are none, and how many are told."""
LEAST_KM = 300.0
"""What a map shows across at least: the nearest cities that people know."""
MARGIN = 0.15
"""Share of the places' own stretch that a map shows beyond them."""
WIDE = 1.8
"""A map is so many times as wide as high, at most."""
MOST_DOTS = 500
WIDENING = 12
"""Names of a place that widen a search: its own and one of each script come first."""


class Whereabouts(msgspec.Struct, frozen=True):
    """The places that may be meant, and the map around them.

    Args:
        text: the words that name them.
        is_alike: none has this very name, these sound like it.
        chosen: which one is meant, from 0; None while nobody has said.
        near: what lies near the one that is shown.
    """

    text: str
    places: tuple[Place, ...]
    is_alike: bool
    chosen: int | None
    near: tuple[Nearby, ...]
    box: Box
    dots: tuple[Dot, ...]

    @property
    def shown(self) -> Place:
        """Give the place that is shown: the one that was chosen, else the first."""
        return self.places[self.chosen or 0]


class Named(NamedTuple):
    """What was said of a place.

    Args:
        text: a question, or a name.
        country: where it lies first of all, alpha-3; "" where nobody said.
        province: where it lies; places of the name there come first.
    """

    text: str
    country: str = ""
    province: str = ""


def whereabouts(
    gazetteer: Gazetteer, lexicon: Lexicon, said: Named, chosen: int | None = None
) -> Whereabouts | None:
    """Say which places a question names, and where they lie; None when it names none."""
    for name in _names(said.text):
        if lexicon.knows(name):
            continue
        found, is_alike = _named(gazetteer, name, said)
        places = tuple(sorted(found, key=lambda one: not _lies_in(one, said.province)))
        if places:
            at = chosen if chosen is not None and chosen < len(places) else None
            shown = places[at or 0]
            box = _box([one for one in places if one.country == shown.country])
            near = gazetteer.near(shown, NEAR_KM, MOST_NEAR)
            near = near or gazetteer.near(shown, FURTHER_KM, MOST_NEAR)
            dots = tuple(gazetteer.within(box, MOST_DOTS))
            return Whereabouts(name, places, is_alike, at, tuple(near), box, dots)
    return None


def widened(units: tuple[Unit, ...], lexicon: Lexicon, found: Whereabouts) -> tuple[Unit, ...]:
    """Ask for a place by every name of it and of what it lies in, in place of the words that named it."""
    said = set(lexicon.units(found.text))
    names = (*found.shown.names[:WIDENING], *found.shown.admin)
    return (*(one for one in units if one not in said), lexicon.names(names))


def _names(text: str) -> Iterable[str]:
    """Give what may be a name in a question: the whole of a short one, then its words, longest first."""
    words = [match[0] for match in places_of(text[:LONGEST_QUESTION])]
    if len(words) <= LONGEST:
        yield text.strip()
    for size in range(LONGEST, 0, -1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


def _lies_in(place: Place, province: str) -> bool:
    return bool(province) and folded(province) in map(folded, place.admin)


def _named(gazetteer: Gazetteer, name: str, said: Named) -> tuple[list[Place], bool]:
    """Give places of this name, else of its sound where the name is all that was asked for."""
    letters, country, is_whole = folded(name), said.country, name == said.text.strip()
    found = gazetteer.found(name, country) or (gazetteer.found(name) if country else [])
    exact = [one for one in found if letters in map(folded, one.names)]
    if exact:
        return exact[:MOST_NAMED], False
    is_name = name[:1] != name[:1].lower() or not name.isascii()
    return found[:MOST_ALIKE] if is_whole and is_name else [], True


def _box(places: list[Place]) -> Box:
    """Give the stretch that shows all places, with room around them, as wide as a map may be."""
    lats, lons = [one.lat for one in places], [one.lon for one in places]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    shrink = max(math.cos(math.radians(lat)), 0.1)
    across = max(max(lats) - min(lats), (max(lons) - min(lons)) * shrink) * (1 + 2 * MARGIN)
    half = max(across, LEAST_KM / DEGREE_KM) / 2
    return Box(lat - half, lat + half, lon - half * WIDE / shrink, lon + half * WIDE / shrink)
