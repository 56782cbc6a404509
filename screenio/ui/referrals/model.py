"""The list of referrals, of everybody or of one person; opening one more."""

from PySide6.QtCore import QObject, Signal

from screenio.domain.referral import OpenReferral
from screenio.encoding import PersonId, SubjectId
from screenio.projections.referral_page import ReferralsPage, referrals_page
from screenio.projections.referrals import subject_for
from screenio.ui.background import Background

SHOWS = frozenset({"referrals", "people", "flags", "cases"})


class ReferralsModel(QObject):
    """Referrals. `shown`; `opened(referral)`; `refused(fault)`."""

    shown = Signal()
    opened = Signal(bytes)
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId | None) -> None:
        super().__init__()
        self._background, self.person = background, person
        self.sort, self.descending = "due", False
        self.page: ReferralsPage | None = None
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the list."""
        self._background.ask(
            self,
            self._on_page,
            referrals_page,
            self.person,
            self.sort,
            descending=self.descending,
        )

    def order(self, sort: str, *, descending: bool) -> None:
        """Show them in another order."""
        self.sort, self.descending = sort, descending
        self.start()

    def open(self, pathway: str) -> None:
        """Open a referral of the person along a pathway, or find the one that is open."""
        person = self.person
        if person is None:
            return

        def then(referral: SubjectId) -> None:
            command = OpenReferral(subject=referral, person=person, pathway=pathway)
            self._background.submit(
                self, command, self.refused.emit, then=lambda _: self.opened.emit(referral)
            )

        self._background.ask(self, then, subject_for, person, pathway)

    def _on_page(self, page: ReferralsPage) -> None:
        self.page = page
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
