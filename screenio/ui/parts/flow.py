"""Widgets side by side that go on in the next line when there is no more room.

It places its children itself: a layout written in Python loses its items (their wrappers outlive them).
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from screenio.ui.look import Look


class Flow(QWidget):
    """A strip that fills lines from the start and breaks them."""

    def __init__(self, look: Look, *widgets: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._gap = look.theme.px(gap)
        self._turned = look.theme.right_to_left
        self.widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        widget.setParent(self)
        widget.show()
        self.widgets.append(widget)
        self.updateGeometry()

    def clear(self) -> None:
        """Take all widgets away."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.widgets = []
        self.updateGeometry()

    def _place(self, room: int, *, moves: bool) -> int:
        """Say how high all lines are; move the widgets there if asked to."""
        x = y = high = 0
        for widget in self.widgets:
            if widget.isHidden():
                continue
            wanted = widget.sizeHint().expandedTo(widget.minimumSize())
            wide = min(wanted.width(), max(1, room))
            tall = widget.heightForWidth(wide) if widget.hasHeightForWidth() else wanted.height()
            if x and x + wide > room:
                x, y, high = 0, y + high + self._gap, 0
            if moves:
                widget.setGeometry(room - x - wide if self._turned else x, y, wide, tall)
            x += wide + self._gap
            high = max(high, tall)
        return y + high

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the lines are at a width."""
        return self._place(width, moves=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [one.sizeHint().expandedTo(one.minimumSize()) for one in self.widgets]
        width = sum(size.width() + self._gap for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest widget can be."""
        sizes = [one.minimumSizeHint() for one in self.widgets]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the widgets into their places."""
        self._place(self.width(), moves=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Place what was put in while nobody saw it: no resize need follow."""
        self._place(self.width(), moves=True)

    def event(self, event: QEvent) -> bool:
        """Place them anew when one of them asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place(self.width(), moves=True)
            self.updateGeometry()
        return super().event(event)
