"""The strip above every page."""

import pytest
from fake_background import FakeBackground
from ui_fixtures import LANGUAGES, words_of

from screenio.ui.top_strip import PracticeStrip, TopStrip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_is_not_in_order_yet(looks, show, given, language):
    """Station, officer and the untried recovery stand above every page."""
    look = looks(language)
    strip = show(TopStrip(given(FakeBackground(), with_look=look)), (1188, 48))
    assert look.words.say("Recovery not yet tried") in words_of(strip)
    assert "Milica Jovanović" in words_of(strip)
    asked = []
    strip.lock_wanted.connect(lambda: asked.append(True))
    strip.lock.click()
    assert asked == [True]


def test_practice_is_said_in_words(look, show):
    """A practice station says so in words, not in colour alone."""
    assert "Practice" in words_of(show(PracticeStrip(look), (1280, 28)))
