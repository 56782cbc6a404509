"""Surfaces: a card with a heading, a strip, a thin line, a page that scrolls; and rows of widgets."""

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from screenio.ui.look import Look
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.text import PlainLabel

Box = TypeVar("Box", bound=QBoxLayout)


LAID_OUT_MS = 50
"""After this what is new on a page has its place."""
LEAST_HEADING = 130
"""A heading gives way to what stands beside it only when it is wider than this."""


class Card(QFrame):
    """A white surface with rounded corners; put widgets into `inside`.

    Args:
        tone: "" for white; accent, soft, amber, red or green for something that asks for a look.
    """

    def __init__(self, look: Look, heading: str = "", *, icon: str = "", tone: str = "") -> None:
        super().__init__()
        self.setProperty("card", tone or "true")
        theme = look.theme
        self.inside = QVBoxLayout(self)
        margin = theme.px(18)
        self.inside.setContentsMargins(margin, theme.px(14), margin, theme.px(16))
        self.inside.setSpacing(theme.px(8))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        if heading:
            if icon:
                self.head.addWidget(Icon(look, icon, "accent_text", 18))
            words = PlainLabel(look, heading, "heading", weight=600)
            words.setMinimumWidth(min(words.sizeHint().width(), theme.px(LEAST_HEADING)))
            self.head.addWidget(words)
            self.head.addStretch(1)
            self.inside.addLayout(self.head)


class Strip(QFrame):
    """A band from edge to edge: head, foot, side, practice or shade."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("strip", kind)


class Line(Strip):
    """A thin line."""

    def __init__(self) -> None:
        super().__init__("line")
        self.setFixedHeight(1)


class Scroll(QScrollArea):
    """A part of a page that scrolls up and down; put widgets into `inside`.

    What is in it is never wider than it is: words are shortened at their end, nothing lies out of sight.

    Args:
        name: of what is to be read and has no button in it; then the keys can be put into it.
    """

    def __init__(self, look: Look, name: str = "", *, margin: int = 0) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        focus = Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        self.setAccessibleName(name)
        self.setProperty("read", "true" if name else "false")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.inside = QVBoxLayout(ground)
        side = look.theme.px(margin)
        self.inside.setContentsMargins(side, side, side, side)
        self.inside.setSpacing(look.theme.px(14))
        self.setWidget(ground)

    def bring(self, widget: QWidget) -> None:
        """Bring something that is new in it into sight, once it has its place."""
        QTimer.singleShot(LAID_OUT_MS, widget, lambda: self.ensureWidgetVisible(widget))


def row(look: Look, *widgets: QWidget | None, gap: int = 8) -> QHBoxLayout:
    """Put widgets beside each other; None is room that takes what is left."""
    return _filled(look, QHBoxLayout(), widgets, gap)


def column(look: Look, *widgets: QWidget | None, gap: int = 8) -> QVBoxLayout:
    """Put widgets below each other; None is room that takes what is left."""
    return _filled(look, QVBoxLayout(), widgets, gap)


def with_end(look: Look, wide: QWidget, *ends: QWidget, gap: int = 10) -> QBoxLayout:
    """Put narrow widgets at the end of a wide one's line; below it where text is large."""
    if look.theme.is_large:
        box = column(look, wide, gap=4)
        for end in ends:
            box.addWidget(end, 0, Qt.AlignmentFlag.AlignLeading)
        return box
    line = row(look, wide, *ends, gap=gap)
    line.setStretch(0, 1)
    return line


def _filled(look: Look, box: Box, widgets: tuple[QWidget | None, ...], gap: int) -> Box:
    box.setSpacing(look.theme.px(gap))
    box.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        if widget is None:
            box.addStretch(1)
        else:
            box.addWidget(widget)
    return box


def spread(widget: QWidget) -> QWidget:
    """Let a widget take all room across."""
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    widget.setSizePolicy(policy)
    return widget


def emptied(box: QLayout) -> None:
    """Take everything out of a layout, for it to be filled again."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)
