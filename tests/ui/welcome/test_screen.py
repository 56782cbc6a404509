"""The page without a station."""

import pytest
from PySide6.QtCore import Qt
from stations import Stations
from ui_fixtures import LANGUAGES

from screenio.ui.welcome.screen import WelcomeScreen, stations_beside


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(looks, show, language):
    """The page says how to come to a station."""
    page = show(WelcomeScreen(looks(language)), (1280, 720))
    page.focus_first()
    assert page.folder.edit.hasFocus()


def test_only_a_station_is_opened(look, show, tmp_path, qtbot):
    """An empty folder is refused below the field, a station's folder is opened."""
    Stations(tmp_path, {"gate": "SCREENING"}).leave()
    page = show(WelcomeScreen(look))
    chosen = []
    page.chosen.connect(chosen.append)
    page.folder.put(str(tmp_path))
    page.open.click()
    assert chosen == []
    assert page.folder.notice.says
    page.folder.put(str(tmp_path / "gate"))
    qtbot.keyClick(page.folder.edit, Qt.Key.Key_Return)
    assert chosen == [str((tmp_path / "gate").resolve())]


def test_stations_beside_are_offered(tmp_path):
    """Stations in the same place are offered by name; other folders and a missing place are not."""
    Stations(tmp_path, {"gate": "SCREENING", "asylum": "ASY"}).leave()
    (tmp_path / "photos").mkdir()
    assert [name for name, _ in stations_beside(tmp_path / "gate")] == ["asylum", "gate"]
    assert stations_beside(tmp_path / "nowhere" / "gate") == []
