"""How the person's copy is handed over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui_fixtures import LANGUAGES, clipped

from screenio.ui.person.copy_sheet import CopySheet


@pytest.fixture
def opened(looks, show):
    """Open the sheet in a language; what was chosen is gathered."""

    def make(language="en"):
        look = looks(language)
        page = show(QWidget())
        sheet = CopySheet(look)
        sheet.heard = []
        sheet.chosen.connect(sheet.heard.append)
        sheet.open_over(page)
        return sheet

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_needs_stay_off_unless_somebody_says_so(opened, qtbot, language):
    """The first button, which Space presses, leaves the support needs off; nothing is cut."""
    sheet = opened(language)
    assert sheet.without.hasFocus()
    assert not clipped(sheet)
    qtbot.keyClick(sheet.without, Qt.Key.Key_Space)
    assert sheet.heard == [False]


def test_the_needs_are_on_it_when_the_person_is_alone(opened):
    """Only the second button puts them on."""
    sheet = opened()
    sheet.alone.click()
    assert sheet.heard == [True]


def test_esc_prints_nothing(opened, qtbot):
    """Esc goes back without a copy."""
    sheet = opened()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.heard == []
    assert sheet.isHidden()
