"""The own hours of an interpreter: typed, or out of a calendar file."""

from screenio.domain.availability import Hours
from screenio.errors import Expected
from screenio.ui.assignments.hours_fields import HoursFields
from screenio.ui.assignments.model import AssignmentsModel
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph


class HoursSheet(Sheet):
    """When I can be booked."""

    def __init__(self, look: Look, model: AssignmentsModel, hours: Hours) -> None:
        say = look.words.say
        super().__init__(look, say("When I can be booked"), width=760)
        scroll = Scroll(look)
        self.fields = HoursFields(look, hours)
        scroll.inside.addLayout(self.fields.layout())
        scroll.inside.addWidget(Paragraph(look, _advice(look), "second", tone="second"))
        self.inside.addWidget(scroll, 1)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        keep = Button(look, say("Keep the hours"), kind=PRIMARY, key="Ctrl Enter")
        keep.setShortcut("Ctrl+Return")
        read = Button(look, say("Out of a calendar file"), icon="upload")
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, read, None, close, keep))
        close.clicked.connect(self.shut)
        read.clicked.connect(self._on_read)
        keep.clicked.connect(lambda: model.set_hours(self.fields.hours()))
        model.refused.connect(self.notice.refuse)
        model.done.connect(self.shut)

    def _on_read(self) -> None:
        pick(self, self._look.words.say("Which calendar file"), self.read, kind="open")

    def read(self, path: str) -> None:
        """Show the hours of a calendar file; they are kept when the person says so."""
        try:
            self.fields.read(path)
        except Expected as fault:
            self.notice.refuse(fault)


def _advice(look: Look) -> str:
    """Say how days are written; each stands alone, or it would be turned round between Arabic letters."""
    return look.words.say(
        "A day off: {day}. Hours off: {hours}. Free besides: {free}.",
        day="2026-12-24",
        hours="2026-12-24 09:00-11:00",
        free="2026-12-24 +09:00-11:00",
    )
