"""The table that shows a `RowsModel`: fixed rows, painted cells, one row chosen, Enter opens it."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from screenio.language.direction import ISOLATE
from screenio.ui.look import Look
from screenio.ui.parts.chip import INKS, chip_width, draw_chip
from screenio.ui.parts.icon import draw_disc, drawn
from screenio.ui.parts.rows import Cell, Column, RowsModel
from screenio.ui.parts.steps import draw_steps
from screenio.ui.parts.text import plain_tooltip
from screenio.ui.parts.typeset import reads_right_to_left, tame

ROW_HEIGHT = 60
SIDE = 14
KEYPAD = Qt.KeyboardModifier.KeypadModifier
"""A number from the keypad is a number."""
MOST_LETTERS = 300
"""A cell is at most so many letters wide on any screen."""


class Table(QTableView):
    """A list as a table.

    `opened(row)` says that a person opened a row by Enter or a click, `sorted(key, descending)` that they
    chose a column to sort by.
    """

    opened = Signal(object)
    sorted = Signal(str, bool)

    def __init__(
        self, look: Look, rows: RowsModel, name: str, *, row_height: int = ROW_HEIGHT
    ) -> None:
        super().__init__()
        self.rows = rows
        self._order: tuple[int, bool] | None = None
        self.setModel(rows)
        self.setItemDelegate(_Painted(look, rows))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_headers(look, row_height)
        self.clicked.connect(self._on_clicked)

    def choose(self, number: int) -> None:
        """Choose a row."""
        # Qt's selectRow chooses nothing from right to left while the table has no width yet.
        how = QItemSelectionModel.SelectionFlag
        index = self.rows.index(number, 0)
        self.selectionModel().setCurrentIndex(index, how.ClearAndSelect | how.Rows)

    def show_order(self, key: str, *, descending: bool) -> None:
        """Mark the column that the rows are sorted by."""
        for number, column in enumerate(self.rows.columns):
            if column.sort == key:
                down = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self._order = (number, descending)
                self.horizontalHeader().setSortIndicator(number, down)

    def _set_headers(self, look: Look, row_height: int) -> None:
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(look.theme.px(row_height))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setFont(look.theme.font("second", 600))
        sorts = any(column.sort for column in self.rows.columns)
        head.setSectionsClickable(sorts)
        head.setSortIndicatorShown(sorts)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.sectionClicked.connect(self._on_header)
        if sorts:
            how = look.words.say("The keys 1, 2, 3 … sort by the first, second, third column.")
            plain_tooltip(head, how)
            self.setAccessibleDescription(how)

    def _on_header(self, number: int) -> None:
        column: Column = self.rows.columns[number]
        if not column.sort:
            return
        again = self._order is not None and self._order[0] == number
        descending = again and not self._order[1] if self._order else False
        self.show_order(column.sort, descending=descending)
        self.sorted.emit(column.sort, descending)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _open(self, number: int) -> None:
        found = self.rows.row_at(number)
        if found is not None:
            self.opened.emit(found)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        columns = self.rows.columns
        left = self.viewport().width() - sum(column.width for column in columns)
        shares = sum(column.share for column in columns if not column.width) or 1
        for number, column in enumerate(columns):
            width = column.width or max(80, left * column.share // shares)
            self.setColumnWidth(number, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen row on Enter; sort by the first column on 1, by the second on 2, and so on."""
        number = event.key() - Qt.Key.Key_1
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        elif 0 <= number < len(self.rows.columns) and not event.modifiers() & ~KEYPAD:
            self._on_header(number)
        else:
            super().keyPressEvent(event)


