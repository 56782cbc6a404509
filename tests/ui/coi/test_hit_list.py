import datetime

from coi_shown import HITS
from PySide6.QtCore import Qt

from screenio.ui.coi.hit_list import HitList

TODAY = datetime.date(2026, 11, 29)


def test_arrows_walk_and_enter_opens(look, show, qtbot):
    """With keys alone: down to the second, Enter opens it, and it alone is chosen."""
    found = show(HitList(look), (470, 600))
    found.fill(tuple(HITS), TODAY)
    opened = []
    found.opened.connect(opened.append)
    found.window().activateWindow()
    found.focus_first()
    qtbot.keyClick(found.cards[0], Qt.Key.Key_Down)
    assert found.cards[1].hasFocus()
    qtbot.keyClick(found.cards[1], Qt.Key.Key_Return)
    assert opened == [HITS[1]]
    assert [card.isChecked() for card in found.cards] == [False, True]
    qtbot.keyClick(found.cards[1], Qt.Key.Key_Down)
    qtbot.keyClick(found.cards[1], Qt.Key.Key_Up)
    assert found.cards[0].hasFocus()


def test_a_list_is_filled_again(look, show):
    """What was there before is gone; an empty one takes no keys."""
    found = show(HitList(look), (470, 600))
    found.fill(tuple(HITS), TODAY)
    found.fill((), TODAY)
    found.focus_first()
    assert found.cards == []
