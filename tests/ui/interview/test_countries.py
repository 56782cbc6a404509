from coi_shown import ABOUT, HITS, Desk
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from ui_fixtures import words_of

from screenio.coi.filters import Filters
from screenio.projections.looked_up import Origin, origin
from screenio.ui.coi.about import About
from screenio.ui.interview.countries import CountriesCard
from screenio.ui.parts.page import Page

AFGHAN = Origin(("AFG",))


def made(given, show, look, hits=HITS, found=AFGHAN):
    """Make the card on a page."""
    behind = FakeBackground({origin: found}, Desk(hits))
    page = Page(look)
    card = CountriesCard(given(behind), page)
    page.inside.addWidget(card)
    show(page, (330, 700))
    card.ask_about(ABOUT, "S2.1")
    return card, behind


def test_country_and_topic_of_the_question_are_set(given, show, look, qtbot):
    """What is typed is searched with both; Enter reads on with the same words."""
    card, behind = made(given, show, look)
    assert "Afghanistan" in words_of(card)
    wanted = []
    card.wanted.connect(wanted.append)
    qtbot.keyClicks(card.search.edit, "name")
    with qtbot.waitSignal(card.model.shown):
        pass
    assert (behind.desk.wanted[-1].country, behind.desk.wanted[-1].topic) == (
        "AFG",
        "CALENDAR_NAMES",
    )
    assert card.hits.count() == 2
    qtbot.keyClick(card.search.edit, Qt.Key.Key_Return)
    assert wanted == [About(ABOUT, "AFG", "CALENDAR_NAMES", "S2.1", "name")]


def test_another_question_sets_another_topic(given, show, look, qtbot):
    """And searches again where something stands; two countries are none."""
    card, behind = made(given, show, look, found=Origin(("AFG", "IRN")))
    card.search.put("bread")
    card.ask_about(ABOUT, "S2.5")
    assert (behind.desk.wanted[-1].country, behind.desk.wanted[-1].topic) == (
        "",
        "LANGUAGE_GEOGRAPHY",
    )
    before = len(behind.desk.wanted)
    card.ask_about(ABOUT, "S2.5")
    assert len(behind.desk.wanted) == before


def test_nothing_found_and_nothing_typed(given, show, look, qtbot):
    """No hit is said; an empty field shows nothing."""
    card, _ = made(given, show, look, hits=[])
    qtbot.keyClicks(card.search.edit, "x")
    with qtbot.waitSignal(card.model.shown):
        pass
    assert "No information found" in words_of(card)
    qtbot.keyClick(card.search.edit, Qt.Key.Key_Backspace)
    assert card.hits.count() == 0


def test_the_key_goes_in_and_then_on(given, show, look):
    """F6 goes into the search; a second time it reads on."""
    card, _ = made(given, show, look)
    wanted = []
    card.wanted.connect(wanted.append)
    card.more.setFocus()
    card._on_key()
    assert card.search.edit.hasFocus()
    card._on_key()
    assert len(wanted) == 1


def test_a_place_that_is_named_is_shown_below_the_hits(given, show, look, qtbot):
    """Which places have the name, with a map; choosing one searches for it, and it goes with the words."""
    card, _ = made(given, show, look)
    qtbot.keyClicks(card.search.edit, "Qarabagh")
    with qtbot.waitSignal(card.model.shown):
        pass
    assert card.places.isVisible()
    card.places.picked.emit(1)
    assert card.model.chosen == 1
    card.search.put("")
    card._on_edited("")
    assert not card.places.isVisible()


def test_the_place_of_the_question_is_set(given, show, look):
    """Where it is about places the card of the place stands there; a look further takes it along."""
    card, _ = made(given, show, look, found=Origin(("IRN",), "Kunduz", "AFG"))
    assert "Kunduz" in card.set_to.text()
    assert not card.places.isVisible(), "a question about names"
    card.ask_about(ABOUT, "S2.5")
    assert card.places.isVisible()
    assert card.places.where.shown.country == "AFG"
    wanted = []
    card.wanted.connect(wanted.append)
    card.more.click()
    assert (wanted[0].place, wanted[0].country, wanted[0].text) == ("Kunduz", "AFG", "")


def test_filters_stand_beside_the_question(given, show, look, qtbot):
    """Country and topic are chips; F3 takes one back, another narrows, and both go along to the page."""
    card, behind = made(given, show, look, hits=[])
    page = card.window()
    assert not card.filters.room.isVisible()
    qtbot.keyClicks(card.search.edit, "name")
    with qtbot.waitSignal(card.model.shown):
        pass
    assert "Only searched: \u2068Afghanistan · " in words_of(card)
    qtbot.keyClick(page, Qt.Key.Key_F3)
    assert (behind.desk.wanted[-1].country, behind.desk.wanted[-1].topic) == ("AFG", "")
    qtbot.keyClick(page, Qt.Key.Key_F2)
    assert card.filters.picks["country"].box.hasFocus()
    card.filters.picks["kind"].picked.emit("UN")
    assert behind.desk.wanted[-1].kind == "UN"
    wanted = []
    card.wanted.connect(wanted.append)
    card.more.click()
    assert wanted[0].narrowed == Filters(country="AFG", kind="UN")
