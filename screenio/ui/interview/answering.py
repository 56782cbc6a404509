"""The answer being made to the question on screen: its widget, what was said before, how its rows stand."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from screenio.language.formats import in_script
from screenio.projections.part_card import Row
from screenio.projections.question_card import Asked
from screenio.reference import read_notices
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.kinds import answer_for
from screenio.ui.parts.answers.note import NoteAnswer
from screenio.ui.parts.answers.rows import RowsAnswer
from screenio.ui.parts.card import column, emptied


class Answering(QWidget):
    """The place of the answer.

    `typed(half_typed)` says that a person typed or chose; `grew(so_far)` asks how rows stand with that;
    `wishes(wish)` asks for a file to be kept or shown.
    """

    typed = Signal(str)
    grew = Signal(object)
    wishes = Signal(object)

    def __init__(self, look: Look, resources: Path) -> None:
        super().__init__()
        self._look, self._resources = look, resources
        self._notices: dict[str, dict[str, tuple[str, str]]] = {}
        self.answer: Answer | None = None
        self._inside = column(look)
        self.setLayout(self._inside)

    def clear(self) -> None:
        """Show no answer."""
        emptied(self._inside)
        self.answer = None

    def show_asked(self, asked: Asked, tongue: Tongue) -> None:
        """Show what was said before, or half-typed; nothing that nobody said."""
        self.clear()
        if asked.question is None:
            return
        answer = answer_for(self._look, asked.question, tongue)
        answer.changed.connect(self._on_changed)
        answer.wishes.connect(self.wishes)
        self.answer = answer
        self._inside.addWidget(answer)
        if isinstance(answer, NoteAnswer) and asked.question.notice:
            answer.show_notice(*self._notice_texts(asked, asked.question.notice))
        if asked.card.half_typed:
            answer.restore(asked.card.half_typed)
        elif asked.card.value is not None:
            answer.put(asked.card.value)
        self._ask_rows()

    def stand(self, rows: Sequence[Row]) -> None:
        """Show how the rows stand with what is said so far."""
        if isinstance(self.answer, RowsAnswer):
            self.answer.stand(rows)

    def focus_first(self) -> None:
        """Put the keys into the answer."""
        if self.answer:
            self.answer.focus_first()

    def _on_changed(self) -> None:
        if self.answer:
            self.typed.emit(self.answer.draft())
            self._ask_rows()

    def _ask_rows(self) -> None:
        if isinstance(self.answer, RowsAnswer):
            self.grew.emit(self.answer.so_far())

    def _notice_texts(self, asked: Asked, notice: str) -> tuple[str, str]:
        which = int(asked.cites_regulation)
        found = []
        for language in (self._look.words.language, asked.own_language, "en"):
            if language not in self._notices:
                read = read_notices(self._resources, language, asked.tables) if language else {}
                self._notices[language] = read
            found.append(in_script(self._notices[language].get(notice, ("", ""))[which], language))
        return found[0] or found[2], found[1]
