"""The table."""

import pytest
from PySide6.QtCore import Qt
from ui_fixtures import HOSTILE, LANGUAGES

from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.table import Table


def make(look):
    """Make a table with every kind of cell."""
    columns = [
        Column("Name", lambda n: Cell(f"{HOSTILE}{n}", second="زرغونه", disc="Z"), sort="name"),
        Column("State", lambda _: Cell("Closed", icon="lock", tone="neutral"), width=160),
        Column("Flags", lambda _: Cell(chips=(("Wish", "umbrella", "purple"),) * 9)),
        Column("Way", lambda _: Cell("Written", step=3), sort="way"),
        Column("Plain", lambda _: Cell("12", icon="clock")),
    ]
    rows = RowsModel(columns)
    rows.fill(list(range(500)))
    return Table(look, rows, "People")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_cell_is_painted(looks, show, language):
    """Cells are painted in both directions, whatever stands in them."""
    table = show(make(looks(language)))
    assert table.horizontalScrollBar().maximum() == 0
    assert table.accessibleName() == "People"


def test_enter_and_a_click_open_a_row(look, show, qtbot):
    """A row opens by key and by mouse."""
    table = show(make(look))
    opened = []
    table.opened.connect(opened.append)
    table.selectRow(3)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    place = table.visualRect(table.model().index(5, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [3, 5]


def test_a_header_sorts_and_turns_the_order(look, show):
    """The first click sorts up, the second down; a column without an order does nothing."""
    table = show(make(look))
    asked = []
    table.sorted.connect(lambda key, down: asked.append((key, down)))
    for column in (0, 0, 1, 3):
        table.horizontalHeader().sectionClicked.emit(column)
    assert asked == [("name", False), ("name", True), ("way", False)]


def test_a_number_sorts_by_its_column(look, show, qtbot):
    """From the row of numbers or the keypad, again turns it round; a column that does not sort stays out."""
    table = show(make(look))
    asked = []
    table.sorted.connect(lambda key, down: asked.append((key, down)))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_9):
        qtbot.keyClick(table, key)
    qtbot.keyClick(table, Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    qtbot.keyClick(table, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("name", False), ("way", False), ("way", True)]
    assert "1, 2, 3" in table.accessibleDescription()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_row_can_be_chosen_before_the_table_is_shown(looks, show, language):
    """In both directions the row is marked from the beginning."""
    table = make(looks(language))
    table.choose(2)
    assert [one.row() for one in table.selectionModel().selectedRows()] == [2]
    show(table)
    assert table.currentIndex().row() == 2
