import pytest
from pool import MIDNIGHT, at
from PySide6.QtCore import QPoint, Qt

from screenio.ui.interpreters.lane_rows import Block, Ghost, LaneRow
from screenio.ui.interpreters.lanes import Lanes


def block(name, begin, end):
    return Block(name.encode(), name, "Šid", at(begin), at(end), "check", "green")


@pytest.fixture
def lanes(looks, show):
    """Two lanes with three bookings."""

    def make(language="en"):
        made = show(Lanes(looks(language), "Lanes"), (900, 200))
        rows = (
            LaneRow("I-03", "", "", 0.1, None, (block("Q-A", 9, 10), block("Q-B", 11, 12))),
            LaneRow("I-07", "", "", 0.1, None, (block("Q-C", 10, 11),)),
        )
        made.show_rows(MIDNIGHT, at(9), rows)
        made.setFocus()
        return made

    return make


@pytest.mark.parametrize(
    ("language", "forward"), [("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)]
)
def test_arrows_walk_among_bookings(lanes, qtbot, language, forward):
    """The arrow that points forward goes to the later booking, in both directions; readers hear which."""
    made = lanes(language)
    qtbot.keyClick(made, forward)
    assert made.chosen().title == "Q-B"
    assert "Q-B" in made.accessibleName()
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.chosen().title == "Q-C"
    with qtbot.waitSignal(made.opened) as opened:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert bytes(opened.args[0]) == b"Q-C"


def test_arrows_move_what_is_placed(lanes, qtbot):
    """While a booking is placed, arrows try five minutes later and another lane, Esc leaves."""
    made = lanes()
    made.place(Ghost(b"Q-D", "Q-D", 40, 0, at(13)))
    tried = []
    made.tried.connect(lambda lane, when: tried.append((lane, f"{when:%H:%M}")))
    qtbot.keyClick(made, Qt.Key.Key_Right)
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert tried == [(0, "13:05"), (1, "13:00")]
    with qtbot.waitSignal(made.left):
        qtbot.keyClick(made, Qt.Key.Key_Escape)


def test_a_block_is_dragged(lanes, qtbot):
    """Pressing a block and moving picks it up; moving on tries, letting go places."""
    made = lanes()
    start = made._line.box_of(made.rows[0].blocks[0], 0).center().toPoint()
    heard = []
    made.picked.connect(
        lambda one: (heard.append(bytes(one)), made.place(Ghost(bytes(one), "Q-A", 60, 0, at(9))))
    )
    made.tried.connect(lambda lane, when: made.place(Ghost(b"Q-A", "Q-A", 60, lane, when)))
    made.placed.connect(lambda lane, when: heard.append((lane, f"{when:%H:%M}")))
    qtbot.mousePress(made, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(made, start + QPoint(30, 0))
    target = made._line.box(14, 14.2, 1)
    qtbot.mouseMove(made, QPoint(int(target.left()), int(target.center().y())))
    qtbot.mouseRelease(
        made, Qt.MouseButton.LeftButton, pos=QPoint(int(target.left()), int(target.center().y()))
    )
    assert heard[0] == b"Q-A"
    assert heard[1] == (1, "14:00")


def test_a_click_opens(lanes, qtbot):
    """A click on a block opens it; one beside it opens nothing."""
    made = lanes()
    opened = []
    made.opened.connect(opened.append)
    box = made._line.box_of(made.rows[1].blocks[0], 1).center().toPoint()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=box)
    assert [bytes(one) for one in opened] == [b"Q-C"]
    beside = made._line.box(15, 15.2, 1).center().toPoint()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=beside)
    assert len(opened) == 1


def test_what_is_under_the_mouse_is_said(lanes, qtbot):
    """In a week, where a booking has no room for words, the mouse on it says which it is."""
    made = lanes()
    made.show_rows(MIDNIGHT, at(9), made.rows, days=7)
    qtbot.mouseMove(made, made._line.box_of(made.rows[1].blocks[0], 1).center().toPoint())
    assert "I-07: Q-C" in made.toolTip()
    qtbot.mouseMove(made, made._line.box(15, 15.2, 1).center().toPoint())
    assert made.toolTip() == ""
