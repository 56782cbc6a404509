"""The page of forms, by keyboard, in every direction."""

import pytest
from own_forms import SECOND, WORDS, book, bring, own, use
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from small_forms import rows
from ui_desk import settle
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.ui.forms.columns import ColumnsSheet
from screenio.ui.forms.screen import build

KEY = Qt.Key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(forms, looks, tmp_path, language):
    """Versions, faults and what may be done are there, empty and filled."""
    page = forms(bring(), use(), with_look=looks(language))
    path = tmp_path / "f.xlsx"
    path.write_bytes(book("2", rows({"type": "text", "name": "a", WORDS[0]: "<b>A</b>"})))
    page.model.read(path)
    settle()
    page._on_chosen(page.model.rows[0])
    assert page.lines.isVisible()
    assert not clipped(page)


def test_an_empty_station_says_what_to_do(forms):
    """Without a form the page says how one comes here, and the keys are on it."""
    page = forms()
    assert "No own form is here yet" in words_of(page)
    page.focus_first()
    assert page.bring.hasFocus()
    assert not page.use.isVisible()


def test_a_form_is_brought_in_and_used_by_keyboard(forms, gate, qtbot, tmp_path):
    """Enter brings in what was looked over; a row is opened with Enter, and Enter puts it into use."""
    page = forms()
    path = tmp_path / "needs.xlsx"
    path.write_bytes(book())
    page._on_picked(str(path))
    settle()
    assert page.lines.bring.hasFocus()
    qtbot.keyClick(page.lines.bring, KEY.Key_Return)
    settle()
    assert "It is not in use yet" in page.notice.says
    page.focus_first()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, KEY.Key_Return)
    assert page.chosen.version == "1"
    page.use.setFocus()
    qtbot.keyClick(page.use, KEY.Key_Return)
    assert gate.desk(lambda desk: desk.submit(use())).entries == ()
    settle()
    assert page.take_out.isVisible()
    assert not page.use.isVisible()
    qtbot.keyClick(page.take_out, KEY.Key_Space)
    assert "Nobody new is asked" in page.notice.says


def test_a_faulty_form_cannot_be_brought_in(forms, tmp_path):
    """What keeps a form from being used is told with its row; there is no button to bring it in."""
    page = forms()
    path = tmp_path / "f.xlsx"
    survey = rows({"type": "text", "name": "a", WORDS[0]: "A", "bind::scr:grup": "G2"})
    path.write_bytes(book("1", survey))
    page._on_picked(str(path))
    settle()
    assert not page.lines.bring.isVisible()
    assert "survey · 2" in page.lines.sentence.text()
    assert page.lines.table.hasFocus()
    path.write_bytes(b"nothing")
    page._on_picked(str(path))
    settle()
    assert "no workbook that can be read" in page.notice.says
    page.lines.shut.click()
    assert not page.lines.isVisible()


def test_an_officer_looks_and_changes_nothing(forms):
    """The list is for everybody; putting into use is the supervisor's."""
    page = forms(bring(), role="OFF")
    page._on_chosen(page.model.rows[0])
    assert not page.use.isEnabled()
    assert page.trial.isEnabled()
    assert "Only a supervisor" in words_of(page)


def test_the_list_sorts_and_leads_on(forms, gate, held):
    """A header sorts; a version leads to its trial, an older open interview to its person."""
    page = forms(bring("2", SECOND), use("2", SECOND))
    wanted = []
    page.wanted.connect(lambda *place: wanted.append(place))
    page.table.sorted.emit("version", True)
    settle()
    assert [one.version for one in page.model.rows] == ["2", "1"]
    page._on_chosen(page.model.rows[0])
    page.trial.click()
    page.check.click()
    assert page.lines.isVisible()
    (button,) = page.held.findChildren(QAbstractButton)
    button.click()
    assert wanted == [("trial", own("2", SECOND).digest), ("other_forms", gate.person)]


def test_while_a_workbook_is_read_it_can_be_cancelled(forms):
    """The page shows that it works, and the keys are on ending it; leaving the page ends it too."""
    page = forms()
    page.model.reading.emit(True)
    assert page.busy.isVisible()
    assert page.cancel.hasFocus()
    assert not page.bring.isEnabled()
    page._on_bring()
    page.keep()
    page.model.reading.emit(False)
    assert not page.busy.isVisible()


def test_f1_explains_the_columns(forms, qtbot):
    """F1 opens the help on own columns."""
    page = forms()
    qtbot.keyClick(page, KEY.Key_F1)
    assert page.findChild(ColumnsSheet)


def test_the_page_is_built_with_a_thread_of_its_own(gate, built):
    """As the window builds it, the page asks the desk and shows the list."""
    gate.sign_in("SUP")
    page = built(build, None, roles=("SUP",))
    assert page.model.rows == []
    page.model.end()
