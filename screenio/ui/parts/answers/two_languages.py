"""Words in the person's language and as the officer writes them, beside each other."""

from typing import Any

from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.area import Area
from screenio.ui.parts.card import row


class TwoLanguagesAnswer(Answer):
    """Two texts: the officer's and the person's own."""

    def __init__(self, look: Look, card: QuestionCard, tongue: Tongue) -> None:
        super().__init__(look, card, tongue)
        say = look.words.say
        longest = max((part.longest for part in card.parts), default=0)
        self.officer = Area(
            look, say("As the officer writes it"), longest=longest, enter_leaves=True
        )
        own = say("In the person's own words · {language}", language=tongue.called)
        turned = tongue.is_right_to_left
        self.person = Area(look, own, longest=longest, right_to_left=turned, enter_leaves=True)
        self.officer.edited.connect(self.changed)
        self.person.edited.connect(self.changed)
        self.inside.addLayout(row(look, self.officer, self.person, gap=14))
        self.setFocusProxy(self.officer)

    def value(self) -> dict[str, str] | None:
        """Give both texts."""
        person, officer = self.person.text().strip(), self.officer.text().strip()
        return {"person": person, "officer": officer} if person or officer else None

    def put(self, value: Any) -> None:
        """Show both texts."""
        self.officer.put(str(value.get("officer", "")))
        self.person.put(str(value.get("person", "")))

    def draft(self) -> str:
        """Keep the officer's text as it is typed; with the person's, both."""
        return super().draft() if self.person.text().strip() else self.officer.text()

    def take_words(self, text: str) -> None:
        """Show words in the officer's field."""
        self.officer.put(text)
