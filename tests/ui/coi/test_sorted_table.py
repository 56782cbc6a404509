import pytest
from PySide6.QtCore import Qt
from ui_fixtures import LANGUAGES, clipped

from screenio.ui.coi.sorted_table import SortedTable
from screenio.ui.parts.rows import Cell, Column

ROWS = [("b", 1), ("A", 3), ("c", 2)]


@pytest.fixture
def shown(looks, show):
    """Show a table of letters and numbers."""

    def make(language="en"):
        columns = [
            Column("Letter", lambda one: Cell(one[0]), "letter"),
            Column("Number", lambda one: Cell(str(one[1])), "number"),
        ]
        keys = {"letter": lambda one: one[0].casefold(), "number": lambda one: one[1]}
        made = show(
            SortedTable(looks(language), "Table", columns, keys, least_height=200), (500, 400)
        )
        made.fill(ROWS)
        return made

    return make


def letters(made):
    """Give the letters from above."""
    return "".join(made.rows.row_at(at)[0] for at in range(3))


def test_a_heading_sorts_and_a_second_click_turns_around(shown):
    """It begins in the order of the first key."""
    made = shown()
    assert letters(made) == "Abc"
    made.table._on_header(1)
    assert letters(made) == "bcA"
    assert made.order.chosen() == "number"
    made.table._on_header(1)
    assert letters(made) == "Acb"


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_reach_every_order(shown, language, qtbot):
    """The list above the table has every column, and is reached before it."""
    made = shown(language)
    made.order.box.setFocus()
    qtbot.keyClick(made.order.box, Qt.Key.Key_Down)
    assert letters(made) == "bcA"
    assert not clipped(made)
