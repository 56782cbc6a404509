"""Several of the same."""

from ui_desk import card_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for


def test_rows_are_added_filled_and_taken_away(look, show):
    """A row has all its parts; empty rows are none; taken away is gone."""
    answer = show(answer_for(look, card_of("S4.1"), Tongue("ps", "Pashto")), (800, 900))
    assert answer.value() is None
    answer._on_add()
    answer._on_add()
    answer.rows[0].parts["S4.1.1"].put("IRN")
    assert answer.value() == [{"S4.1.1": "IRN"}]
    before = answer.draft()
    answer.restore(before)
    assert answer.value() == [{"S4.1.1": "IRN"}]
    answer._on_gone(answer.rows[0])
    assert answer.value() is None


def test_none_is_said_and_not_left_out(look, show):
    """That there is none is an answer of its own; adding one takes it back."""
    answer = show(answer_for(look, card_of("S2.10"), Tongue()), (800, 600))
    answer.none.click()
    assert answer.value() == []
    answer._on_add()
    assert answer.value() is None
    answer.put([])
    assert answer.value() == []


def test_a_row_asks_for_what_its_parts_lack(look, show):
    """A date without a calendar inside a row is asked for it."""
    answer = show(answer_for(look, card_of("S4.1"), Tongue()), (800, 900))
    answer._on_add()
    answer.rows[0].parts["S4.1.2"].fields["y"].put("1390")
    assert "calendar" in answer.lacks()
