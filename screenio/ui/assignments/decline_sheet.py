"""Declining an offer, or saying that one cannot come: a reason from the list, nothing else."""

from PySide6.QtCore import Signal

from screenio.ui.look import Look
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet


class DeclineSheet(Sheet):
    """`declined(reason)` as soon as a reason is chosen."""

    declined = Signal(str)

    def __init__(self, look: Look) -> None:
        say = look.words.say
        super().__init__(look, say("Why can you not come?"))
        options = code_choices(look, "booking_decline_reason")
        self.reasons = ChoiceGroup(look, say("Why can you not come?"), options)
        self.inside.addWidget(self.reasons)
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close))
        close.clicked.connect(self.shut)
        self.reasons.changed.connect(self._on_reason)

    def _on_reason(self) -> None:
        chosen = self.reasons.chosen()
        if chosen:
            self.shut()
            self.declined.emit(chosen[0])
