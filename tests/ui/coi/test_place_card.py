import msgspec
import pytest
from coi_shown import places
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.coi.gazetteer import ATTRIBUTION
from screenio.language.direction import harmless
from screenio.ui.coi.place_card import PlaceCard, _far, path
from screenio.ui.parts.text import PlainLabel


@pytest.fixture
def shown(looks, show):
    """Show a card."""

    def make(where, language="en", size=(760, 460), *, is_wide=True):
        card = show(PlaceCard(looks(language), is_wide=is_wide), size)
        card.show_places(where)
        return card

    return make


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_wide", [True, False])
def test_the_card_says_which_places_there_are(shown, language, is_wide):
    """Both scripts, what it lies in, towns near with kilometres, where it comes from; in every language."""
    card = shown(places(), language, (760, 460) if is_wide else (300, 800), is_wide=is_wide)
    words = words_of(card)
    assert "Qarah Bāgh  قره باغ" in words
    assert ATTRIBUTION in words
    assert card.which.isVisible()
    assert str(round(card.where.near[0].km)) in words
    assert card.where.near[0].place.native in words
    assert not clipped(card)
    assert card.where.near[0].place.name in card.map.accessibleName()


def test_a_key_says_which_one_is_meant(shown, qtbot):
    """The number of the place on the map; the same key again takes it back."""
    card, picked = shown(places()), []
    card.picked.connect(picked.append)
    first = card._choices.itemAt(0).widget()
    qtbot.keyClick(next(iter(first.buttons.values())), Qt.Key.Key_2)
    assert picked == [1]
    card.show_places(places(chosen=1))
    assert "Ghazni" in words_of(card)
    assert not card.which.isVisible()
    card._choices.itemAt(0).widget().choose("1")
    assert picked == [1, -1]


def test_what_sounds_alike_is_not_told_as_the_same(shown):
    """A misspelt name is said to be no place, with those that sound like it."""
    card = shown(places("Kandahor"))
    assert "No place is called" in words_of(card)


def test_no_place_has_no_card(shown):
    """The card goes when a question names none, and a hostile name is letters."""
    card = shown(msgspec.structs.replace(places(), text=HOSTILE))
    assert harmless(HOSTILE)[:7] in words_of(card)
    card.show_places(None)
    assert not card.isVisible()


def test_a_country_is_told_before_its_parts(look):
    """In the words of the language, province and district after it."""
    assert path(look, places(chosen=1).shown).count("›") == 2
    two = places("Tripoli", "")
    assert len({path(look, one) for one in two.places}) == len(two.places)


@pytest.mark.parametrize("language", ["en", "sr", "ar"])
def test_how_far_a_town_lies_stays_whole(shown, language):
    """In the narrow pane a long name wraps, and kilometres and direction are not shortened."""
    card = shown(places(), language, (300, 800), is_wide=False)
    far = [
        one
        for one in card.findChildren(PlainLabel)
        if one.text() == _far(card._look, card.where.near[0])
    ]
    assert far
    assert all(one.width() >= one.sizeHint().width() for one in far)
