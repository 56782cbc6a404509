"""Which widget answers which kind."""

import pytest
from stations import PARTS
from ui_desk import card_of
from ui_fixtures import HOSTILE, words_of

from screenio.projections.question_card import Both, ChoiceRow, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import KINDS, NotAnswerable, answer_for

FORM = next(iter(PARTS.forms.values()))


def test_every_question_of_the_form_has_its_widget_and_begins_empty(look, qtbot):
    """All questions of SCR-1 can be answered, and nothing is filled in."""
    for name in FORM.order:
        answer = answer_for(look, card_of(name), Tongue("ps", "Pashto"))
        qtbot.addWidget(answer)
        assert not isinstance(answer, NotAnswerable), name
        assert answer.value() in (None, "READ"), name
        assert answer.draft() == "", name


@pytest.mark.parametrize("kind", ["hologram", "barcode_of_tomorrow"])
def test_a_kind_without_a_widget_says_so(look, show, kind):
    """It is said plainly that this cannot be answered here; there is no value."""
    card = QuestionCard("q", "q", kind, "", Both("Where?"), Both())
    answer = show(answer_for(look, card, Tongue()), (600, 100))
    assert "cannot be answered in this version" in words_of(answer)
    assert answer.value() is None


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_widget_begins_empty_and_takes_no_markup(looks, show, kind):
    """Each kind of form opens in both directions with hostile words, named, with nothing filled in."""
    choices = tuple(ChoiceRow(code, Both(code, HOSTILE[:60])) for code in ("A", "B"))
    plain = kind not in {"name", "partial_date", "place", "document", "language_list"}
    for language in ("en", "ar") if plain else ():
        card = QuestionCard("q", "q", kind, "", Both(HOSTILE[:300]), Both(), choices)
        answer = show(answer_for(looks(language), card, Tongue("ar", "Arabic")), (900, 300))
        assert answer.value() in (None, "READ")
        assert answer.draft() == ""
