"""Which widget answers which kind."""

import pytest
from stations import PARTS
from ui_desk import card_of
from ui_fixtures import words_of

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import NotAnswerable, answer_for

FORM = next(iter(PARTS.forms.values()))


def test_every_question_of_the_form_has_its_widget_and_begins_empty(look, qtbot):
    """All questions of SCR-1 can be answered, and nothing is filled in."""
    for name in FORM.order:
        answer = answer_for(look, card_of(name), Tongue("ps", "Pashto"))
        qtbot.addWidget(answer)
        assert not isinstance(answer, NotAnswerable), name
        assert answer.value() in (None, "READ"), name
        assert answer.draft() == "", name


@pytest.mark.parametrize("kind", ["geo", "file", "trigger"])
def test_a_kind_without_a_widget_says_so(look, show, kind):
    """It is said plainly that this cannot be answered here; there is no value."""
    card = QuestionCard("q", "q", kind, "", Both("Where?"), Both())
    answer = show(answer_for(look, card, Tongue()), (600, 100))
    assert "cannot be answered in this version" in words_of(answer)
    assert answer.value() is None
