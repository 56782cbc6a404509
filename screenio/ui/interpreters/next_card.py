"""Who is free next for what is asked for: one line, one button."""

import datetime

from PySide6.QtCore import Signal

from screenio.language.planning import reason_words
from screenio.planning.explain import Reason
from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import NextFree
from screenio.ui.interpreters.wording import clock
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, column, row
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import Paragraph


def _when(start: datetime.datetime) -> str:
    """Give a time, with its day when that is not today."""
    is_today = start.date() == moment_now().date()
    return clock(start) if is_today else f"{start:%d.%m.} {clock(start)}"


class NextCard(Card):
    """The first time at which somebody fits; `wanted` when it is to be booked."""

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tone="accent")
        self._look = look
        self.title = Paragraph(look, "", "heading", weight=600)
        self.second = Paragraph(look, "", "second", tone="second")
        self.book = Button(
            look, look.words.say("Book"), kind=PRIMARY, icon="calendar", key="Ctrl B"
        )
        self.book.clicked.connect(self.wanted)
        words = column(look, self.title, self.second, gap=4)
        line = row(look, Icon(look, "phone", "accent_text", 24), gap=14)
        line.addLayout(words, 1)
        line.addWidget(self.book)
        self.inside.addLayout(line)
        self.show_found(None, None)

    def show_found(self, wanted: BookingRow | None, found: NextFree | None) -> None:
        """Show who is free next for a booking."""
        look, say = self._look, self._look.words.say
        self.book.setVisible(found is not None and found.start is not None)
        if wanted is None:
            self.title.setText(say("Everything is filled"))
            self.second.setText(say("Ask for an interpreter: who is free next shows here."))
            return
        who = look.label("languages", wanted.variety)
        if wanted.gender:
            gender = look.label("gender_preference", wanted.gender)
            who = say("{language}, {gender}", language=who, gender=gender)
        if found is None or found.start is None:
            self.title.setText(say("Nobody is free for {who}", who=who))
            if found and found.reason:
                values = {**found.reason.values, "variety": look.label("languages", wanted.variety)}
                reason = Reason(found.reason.code, values)
                self.second.setText(reason_words(look.words, reason))
                return
            self.second.setText(
                say("In the next seven days. Ask the neighbouring pool, or place it by hand.")
            )
            return
        how, at = (
            look.label("interview_mode", found.mode),
            _when(found.start),
        )
        self.title.setText(say("Next free for {who}: {time}, {how}", who=who, time=at, how=how))
        spoken = look.label("languages", found.variety)
        self.second.setText(f"{wanted.number} · {found.pool_id} · {spoken}")
