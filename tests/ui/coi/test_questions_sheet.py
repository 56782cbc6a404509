import pytest
from coi_shown import ABOUT, Desk
from fake_background import FakeBackground
from PySide6.QtCore import Qt
from ui_fixtures import words_of

from screenio.coi.local_questions import LocalQuestion
from screenio.domain import lookup
from screenio.errors import Refusal
from screenio.ui.coi.about import About
from screenio.ui.coi.model import CoiModel
from screenio.ui.coi.questions_sheet import QuestionsSheet
from screenio.ui.parts.page import Page


def question(number, country):
    """Make a question."""
    words = {"en": "Which river?", "fa": "کدام رود؟"}
    rest = ("LANGUAGE_GEOGRAPHY", "AFG-rivers", "EASY", "NONE", "2026-01-01", "GeoNames")
    return LocalQuestion(f"q{number}", country, "Herat", *rest, **words)


@pytest.fixture
def opened(look, show, given):
    """Open the sheet with three questions, two of the country."""
    behind = FakeBackground(desk=Desk())
    model = CoiModel(given(behind), About(person=ABOUT, country="AFG"))
    bank = (question(1, "AFG"), question(2, "AFG"), question(3, "IRN"))
    page = show(Page(look))
    sheet = QuestionsSheet(look, model, bank)
    sheet.open_over(page)
    return sheet, behind


def test_the_officer_draws_a_question_and_writes_what_is_said(opened, qtbot):
    """Questions of the country; the words in the person's languages; an answer in words and no mark."""
    sheet, behind = opened
    assert sheet.rows.rowCount() == 2
    assert not sheet.keep.isEnabled()
    sheet.table.choose(1)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert "کدام رود؟" in words_of(sheet)
    sheet.answer.put("Harirud, it was dry")
    sheet.keep.click()
    (noted,) = behind.submitted
    assert isinstance(noted, lookup.NoteLocalAnswer)
    assert (noted.noted.local_question, noted.noted.answer) == ("q2", "Harirud, it was dry")
    assert sheet.answer.text() == ""
    assert "Nothing is scored" in words_of(sheet)


def test_a_refusal_keeps_the_answer(opened, qtbot):
    """What was typed stays until it is recorded."""
    sheet, behind = opened
    behind.fault = Refusal("coi.nothing_said")
    sheet._on_keep()
    assert behind.submitted == []
    sheet.table.choose(0)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    sheet.answer.put(" ")
    sheet.keep.click()
    assert "Write what the person said" in words_of(sheet)
