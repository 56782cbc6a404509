"""Something that is confirmed."""

from PySide6.QtCore import Qt

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for


def test_one_press_confirms_and_another_takes_it_back(look, show, qtbot):
    """The key 1 confirms; pressed again nothing is confirmed."""
    card = QuestionCard("q", "q", "trigger", "", Both("Shown the room"), Both())
    answer = show(answer_for(look, card, Tongue()), (600, 100))
    answer.focus_first()
    assert answer.value() is None
    qtbot.keyClick(answer.focusWidget(), Qt.Key.Key_1)
    assert answer.value() == "OK"
    qtbot.keyClick(answer.focusWidget(), Qt.Key.Key_1)
    assert answer.value() is None
    answer.put("OK")
    assert answer.draft() == '"OK"'
