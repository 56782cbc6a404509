"""Before the person's copy is saved: with or without the support needs.

Whoever controls a person may read their papers as well, so the needs stay off unless the person can take
the copy alone (DOMAIN §8.4, §9.1).
"""

from PySide6.QtCore import Signal

from screenio.ui.look import Look
from screenio.ui.parts.button import PLAIN, PRIMARY, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph

WIDTH = 640


class CopySheet(Sheet):
    """Asks how the copy is handed over; `chosen(in_private)` says what a person chose."""

    chosen = Signal(bool)

    def __init__(self, look: Look) -> None:
        say = look.words.say
        super().__init__(look, say("The person's copy"), width=WIDTH)
        text = say(
            "Somebody may read along. Support needs stand on the copy only when the person takes it alone."
        )
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.without = Button(look, say("Without support needs"), kind=PRIMARY, icon="printer")
        self.alone = Button(look, say("With them, the person is alone"), icon="eye-off")
        self.back = Button(look, say("Back"), kind=PLAIN, key="Esc")
        self.inside.addWidget(Flow(look, self.without, self.alone))
        self.inside.addLayout(row(look, None, self.back))
        self.without.clicked.connect(lambda: self._on_chosen(in_private=False))
        self.alone.clicked.connect(lambda: self._on_chosen(in_private=True))
        self.back.clicked.connect(self.shut)

    def _on_chosen(self, *, in_private: bool) -> None:
        self.shut()
        self.chosen.emit(in_private)
