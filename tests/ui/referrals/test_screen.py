"""The list of referrals."""

import pytest
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.ui.referrals.screen import build


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(gate, looks, built, language):
    """A referral stands in the list with its state."""
    gate.wish()
    page = built(build, None, with_look=looks(language))
    page.focus_first()
    assert page.rows.rowCount() == 1
    assert page.person() is None
    assert not clipped(page)


def test_an_empty_list_says_what_to_do(gate, built):
    """Without a referral the page says how one is opened."""
    page = built(build, None)
    assert "No referral is open" in words_of(page)


def test_a_row_leads_to_the_referral_and_another_can_be_opened(gate, built):
    """A row opens its preview; the person's page opens one more along a pathway."""
    gate.wish()
    page = built(build, gate.person)
    settle()
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place[0]))
    page.table.opened.emit(page.rows.row_at(0))
    page._on_open()
    assert "Choose the pathway" in page.notice.says
    page.pathway.choose("LEGAL")
    page._on_open()
    assert wanted == ["referral", "referral"]
