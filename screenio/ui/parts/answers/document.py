"""A paper: what kind, number, where from, where it is now, and what is printed on it."""

from typing import Any

from PySide6.QtWidgets import QGridLayout

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.field import Field
from screenio.ui.parts.search_pick import SearchPick

COLUMNS = 3
ORDER = (
    "type",
    "number",
    "country",
    "held_by",
    "issued_by",
    "issued_on",
    "expires_on",
    "name",
    "receipt",
)


class DocumentAnswer(Answer):
    """Nine fields; whatever is not known stays empty."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        self._make_fields()
        grid = QGridLayout()
        grid.setSpacing(look.theme.px(12))
        for place, key in enumerate(ORDER):
            grid.addWidget(
                self.picks_.get(key) or self.fields[key], place // COLUMNS, place % COLUMNS
            )
        self.inside.addLayout(grid)
        self._connect()

    def _make_fields(self) -> None:
        look = self.look
        say = look.words.say
        picks = {
            "type": say("Kind of paper"),
            "country": say("Country"),
            "held_by": say("Where it is now"),
        }
        typed = {
            "number": say("Number"),
            "issued_by": say("Issued by"),
            "issued_on": say("Issued on, as written"),
            "expires_on": say("Ends on, as written"),
            "name": say("Name as printed"),
            "receipt": say("Receipt number"),
        }
        self.picks_ = {
            key: SearchPick(look, label, self.options(key, person=True))
            for key, label in picks.items()
        }
        self.fields = {key: Field(look, label) for key, label in typed.items()}

    def value(self) -> dict[str, str] | None:
        """Give what is known of the paper."""
        made = {key: pick.chosen() for key, pick in self.picks_.items()}
        made |= {key: field.text().strip() for key, field in self.fields.items()}
        known = {key: text for key, text in made.items() if text}
        return known or None

    def put(self, value: Any) -> None:
        """Show a paper."""
        for key, pick in self.picks_.items():
            pick.choose(value.get(key) or "")
        for key, field in self.fields.items():
            field.put(value.get(key) or "")

    def take_words(self, text: str) -> None:
        """Show words as the number."""
        self.fields["number"].put(text)

    def _connect(self) -> None:
        for pick in self.picks_.values():
            pick.changed.connect(self.changed)
        for field in self.fields.values():
            field.edited.connect(self.changed)
        self.setFocusProxy(self.picks_["type"])
