from PySide6.QtWidgets import QWidget
from ui_fixtures import words_of

from screenio.planning.fit import Check
from screenio.projections.interpreters_page import Tried
from screenio.ui.interpreters.check_chips import check_chips
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.notice import Notice

CHECKS = (
    Check("fit.room", ok=True, values={"rooms": 2, "used": 0}),
    Check("fit.fair", ok=False, must=False, values={"minutes": 9, "share": 5}),
    Check("fit.rest", ok=False, values={"needed": 15, "gap": 5}),
)


def shown(look, show, checks, width):
    """Show what the checks say, so wide."""
    inside = QWidget()
    inside.setLayout(check_chips(look, Tried(checks, "pbu", None, "")))
    return show(inside, (width, 200))


def test_what_is_missing_comes_first(look, show):
    """A must that fails comes before a wish that fails, and both before what is well."""
    inside = shown(look, show, CHECKS, 600)
    missing = [one.says for one in inside.findChildren(Notice)]
    assert missing[0].startswith("Not enough rest")
    assert missing[1].startswith("Above a fair share")
    assert [one.text() for one in inside.findChildren(Chip)] == ["A room is free"]


def test_what_is_missing_is_read_whole_in_a_narrow_panel(look, show):
    """The sentence of a rule that is not kept goes on in a second line and is never cut."""
    inside = shown(look, show, CHECKS[2:], 220)
    (missing,) = inside.findChildren(Notice)
    assert missing.height() > 2 * look.theme.height("chip")
    assert "15" in words_of(inside)
