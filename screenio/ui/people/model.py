"""The list of people: searched, sorted and paged by the query, never here."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from screenio.desk.desk import Desk
from screenio.projections.people import PersonRow, people_count, people_like
from screenio.ui.background import Background

SEARCH_AFTER_MS = 120
"""A pause in typing after which is searched. Source: TECH notes of the house, Lists."""
SHOWS = frozenset({"people", "cases", "flags", "referrals"})


class PeopleModel(QObject):
    """People like a text, in an order.

    `counted(number)` begins a list; `shown(offset, rows)` brings a page of it.
    """

    counted = Signal(int)
    shown = Signal(int, object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.text, self.sort, self.descending = "", "arrived", True
        self._list = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.start)
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask how many there are; the pages follow when they come into sight."""
        self._list += 1
        self._background.ask(self, self.counted.emit, people_count, self.text)

    def search(self, text: str) -> None:
        """Show people whose name holds the words, once typing pauses."""
        self.text = text
        self._timer.start()

    def order(self, sort: str, *, descending: bool) -> None:
        """Show them in another order."""
        self.sort, self.descending = sort, descending
        self.start()

    def page(self, offset: int) -> None:
        """Ask for the page that begins at a row; a list may want several at once."""
        asked = self._list

        def then(rows: Sequence[PersonRow]) -> None:
            if asked == self._list:
                self.shown.emit(offset, rows)

        text, sort, down = self.text, self.sort, self.descending

        def look_up(desk: Desk) -> list[PersonRow]:
            return desk.ask(people_like, text, sort, descending=down, offset=offset)

        self._background.run(self, look_up, then)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
