import msgspec
import pytest
from pool import nth
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.projections.pool import Neighbour
from screenio.ui.pool.duty_roster_sheet import DutyRosterSheet


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


def test_two_entries_of_one_number_are_said(opened):
    """When two desks listed one number the page says so, until one of them has left."""
    page = opened()
    twin = msgspec.structs.replace(page.model.rows[0], subject=b"t" * 16)
    page.model._on_rows([*page.model.rows, twin])
    assert "Two entries have the number" in page.notice.says


def test_a_duty_roster_goes_to_no_receiver(opened, gate):
    """The only station known here is one: the sheet offers none, and the rule would refuse it too."""
    page = opened()
    page.duty.click()
    settle()
    (sheet,) = page.findChildren(DutyRosterSheet)
    assert not sheet.seal.isEnabled()
    asylum = gate.desk(lambda desk: desk.opened.roster.stations[0].station)
    page._on_neighbours([Neighbour(asylum, "Asylum office", 0)])
    sheet = page.findChildren(DutyRosterSheet)[-1]
    sheet.stations.choose(asylum.hex())
    sheet.seal.click()
    settle()
    assert "another screening station" in page.notice.says
    assert gate.desk(lambda desk: desk.outgoing()[0]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_old_each_duty_roster_is_stands_above_the_pool(opened, language):
    """One of a week wants a newer one; of a station without one it says so."""
    page = opened(language)
    assert page.rosters.isHidden()
    page.model._on_neighbours(
        [
            Neighbour(b"a" * 16, "Preševo", 0),
            Neighbour(b"b" * 16, "Šid", 0, "2026-11-20T09:00:00+01:00", 2),
            Neighbour(b"c" * 16, "Sombor", 0, "2026-11-01T09:00:00+01:00", 21),
        ]
    )
    page._show()
    settle()
    assert not page.rosters.isHidden()
    assert not clipped(page)
    assert [name in words_of(page.rosters) for name in ("Preševo", "Šid", "Sombor")] == [True] * 3
    if language == "en":
        assert "no duty roster read yet" in words_of(page.rosters)
        assert "21" in words_of(page.rosters)
