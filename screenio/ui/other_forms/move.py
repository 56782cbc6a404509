"""Before an interview goes on with another version of its form: what goes along, and what would be lost."""

from PySide6.QtCore import Signal

from screenio.domain.migration import GONE, OTHER_CODES, OTHER_COMPARTMENT, OTHER_KIND, OTHER_PARTS
from screenio.language.catalogue import mark
from screenio.projections.questionnaires import Move
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Card, Scroll, column, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.text import Paragraph, PlainLabel

REASONS = {
    GONE: mark("The question is gone."),
    OTHER_KIND: mark("It is answered in another way now."),
    OTHER_CODES: mark("What was chosen can no longer be chosen."),
    OTHER_COMPARTMENT: mark("Other people may read it now."),
    OTHER_PARTS: mark("It has other parts now."),
}
"""Why an answer does not go along."""
WIDTH, HIGHEST, LINE = 680, 340, 92


class MoveSheet(Sheet):
    """Shows what a move would lose; `agreed` when somebody wants it so."""

    agreed = Signal()

    def __init__(self, look: Look, found: Move) -> None:
        say, count = look.words.say, look.words.count
        super().__init__(
            look, say("Go on with version {version}?", version=found.version), width=WIDTH
        )
        kept = count("{number} answer goes along.", "{number} answers go along.", found.kept)
        self.inside.addWidget(Paragraph(look, kept))
        if found.lost:
            self._add_lost(look, found)
        else:
            self.inside.addWidget(Paragraph(look, say("Nothing is lost."), weight=600))
        self.yes = Button(look, say("Go on with this version"), kind=PRIMARY)
        back = Button(look, say("Stay with the old version"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, back, self.yes))
        back.clicked.connect(self.shut)
        self.yes.clicked.connect(self._on_yes)

    def _add_lost(self, look: Look, found: Move) -> None:
        say = look.words.say
        number = len(found.lost)
        title = look.words.count(
            "{number} answer does not go along:", "{number} answers do not go along:", number
        )
        self.inside.addWidget(PlainLabel(look, title, weight=600))
        scroll = Scroll(look)
        for _, words, reason in found.lost:
            card = Card(look, tone="amber")
            why = Paragraph(look, say(REASONS[reason]), "second", tone="second")
            card.inside.addLayout(column(look, Paragraph(look, words, weight=600), why, gap=2))
            scroll.inside.addWidget(card)
        scroll.inside.addStretch(1)
        scroll.setFixedHeight(look.theme.px(min(HIGHEST, number * LINE)))
        self.inside.addWidget(scroll)
        text = say("They stay in the history of the record. The questions can be asked anew.")
        self.inside.addWidget(Paragraph(look, text, "second", tone="second"))

    def _on_yes(self) -> None:
        self.shut()
        self.agreed.emit()
