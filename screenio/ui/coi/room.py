"""The middle of a sheet: as high as what is in it; it scrolls where the window is low or text is large."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.card import Scroll

LEAST_HEIGHT, EDGE = 120, 2


class Room(Scroll):
    """Put widgets into `inside`; what gets the keys is brought into sight."""

    def __init__(self, look: Look, *, gap: int = 10) -> None:
        super().__init__(look, margin=EDGE)
        self._least = look.theme.px(LEAST_HEIGHT)
        self.inside.setSpacing(look.theme.px(gap))
        if (ground := self.widget()) is not None:
            ground.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        ground = self.widget()
        if now is not None and ground is not None and ground.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    # Qt

    def sizeHint(self) -> QSize:
        """Ask for the room of everything inside."""
        wanted = self.inside.sizeHint()
        if not self.inside.hasHeightForWidth():
            return wanted
        width = self.width() or wanted.width()
        return QSize(wanted.width(), self.inside.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be as low as need be, and no lower than what is inside where that is little."""
        return QSize(0, min(self._least, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what is inside does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
