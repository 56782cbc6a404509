"""One referral: what would leave, sealing it to a receiver, its sheet as a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from screenio.desk.desk import Desk
from screenio.domain.fact import Command
from screenio.domain.referral import ApproveReferral, CancelReferral, SealDossier
from screenio.encoding import StationId, SubjectId
from screenio.papers.referral_sheet import referral_sheet
from screenio.papers.terms import Words
from screenio.projections.referral_page import ReferralPage, referral_page
from screenio.ui.background import Background
from screenio.ui.saving import save

SHOWS = frozenset({"referrals", "people", "flags", "cases", "interviews"})


class PreviewModel(QObject):
    """One referral. `shown`; `sealed`; `printed(path)`; `refused(fault)`."""

    shown = Signal()
    sealed = Signal()
    printed = Signal(str)
    refused = Signal(object)

    def __init__(self, background: Background, referral: SubjectId) -> None:
        super().__init__()
        self._background, self.referral = background, referral
        self.page: ReferralPage | None = None
        self.package = ""
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the preview."""
        self._background.ask(self, self._on_page, referral_page, self.referral, self.package)

    def choose(self, package: str) -> None:
        """Look at the other package."""
        self.package = package
        self.start()

    def seal(self, receiver: StationId) -> None:
        """Seal what is shown to a receiver; a supervisor approves with it where approval is wanted."""
        page = self.page
        if page is None:
            return
        commands: list[Command] = []
        if page.needs_approval and not page.approved:
            commands.append(ApproveReferral(subject=self.referral))
        package = page.preview.package
        commands.append(SealDossier(subject=self.referral, receiver=receiver, package=package))
        self._background.submit(
            self, commands, self.refused.emit, then=lambda _: self.sealed.emit()
        )

    def cancel(self) -> None:
        """Cancel the referral before anything was sealed."""
        self._background.submit(self, CancelReferral(subject=self.referral), self.refused.emit)

    def print_sheet(self, path: str, words: Words) -> None:
        """Write the referral sheet as PDF."""
        package = self.page.preview.package if self.page else ""

        def work(desk: Desk) -> str:
            raw = desk.ask(referral_sheet, self.referral, words, package=package)
            save(Path(path), raw)
            return path

        self._background.run(self, work, self.printed.emit, self.refused.emit)

    def _on_page(self, page: ReferralPage) -> None:
        self.page = page
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
