"""The words of a question."""

import msgspec
from ui_fixtures import picture, words_of

from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.interview.question import QuestionWords
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.picture import Picture


def card(person):
    """Make a question with words for the person, or none."""
    return QuestionCard(
        "S2.4",
        "S2.4",
        "text",
        "S2",
        Both("How old? 18", person),
        Both("Never ask why."),
        read_aloud=True,
    )


def test_both_languages_stand_beside_each_other(look, show):
    """The person's side has the digits of their language."""
    words = show(QuestionWords(look), (800, 200))
    words.show_question(card("۱۸ که 18"), Tongue("ps", "Pashto"), "English")
    assert "How old? 18" in words_of(words)
    assert "۱۸ که ۱۸" in words_of(words)
    assert "Never ask why." in words_of(words)


def test_a_language_without_words_is_left_to_the_interpreter(look, show):
    """Nothing of another language takes its place."""
    words = show(QuestionWords(look), (800, 200))
    words.show_question(card(""), Tongue("so", "Somali"), "English")
    assert "the interpreter says it" in words_of(words)


def test_pictures_stand_beside_the_question_and_its_hint(look, show):
    """Each where its words are."""
    words = show(QuestionWords(look), (800, 500))
    drawn = picture("PNG", 90, 60)
    plain = QuestionCard("q", "q", "text", "", Both("Which?"), Both("As here."))
    words.show_question(plain, Tongue(), "English")
    assert words.findChildren(Picture) == []
    both = msgspec.structs.replace(plain, picture=drawn, hint_picture=drawn)
    words.show_question(both, Tongue(), "English")
    assert [one.accessibleName() for one in words.findChildren(Picture)] == ["Which?", "As here."]
