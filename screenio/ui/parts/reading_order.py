"""The order in which Tab goes through a page: as it is read, whatever was made when.

Qt goes in the order in which widgets were made. A page whose middle is made anew for every question would
send the keys to its end first.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget

from screenio.ui.parts.flow import Flow
from screenio.ui.parts.page import Page


def stops_of(widget: QWidget) -> list[QWidget]:
    """Give everything inside a widget that Tab stops at, in reading order."""
    found: list[QWidget] = []
    for child in _children(widget):
        if child.isHidden():
            continue
        wanted = child.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if wanted and child.isEnabled() and child.focusProxy() is None:
            found.append(child)
        found.extend(stops_of(child))
    return found


def _children(widget: QWidget) -> list[QWidget]:
    """Give the children of a widget as its layout shows them."""
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        return [shown] if shown is not None else []
    if isinstance(widget, QScrollArea):
        ground = widget.widget()
        return [ground] if ground is not None else []
    if isinstance(widget, Flow):
        return widget.widgets
    layout = widget.layout()
    return [] if layout is None else _inside(layout)


def _inside(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item else None
        child = item.widget() if item else None
        if child is not None:
            found.append(child)
        elif inner is not None:
            found.extend(_inside(inner))
    return found


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever scrolls around a widget until it can be seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


class ReadPage(Page):
    """A page through which Tab goes as it is read."""

    # Qt

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Go to the next stop as read; past the last one, to what follows the page."""
        stops = stops_of(self)
        focused = self.focusWidget()
        if focused not in stops:
            return super().focusNextPrevChild(next)
        at = stops.index(focused) + (1 if next else -1)
        target = stops[at] if 0 <= at < len(stops) else self._outside(goes_on=next)
        if target is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        _bring_into_sight(target)
        return True

    def _outside(self, *, goes_on: bool) -> QWidget | None:
        """Give the next stop that does not lie in the page, or its own other end."""
        outside = [one for one in stops_of(self.window()) if not self.isAncestorOf(one)]
        own = stops_of(self)
        if not outside:
            return own[0 if goes_on else -1] if own else None
        return outside[0 if goes_on else -1]
