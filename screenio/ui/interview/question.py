"""The words of a question in both languages, side by side, each in its own direction."""

from PySide6.QtWidgets import QWidget

from screenio.language.formats import with_native_digits
from screenio.projections.question_card import QuestionCard
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.card import Strip, column, emptied, row
from screenio.ui.parts.picture import Picture
from screenio.ui.parts.text import Paragraph, PlainLabel


class QuestionWords(QWidget):
    """What the officer reads, and what the person hears or reads."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line = row(look, gap=20)
        self.setLayout(self._line)

    def show_question(self, card: QuestionCard, tongue: Tongue, officer_language: str) -> None:
        """Show a question."""
        look, say = self._look, self._look.words.say
        emptied(self._line)
        how = say("read aloud") if card.read_aloud else say("the officer notes")
        heading = row(
            look,
            PlainLabel(look, officer_language, "second", weight=600),
            PlainLabel(look, how, "second", tone="second"),
            None,
        )
        officer = QWidget()
        inside = column(look, gap=4)
        inside.addLayout(heading)
        inside.addWidget(Paragraph(look, card.label.officer, "question", weight=600))
        if card.picture:
            inside.addWidget(Picture(look, card.picture, card.label.officer))
        for beside in filter(None, (card.hint.officer, card.guidance)):
            inside.addWidget(Paragraph(look, beside, "second", tone="second"))
        if card.hint_picture:
            inside.addWidget(Picture(look, card.hint_picture, card.hint.officer))
        inside.addStretch(1)
        officer.setLayout(inside)
        self._line.addWidget(officer, 1)
        line = Strip("line")
        line.setFixedWidth(1)
        self._line.addWidget(line)
        self._line.addWidget(self._person(card, tongue), 1)

    def _person(self, card: QuestionCard, tongue: Tongue) -> QWidget:
        look = self._look
        person = QWidget()
        inside = column(look, gap=4)
        inside.addWidget(PlainLabel(look, tongue.called, "second", weight=600))
        inside.addWidget(self._spoken(card.label.person, tongue, "question", weight=600))
        if not card.label.person:
            text = look.words.say("No written text in this language: the interpreter says it.")
            inside.addWidget(Paragraph(look, text, "second", tone="second"))
        inside.addStretch(1)
        person.setLayout(inside)
        return person

    def _spoken(self, text: str, tongue: Tongue, role: str, *, weight: int = 400) -> Paragraph:
        shown = with_native_digits(text, tongue.language) if self._look.native_digits else text
        return Paragraph(
            self._look, shown, role, weight=weight, right_to_left=tongue.is_right_to_left
        )
