"""A page to come."""

from screenio.ui.given import Given
from screenio.ui.parts.page import Page


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    return Page(given.look)
