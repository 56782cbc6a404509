"""What all answers have in common."""

from ui_desk import card_of

from screenio.ui.parts.answers.answer import Answer, Tongue, options_of


def test_an_answer_without_fields_says_nothing(look, qtbot):
    """Nothing said is no value and no half-typed text; words for it are passed over."""
    answer = Answer(look, card_of("S0.3"), Tongue())
    qtbot.addWidget(answer)
    answer.put("YES")
    answer.restore("half a word")
    assert (answer.value(), answer.draft(), answer.lacks()) == (None, "", "")


def test_the_direction_comes_from_the_language():
    """Pashto is written from the right, Somali from the left."""
    assert Tongue("ps").is_right_to_left
    assert not Tongue("so").is_right_to_left


def test_options_have_both_words():
    """What is offered has its code and words."""
    assert options_of(card_of("S0.3"))[0][:2] == ("YES", "Yes")
