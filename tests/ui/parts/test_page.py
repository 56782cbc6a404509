"""Pages."""

from screenio.ui.parts.page import Page


def test_a_page_is_about_nobody_unless_it_says_so(look, show):
    """A page without a person has no wish to record and nothing half-typed to keep."""
    page = show(Page(look))
    page.keep()
    page.focus_first()
    assert page.person() is None
    assert not page.go_back()
    assert not page.is_interview
