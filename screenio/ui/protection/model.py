"""A wish for protection: recorded the moment it is opened; its words follow, if any."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from screenio.domain.fact import own_subject
from screenio.domain.protection import RecordWish
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Expected
from screenio.projections.wish_card import WORDS, WishCard, wish_card
from screenio.ui.background import Background
from screenio.ui.jotting import Jotter

SHOWS = frozenset({"flags", "referrals", "interviews"})


class WishModel(QObject):
    """One press of F9.

    `recorded`: the wish is durable and the doors are shut; `shown`: the card came; `added`: the words
    are durable; `refused(fault)`: the disk said no, nothing was recorded.
    """

    recorded = Signal()
    shown = Signal()
    added = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId) -> None:
        super().__init__()
        self._background, self._person = background, person
        self.card: WishCard | None = None
        self._ends = False
        self._jotter = Jotter(background, self._subject())
        self._jotter.setParent(self)
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Record the wish now; no word is needed."""
        self._submit(RecordWish(subject=self._subject(), person=self._person), self.recorded.emit)

    def add(self, native: str, translated: str, channel: str, recognised_as: str) -> None:
        """Add what was said, how it came, and as what it was understood."""
        self._jotter.keep()
        self._submit(
            RecordWish(
                subject=self._subject(),
                person=self._person,
                channel=channel or "SPOKEN",
                recognised_as=recognised_as or "EXPLICIT",
                native=native,
                translated=translated,
            ),
            self.added.emit,
        )

    def type(self, native: str, translated: str) -> None:
        """Remember half-typed words; they are kept soon."""
        said = [native, translated]
        self._jotter.type(WORDS, json.dumps(said, ensure_ascii=False) if any(said) else "")

    def half_typed(self) -> tuple[str, str]:
        """Give words that were typed before a crash or a lock and not recorded."""
        text = self.card.half_typed if self.card else ""
        native, translated = json.loads(text) if text else ("", "")
        return native, translated

    def keep(self) -> None:
        """Keep half-typed words now."""
        self._jotter.keep()

    def end(self) -> None:
        """Show nothing more; what was said is still recorded, by work that holds on to this object."""
        self._ends = True
        self.card = None

    def _subject(self) -> SubjectId:
        return own_subject("protection", self._person)

    def _submit(self, command: RecordWish, done: Callable[[], None]) -> None:
        def then(_: object) -> None:
            if command.native or command.translated:
                self._jotter.wipe(WORDS)
            if not self._ends:
                done()
                self._ask()

        def refused(fault: Expected) -> None:
            (self._background.failed if self._ends else self.refused).emit(fault)

        self._background.submit(self, command, refused, then=then)

    def _ask(self) -> None:
        self._background.ask(self, self._on_card, wish_card, self._person)

    def _on_card(self, card: WishCard) -> None:
        if self._ends:
            return
        self.card = card
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS and self.card is not None:
            self._ask()
