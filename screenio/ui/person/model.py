"""The page of a person: asked again whenever something that it shows has changed; and the person's copy."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from screenio.desk.desk import Desk
from screenio.domain.lookup import WithdrawCitation, subject_of
from screenio.domain.screening import FinishTask
from screenio.encoding import PersonId
from screenio.papers.person_copy import person_copy
from screenio.papers.terms import Words
from screenio.projections.person_page import PersonPage, person_page
from screenio.ui.background import Background
from screenio.ui.saving import save

SHOWS = frozenset(
    {"people", "cases", "bookings", "flags", "tasks", "referrals", "interviews", "questionnaires"}
)


class PersonModel(QObject):
    """One person. `shown`; `printed(path)`: the copy was written; `refused(fault)`."""

    shown = Signal()
    printed = Signal(str)
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId) -> None:
        super().__init__()
        self._background, self.person = background, person
        self.page: PersonPage | None = None
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the page."""
        self._background.ask(self, self._on_page, person_page, self.person)

    def finish(self, task: str) -> None:
        """Say that a task was done."""
        if self.page and self.page.card.screening:
            command = FinishTask(subject=self.page.card.screening, task=task)
            self._background.submit(self, command, self.refused.emit)

    def withdraw(self, citation: bytes) -> None:
        """Take a citation of country information back."""
        command = WithdrawCitation(subject=subject_of(self.person), citation=citation)
        self._background.submit(self, command, self.refused.emit, then=lambda _: self.start())

    def print_copy(self, path: str, words: Words, *, in_private: bool) -> None:
        """Write the person's copy as PDF."""

        def work(desk: Desk) -> str:
            save(Path(path), desk.ask(person_copy, self.person, words, in_private=in_private))
            return path

        self._background.run(self, work, self.printed.emit, self.refused.emit)

    def _on_page(self, page: PersonPage) -> None:
        self.page = page
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
