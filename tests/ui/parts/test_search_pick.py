"""One of many, by a part of its name."""

import pytest
from PySide6.QtCore import Qt

from screenio.ui.parts.search_pick import SearchPick

OPTIONS = [
    ("AFG", "Afghanistan", "افغانستان"),
    ("ALB", "Albania", ""),
    ("DZA", "Algeria", "الجزایر"),
]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_part_of_either_name_is_enough_when_one_fits(look, show, qtbot):
    """Typing until one fits chooses it; two that fit choose none."""
    pick = show(SearchPick(look, "Country", OPTIONS), (400, 120))
    qtbot.keyClicks(pick.field.edit, "al")
    assert pick.chosen() == ""
    qtbot.keyClicks(pick.field.edit, "b")
    assert pick.chosen() == "ALB"
    pick.field.put("افغان")
    assert pick.chosen() == "AFG"
    pick.field.put("nowhere")
    assert pick.chosen() == ""
    pick._on_activated("Algeria · الجزایر")
    assert pick.chosen() == "DZA"
    qtbot.keyClick(pick.field.edit, Qt.Key.Key_Escape)


def test_what_code_chooses_is_shown(look, show):
    """A code is shown by its names; an unknown one by nothing."""
    pick = show(SearchPick(look, "Country", OPTIONS), (400, 120))
    pick.choose("AFG")
    assert (pick.field.text(), pick.chosen()) == ("Afghanistan · افغانستان", "AFG")
    pick.choose("ZZZ")
    assert pick.chosen() == ""
