"""Who was asked to interpret for a person, and who comes when."""

from PySide6.QtCore import Signal

from screenio.projections.bookings import BookingRow
from screenio.ui.interpreters.wording import STATE_LOOKS, clock
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph


class BookingsCard(Card):
    """The bookings for a person; `wanted` to ask for an interpreter."""

    wanted = Signal()

    def __init__(self, look: Look, rows: tuple[BookingRow, ...]) -> None:
        say = look.words.say
        super().__init__(look, say("Interpreters"), icon="languages")
        for one in rows:
            icon, tone = STATE_LOOKS.get(one.state, ("circle", "neutral"))
            parts = [one.number, look.label("languages", one.variety), one.pool_id]
            if one.start:
                parts.append(f"{one.begins:%d.%m.} {clock(one.begins)}")
            self.inside.addWidget(Paragraph(look, " · ".join(filter(None, parts)), "second"))
            state = look.label("booking_state", one.state)
            self.inside.addWidget(Flow(look, Chip(look, state, icon, tone)))
        ask = Button(look, say("Ask for an interpreter"), icon="plus", key="F8")
        ask.clicked.connect(self.wanted)
        self.inside.addWidget(ask)
