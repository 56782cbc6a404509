import re

import pytest
from ground import tables
from pool import Q1
from PySide6.QtCore import Qt
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.projections.bookings import one_booking
from screenio.ui.assignments.terms_sheet import TermsSheet
from screenio.ui.frame import Frame


def state(gate, subject):
    return gate.desk(lambda desk: desk.ask(one_booking, subject)).state


@pytest.mark.parametrize("language", [*LANGUAGES, "fa", "ps"])
def test_the_page_opens_in_every_language(opened, language):
    """The interpreter's page opens in the three languages of the pool as well, in both directions."""
    page = opened(language)
    assert not clipped(page)
    assert len(page.model.offers()) == len(page.model.coming()) == 1


def test_an_offer_is_accepted_with_one_key(opened, gate, qtbot):
    """The keys are on the first offer, and Space accepts it."""
    page = opened()
    page.focus_first()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert state(gate, Q1) == "ACCEPTED"


def test_calendar_and_timesheet_are_written(opened, tmp_path, monkeypatch):
    """The calendar file, the timesheet as CSV and as PDF are written where the interpreter says."""
    page = opened()
    written = []
    monkeypatch.setattr(page, "_ask_where", lambda name, raw: written.append((name, raw)))
    monkeypatch.setattr(page.timesheet, "ask_where", lambda name, raw: written.append((name, raw)))
    page._on_calendar()
    page.timesheet.take("csv")
    page.timesheet.take("pdf")
    assert [name for name, _ in written] == ["I-03.ics", "I-03-2026-11.csv", "I-03-2026-11.pdf"]
    assert written[2][1].startswith(b"%PDF")
    page._save(str(tmp_path / "nowhere" / "x.csv"), b"x")
    page._save(str(tmp_path / "x.csv"), b"x")
    assert (tmp_path / "x.csv").read_bytes() == b"x"


def test_who_is_not_in_the_pool_is_told(opened):
    """Without an entry the page says so, and hours cannot be set."""
    page = opened(known=False)
    assert "No entry of the pool is yours yet" in page.who.text()
    assert not page.hours.isEnabled()


def test_whoever_signs_in_has_the_keys_on_the_first_offer(opened):
    """When the offers come the keys go from the hours to the first one, and stay there when rows are new."""
    page = opened()
    page.hours.setFocus()
    page._is_new = True
    page._show()
    assert page.focusWidget() is page._answers("offers")[0]
    page._show()
    assert page.focusWidget() is page._answers("offers")[0]
    page.hours.setFocus()
    page._show()
    assert page.focusWidget() is page.hours


@pytest.mark.parametrize("language", ["fa", "ps"])
def test_how_they_work_is_said_in_their_own_language(looks, language):
    """Every way of interpreting has its label in the languages of the pool."""
    look = looks(language)
    for code in tables().codes["interview_mode"]:
        assert look.label("interview_mode", code) != looks("en").label("interview_mode", code)


@pytest.mark.parametrize("language", ["ar", "fa", "ps"])
def test_nothing_an_interpreter_sees_is_english(opened, gate, given, looks, language):
    """Frame, own page, hours, reasons to decline and preferences have no word in Latin letters but keys."""
    page = opened(language)
    told = words_of(page)
    page._on_hours()
    page._on_decline(page.model.offers()[0])
    told += words_of(page)
    made = given(gate.behind, with_look=looks(language), roles=("INT",))
    frame = Frame(made)
    frame.go("preferences")
    told += words_of(frame)
    known = {"CSV", "PDF", "Ctrl", "Esc", "Enter", "gate", "Milica", "Jovanović", "Šid"}
    told = re.sub(r"Q-[A-Z2-7]{4}", "", told)
    found = set(re.findall(r"[^\W\d_]{3,}", told)) - known - {"English", "Srpski"}
    assert {word for word in found if word.isascii()} == set()
    frame.deleteLater()


def test_the_terms_are_one_key_away(opened, qtbot):
    """F6 opens the standard terms, once."""
    page = opened("ps")
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_F6)
    assert len(page.findChildren(TermsSheet)) == 1
