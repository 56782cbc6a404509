"""Noting what happened in the interpreting: one of the list, and nothing else."""

from PySide6.QtCore import Signal

from screenio.ui.look import Look
from screenio.ui.parts.button import QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet


class QualitySheet(Sheet):
    """`noted(event)` as soon as one is chosen."""

    noted = Signal(str)

    def __init__(self, look: Look) -> None:
        say = look.words.say
        super().__init__(look, say("What happened"))
        self.events = ChoiceGroup(look, say("What happened"), code_choices(look, "quality_event"))
        self.inside.addWidget(self.events)
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close))
        close.clicked.connect(self.shut)
        self.events.changed.connect(self._on_event)

    def _on_event(self) -> None:
        chosen = self.events.chosen()
        if chosen:
            self.shut()
            self.noted.emit(chosen[0])
