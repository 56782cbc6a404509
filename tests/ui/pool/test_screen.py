import datetime

import pytest
from pool import filled, nth
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.projections.pool import entry, interpreters
from screenio.ui.pool.entry_sheet import EntrySheet
from screenio.ui.pool.model import PoolModel
from screenio.ui.pool.screen import PoolScreen

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def opened(gate, given, show, looks):
    """Open the pool before a real desk."""

    def make(language="en", role="SUP", *, empty=False):
        gate.sign_in("SUP")
        if not empty:
            gate.desk(lambda desk: filled(desk, DAY))
        model = PoolModel(gate.behind)
        page = PoolScreen(given(gate.behind, with_look=looks(language), roles=(role,)), model)
        model.setParent(page)
        show(page)
        settle()
        return page

    return make


def sheet_of(page):
    """Give the entry that is open."""
    return page.findChildren(EntrySheet)[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pool_opens_in_every_language(opened, language):
    """The pool and an entry of it open in both directions, with nothing clipped."""
    page = opened(language)
    assert page.rows.rowCount() == 4
    page.model.open(nth(60))
    settle()
    assert not clipped(page)


def test_an_empty_pool_says_so(opened):
    """Without anybody the page says what to do."""
    page = opened(empty=True)
    assert "Nobody is in the pool yet" in words_of(page)


def test_a_column_sorts(opened):
    """A click on a column sorts by it, a second one turns it round."""
    page = opened()
    page.table._on_header(1)
    assert [page.rows.row_at(n).gender for n in range(4)] == ["F", "F", "F", "M"]
    page.table._on_header(1)
    assert page.rows.row_at(0).gender == "M"


def test_somebody_new_is_entered(opened, gate):
    """A new entry is kept with its varieties, hours and status."""
    page = opened(empty=True)
    page.add.click()
    settle()
    sheet = sheet_of(page)
    sheet.pool_id.put("I-40")
    sheet.varieties.pick.choose("pbu")
    sheet.modes.buttons["PHONE"].click()
    sheet.gender.buttons["F"].click()
    sheet.hours.days[0].put("8:00-12:00, 13:00 - 17:00")
    sheet.hours.changes.put("2026-12-24\n2026-12-28 +09:00-11:00")
    sheet.status.choose("VETTED")
    sheet._on_keep()
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(interpreters))
    assert (row.pool_id, row.varieties, row.modes, row.gender) == ("I-40", "pbu", "PHONE", "F")
    assert [(w.begins, w.ends) for w in row.hours.weekly] == [
        ("08:00", "12:00"),
        ("13:00", "17:00"),
    ]
    assert [change.is_free for change in row.hours.changes] == [False, True]
    assert row.status == "VETTED"


def test_what_is_wrong_is_said_and_nothing_is_kept(opened, gate):
    """Hours that end before they begin are refused in the sheet, and the entry is as it was."""
    page = opened()
    page.model.open(nth(60))
    settle()
    sheet = sheet_of(page)
    sheet.hours.days[0].put("12:00-08:00")
    sheet._on_keep()
    settle()
    assert "end before they begin" in words_of(sheet)
    assert gate.desk(lambda desk: desk.ask(entry, nth(60))).hours.weekly[0].ends == "17:00"
    sheet.hours.days[0].put("in the morning")
    sheet._on_keep()
    assert "is no time" in words_of(sheet)


def test_ties_are_the_coordinators_alone(opened):
    """Who is not the coordinator has no field for names and ties."""
    page = opened()
    page.model.open(nth(60))
    settle()
    assert sheet_of(page).name is None
    page = opened("en", "ICO", empty=True)
    page.add.click()
    settle()
    assert sheet_of(page).name is not None
