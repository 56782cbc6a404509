import pytest
from coi_shown import ABOUT, HITS, Desk, hit, other
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from ui_fixtures import LANGUAGES, clipped, stops, words_of

from screenio.desk import library
from screenio.domain import lookup
from screenio.errors import Refusal
from screenio.ui.coi.about import About
from screenio.ui.coi.packs_sheet import PacksSheet
from screenio.ui.coi.query_sheet import QuerySheet
from screenio.ui.coi.screen import build

FROM = About(person=ABOUT, country="AFG", topic="DOCUMENTS_CIVIL_STATUS", question="S2.10")


@pytest.fixture
def opened(given, show, looks):
    """Open the page."""

    def make(language="en", about=FROM, hits=HITS, **named):
        behind = FakeBackground({library.whole_item: hits}, Desk(hits))
        page = show(build(given(behind, with_look=looks(language), **named), about))
        return page, behind

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(opened, language):
    """In both directions, with hostile titles, country and topic of the question set."""
    page, behind = opened(language)
    page.focus_first()
    assert page.search.edit.hasFocus()
    picks = page.filters.picks
    assert (picks["country"].chosen(), picks["topic"].chosen()) == ("AFG", "DOCUMENTS_CIVIL_STATUS")
    assert len(page.hits.cards) == 2
    assert not clipped(page)
    assert stops(page).index(page.search.edit) < stops(page).index(page.hits.cards[0])
    assert behind.desk.wanted[0].country == "AFG"


def test_search_read_and_cite_with_keys_alone(opened, qtbot):
    """Enter goes to the best hit, Enter reads it, Ctrl Enter cites it."""
    page, behind = opened()
    page.focus_first()
    qtbot.keyClicks(page.search.edit, "tazkira")
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Return)
    assert page.hits.cards[0].hasFocus()
    qtbot.keyClick(page.hits.cards[0], Qt.Key.Key_Return)
    assert page.reading.isVisible()
    page._on_cite()
    assert [type(one) for one in behind.submitted] == [lookup.OpenItem, lookup.CiteItem]
    assert "is cited in the record" in words_of(page)


def test_red_is_read_and_not_cited(opened):
    """The button is shut and the reason is said; amber warns."""
    page, behind = opened()
    page.hits.cards[1].click()
    assert not page.cite.isEnabled()
    assert "read, not cited" in words_of(page)
    page._on_cite()
    assert [type(one) for one in behind.submitted] == [lookup.OpenItem]
    amber, _ = opened(hits=[hit(currency="amber")])
    amber.hits.cards[0].click()
    assert amber.cite.isEnabled()
    assert "cite with care" in words_of(amber)


def test_another_question_puts_away_what_was_read(opened, qtbot):
    """What nobody sees any more is not cited, and no warning of it stays."""
    page, behind = opened(hits=[hit(currency="amber")])
    page.hits.cards[0].click()
    assert page.reading.isVisible()
    page.focus_first()
    qtbot.keyClicks(page.search.edit, "b")
    assert not page.reading.isVisible()
    assert not page.cite.isEnabled()
    assert "cite with care" not in words_of(page)
    page._on_cite()
    assert [type(one) for one in behind.submitted] == [lookup.OpenItem]
    page.hits.cards[0].click()
    assert page.reading.isVisible()
    assert page.cite.isEnabled()


def test_nothing_found_is_said_as_such(opened):
    """It is not mistaken for a no, and the filters that stand are named."""
    page, _ = opened(hits=[])
    assert "No information found" in words_of(page)
    assert "does not mean" in words_of(page)
    assert "Only searched: \u2068Afghanistan · " in page.none.advice.text()
    page.filters.take_back()
    page.filters.take_back()
    assert "ask a COI unit" in page.none.advice.text()


def test_nothing_found_in_half_a_library_is_said_as_such(opened):
    """While packs are being prepared after an update nobody takes it for an answer."""
    page, behind = opened(hits=[])
    behind.desk.lacking = 2
    page.model.start()
    assert "2\u2069 packs cannot be searched yet" in page.none.advice.text()


def test_without_a_person_nothing_is_cited(opened):
    """From the side bar one reads; what stands in a record has no button."""
    page, behind = opened(about=None)
    assert not page.cite.isVisible()
    assert not page.ask.isVisible()
    page.hits.cards[0].click()
    assert behind.submitted == []


def test_an_old_pack_is_said(opened):
    """The chip at the top warns, nothing stops working."""
    page, _ = opened()
    assert "one is old" in words_of(page)


