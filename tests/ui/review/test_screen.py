"""The page of a review."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from stations import NAME
from ui_desk import settle
from ui_fixtures import HOSTILE, LANGUAGES, clipped, words_of

from screenio.ui.review.screen import build


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language_whatever_the_name_is(gate, looks, built, language):
    """Fields, what stands in the way, and who held the interview are there."""
    gate.say("S2.1", {**NAME, "native": HOSTILE, "latin": HOSTILE[:400]})
    page = built(build, gate.person, with_look=looks(language))
    settle()
    assert "OFF" in words_of(page)
    assert not page.sign.isEnabled()
    assert not clipped(page)


def test_space_looks_and_goes_on(gate, built, qtbot):
    """Space on a field says that it was looked at and goes to the next one."""
    page = built(build, gate.person)
    page.focus_first()
    first = QApplication.focusWidget()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    assert QApplication.focusWidget() is list(page.ticks.values())[1]


def test_an_officer_is_told_who_signs(gate, built):
    """Who took part is told that another officer signs with an own passphrase."""
    gate.read_back()
    page = built(build, gate.person)
    for tick in page.ticks.values():
        tick.click()
    settle()
    assert not page.sign.isEnabled()
    assert "their own passphrase" in words_of(page)


def test_a_supervisor_signs_after_every_field_was_looked_at(gate, built):
    """The one primary action opens when nothing is left to look at and nothing stands in the way."""
    gate.read_back()
    gate.sign_in("SUP")
    page = built(build, gate.person)
    page._on_sign()
    assert not page.model.page.card.signed_off
    for tick in list(page.ticks.values()):
        tick.click()
    assert page.sign.isEnabled()
    page.sign.click()
    assert page.model.page.card.signed_off
    assert "signed off" in page.notice.says


def test_a_guard_that_may_be_lifted_wants_a_reason(gate, built):
    """The supervisor gives a coded reason at the guard; words of the wish are shown to who may read them."""
    gate.fill("S9", "S10")
    gate.wish(native="که", translated="if I go back")
    gate.sign_in("SUP")
    page = built(build, gate.person)
    settle()
    assert "if I go back" in words_of(page)
    for tick in list(page.ticks.values()):
        tick.click()
    assert not page.sign.isEnabled()
    page._reasons["guard.read_back"].choose("TIME_LIMIT")
    page._show_foot()
    assert page.sign.isEnabled()
    page.sign.click()
    assert page.model.page.card.signed_off


def test_an_objection_stands_under_its_field(gate, built):
    """What the person says is wrong is shown where the value is."""
    gate.fill("S9", "S10")
    gate.say("S9.1", "NOT_CORRECT")
    gate.say("S9.6", [{"S9.6.1": "S2.1", "S9.6.2": {"person": "نه", "officer": "It is Gul Aqa"}}])
    page = built(build, gate.person)
    settle()
    assert "It is Gul Aqa" in words_of(page)
