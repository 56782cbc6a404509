"""The sheet on which two people compare nine digits before their stations know each other."""

from PySide6.QtCore import Signal

from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.preferences.model import Offered


class DigitsSheet(Sheet):
    """The digits on this screen, and a field for those on the other; `compared(typed)` on accepting."""

    compared = Signal(str)

    def __init__(self, look: Look, offered: Offered) -> None:
        super().__init__(look, look.words.say("Compare nine digits"))
        say = look.words.say
        kind = look.label("destination", offered.card.kind)
        self.inside.addWidget(PlainLabel(look, offered.card.name, "heading", weight=600))
        self.inside.addWidget(PlainLabel(look, kind, tone="second"))
        text = say(
            "Telephone a person you know at that station. Read these digits aloud, and type the "
            "digits that stand on their screen. If they differ, somebody changed the card."
        )
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.inside.addWidget(PlainLabel(look, offered.digits, "display", weight=700))
        self.other = Field(look, say("Digits on the other screen"))
        self.inside.addWidget(self.other)
        self.accept = Button(look, say("Accept this station"), kind=PRIMARY, icon="check")
        self.refuse = Button(look, say("Do not accept"), key="Esc")
        self.inside.addLayout(row(look, None, self.refuse, self.accept))
        self.refuse.clicked.connect(self.shut)
        self.accept.clicked.connect(self._on_accept)
        self.other.entered.connect(self._on_accept)

    def _on_accept(self) -> None:
        self.compared.emit(self.other.text())
