"""A page of the window: what every screen is, besides what it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.encoding import PersonId
from screenio.ui.look import Look


class Page(QWidget):
    """One screen in the frame.

    `wanted(place, subject)` asks the frame for another page, as a table of `screenio/ui/screens.py` names
    it, with the id it is about or None; `said(text)` shows a sentence in the line below.
    """

    wanted = Signal(str, object)
    said = Signal(str)
    is_interview = False
    """Whether the desk may wait five minutes before it locks itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("ground")
        self.inside = QVBoxLayout(self)
        margin = look.theme.px(24)
        self.inside.setContentsMargins(margin, look.theme.px(18), margin, look.theme.px(18))
        self.inside.setSpacing(look.theme.px(14))

    def person(self) -> PersonId | None:
        """Say whom the page is about, for the protection wish; None when it is about nobody."""
        return None

    def keep(self) -> None:
        """Keep half-typed text; called before the page is left and before the desk locks."""

    def go_back(self) -> bool:
        """Go one step back inside the page; False when the frame shall show what was before."""
        return False

    def focus_first(self) -> None:
        """Put the keys where work begins."""
        self.setFocus()
