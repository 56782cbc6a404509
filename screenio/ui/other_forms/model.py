"""The own forms beside one person, and what a move to the version in use would keep and lose."""

from PySide6.QtCore import QObject, Signal

from screenio.domain.migration import MigrateInterview
from screenio.encoding import PersonId, SubjectId
from screenio.projections.other_forms import OtherForms, other_forms
from screenio.projections.questionnaires import Move, move
from screenio.ui.background import Background

SHOWS = frozenset({"questionnaires", "interviews", "people", "cases"})


class OtherFormsModel(QObject):
    """One person's other forms.

    `shown`; `weighed(move)`: what a move would keep and lose, before anybody agrees; `moved(interview)`;
    `refused(fault)`.
    """

    shown = Signal()
    weighed = Signal(object)
    moved = Signal(bytes)
    refused = Signal(object)

    def __init__(self, background: Background, person: PersonId, language: str) -> None:
        super().__init__()
        self._background, self.person, self._language = background, person, language
        self.page: OtherForms | None = None
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the forms and interviews."""
        self._background.ask(self, self._on_page, other_forms, self.person)

    def weigh(self, interview: SubjectId) -> None:
        """Ask what a move of an interview would keep and lose."""
        self._background.ask(self, self._on_weighed, move, interview, self._language)

    def move(self, found: Move) -> None:
        """Move an interview; whoever asks has seen what is lost."""
        lost = tuple(question for question, _, _ in found.lost)
        command = MigrateInterview(subject=found.interview, form_digest=found.to, lost=lost)
        self._background.submit(
            self, command, self.refused.emit, then=lambda _: self.moved.emit(found.interview)
        )

    def _on_page(self, page: OtherForms) -> None:
        self.page = page
        self.shown.emit()

    def _on_weighed(self, found: Move | None) -> None:
        if found is not None:
            self.weighed.emit(found)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
