"""Sheets over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from screenio.ui.parts.button import Button
from screenio.ui.parts.card import column
from screenio.ui.parts.dialog import Message, Question


def page_with(look, show):
    """Make a page with one button that has the keys."""
    page = QWidget()
    below = Button(look, "Below")
    page.setLayout(column(look, below, None))
    show(page)
    below.setFocus()
    return page, below


def test_tab_stays_inside_a_sheet_and_escape_closes_it(look, show, qtbot):
    """The keys stay in a sheet while it is open, and go back to where they were."""
    page, below = page_with(look, show)
    sheet = Question(look, "Lock?", "Half-typed text is kept.", yes="Lock", no="Stay")
    sheet.open_over(page)
    assert sheet.size() == page.size()
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(QApplication.focusWidget())
    closed = []
    sheet.closed.connect(lambda: closed.append(True))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert closed == [True]
    assert QApplication.focusWidget() is below


def test_only_agreeing_agrees(look, show):
    """The answer that does something is told, the other only closes."""
    page, _ = page_with(look, show)
    for is_yes in (True, False):
        sheet = Question(look, "Lock?", "Text", yes="Lock", no="Stay")
        agreed = []
        sheet.agreed.connect(lambda seen=agreed: seen.append(True))
        sheet.open_over(page)
        (sheet.yes if is_yes else sheet.no).click()
        assert agreed == ([True] if is_yes else [])


def test_a_sheet_covers_a_page_that_grows(look, show):
    """A sheet is as large as its page, also when the window changes."""
    page, _ = page_with(look, show)
    sheet = Message(look, "Something broke", "ValueError")
    sheet.open_over(page)
    page.resize(700, 500)
    assert sheet.size() == page.size()
