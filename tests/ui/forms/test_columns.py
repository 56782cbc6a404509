"""Help on own columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui_desk import settle
from ui_fixtures import LANGUAGES, words_of

from screenio.domain.columns import KEPT, READ
from screenio.ui.forms.columns import APPEARANCES, HELP, ColumnsSheet
from screenio.ui.parts.answers.kinds import KINDS


def test_every_column_is_explained():
    """The help names each column that is read or kept, and no other; own appearances have a widget."""
    named = {one for names in HELP for one in names.split(", ")}
    assert named == {*READ, *KEPT}
    assert {one.removeprefix("scr-").replace("-", "_") for one in APPEARANCES} <= set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_opens_in_every_language(looks, show, qtbot, language):
    """The sheet shows its columns and closes with Esc."""
    page = show(QWidget(), (1200, 660))
    sheet = ColumnsSheet(looks(language))
    sheet.open_over(page)
    assert "bind::scr:fills" in words_of(sheet)
    settle()
    before = sheet.texts.verticalScrollBar().value()
    qtbot.keyClick(sheet.close_, Qt.Key.Key_PageDown)
    qtbot.keyClick(sheet.close_, Qt.Key.Key_Down)
    assert sheet.texts.verticalScrollBar().value() > before
    qtbot.keyClick(sheet.close_, Qt.Key.Key_PageUp)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
