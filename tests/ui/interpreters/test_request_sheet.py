import pytest
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.projections.bookings import unfilled
from screenio.projections.request_preset import RequestPreset
from screenio.ui.interpreters.request_sheet import RequestSheet, open_request
from screenio.ui.parts.page import Page

PASHTO = RequestPreset(variety="pbu")


@pytest.fixture
def sheet(gate, given, show, looks):
    """Open the request over an empty page."""

    def make(language="en", preset=PASHTO, person=None):
        page = show(Page(looks(language)))
        made = RequestSheet(given(gate.behind, with_look=looks(language)), person, preset)
        made.open_over(page)
        settle()
        return made

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(sheet, language):
    """The request opens in both directions with nothing clipped."""
    assert not clipped(sheet(language))


def test_two_keys_ask_when_the_variety_is_known(gate, given, show, look, qtbot):
    """F8 opens it with what is known, Ctrl Enter asks: who is needed stands among what is not filled."""
    page = show(Page(look))
    open_request(given(gate.behind), page, gate.person)
    settle()
    (made,) = page.findChildren(RequestSheet)
    assert made.variety.chosen() == "pbu"
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(unfilled))
    assert (row.variety, row.urgency, row.minutes) == ("pbu", "NOW", 60)


def test_what_is_missing_or_wrong_is_said(sheet):
    """Without a variety, and with a time that is none, nothing is asked and the sheet says why."""
    made = sheet(preset=RequestPreset())
    made._on_ask()
    settle()
    assert "Choose the variety" in words_of(made)
    made.variety.choose("pbu")
    made.deadline.put("soon")
    made._on_ask()
    assert "Write a time as" in words_of(made)


def test_a_wish_has_a_strength(sheet, gate):
    """A woman that it must be, and by when, is asked for as such."""
    made = sheet()
    made.wish.buttons["F_MUST"].click()
    made.deadline.put("2026-11-23 14:00")
    made._on_ask()
    settle()
    (row,) = gate.desk(lambda desk: desk.ask(unfilled))
    assert (row.gender, row.strength, row.deadline) == ("F", "MUST", "2026-11-23T14:00:00+01:00")
