"""A place: country, province, district, village; any of them may stay empty."""

from typing import Any

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.card import row
from screenio.ui.parts.field import Field
from screenio.ui.parts.search_pick import SearchPick


class PlaceAnswer(Answer):
    """Four fields from the country down to the village."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        self.country = SearchPick(look, say("Country"), self.options("country", person=True))
        self.fields = {
            "admin1": Field(look, say("Province")),
            "district": Field(look, say("District")),
            "village": Field(look, say("Town or village")),
        }
        self.inside.addWidget(self.country)
        self.inside.addLayout(row(look, *self.fields.values(), gap=14))
        self.country.changed.connect(self.changed)
        for field in self.fields.values():
            field.edited.connect(self.changed)
        self.setFocusProxy(self.country)

    def value(self) -> dict[str, str] | None:
        """Give what is known of the place."""
        made = {"country": self.country.chosen()}
        made |= {key: field.text().strip() for key, field in self.fields.items()}
        return made if any(made.values()) else None

    def put(self, value: Any) -> None:
        """Show a place."""
        self.country.choose(value.get("country") or "")
        for key, field in self.fields.items():
            field.put(value.get(key) or "")

    def take_words(self, text: str) -> None:
        """Show words as the village."""
        self.fields["village"].put(text)
