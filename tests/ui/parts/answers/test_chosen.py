"""Codes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui_desk import card_of

from screenio.projections.question_card import Both, ChoiceRow, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.chosen import ChosenAnswer, SearchedAnswer, chosen_answer

KEY = Qt.Key


def test_short_lists_are_shown_and_long_ones_are_searched(look, qtbot):
    """Three choices stand on the page, 257 do not."""
    short = chosen_answer(look, card_of("S0.3"), Tongue())
    long = chosen_answer(look, card_of("S2.7"), Tongue())
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert isinstance(short, ChosenAnswer)
    assert isinstance(long, SearchedAnswer)
    assert (short.value(), long.value()) == (None, None)


def test_one_code_or_several(look, qtbot):
    """A choice is a code, choices are a list; both come back from half-typed."""
    one, many = (chosen_answer(look, card_of(name), Tongue()) for name in ("S0.3", "S0.1"))
    qtbot.addWidget(one)
    qtbot.addWidget(many)
    one.group.choose("NO")
    many.group.choose("FOOD")
    many.group.choose("WATER")
    assert (one.value(), many.value()) == ("NO", ["WATER", "FOOD"])
    one.put("YES")
    many.restore(many.draft())
    assert (one.value(), many.value()) == ("YES", ["WATER", "FOOD"])


def test_a_country_is_found_by_keys_alone(look, show, qtbot):
    """Type until one is left and press Enter; or go into the list and press it there."""
    answer = show(SearchedAnswer(look, card_of("S2.7"), Tongue("ps", "Pashto")), (700, 420))
    answer.focus_first()
    qtbot.keyClicks(answer.search.edit, "afghan")
    qtbot.keyClick(answer.search.edit, KEY.Key_Return)
    assert answer.value() == ["AFG"]
    qtbot.keyClicks(answer.search.edit, "paki")
    qtbot.keyClick(answer.search.edit, KEY.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert answer.value() == ["AFG", "PAK"]
    answer._drop("AFG")
    assert answer.value() == ["PAK"]


def test_half_a_search_comes_back(look, qtbot):
    """What was searched is searched again; what was chosen is chosen."""
    answer = SearchedAnswer(look, card_of("S2.7"), Tongue())
    qtbot.addWidget(answer)
    answer.restore("afgh")
    assert answer.rows.rowCount() == 1
    assert answer.draft() == "afgh"
    answer.restore('["SYR", "NO_SUCH"]')
    assert answer.value() == ["SYR"]
    one = SearchedAnswer(look, card_of("S0.4a"), Tongue())
    qtbot.addWidget(one)
    one.put("pbu")
    one._take("prs")
    assert one.value() == "prs"


def few(look, show, *appearance):
    """Make four choices with an appearance."""
    rows = tuple(ChoiceRow(code, Both(f"Choice {code}", "")) for code in "ABCD")
    asked = frozenset(appearance)
    card = QuestionCard("q", "q", "choice", "", Both("Which?"), Both(), rows, appearance=asked)
    return show(chosen_answer(look, card, Tongue()), (900, 300))


def test_a_form_may_ask_how_choices_stand(look, show):
    """Likert stands in one line, columns beside each other, minimal is searched."""
    likert = few(look, show, "likert").group.buttons
    assert len({one.y() for one in likert.values()}) == 1
    two = few(look, show, "columns-2").group.buttons
    assert len({one.y() for one in two.values()}) == 2
    assert isinstance(few(look, show, "minimal"), SearchedAnswer)
