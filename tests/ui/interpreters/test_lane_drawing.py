from pool import MIDNIGHT, at
from PySide6.QtGui import QColor

from screenio.ui.interpreters.lane_rows import Block, Ghost, LaneRow
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
