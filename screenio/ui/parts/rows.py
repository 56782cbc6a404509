"""A list of any length: rows by pages, painted cells, headers that sort.

The model knows how many rows there are and asks for a page of them when they come into sight; it never
holds more than a few pages. Sorting and filtering happen in the query. Cells are painted from what a
column makes of a row, without asking the model role by role.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from screenio.ui.parts.typeset import tame

PAGE = 256
"""Rows asked for at once. Source: the page of `screenio.projections.people`."""
MOST_PAGES = 8
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """What stands in one cell.

    Args:
        second: a smaller line below.
        icon: before the text; with a tone the text becomes a chip.
        chips: (text, icon, tone) each, beside each other, in the place of a text.
        disc: letters in a circle before the text.
        step: how far on the way of `steps.py`; it is painted, and the text is what readers hear.
    """

    text: str = ""
    second: str = ""
    icon: str = ""
    tone: str = ""
    chips: tuple[tuple[str, str, str], ...] = ()
    disc: str | None = None
    step: int = 0

    @property
    def words(self) -> str:
        """Give everything the cell says, for readers of the screen."""
        said = [self.text, self.second, *(text for text, _, _ in self.chips)]
        return tame(" · ".join(filter(None, said)))


@dataclass(frozen=True)
class Column:
    """One column: what it is called, what it makes of a row, how wide it is.

    Args:
        sort: the key that the query sorts by; "" when the column does not sort.
        width: pixels; 0 takes a share of what is left.
    """

    title: str
    cell: Callable[[Any], Cell]
    sort: str = ""
    width: int = 0
    share: int = field(default=1)


class RowsModel(QAbstractTableModel):
    """The rows of a list, as far as they were asked for.

    `lacking(offset)` asks for a page; `put` brings it. `fill` brings a short list whole.
    """

    lacking = Signal(int)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._count = 0
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._asked: set[int] = set()

    def begin(self, count: int) -> None:
        """Show a list of so many rows; what was shown stays in place until its page has come again."""
        self._asked.clear()
        if count == self._count:
            if not count:
                return
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._count = count
        self._pages.clear()
        self.endResetModel()

    def fill(self, rows: Sequence[Any]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._count = len(rows)
        starts = range(0, len(rows), PAGE)
        self._pages = OrderedDict((start, list(rows[start : start + PAGE])) for start in starts)
        self._asked = set(self._pages)
        self.endResetModel()

    def put(self, offset: int, rows: Sequence[Any]) -> None:
        """Take a page in."""
        if not rows or offset >= self._count:
            return
        self._pages[offset] = list(rows)
        if len(self._pages) > MOST_PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._asked.discard(gone)
        last = min(offset + len(rows), self._count) - 1
        self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self.columns) - 1))

    def row_at(self, number: int) -> Any | None:
        """Give a row, or None while it is on its way."""
        start = number - number % PAGE
        if start not in self._asked and 0 <= number < self._count:
            self._asked.add(start)
            self.lacking.emit(start)
        page = self._pages.get(start, [])
        place = number - start
        return page[place] if place < len(page) else None

    def cell(self, row: int, column: int) -> Cell:
        """Give what stands in a cell; nothing while its row is on its way."""
        found = self.row_at(row)
        return Cell() if found is None else self.columns[column].cell(found)

    # Qt

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell, for readers of the screen; painting does not ask here."""
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in spoken or not index.isValid():
            return None
        return self.cell(index.row(), index.column()).words

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the title of a column."""
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter).value)
        return None
