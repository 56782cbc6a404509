"""Something that is read out."""

from ui_desk import card_of
from ui_fixtures import words_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.note import NoteAnswer


def test_a_notice_stands_in_both_languages(look, show):
    """Both texts are shown; reading it out is the answer, and nothing is half-typed."""
    note = show(NoteAnswer(look, card_of("S1.N1"), Tongue("ps", "Pashto")), (800, 300))
    note.show_notice("You are here because", "تاسو دلته یاست")
    assert "You are here because" in words_of(note)
    assert "تاسو دلته یاست" in words_of(note)
    assert (note.value(), note.draft()) == ("READ", "")


def test_where_no_text_is_written_the_interpreter_says_it(look, show):
    """A language without the text is not filled with another one."""
    note = show(NoteAnswer(look, card_of("S1.N1"), Tongue("so", "Somali")), (800, 300))
    note.show_notice("You are here because", "")
    assert "the interpreter says it" in words_of(note)
