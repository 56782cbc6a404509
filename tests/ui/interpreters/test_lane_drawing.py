from pool import MIDNIGHT, at
from PySide6.QtGui import QColor

from screenio.ui.interpreters.lane_rows import HEAD, Block, Ghost, LaneRow
from screenio.ui.interpreters.lanes import Lanes

BLOCK = Block(b"1", "Q-ABCD", "Šid", at(10), at(12), "check", "green")


def drawn(look, show, *blocks, ghost=None):
    lanes = show(Lanes(look, "Lanes"), (900, 120))
    row = LaneRow("I-03", "Pashto", "1 h 00", 0.5, ((at(8), at(17)),), blocks)
    lanes.show_rows(MIDNIGHT, at(9), (row,))
    lanes.place(ghost)
    return lanes, lanes.grab().toImage()


def colour_at(lanes, image, hour):
    box = lanes._line.box(hour, hour + 0.2, 0)
    ratio = image.width() / lanes.width()
    return QColor(image.pixel(int(box.center().x() * ratio), int((box.bottom() - 6) * ratio)))


def test_a_booking_is_seen_in_its_place(look, show):
    """The ground of a lane has another colour where a booking stands."""
    lanes, image = drawn(look, show, BLOCK)
    assert colour_at(lanes, image, 11.5) != colour_at(lanes, image, 14)


def test_what_is_placed_is_seen_where_it_would_be(look, show):
    """What fits and what does not have different colours."""
    seen = []
    for fits in (True, False):
        ghost = Ghost(b"2", "Q-EFGH", 60, 0, at(14), fits)
        lanes, image = drawn(look, show, BLOCK, ghost=ghost)
        seen.append(colour_at(lanes, image, 14.6).name())
    assert seen[0] != seen[1]


def accent_of(look, show):
    """Columns of the bar of the load that are full, counted from where reading begins."""
    lanes, image = drawn(look, show)
    ratio, px = image.width() / lanes.width(), look.theme.px
    line = int((px(HEAD) + px(17) + px(3)) * ratio)
    full = look.theme.colour("accent").rgb()
    found = {x for x in range(image.width()) if image.pixel(x, line) == full}
    found -= {x for x in found if x + 1 not in found and x - 1 not in found}
    turned = look.theme.right_to_left
    return {image.width() - 1 - x for x in found} if turned else found


def test_the_load_stands_as_far_from_the_name_in_both_directions(looks, show):
    """From right to left it is the mirror of from left to right."""
    from_left = accent_of(looks("en"), show)
    from_right = accent_of(looks("ar"), show)
    assert from_left
    assert abs(min(from_left) - min(from_right)) <= 1
    assert abs(max(from_left) - max(from_right)) <= 1