class _Painted(QStyledItemDelegate):
    def __init__(self, look: Look, rows: RowsModel) -> None:
        super().__init__()
        self._look, self._rows = look, rows

    # Qt

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell from what its column makes of the row."""
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, is_chosen=is_chosen, is_first=index.column() == 0)
        side = self._look.theme.px(SIDE)
        cell = self._rows.cell(index.row(), index.column())
        self._cell(painter, box.adjusted(side, 0, -side, 0), cell)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, *, is_chosen: bool, is_first: bool) -> None:
        theme = self._look.theme
        if is_chosen:
            painter.fillRect(box, theme.colour("accent_soft"))
        if is_chosen and is_first:
            x = box.right() - 3 if theme.right_to_left else box.left()
            painter.fillRect(QRectF(x, box.top(), 3, box.height()), theme.colour("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))

    def _cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        if cell.step:
            draw_steps(painter, box, self._look, cell.step)
            return
        if cell.disc is not None:
            box = self._disc(painter, box, cell.disc)
        chips = cell.chips
        if cell.tone and cell.text and not chips:
            chips = ((cell.text, cell.icon, cell.tone),)
        if chips:
            self._chips(painter, box, chips)
            return
        if cell.icon:
            box = self._icon(painter, box, cell.icon)
        self._lines(painter, box, cell)

    def _start(self, box: QRectF, width: float, height: float) -> QRectF:
        """Give a box at the start of a line, in its middle."""
        x = box.right() - width if self._look.theme.right_to_left else box.left()
        return QRectF(x, box.center().y() - height / 2, width, height)

    def _after(self, box: QRectF, width: float) -> QRectF:
        """Give what is left of a line after something at its start."""
        if self._look.theme.right_to_left:
            return box.adjusted(0, 0, -width, 0)
        return box.adjusted(width, 0, 0, 0)

    def _disc(self, painter: QPainter, box: QRectF, letters: str) -> QRectF:
        side = self._look.theme.px(36)
        painter.setFont(self._look.theme.font("second", 600))
        draw_disc(painter, self._start(box, side, side), self._look, text=letters, tone="accent")
        return self._after(box, side + self._look.theme.px(12))

    def _icon(self, painter: QPainter, box: QRectF, name: str) -> QRectF:
        side = self._look.theme.px(16)
        place = self._start(box, side, side).topLeft().toPoint()
        painter.drawPixmap(place, drawn(self._look, painter.device(), name, "text_second"))
        return self._after(box, side + self._look.theme.px(8))

    def _chips(
        self, painter: QPainter, box: QRectF, chips: tuple[tuple[str, str, str], ...]
    ) -> None:
        height = self._look.theme.height("chip")
        for text, icon, tone in chips:
            shown = tame(text[:MOST_LETTERS])
            wide = chip_width(self._look, shown, has_icon=bool(icon))
            width = min(wide, box.width())
            if width < height:
                return
            ink = INKS.get(tone, tone)
            picture = drawn(self._look, painter.device(), icon, ink, size=14) if icon else None
            place = self._start(box, width, height)
            draw_chip(painter, place, self._look, shown, tone=tone, picture=picture)
            box = self._after(box, width + self._look.theme.px(6))

    def _lines(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        if not cell.second:
            self._line(painter, box, cell.text, strong=cell.disc is not None)
            return
        half = box.height() / 2
        gap = self._look.theme.px(6)
        above = QRectF(box.left(), box.top() + gap, box.width(), half - gap)
        below = QRectF(box.left(), box.top() + half, box.width(), half - gap)
        self._line(painter, above, cell.text, strong=True)
        self._line(painter, below, cell.second, small=True)

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        strong: bool = False,
        small: bool = False,
    ) -> None:
        theme = self._look.theme
        plain = tame(text[:MOST_LETTERS])
        arabic = reads_right_to_left(plain, otherwise=theme.right_to_left)
        turned = theme.right_to_left if ISOLATE in plain else arabic
        role, ink = ("second", "text_second") if small else ("body", "text")
        painter.setFont(theme.font(role, 600 if strong else 400, arabic_script=arabic))
        painter.setPen(theme.colour(ink))
        reads = Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(reads)
        side = Qt.AlignmentFlag.AlignRight if theme.right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, int(flags.value), shown)
