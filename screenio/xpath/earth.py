"""Functions about places on the Earth, taken as a ball: how far, how large, inside or outside.

Source: ODK XForms specification, area and distance; lengths and areas are rounded to two places, as other
engines round them.
"""

import itertools
import math

from screenio.xpath.text import every_text
from screenio.xpath.values import NAN, Value, to_number, to_text

RADIUS_METRES = 6_378_100.0
_PLACES = 2
_MOST_LATITUDE, _MOST_LONGITUDE = 90, 180

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def _points(given: tuple[Value, ...]) -> list[Point] | None:
    """Read one line of places, or a place from each value; None where one of them is none."""
    texts = every_text(given)
    parts = [part for text in texts for part in text.strip().rstrip("; ").split(";")]
    points = [_point(part) for part in parts]
    return [one for one in points if one] if all(points) else None


def _point(text: str) -> Point | None:
    degrees = [to_number(part) for part in text.split()]
    if not 2 <= len(degrees) <= 4 or any(math.isnan(one) for one in degrees):
        return None
    latitude, longitude = degrees[:2]
    is_there = abs(latitude) <= _MOST_LATITUDE and abs(longitude) <= _MOST_LONGITUDE
    return (latitude, longitude) if is_there else None


def distance(*given: Value) -> Value:
    """Give the length of a line of places in metres."""
    points = _points(given)
    if points is None:
        return NAN
    return round(sum(_metres(a, b) for a, b in itertools.pairwise(points)), _PLACES)


def _metres(a: Point, b: Point) -> float:
    north, south = math.radians(a[0]), math.radians(b[0])
    across = math.cos(math.radians(a[1] - b[1]))
    apart = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * across
    return math.acos(max(-1.0, min(1.0, apart))) * RADIUS_METRES


def area(*given: Value) -> Value:
    """Give the area inside a line of places in square metres; of fewer than three places, none."""
    points = _points(given)
    if points is None:
        return NAN
    around = zip(points, [*points[1:], *points[:1]], strict=True)
    doubled = sum(
        math.radians(b[1] - a[1])
        * (2 + math.sin(math.radians(a[0])) + math.sin(math.radians(b[0])))
        for a, b in around
    )
    found = abs(doubled) * RADIUS_METRES**2 / 2 if len(points) > 2 else 0.0
    return round(found, _PLACES)


def is_inside(place: Value, outline: Value) -> Value:
    """Say whether a place lies inside an outline that ends where it began.

    A ray from the place to the east crosses the outline an odd number of times when it lies inside.
    """
    point, points = _point(to_text(place)), _points((outline,))
    if point is None or points is None or len(points) < 3 or points[0] != points[-1]:
        return False
    return sum(_crosses(point, a, b) for a, b in itertools.pairwise(points)) % 2 == 1


def _crosses(point: Point, a: Point, b: Point) -> bool:
    if (a[0] > point[0]) == (b[0] > point[0]):
        return False
    return point[1] < (a[1] - b[1]) * (point[0] - b[0]) / (a[0] - b[0]) + b[1]
