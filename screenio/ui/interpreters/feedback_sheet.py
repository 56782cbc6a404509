"""How the interpreting went, as somebody says it: four sides of one to four; an incident in words."""

from PySide6.QtCore import Signal

from screenio.domain.fact import Command
from screenio.domain.interpreter_session import SIDES, GiveFeedback, NoteIncident
from screenio.encoding import SubjectId
from screenio.language.catalogue import mark
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.notice import Notice

SIDE_WORDS = {
    "understanding": mark("Understanding"),
    "completeness": mark("Complete"),
    "neutrality": mark("Neutral"),
    "conduct": mark("Conduct"),
}
"""Source: DOMAIN §11.5."""
MARKS = ("1", "2", "3", "4")


class FeedbackSheet(Sheet):
    """`given(commands)` with what was said."""

    given = Signal(object)

    def __init__(self, look: Look, session: SubjectId) -> None:
        say = look.words.say
        super().__init__(look, say("How the interpreting went"), width=620)
        self._session = session
        by = code_choices(look, "feedback_by")
        self.by = ChoiceGroup(look, say("Who says it"), by, shows_label=True)
        self.inside.addWidget(self.by)
        marks = [(one, one, "") for one in MARKS]
        self.sides = {
            side: ChoiceGroup(look, say(SIDE_WORDS[side]), marks, shows_label=True)
            for side in SIDES
        }
        groups = list(self.sides.values())
        self.inside.addLayout(row(look, *groups[:2], None, gap=20))
        self.inside.addLayout(row(look, *groups[2:], None, gap=20))
        self.incident = Area(look, say("Something went wrong (for the supervisor)"), lines=2)
        self.inside.addWidget(self.incident)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        keep = Button(look, say("Record"), kind=PRIMARY)
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, keep))
        close.clicked.connect(self.shut)
        keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        commands: list[Command] = []
        words = self.incident.text().strip()
        if words:
            commands.append(NoteIncident(subject=self._session, words=words))
        by = self.by.chosen()
        marks = {side: group.chosen() for side, group in self.sides.items()}
        if by and all(marks.values()):
            said = {side: int(chosen[0]) for side, chosen in marks.items()}
            commands.append(GiveFeedback(subject=self._session, by=by[0], **said))
        elif by or any(marks.values()):
            text = self._look.words.say("Choose who says it, and one of four for each.")
            self.notice.say(text, "amber")
            return
        if commands:
            self.given.emit(commands)
        self.shut()