def test_sheets_open_over_the_page(opened):
    """Packs and a query, one at a time; a refusal goes to the sheet that is open."""
    page, _ = opened(roles=("SUP",))
    page._on_packs()
    sheet = page.findChild(PacksSheet)
    assert sheet.out.isVisible()
    page._on_ask()
    assert page.findChild(QuerySheet) is None
    sheet.shut()
    page._on_ask()
    query = page.findChild(QuerySheet)
    page.model.refused.emit(Refusal("coi.nothing_asked"))
    assert not page.notice.isVisible()
    assert query.notice.isVisible()


def test_two_are_compared(opened):
    """The passage that is read is put beside another."""
    page, _ = opened()
    for card in page.hits.cards:
        card.click()
        page.reading.compare_wanted.emit(page.reading.hit)
    assert page.compare.isVisible()
    assert len(page.compare.pair) == 2


def test_narrowing_asks_again(opened, qtbot):
    """Each filter of the line is a search, and so is taking one back with its key."""
    page, behind = opened()
    page.filters.picks["light"].picked.emit("green amber")
    page.filters.picks["kind"].picked.emit("NGO")
    assert behind.desk.wanted[-1].lights == ("green", "amber")
    assert behind.desk.wanted[-1].kind == "NGO"
    qtbot.keyClick(page, Qt.Key.Key_F3)
    assert behind.desk.wanted[-1].kind == ""
    assert behind.desk.wanted[-1].lights == ("green", "amber")


def test_what_contradicts_is_put_beside(opened):
    """From the reading view: both stand side by side, in the order in which they came."""
    page, _ = opened(hits=[hit(1, contradicted_by=(other(2),)), hit(2)])
    page.hits.cards[0].click()
    page.reading.other_wanted.emit(other(2))
    assert page.compare.isVisible()
    assert len(page.compare.pair) >= 1
    assert "Contradicted" in page.hits.cards[0].accessibleName()


def compares(page, qtbot):
    """Give the button of the item that is read which puts it beside another; Tab stops at it."""

    def inside():
        return [one for one in stops(page) if page.reading.isAncestorOf(one)]

    qtbot.waitUntil(lambda: bool(inside()))
    return inside()[0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_alone_search_read_compare_and_cite(opened, qtbot, language):
    """Search, down to the second hit, read it, put it beside the first, cite it; every stop has a name."""
    page, behind = opened(language, hits=[hit(1, text="First."), hit(2, text="Second.")])
    page.focus_first()
    qtbot.keyClicks(page.search.edit, "tazkira")
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Return)
    qtbot.keyClick(page.hits.cards[0], Qt.Key.Key_Return)
    qtbot.keyClick(compares(page, qtbot), Qt.Key.Key_Space)
    page.hits.focus_first()
    qtbot.keyClick(page.hits.cards[0], Qt.Key.Key_Down)
    assert page.hits.cards[1].hasFocus()
    qtbot.keyClick(page.hits.cards[1], Qt.Key.Key_Return)
    qtbot.keyClick(compares(page, qtbot), Qt.Key.Key_Space)
    assert [one.passage for one in page.compare.pair] == [1, 2]
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    cites = [one for one in behind.submitted if isinstance(one, lookup.CiteItem)]
    assert [one.passage for one in cites] == [2]


@pytest.mark.parametrize("scheme", ["dark", "sunlight"])
def test_large_text_leaves_every_sheet_in_reach(given, show, looks, scheme, qtbot):
    """At one and a half times the size fields of a sheet are as high as they should be, and scroll."""
    look = looks("en", scheme, scale=1.5)
    page = show(build(given(FakeBackground({}, Desk()), with_look=look), FROM), (1188, 640))
    page._on_ask()
    sheet = page.findChild(QuerySheet)
    qtbot.waitUntil(lambda: sheet.text.height() > 0)
    assert sheet.country.height() >= sheet.country.minimumSizeHint().height()
    assert sheet.keep.isVisible()
    assert page.rect().contains(sheet.keep.mapTo(page, sheet.keep.rect().bottomRight()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_not_all_were_ranked_is_said(opened, language):
    """Only where it is so, with how many were."""
    page, _ = opened(language, hits=[hit(1, ranked_among=10_000), hit(2)])
    assert page.partly.isVisible()
    assert not clipped(page)
    page, _ = opened(language)
    assert not page.partly.isVisible()
