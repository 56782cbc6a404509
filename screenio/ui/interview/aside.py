"""Beside the question: what was heard at arrival, cards that stay, and how to correct a rendering."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from screenio.language.answers import AnswerWriter
from screenio.projections.question_card import Asked
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Card, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph

WIDTH, LEAST_HEIGHT = 310, 300


class Aside(Scroll):
    """Cards beside the question."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._cards = column(look, gap=14)
        self.inside.addLayout(self._cards)
        self.inside.addStretch(1)
        if look.theme.is_large:
            self.setMinimumHeight(look.theme.px(LEAST_HEIGHT))
        else:
            self.setFixedWidth(look.theme.px(WIDTH))

    def show_asked(self, asked: Asked, writer: AnswerWriter) -> None:
        """Show what belongs to the question on screen."""
        emptied(self._cards)
        if asked.card.heard is not None and asked.question is not None:
            self._cards.addWidget(self._heard(writer.answer(asked.question.name, asked.card.heard)))

    def hold(self, card: QWidget) -> None:
        """Keep a card below what changes with the question."""
        self.inside.insertWidget(1, card)

    def _heard(self, text: str) -> Card:
        look, say = self._look, self._look.words.say
        card = Card(look, say("Heard at arrival"), icon="info")
        card.inside.addWidget(Paragraph(look, text, weight=600))
        card.inside.addWidget(Flow(look, Chip(look, say("Declared"), "messages-square", "neutral")))
        never = say("Shown to compare. It is never filled in for the person.")
        card.inside.addWidget(Paragraph(look, never, "second", tone="second"))
        return card


def understood_chip(look: Look, text: str, answer: str) -> Chip:
    """Show whether somebody understands: yes, no or partly, not asked yet."""
    if not answer:
        open_yet = look.words.say("not asked yet")
        return Chip(look, f"{text}: {open_yet}", "circle-help", "neutral")
    shown = f"{text}: {look.label('understanding', answer)}"
    is_yes = answer == "YES"
    return Chip(
        look, shown, "check" if is_yes else "triangle-alert", "green" if is_yes else "amber"
    )


class CorrectionSheet(Sheet):
    """The interpreter corrects what was rendered; `corrected(said, should_be)`."""

    corrected = Signal(str, str)

    def __init__(self, look: Look) -> None:
        say = look.words.say
        super().__init__(look, say("Correct my rendering"), width=620)
        text = say(
            "The person hears the correction. What stands stays, the correction is kept beside it."
        )
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.said = Area(look, say("What was said"), lines=2)
        self.should_be = Area(look, say("What it should be"), lines=2)
        self.inside.addWidget(self.said)
        self.inside.addWidget(self.should_be)
        keep = Button(look, say("Record the correction"), kind=PRIMARY)
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, keep))
        close.clicked.connect(self.shut)
        keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        said, should_be = self.said.text().strip(), self.should_be.text().strip()
        if should_be:
            self.corrected.emit(said, should_be)
            self.shut()
        else:
            self.should_be.setFocus()
