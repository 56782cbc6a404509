"""Words in two languages."""

from PySide6.QtCore import Qt
from ui_desk import card_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.two_languages import TwoLanguagesAnswer


def test_each_side_has_its_direction_and_both_come_back(look, qtbot):
    """The person's side is written in their direction; half-typed words of one side are plain."""
    answer = TwoLanguagesAnswer(look, card_of("S5.3"), Tongue("ps", "Pashto"))
    qtbot.addWidget(answer)
    assert answer.value() is None
    assert answer.person.edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    answer.restore("they will")
    assert answer.value() == {"person": "", "officer": "they will"}
    assert answer.draft() == "they will"
    answer.person.put("که")
    before = answer.value()
    answer.restore(answer.draft())
    assert answer.value() == before
