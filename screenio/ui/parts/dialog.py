"""A sheet over the page: the one place for questions and messages that want an answer.

It is no window of its own and waits for nobody: nothing blocks the program while it is open. What lies
below is dimmed and keeps its half-typed text; Tab stays inside, Esc closes.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Strip, row
from screenio.ui.parts.text import Paragraph, PlainLabel

MARGIN = 28


class Sheet(Strip):
    """A card in the middle of a dimmed page; put widgets into `inside`, and open it over a widget."""

    closed = Signal()

    def __init__(self, look: Look, title: str, *, width: int = 560) -> None:
        super().__init__("shade")
        self._look = look
        self._before: QWidget | None = None
        self.card = QFrame()
        self.card.setProperty("sheet", "true")
        self.card.setMaximumWidth(look.theme.px(width))
        self.card.setMinimumWidth(look.theme.px(min(width, 420)))
        self.inside = QVBoxLayout(self.card)
        margin = look.theme.px(MARGIN)
        self.inside.setContentsMargins(margin, margin, margin, margin)
        self.inside.setSpacing(look.theme.px(14))
        self.title = PlainLabel(look, title, "title", weight=600)
        self.inside.addWidget(self.title)
        around = QVBoxLayout(self)
        around.addStretch(1)
        across = row(look, None, self.card, None)
        across.setStretch(1, 100)
        around.addLayout(across)
        around.addStretch(1)
        self.setAccessibleName(title)

    def open_over(self, page: QWidget) -> None:
        """Show the sheet over a widget and put the keys into it."""
        self._before = QApplication.focusWidget()
        self.setParent(page)
        self.setGeometry(page.rect())
        page.installEventFilter(self)
        self.show()
        self.raise_()
        if found := self._stops():
            found[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def shut(self) -> None:
        """Close the sheet; the keys go back to where they were."""
        self.hide()
        self.closed.emit()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.deleteLater()

    def _stops(self) -> list[QWidget]:
        wanted = Qt.FocusPolicy.TabFocus
        found: list[QWidget] = []
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            can_stop = one.focusPolicy() & wanted and one.focusProxy() is None
            if can_stop and one.isEnabled() and one.isVisibleTo(self) and self.isAncestorOf(one):
                found.append(one)
            one = one.nextInFocusChain()
        return found

    # Qt

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Keep Tab inside the sheet."""
        stops = self._stops()
        if not stops:
            return True
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole page when its size changes."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False


class Question(Sheet):
    """A question with an answer that does something and one that does nothing."""

    agreed = Signal()

    def __init__(self, look: Look, title: str, text: str, *, yes: str, no: str) -> None:
        super().__init__(look, title)
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.yes = Button(look, yes, kind=PRIMARY)
        self.no = Button(look, no, kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, self.no, self.yes))
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.shut)

    def _on_yes(self) -> None:
        self.shut()
        self.agreed.emit()


class Message(Sheet):
    """A message with one button."""

    def __init__(self, look: Look, title: str, text: str) -> None:
        super().__init__(look, title)
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        close = Button(look, look.words.say("Close"), kind=PRIMARY, key="Esc")
        self.inside.addLayout(row(look, None, close))
        close.clicked.connect(self.shut)
