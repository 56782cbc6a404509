import datetime

import pytest
from pool import DAY, nth
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.projections.bookings import one_booking


def row(gate, number):
    return gate.desk(lambda desk: desk.ask(one_booking, nth(number)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(opened, language):
    """Lanes, the week, who is free next and what is not filled are there in both directions."""
    page = opened(language)
    assert [one.name for one in page.lanes.rows] == ["I-03", "I-07", "I-11", "I-18"]
    assert len(page.unfilled.cards) == 2
    assert page.next.book.isVisible()
    assert not clipped(page)


def test_an_empty_pool_says_what_to_do(opened):
    """Without anybody in the pool the page says where to enter one."""
    page = opened(empty=True)
    assert "Nobody is in the pool yet" in words_of(page)
    assert not page.next.book.isVisible()


def test_who_is_free_next_is_booked_with_one_key(opened, gate, qtbot):
    """The first woman who speaks it is named with time and mode, and Ctrl B offers it to her."""
    page = opened()
    assert page.model.next.pool_id == "I-03"
    qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert (row(gate, 73).state, row(gate, 73).pool_id) == ("OFFERED", "I-03")


def test_nobody_speaks_it_is_said(opened):
    """A language of nobody in the pool is said as such."""
    page = opened()
    page.unfilled.chosen.emit(nth(74))
    settle()
    assert "Nobody is free for \u2068Tigrinya" in words_of(page)


def test_a_booking_is_placed_with_arrows(opened, gate, qtbot):
    """While it is moved the rules are checked live; where it does not fit Enter does not place it."""
    page = opened()
    page.unfilled.place_wanted.emit(nth(73))
    settle()
    assert page.lanes.ghost is not None
    page._try(0, page.model.page.lanes[0].bookings[0].begins)
    settle()
    assert page.lanes.ghost.fits is False
    qtbot.keyClick(page.lanes, Qt.Key.Key_Return)
    assert row(gate, 73).state == "REQUESTED"
    page.unfilled.fits_wanted.emit(page.unfilled.found.fits_at)
    settle()
    assert page.lanes.ghost.fits is True
    qtbot.keyClick(page.lanes, Qt.Key.Key_Return)
    settle()
    assert row(gate, 73).state == "OFFERED"
    assert page.lanes.ghost is None


def test_escape_leaves_a_booking_where_it_was(opened, gate, qtbot):
    """Esc ends the moving, and nothing was changed."""
    page = opened()
    page.unfilled.place_wanted.emit(nth(73))
    settle()
    qtbot.keyClick(page.lanes, Qt.Key.Key_Escape)
    settle()
    assert page.lanes.ghost is None
    assert row(gate, 73).state == "REQUESTED"


def test_week_and_stations_are_other_views(opened):
    """Day and week have lanes of interpreters and of stations; the load has hours and two charts."""
    page = opened()
    page.whose.choose("STATION")
    assert [one.name for one in page.lanes.rows] == ["gate"]
    page.views.choose("WEEK")
    assert [one.name for one in page.lanes.rows] == ["gate"]
    page.whose.choose("INTERPRETER")
    assert [len(one.blocks) for one in page.lanes.rows] == [1, 1, 0, 1]
    page.views.choose("LOAD")
    assert page.loads.table.rows.rowCount() == 4
    assert [who for who, _ in page.loads.load.rows] == ["I-03", "I-07", "I-18", "I-11"]
    assert page.loads.recent.isVisible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_booking_of_the_week_leads_to_its_day(opened, qtbot, language):
    """Enter on a booking of the week shows its day with the keys on it; the week goes by weeks."""
    page = opened(language)
    page.views.choose("WEEK")
    page.after.click()
    settle()
    assert page.model.day == DAY + datetime.timedelta(days=7)
    assert all(one.blocks == () for one in page.lanes.rows)
    page.before.click()
    settle()
    page.model.go(DAY - datetime.timedelta(days=6))
    settle()
    page.lanes.setFocus()
    qtbot.keyClick(page.lanes, Qt.Key.Key_Down)
    assert "I-07" in page.lanes.accessibleName()
    qtbot.keyClick(page.lanes, Qt.Key.Key_Return)
    settle()
    assert page.views.chosen() == ["DAY"]
    assert page.model.page.day == DAY
    assert page.lanes.chosen().booking == nth(71)


def test_a_booking_of_the_week_is_not_dragged(opened):
    """In the week, where an hour is a finger wide, nothing begins to be moved."""
    page = opened()
    page.views.choose("WEEK")
    page.lanes.picked.emit(nth(71))
    assert page.lanes.ghost is None


def test_a_provisional_booking_is_seen(opened, gate):
    """A booking of somebody of another base is counted above, and dashed in its lane."""
    page = opened()
    assert page.provisional.isVisible()
    assert page.lanes.rows[3].blocks[0].dashed
