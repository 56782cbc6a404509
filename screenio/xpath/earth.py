"""Functions about places on the Earth, taken as a ball: how far, how large, inside or outside.

Source: ODK XForms specification, area and distance; lengths and areas are rounded to two places, as other
engines round them.
"""

import itertools
import math
from collections.abc import Iterator

from screenio.xpath.text import every_text
from screenio.xpath.values import NAN, Value, to_number, to_text

RADIUS_METRES = 6_378_100.0
_PLACES = 2
_MOST_LATITUDE, _MOST_LONGITUDE = 90, 180

Point = tuple[float, float]
"""Latitude and longitude in degrees."""
Piece = tuple[Point, Point]


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


def crosses_itself(line: Value) -> Value:
    """Say whether two pieces of a line of places meet elsewhere than where one ends and the next begins.

    Where the line ends where it began, its last piece is followed by its first. A piece that goes back over
    the one before it meets it. Source: ODK documentation, intersects.
    """
    points = _points((line,)) or []
    pieces = [(a, b) for a, b in itertools.pairwise(points) if a != b]
    return any(_are_apart_and_meet(pieces, *pair) for pair in _near(pieces))


def _near(pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    """Give the pairs of pieces that could meet, the earlier first: of pieces far apart none is looked at."""
    spans = [tuple(zip(*map(sorted, zip(*piece, strict=True)), strict=True)) for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda number: spans[number][0][0])
    for at, one in enumerate(order, 1):
        (_, west), (north, east) = spans[one]
        for other in itertools.islice(order, at, None):
            (south, other_west), (_, other_east) = spans[other]
            if south > north:
                break
            if other_west <= east and west <= other_east:
                yield min(one, other), max(one, other)


def _are_apart_and_meet(pieces: list[Piece], first: int, second: int) -> bool:
    """Say whether two pieces meet, the place aside where one follows the other."""
    one, other, last = pieces[first], pieces[second], len(pieces) - 1
    if second == first + 1:
        return _turns_back(one, other)
    if (first, second) == (0, last) and other[1] == one[0]:
        return _turns_back(other, one)
    return _meet(one, other)


def _turns_back(piece: Piece, following: Piece) -> bool:
    """Say whether the following piece lies on the one before it."""
    (before, corner), (_, after) = piece, following
    back = (before[0] - corner[0], before[1] - corner[1])
    on = (after[0] - corner[0], after[1] - corner[1])
    return _side(before, corner, after) == 0 and back[0] * on[0] + back[1] * on[1] > 0


def _side(a: Point, b: Point, point: Point) -> int:
    """Say on which side of a line a place lies: 1, -1, or 0 on it."""
    turned = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    return (turned > 0) - (turned < 0)


def _meet(one: Piece, other: Piece) -> bool:
    sides = [_side(*one, point) for point in other], [_side(*other, point) for point in one]
    if all(a != b for a, b in sides):
        return True
    on = [(one, point) for point in other] + [(other, point) for point in one]
    return any(_side(*piece, point) == 0 and _lies_between(piece, point) for piece, point in on)


def _lies_between(piece: Piece, point: Point) -> bool:
    return all(min(a, b) <= at <= max(a, b) for a, b, at in zip(*piece, point, strict=True))


def _crosses(point: Point, a: Point, b: Point) -> bool:
    if (a[0] > point[0]) == (b[0] > point[0]):
        return False
    return point[1] < (a[1] - b[1]) * (point[0] - b[0]) / (a[0] - b[0]) + b[1]
