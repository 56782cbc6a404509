import pytest

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
