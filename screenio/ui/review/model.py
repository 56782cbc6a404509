"""A review: which fields were looked at, what stands in the way, signing off."""

from PySide6.QtCore import QObject, Signal

from screenio.domain.screening import SignOff
from screenio.encoding import PersonId
from screenio.projections.review_page import ReviewPage, review_page
from screenio.ui.background import Background

SHOWS = frozenset({"people", "cases", "flags", "interviews"})


class ReviewModel(QObject):
    """One record. `shown`; `seen_changed`; `signed`; `refused(fault)`."""

    shown = Signal()
    seen_changed = Signal()
    signed = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId, language: str) -> None:
        super().__init__()
        self._background, self.person, self._language = background, person, language
        self.page: ReviewPage | None = None
        self.seen: set[str] = set()
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the record."""
        self._background.ask(self, self._on_page, review_page, self.person, self._language)

    def look_at(self, question: str, *, is_seen: bool) -> None:
        """Note that a field was looked at, or take that back."""
        (self.seen.add if is_seen else self.seen.discard)(question)
        self.seen_changed.emit()

    @property
    def left(self) -> int:
        """Count the fields that were not looked at yet."""
        fields = self.page.card.fields if self.page else ()
        return sum(one.question not in self.seen for one in fields)

    def standing(self, overrides: dict[str, str]) -> tuple[str, ...]:
        """Give the guards that still stand, once reasons were given for some."""
        card = self.page.card if self.page else None
        if card is None:
            return ()
        given = {guard for guard, reason in overrides.items() if reason}
        return tuple(one for one in card.guards if one not in given or one not in card.overridable)

    def sign_off(self, overrides: dict[str, str]) -> None:
        """Sign the record off, with the reasons for guards that do not hold."""
        case = self.page.card.screening if self.page else None
        if case is None:
            return
        given = tuple((guard, reason) for guard, reason in overrides.items() if reason)
        command = SignOff(subject=case, overrides=given)
        self._background.submit(self, command, self.refused.emit, then=lambda _: self.signed.emit())

    def _on_page(self, page: ReviewPage) -> None:
        self.page = page
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
