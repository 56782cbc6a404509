"""The sign-in page."""

import pytest
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from stations import Stations
from ui_fixtures import LANGUAGES, clipped, stops, words_of

from screenio.errors import Trouble
from screenio.projections.worklist import Counts
from screenio.ui.unlock.model import UnlockModel
from screenio.ui.unlock.screen import UnlockScreen


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A station's folder."""
    place = tmp_path_factory.mktemp("stations")
    Stations(place, {"gate": "SCREENING"}).leave()
    return place / "gate"


def refuses(folder, who, passphrase):
    """Refuse every passphrase."""
    raise Trouble("keys.wrong_passphrase")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, folder, language):
    """Everybody who can sign in is there, with what waits in numbers and no name of a person."""
    model = UnlockModel(folder, FakeBackground(), refuses)
    waiting = Counts(8, 3, 2, 1, 1, 0, 0)
    page = show(UnlockScreen(looks(language), model, reason="Locked", waiting=waiting), (1280, 720))
    assert len(page.buttons) == 3
    assert "OFF" in words_of(page)
    assert not clipped(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_chooses_an_officer_as_space_does(look, show, folder, qtbot, key):
    """Both Enter keys and Space choose the officer whose row has the keys."""
    page = show(UnlockScreen(look, UnlockModel(folder, FakeBackground(), refuses)))
    page.buttons[1].setFocus()
    qtbot.keyClick(page.buttons[1], key)
    assert [one.isChecked() for one in page.buttons] == [False, True, False]
    assert page.passphrase.edit.hasFocus()


def test_keys_alone_are_enough(look, show, folder, qtbot):
    """An officer is chosen, a passphrase typed and tried; the refusal stands below."""
    model = UnlockModel(folder, FakeBackground(), refuses)
    page = show(UnlockScreen(look, model))
    page.focus_first()
    first = page.buttons[0]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert page.passphrase.edit.hasFocus()
    qtbot.keyClicks(page.passphrase.edit, "wrong")
    qtbot.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    assert page.passphrase.text() == ""
    assert "passphrase does not open" in page.passphrase.notice.says
    assert not page.unlock.isEnabled()
    qtbot.waitUntil(page.unlock.isEnabled, timeout=5_000)


def test_the_passphrase_comes_after_its_officer(look, show, folder):
    """The order of Tab is the order of reading, also after another officer was chosen."""
    page = show(UnlockScreen(look, UnlockModel(folder, FakeBackground(), refuses)))
    page.buttons[1].click()
    order = stops(page)
    assert order.index(page.passphrase.edit) == order.index(page.buttons[1]) + 1


def test_a_damaged_station_says_what_to_do(look, show, tmp_path):
    """A folder that cannot be read says so, and another station can be opened."""
    page = show(UnlockScreen(look, UnlockModel(tmp_path, FakeBackground(), refuses)))
    assert page.notice.says
    assert page.other_station.isVisible()
