"""What the rules say of a booking with somebody at a time, as chips: what is missing comes first."""

from screenio.language.planning import check_words
from screenio.projections.interpreters_page import Tried
from screenio.ui.look import Look
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow


def check_chips(look: Look, found: Tried) -> Flow:
    """Make the chips of every check."""
    chips = Flow(look, gap=6)
    for one in sorted(found.checks, key=lambda check: (check.ok, not check.must)):
        tone = "green" if one.ok else "red" if one.must else "amber"
        icon = "check" if one.ok else "x" if one.must else "triangle-alert"
        chips.add(Chip(look, check_words(look.words, one), icon, tone))
    return chips
