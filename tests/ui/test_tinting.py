"""Icons."""

from ground import RESOURCES

from screenio.ui.tinting import POINTING, tinted

ICONS = RESOURCES / "icons"


def test_an_icon_takes_the_colour_that_is_asked_for(qapp):
    """The drawing has the colour asked for and no other."""
    image = tinted(ICONS / "square.svg", "#ff0000", 24).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert all((c.red(), c.green(), c.blue()) == (255, 0, 0) for c in inked)


def test_an_arrow_turns_with_the_direction(qapp):
    """What points along the line is mirrored, the rest is not."""
    arrow, lock = ICONS / "arrow-left.svg", ICONS / "lock.svg"
    assert (
        tinted(arrow, "#000000", 24).toImage()
        != tinted(arrow, "#000000", 24, right_to_left=True).toImage()
    )
    assert (
        tinted(lock, "#000000", 24).toImage()
        == tinted(lock, "#000000", 24, right_to_left=True).toImage()
    )


def test_every_drawing_that_points_is_there():
    """The table of pointing drawings names drawings that exist."""
    assert all((ICONS / f"{name}.svg").is_file() for name in POINTING)
