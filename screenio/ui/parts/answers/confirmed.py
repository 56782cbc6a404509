"""Something that is confirmed, or is not yet: one press."""

from typing import Any

from screenio.forms.types import CONFIRMED
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.choices import ChoiceGroup


class ConfirmedAnswer(Answer):
    """One choice: confirmed."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        options = [(CONFIRMED, say("Confirmed"), "")]
        self.group = ChoiceGroup(look, card.label.officer or say("Answer"), options)
        self.group.changed.connect(self.changed)
        self.inside.addWidget(self.group)
        self.setFocusProxy(self.group)

    def value(self) -> str | None:
        """Say that it was confirmed."""
        return CONFIRMED if self.group.chosen() else None

    def put(self, value: Any) -> None:
        """Show whether it was confirmed."""
        self.group.put([CONFIRMED] if value == CONFIRMED else [])
