"""Widgets side by side that go on in the next line when there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from screenio.ui.look import Look


class Flow(QLayout):
    """A layout that fills lines from the start and breaks them."""

    def __init__(self, look: Look, *widgets: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._turned = look.theme.right_to_left
        self.setSpacing(look.theme.px(gap))
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def _place(self, room: QRect, *, moves: bool) -> int:
        """Say how high all lines are; move the widgets there if asked to."""
        x = y = high = 0
        gap = self.spacing()
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, room.width()), 10_000))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if x and x + size.width() > room.width():
                x, y, high = 0, y + high + gap, 0
            if moves:
                start = room.width() - x - size.width() if self._turned else x
                item.setGeometry(QRect(room.topLeft() + QPoint(start, y), size))
            x += size.width() + gap
            high = max(high, size.height())
        return y + high

    # Qt

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Count the widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give one item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than there are widgets."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the lines are at a width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() + self.spacing() for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Be as narrow as the widest widget."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets into their places."""
        super().setGeometry(rect)
        self._place(rect, moves=True)
