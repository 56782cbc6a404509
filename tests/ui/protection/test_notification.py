"""The sheet of F10."""

import pytest
from ui_desk import settle
from ui_fixtures import LANGUAGES, words_of

from screenio.errors import Refusal
from screenio.ui.parts.page import Page
from screenio.ui.protection.notification import open_notification


@pytest.fixture
def sheet(gate, given, show):
    """Open the sheet over a page."""
    pages = []

    def opened(**more):
        with_all = given(gate.behind, **more)
        pages.append(show(Page(with_all.look)))
        return open_notification(with_all, pages[-1], gate.person)

    return opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leaves_is_shown_before_it_is_sealed(gate, looks, sheet, language):
    """The only notification is chosen with its only receiver; its values are listed; it is sealed."""
    gate.wish()
    found = sheet(with_look=looks(language))
    settle()
    assert found.pathways.chosen() == ["ASY"]
    assert found.stations is not None
    assert found.seal.isEnabled()
    found._on_seal()
    assert found.notice.says
    assert not found.seal.isEnabled()


def test_without_an_open_referral_nothing_may_leave(gate, sheet):
    """It is said that nothing may leave, and nothing can be sealed."""
    found = sheet()
    assert "Nothing may leave" in found.notice.says
    found._on_seal()
    assert not found.seal.isEnabled()
    found._on_refused(Refusal("referral.not_open"))
    assert found.seal.isEnabled()


def test_a_second_one_is_said_to_be_a_second(gate, sheet):
    """What was sealed before is said."""
    gate.wish()
    first = sheet()
    first._on_seal()
    second = sheet()
    second.pathways.choose("ASY")
    settle()
    assert "sealed already" in second.notice.says
    assert "Wish" in words_of(second) or second.what.text()
