"""An inbox: which dossiers there are, the one that is open, what is answered to it."""

from PySide6.QtCore import QObject, Signal

from screenio.desk.desk import Desk
from screenio.domain.dossier import RECALLED, AcceptDossier, OpenDossier, ReturnDossier
from screenio.domain.fact import Command
from screenio.domain.package import Package
from screenio.encoding import SubjectId
from screenio.projections.inbox_page import InboxPage, inbox_page
from screenio.projections.referrals import DossierRow
from screenio.ui.background import Background

DOSSIERS = frozenset({"dossiers"})
ASKS = "asks"
"""Field under which a half-typed question is kept."""


class InboxModel(QObject):
    """Dossiers of a receiver.

    `shown`: the list; `opened`: a dossier was opened and that is recorded; `answered`; `refused(fault)`.
    """

    shown = Signal()
    opened = Signal()
    answered = Signal()
    refused = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.page: InboxPage | None = None
        self.package: Package | None = None
        self.chosen: SubjectId | None = None
        self.words_shown = False
        self.half_typed = ""
        background.changed.connect(self._on_changed)

    @property
    def row(self) -> DossierRow | None:
        """Give the row of the dossier that is open."""
        rows = self.page.rows if self.page else ()
        return next((one for one in rows if one.dossier == self.chosen), None)

    def start(self) -> None:
        """Ask for the list."""
        self._background.ask(self, self._on_page, inbox_page)

    def open(self, dossier: SubjectId) -> None:
        """Open a dossier in memory; that it was opened is recorded first."""

        def work(desk: Desk) -> tuple[Package, str]:
            package = desk.dossier(dossier)
            return package, desk.view().half_typed().get((dossier, ASKS), "")

        def then(found: tuple[Package, str]) -> None:
            self.package, self.half_typed = found
            self.chosen, self.words_shown = dossier, False
            self._background.changed.emit(DOSSIERS)
            self.opened.emit()

        self._background.run(self, work, then, self.refused.emit)

    def jot(self, text: str) -> None:
        """Keep a half-typed question."""
        if self.chosen:
            self._background.jot(self, self.chosen, ASKS, text)

    def show_words(self) -> None:
        """Show what stands in a closed compartment; that it was looked at is recorded."""
        if self.chosen is None:
            return

        def then(_: object) -> None:
            self.words_shown = True
            self.opened.emit()

        command: Command = OpenDossier(subject=self.chosen)
        self._background.submit(self, command, self.refused.emit, then=then)

    def accept(self, certificate: str, certificate_at: str) -> None:
        """Take the person's case over."""
        if self.chosen:
            self._answer(
                AcceptDossier(
                    subject=self.chosen, certificate=certificate, certificate_at=certificate_at
                )
            )

    def send_back(self, asks: str) -> None:
        """Return the dossier with a question."""
        if self.chosen:
            self._answer(ReturnDossier(subject=self.chosen, asks=asks))

    def _answer(self, command: Command) -> None:
        def then(_: object) -> None:
            self.jot("")
            self.answered.emit()

        self._background.submit(self, command, self.refused.emit, then=then)

    def _on_page(self, page: InboxPage) -> None:
        self.page = page
        if self.row and self.row.state == RECALLED:
            self.package = None  # nothing of it may be read any more
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & DOSSIERS:
            self.start()
