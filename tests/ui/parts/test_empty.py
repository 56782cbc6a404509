"""Empty lists."""

from ui_fixtures import words_of

from screenio.ui.parts.button import Button
from screenio.ui.parts.empty import Empty


def test_an_empty_list_says_what_to_do(look, show):
    """An empty list says that it is empty and what would fill it."""
    button = Button(look, "Read a stick")
    empty = show(Empty(look, "Nothing has come", "Read a stick.", icon="inbox", button=button))
    assert "Nothing has come | Read a stick." in words_of(empty)
    assert button.isVisible()
