"""The preferences page."""

import pytest
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.errors import Refusal
from screenio.station.check import Fault
from screenio.ui.preferences.model import Shown
from screenio.ui.preferences.screen import build
from screenio.vault.alarms import Alarm

ALARMS = (Alarm(1, "stick.older", {"number": 3}, 1_800_000_000_000),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, given, language, monkeypatch):
    """Window, stations, check and alarms are there."""
    page = show(build(given(Quiet(), with_look=looks(language), roles=("SUP",)), None))
    page._model.shown.emit(Shown((("<b>Office</b>", "ASY"), ("Gate", "SCREENING")), ALARMS))
    page.focus_first()
    assert "<b>Office</b>" in words_of(page)
    assert not clipped(page)


class Quiet(FakeBackground):
    """A background that does nothing."""

    def run(self, owner, work, then=None, refused=None):
        """Note nothing."""


def test_only_a_supervisor_accepts_a_station(look, show, given):
    """An officer sees why the button is shut."""
    officer = show(build(given(Quiet()), None))
    supervisor = show(build(given(Quiet(), roles=("SUP",)), None))
    assert not officer.accept.isEnabled()
    assert "Only a supervisor" in words_of(officer)
    assert supervisor.accept.isEnabled()


def test_a_choice_is_kept_at_once(look, show, given, qtbot):
    """Another language is preferred with one key."""
    made = given(Quiet())
    chosen = []
    object.__setattr__(made, "prefer", chosen.append)
    page = show(build(made, None))
    qtbot.keyClick(page.window_look.language.box, Qt.Key.Key_Down)
    assert [one.language for one in chosen] == ["sr"]


def test_a_check_says_what_it_found(look, show, given):
    """A sound station is green, a fault is said in plain words."""
    page = show(build(given(Quiet()), None))
    page.check.click()
    assert not page.check.isEnabled()
    page._model.checked.emit([])
    assert page.check_notice.says == "All of it holds."
    page._model.checked.emit([Fault("vault.damaged", {"pages": 1})])
    assert page.check_notice.property("card") == "red"
    page._model.refused.emit(Refusal("station.own_card"))
    assert page.station_notice.says


def test_an_interpreter_sees_only_how_their_window_looks(looks, show, given):
    """Card, check, alarms and forms of the station are not an interpreter's; nothing is English in Farsi."""
    page = show(build(given(Quiet(), with_look=looks("fa"), roles=("INT",)), None))
    page.focus_first()
    assert page.focusWidget() is page.window_look.language.box
    assert "ترجیحات" in words_of(page)
    assert not hasattr(page, "check")
    assert "Save" not in words_of(page)
