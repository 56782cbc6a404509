"""A message in the page: what a rule or the world said, or what was done; spoken to readers of the screen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from screenio.errors import Expected, Refusal
from screenio.language.messages import sentence
from screenio.ui.look import Look
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.text import Paragraph

ICONS = {
    "red": "circle-alert",
    "amber": "triangle-alert",
    "green": "circle-check",
    "accent": "info",
    "soft": "info",
}


class Notice(QFrame):
    """A place for one message; it takes no room while there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._inside = QHBoxLayout(self)
        theme = look.theme
        self._inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._inside.setSpacing(theme.px(10))
        self._icon = Icon(look, ICONS["soft"])
        self._text = Paragraph(look, role="second")
        self._inside.addWidget(self._icon)
        self._inside.addWidget(self._text, 1)
        self.hide()

    @property
    def says(self) -> str:
        """Give the message that stands, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def refuse(self, fault: Expected) -> None:
        """Say what a rule or the world said."""
        self.say(
            sentence(self._look.words, fault), "amber" if isinstance(fault, Refusal) else "red"
        )

    def say(self, text: str, tone: str = "accent") -> None:
        """Show a message: red, amber, green, accent or soft."""
        self.setProperty("card", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        ink = {"accent": "accent_text", "soft": "text_second"}.get(tone, tone)
        fresh = Icon(self._look, ICONS[tone], ink)
        self._inside.replaceWidget(self._icon, fresh)
        self._icon.deleteLater()
        self._icon = fresh
        self._text.setText(text)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """Take the message away."""
        self.hide()


def announce(widget: QWidget, text: str) -> None:
    """Speak a sentence to whoever has the screen read to them."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
