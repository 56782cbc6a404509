"""What an empty list shows: that it is empty, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.ui.look import Look
from screenio.ui.parts.card import row
from screenio.ui.parts.icon import Disc
from screenio.ui.parts.text import Paragraph, PlainLabel

ROOMY = 200
"""Height below which the icon is left out."""


class Empty(QWidget):
    """An icon, a sentence that says what is not there, and one that says what to do; perhaps a button."""

    def __init__(
        self, look: Look, says: str, advice: str, *, icon: str, button: QWidget | None = None
    ) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        inside = QVBoxLayout(self)
        inside.setSpacing(look.theme.px(8))
        inside.addStretch(1)
        self._disc = Disc(look, icon=icon, tone="neutral", size=56)
        self._roomy = look.theme.px(ROOMY)
        inside.addWidget(self._disc, 0, middle)
        inside.addWidget(PlainLabel(look, says, "heading", weight=600), 0, middle)
        self.advice = Paragraph(look, advice, tone="second")
        inside.addLayout(row(look, None, self.advice, None))
        if button:
            inside.addWidget(button, 0, middle)
        inside.addStretch(2)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon out where there is little room."""
        super().resizeEvent(event)
        self._disc.setVisible(self.height() >= self._roomy)
