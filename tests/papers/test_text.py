from screenio.papers.person_copy import person_copy
from screenio.papers.text import text_of


def test_the_text_of_every_page_is_given(heard, words):
    """The text of a paper is found again, from the title to the last page."""
    desk, about = heard
    text = text_of(desk.ask(person_copy, about, words))
    assert "Copy for the person" in text
    assert "not reviewed" in text
