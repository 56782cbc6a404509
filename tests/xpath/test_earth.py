import itertools

import pytest

from screenio.xpath import earth

SQUARE = "0 0;0 1;1 1;1 0;0 0"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("distance('0 0; 0 1')", "111318.85"),
        ("distance('0 0 1 1', '0 1')", "111318.85"),
        ("distance('0 0 0 0; 0 0 0 0')", "0"),
        ("distance('91 0; 0 1')", ""),
        ("distance('x')", ""),
        ("distance('1 2 3 4 5; 0 1')", ""),
        (f"area('{SQUARE}')", "12391256135.81"),
        ("area('0 0;0 1')", "0"),
        ("area('')", ""),
        (f"geofence('0.5 0.5 10 3', '{SQUARE}')", "true"),
        (f"geofence('1.5 0.5', '{SQUARE}')", "false"),
        (f"geofence('0.5 -0.5', '{SQUARE}')", "false"),
        (f"geofence('', '{SQUARE}')", "false"),
        ("geofence('0.5 0.5', '0 0;0 1;1 1;1 0')", "false"),
    ],
)
def test_places_lie_apart_and_inside(world, written, wanted):
    """Each call gives this text; what is no place has no distance."""
    assert world.text(written) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (SQUARE, "false"),
        ("0 0;1 1;1 0;0 1;0 0", "true"),
        ("0 0;1 1;1 0;0 1", "true"),
        ("0 0;0 2;0 1", "true"),
        ("0 0;0 1;0 2", "false"),
        ("0 0;0 1;0 0", "true"),
        ("0 0;0 0;0 1", "false"),
        ("0 0;0 2;1 2;1 1;0 1", "true"),
        ("0 0;1 1;2 0;2 2;1 1;0 2;0 0", "true"),
        ("0 0;0 1;1 0;0 0", "false"),
        ("0 0", "false"),
        ("", "false"),
        ("x;y", "false"),
    ],
)
def test_a_line_crosses_itself(world, line, wanted):
    """Pieces that only follow each other do not; one that goes back, touches or crosses does."""
    assert world.text(f"intersects('{line}')") == wanted


def test_a_long_way_is_looked_at_quickly(world):
    """Of a zigzag only pieces that follow each other are compared: two thousand pairs, not two million."""
    steps = [(number % 2, number / 1000) for number in range(2000)]
    assert len(list(earth._near(list(itertools.pairwise(steps))))) < 2000
