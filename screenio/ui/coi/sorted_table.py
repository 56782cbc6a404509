"""A short table that sorts: by a click on a heading, or by a list above it that keys reach."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from screenio.ui.look import Look
from screenio.ui.parts.card import column, row
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.rows import Column, RowsModel
from screenio.ui.parts.table import Table


class SortedTable(QWidget):
    """Rows in an order that a person chose; a second click on a heading turns it around.

    Args:
        keys: key of a column to what a row is sorted by; the first is the order to begin with.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        columns: list[Column],
        keys: Mapping[str, Callable[[Any], Any]],
        *,
        least_height: int,
    ) -> None:
        super().__init__()
        self._keys, self._all = keys, list[Any]()
        self.rows = RowsModel(columns, self)
        self.table = Table(look, self.rows, name)
        self.table.setMinimumHeight(look.theme.px(least_height))
        orders = [(one.sort, one.title) for one in columns if one.sort]
        self.order = NarrowPick(look, look.words.say("Sorted by"), orders)
        self.setLayout(column(look, gap=8))
        self._lay_out(look)
        self.order.picked.connect(lambda key: self.sort(key, descending=False))
        self.table.sorted.connect(lambda key, turned: self.sort(key, descending=turned))
        self.setFocusProxy(self.table)

    def _lay_out(self, look: Look) -> None:
        box = self.layout()
        assert box is not None, "it was set"
        line = QWidget()
        line.setLayout(row(look, self.order, None))
        for widget in (line, self.table):
            box.addWidget(widget)

    def fill(self, rows: Sequence[Any]) -> None:
        """Show these rows, in the order to begin with."""
        self._all = list(rows)
        self.sort(next(iter(self._keys)), descending=False)

    def sort(self, key: str, *, descending: bool) -> None:
        """Show the rows in another order; among equals they stay as they came."""
        self.order.choose(key)
        self.table.show_order(key, descending=descending)
        self.rows.fill(sorted(self._all, key=self._keys[key], reverse=descending))
