"""Something that is read out: its text in both languages, beside each other, and that it was read."""

from PySide6.QtCore import Qt

from screenio.domain.interview import READ
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.text import Paragraph


class NoteAnswer(Answer):
    """A note is answered by going on: what was shown was read out."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(card.label.officer or look.words.say("Read this out"))
        self._texts = Card(look, tone="soft")
        self._texts.hide()
        self.inside.addWidget(self._texts)
        if card.shown:
            self._texts.inside.addWidget(Paragraph(look, card.shown, weight=600))
            self._texts.show()

    def value(self) -> str:
        """Say that it was read out."""
        return READ

    def draft(self) -> str:
        """Nothing is half-typed here."""
        return ""

    def show_notice(self, officer: str, person: str) -> None:
        """Show the text of a notice in both languages."""
        look, say = self.look, self.look.words.say
        spoken = person or say(
            "There is no written text in this language: the interpreter says it."
        )
        own = self.tongue.is_right_to_left if person else None
        line = row(
            look,
            Paragraph(look, officer),
            Paragraph(look, spoken, right_to_left=own, tone="" if person else "second"),
            gap=24,
        )
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self._texts.inside.addLayout(line)
        self._texts.show()
