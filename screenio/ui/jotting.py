"""Half-typed text on its way to the desk: kept at the latest half a second after the last key."""

from PySide6.QtCore import QObject, QTimer

from screenio.encoding import SubjectId
from screenio.ui.background import Background

AFTER_MS = 400
"""A pause in typing after which half-typed text is kept; the house allows 500."""


class Jotter(QObject):
    """Keeps half-typed text of one subject."""

    def __init__(self, background: Background, subject: SubjectId) -> None:
        super().__init__()
        self._background, self.subject = background, subject
        self._typed: tuple[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def type(self, field: str, text: str) -> None:
        """Remember what stands in a field; it is kept soon."""
        self._typed = (field, text)
        self._timer.start()

    def keep(self) -> None:
        """Keep it now."""
        self._timer.stop()
        if self._typed:
            self._background.jot(self, self.subject, *self._typed)
            self._typed = None

    def drop(self) -> None:
        """Let go of what is not kept yet: it was recorded, or taken back."""
        self._timer.stop()
        self._typed = None

    def wipe(self, field: str) -> None:
        """Forget what was kept of a field."""
        self.drop()
        self._background.jot(self, self.subject, field, "")
