"""`coi place`: which places have a name, in any spelling, and what lies near them; without a station."""

import argparse
import json
import sys
from typing import Any

from screenio.coi.gazetteer import ATTRIBUTION, Gazetteer, Nearby, Place
from screenio.desk.program import Program
from screenio.errors import Refusal
from screenio.language.catalogue import ENGLISH, catalogue
from screenio.language.formats import listed

NEAR_KM = 30.0
"""Half a day on foot, the distance that people know the towns within."""
MOST_TOWNS = 8
"""Towns near that are told of each place."""


def describe(each: Any) -> None:
    """Describe the command."""
    place = each.add_parser("place", help="find a place by any spelling of its name")
    place.add_argument("name", metavar="NAME", help="in Latin, Arabic or Cyrillic letters")
    place.add_argument("--country", type=str.upper, default="", metavar="AFG", help="ISO 3166")
    place.add_argument("--near", type=_kilometres, default=NEAR_KM, metavar="KM", help="else 30")
    place.add_argument("--json", action="store_true")
    place.set_defaults(run=_place)


def _kilometres(text: str) -> float:
    km = float(text)
    if not 0 <= km <= 1000:
        raise ValueError
    return km


def _place(given: argparse.Namespace, program: Program) -> int:
    gazetteer = program.gazetteer()
    if given.country and not gazetteer.has(given.country):
        raise Refusal("coi.unknown_country", country=given.country)
    found = [
        _told(gazetteer, one, given.near) for one in gazetteer.found(given.name, given.country)
    ]
    if given.json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return 0
    if not found:
        raise Refusal("coi.no_place")
    for one in found:
        _show(one)
    words = catalogue(ENGLISH, program.translations)
    print(words.say("Places: {source}", source=ATTRIBUTION))
    return 0


def _told(gazetteer: Gazetteer, place: Place, km: float) -> dict[str, Any]:
    return {
        "name": place.name,
        "native": place.native,
        "country": place.country,
        "admin": list(place.admin),
        "lat": place.lat,
        "lon": place.lon,
        "towns_near": [_near(one) for one in gazetteer.near(place, km, MOST_TOWNS)],
    }


def _near(one: Nearby) -> dict[str, Any]:
    place = one.place
    return {
        "name": place.name,
        "native": place.native,
        "km": round(one.km, 1),
        "direction": one.direction,
    }


def _show(one: dict[str, Any]) -> None:
    where = listed([*reversed(one["admin"]), one["country"]], ENGLISH)
    print(f"{_both(one)}  ({where})  {one['lat']:.3f} {one['lon']:.3f}")
    for town in one["towns_near"]:
        print(f"  {town['km']:6.1f} km {town['direction']:2}  {_both(town)}")


def _both(one: dict[str, Any]) -> str:
    names = dict.fromkeys(filter(None, (one["name"], one["native"])))
    return "  ".join(names)
