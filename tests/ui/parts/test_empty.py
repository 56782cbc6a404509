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


def test_advice_is_shown_whole(look, show):
    """It is as high as it needs to be where it stands, and not as it would be on the whole page."""
    advice = (
        "Look a workbook over: an XLSForm as .xlsx or .xls, with its tables and pictures beside it. "
        * 2
    )
    empty = show(Empty(look, "No own form is here yet", advice, icon="inbox"), (1000, 220))
    assert empty.advice.height() >= empty.advice.heightForWidth(empty.advice.width())
    left = empty.advice.x()
    assert abs(left - (empty.width() - left - empty.advice.width())) <= 2
