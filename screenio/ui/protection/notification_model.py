"""What may leave before sign-off: which notifications, what stands in them, sealing one."""

from PySide6.QtCore import QObject, Signal

from screenio.domain.fact import Command
from screenio.domain.referral import NOTICE, SealDossier
from screenio.encoding import PersonId, StationId, SubjectId
from screenio.projections.preview import Preview, preview
from screenio.projections.wish_card import WishCard, wish_card
from screenio.ui.background import Background


class NotificationModel(QObject):
    """The notifications of one person.

    `shown`: which there are; `previewed`: what one holds; `sealed`: it waits for a stick;
    `refused(fault)`.
    """

    shown = Signal()
    previewed = Signal()
    sealed = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId) -> None:
        super().__init__()
        self._background, self._person = background, person
        self.card: WishCard | None = None
        self.preview: Preview | None = None

    def start(self) -> None:
        """Ask which notifications there are."""
        self._background.ask(self, self._on_card, wish_card, self._person)

    def look_into(self, referral: SubjectId) -> None:
        """Ask what would leave along a referral."""
        self._background.ask(self, self._on_preview, preview, referral, NOTICE)

    def seal(self, referral: SubjectId, receiver: StationId) -> None:
        """Seal a notification to a receiver."""
        command: Command = SealDossier(subject=referral, receiver=receiver, package=NOTICE)
        self._background.submit(self, command, self.refused.emit, then=lambda _: self.sealed.emit())

    def _on_card(self, card: WishCard) -> None:
        self.card = card
        self.shown.emit()

    def _on_preview(self, found: Preview) -> None:
        self.preview = found
        self.previewed.emit()
