"""An interview as the page needs it: the question on screen, where to go on, what is half-typed.

What somebody types is kept at the latest half a second after the last key and when the field is left; it
becomes an answer only when they say so.
"""

from typing import Any

from PySide6.QtCore import QObject, Signal

from screenio.desk.outcome import Outcome
from screenio.domain import interview, rendering
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.errors import Expected
from screenio.projections.interview_card import next_after
from screenio.projections.part_card import Row, part_cards
from screenio.projections.question_card import Asked, asked
from screenio.ui.background import Background
from screenio.ui.interview.files import Files
from screenio.ui.jotting import Jotter

SHOWS = frozenset({"interviews", "people", "cases", "flags", "tasks", "sessions", "bookings"})
OBJECTIONS, FIELD, SAYS = "S9.6", "S9.6.1", "S9.6.2"
"""The question that keeps objections, and its parts. Source: scr1.csv."""
NOT_CORRECT = "NOT_CORRECT"


class InterviewModel(QObject):
    """One interview.

    `shown(fresh)`: something about it is new; `fresh` when another question is on screen.
    `stood(question, rows)`: how the rows of a question stand that is being typed.
    `refused(fault)`: a rule or the world said no to what was asked for. `noted`: something beside the
    answers was recorded.
    """

    shown = Signal(bool)
    refused = Signal(object)
    noted = Signal()
    stood = Signal(str, object)

    def __init__(self, background: Background, talk: SubjectId, language: str) -> None:
        super().__init__()
        self._background, self.talk, self._language = background, talk, language
        self.asked: Asked | None = None
        self._moves = False
        self._wanted: str | None = None
        self.files = Files(background, talk, self.refused.emit)
        self._jotter = Jotter(background, talk)
        self._jotter.setParent(self)
        background.changed.connect(self._on_changed)

    @property
    def question(self) -> str:
        """Name the question on screen; empty when nothing is open."""
        return self.asked.card.question if self.asked else ""

    def open(self, question: str) -> None:
        """Show a question, without one where the interview stands; what is half-typed is kept before."""
        self.keep()
        self._ask(question, fresh=True)

    def answer(self, value: Any) -> None:
        """Record an answer and go on."""
        self._go_on(
            interview.AnswerQuestion(
                subject=self.talk, question=self.question, value=value, sees=self._sees()
            )
        )

    def decline(self, reason: str) -> None:
        """Record why there is no answer, and go on."""
        self._go_on(
            interview.DeclineQuestion(
                subject=self.talk, question=self.question, reason=reason, sees=self._sees()
            )
        )

    def type(self, text: str) -> None:
        """Remember what is half-typed; it is kept soon."""
        self._jotter.type(self.question, text)

    def stand(self, value: Any) -> None:
        """Ask how the rows of the question on screen stand with what is typed so far."""
        question = self.question

        def then(rows: tuple[Row, ...]) -> None:
            self.stood.emit(question, rows)

        self._background.ask(self, then, part_cards, self.talk, question, value, self._language)

    def keep(self) -> None:
        """Keep what is half-typed now."""
        self._jotter.keep()

    def step(self, by: int) -> None:
        """Show the question before or after this one, in the order of the form."""
        if self.asked is None:
            return
        shown = {one.name for section in self.asked.card.rail for one in section.rows}
        names = [name for name in self.asked.form.order if name in shown]
        at = names.index(self.question) + by if self.question in names else len(names) - 1
        if 0 <= at < len(names):
            self.open(names[at])

    def correct(self, said: str, should_be: str) -> None:
        """Record that the interpreter corrects an own rendering."""
        self.note(
            rendering.CorrectRendering(
                subject=self.talk, question=self.question, said=said, should_be=should_be
            )
        )

    def object_to(self, question: str, person: str, officer: str) -> None:
        """Record what the person says is wrong, under the value that stays."""
        assert self.asked is not None
        talk, part = self.talk, self.question
        others = [one for one in self.asked.objections if one.get(FIELD) != question]
        rows = [*others, {FIELD: question, SAYS: {"person": person, "officer": officer}}]
        commands: list[Command] = [
            interview.AnswerQuestion(subject=talk, question=part, value=NOT_CORRECT),
            interview.AnswerQuestion(subject=talk, question=OBJECTIONS, value=rows),
        ]

        def then(_: Outcome) -> None:
            self.noted.emit()
            self._ask(part, fresh=True)

        self._background.submit(self, commands, self.refused.emit, then=then)

    def finish_read_back(self) -> None:
        """Say that every section was read back."""
        self.note(interview.FinishReadBack(subject=self.talk))

    def note(self, *commands: Command) -> None:
        """Record something beside the answers: a break, who interprets, how it went."""
        self._background.submit(
            self, list(commands), self.refused.emit, then=lambda _: self.noted.emit()
        )

    # Inside

    def _sees(self) -> tuple[bytes, ...]:
        return self.asked.card.sees if self.asked else ()

    def _go_on(self, command: Command) -> None:
        self._jotter.drop()
        self._moves = True

        def then(_: Outcome) -> None:
            self._background.ask(self, self._on_next, next_after, self.talk, self.question)

        def refused(fault: Expected) -> None:
            self._moves = False
            self.refused.emit(fault)

        self._background.submit(self, command, refused, then=then)

    def _on_next(self, question: str) -> None:
        self._moves = False
        self._ask(question, fresh=True)

    def _ask(self, question: str, *, fresh: bool) -> None:
        if fresh:
            self._wanted = question
        self._background.ask(self, self._on_asked, asked, self.talk, question, self._language)

    def _on_asked(self, found: Asked) -> None:
        is_fresh = self._wanted is not None or found.card.question != self.question
        self._wanted = None
        self.asked = found
        self.shown.emit(is_fresh)

    def _on_changed(self, names: frozenset[str]) -> None:
        """Ask again; a question that is on its way to the screen stays the one that is wanted."""
        if names & SHOWS and self.asked is not None and not self._moves:
            question = self.question if self._wanted is None else self._wanted
            self._ask(question, fresh=self._wanted is not None)
