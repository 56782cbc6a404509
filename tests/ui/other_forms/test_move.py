"""What a move would keep and lose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui_fixtures import HOSTILE, LANGUAGES, words_of

from screenio.encoding import SubjectId
from screenio.projections.questionnaires import Move
from screenio.ui.other_forms.move import REASONS, MoveSheet

LOST = tuple((f"q{n}", f"{HOSTILE[:60]} {reason}", reason) for n, reason in enumerate(REASONS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_loss_is_shown_with_its_reason(looks, show, language):
    """The words of the question and why its answer does not go along stand in the sheet."""
    look = looks(language)
    sheet = MoveSheet(look, Move(SubjectId(bytes(16)), b"", "<b>2</b>", 3, LOST))
    sheet.open_over(show(QWidget()))
    said = words_of(sheet)
    assert all(look.words.say(text) in said for text in REASONS.values())
    assert "<b>2</b>" in said


def test_it_is_agreed_to_by_a_key_and_left_by_another(look, show, qtbot):
    """Esc leaves everything as it was; the button says yes."""
    page = show(QWidget())
    agreed = []
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        sheet = MoveSheet(look, Move(SubjectId(bytes(16)), b"", "2", 0, ()))
        sheet.agreed.connect(lambda: agreed.append(True))
        sheet.open_over(page)
        assert "Nothing is lost" in words_of(sheet)
        sheet.yes.setFocus()
        qtbot.keyClick(sheet.yes, key)
        assert not sheet.isVisible()
    assert agreed == [True]
