"""What the rules say of a booking with somebody at a time: first and whole what is missing, then chips."""

from PySide6.QtWidgets import QVBoxLayout

from screenio.language.planning import check_words
from screenio.projections.interpreters_page import Tried
from screenio.ui.look import Look
from screenio.ui.parts.card import column
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.notice import Notice


def check_chips(look: Look, found: Tried) -> QVBoxLayout:
    """Make a notice of every rule that is not kept, a must before a wish, and chips of those that are."""
    inside = column(look, gap=6)
    for one in sorted(found.checks, key=lambda check: not check.must):
        if not one.ok:
            notice = Notice(look)
            inside.addWidget(notice)
            notice.say(check_words(look.words, one), "red" if one.must else "amber")
    kept = (check_words(look.words, one) for one in found.checks if one.ok)
    inside.addWidget(Flow(look, *(Chip(look, text, "check", "green") for text in kept), gap=6))
    return inside
