"""Who interprets, beside the question: how long people have talked, breaks, somebody else, how it went."""

import os
import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.domain import breaks, interpreter_session
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.projections.interpreting import Interpreting
from screenio.ui.given import Given
from screenio.ui.interpreters.feedback_sheet import FeedbackSheet
from screenio.ui.interpreters.quality_sheet import QualitySheet
from screenio.ui.interpreters.replace_sheet import ReplaceSheet
from screenio.ui.interpreters.wording import clock
from screenio.ui.interview.aside import understood_chip
from screenio.ui.interview.model import InterviewModel
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, emptied
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.page import Page
from screenio.ui.parts.text import Paragraph

TICK_MS = 20_000
"""How often the minutes are counted anew."""


class InterpretingCard(QWidget):
    """The card of the interpreter; `correction_wanted` when they correct an own rendering."""

    correction_wanted = Signal()

    def __init__(self, given: Given, model: InterviewModel, page: Page) -> None:
        super().__init__()
        self._given, self._model, self._page = given, model, page
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.pace = Chip(given.look, "", "clock")
        self._phase, self._told, self._shown_at = "", "", time.monotonic()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count)
        self._tick.start()
        model.shown.connect(self._on_shown)
        QShortcut(QKeySequence("F5"), page, self._on_break)
        QShortcut(QKeySequence("F4"), page, self._on_happened)

    @property
    def _now(self) -> Interpreting:
        asked = self._model.asked
        return asked.interpreting if asked else Interpreting()

    def _stretch(self) -> breaks.Stretch:
        found = self._now
        since = round((time.monotonic() - self._shown_at) * 1000)
        return breaks.stretch(found.pace, found.now_ms + since, found.rule)

    # What is shown

    def _on_shown(self) -> None:
        self._shown_at = time.monotonic()
        self._show()

    def _show(self) -> None:
        asked = self._model.asked
        emptied(self._inside)
        if asked is None or not asked.interpreting.rule.kind:
            return
        look, say = self._given.look, self._given.look.words.say
        card = Card(look, say("Interpreter"), icon="languages")
        card.inside.addWidget(Paragraph(look, self._words(), "second"))
        if asked.understood:
            both = (say("Person understands"), say("Interpreter understands"))
            chips = Flow(look, gap=6)
            for text, answer in zip(both, asked.understood, strict=True):
                chips.add(understood_chip(look, text, answer))
            card.inside.addWidget(chips)
        self.pace = Chip(look, "", "clock")
        card.inside.addWidget(self.pace)
        self._make_buttons(card)
        self._inside.addWidget(card)
        self._count()

    def _words(self) -> str:
        look, found = self._given.look, self._now
        parts = [
            found.pool_id or look.words.say("no interpreter recorded"),
            look.label("languages", found.variety) if found.variety else "",
            look.label("interview_mode", found.mode) if found.mode else "",
            look.label("gender_preference", found.gender) if found.gender else "",
        ]
        return " · ".join(filter(None, parts))

    def _make_buttons(self, card: Card) -> None:
        look, say = self._given.look, self._given.look.words.say
        phase = self._phase = self._stretch().phase
        talk = self._model.talk
        correct = Button(look, say("Correct my rendering"), icon="pencil", key="F7")
        correct.clicked.connect(self.correction_wanted)
        card.inside.addWidget(correct)
        if phase == breaks.RESTING:
            self._deed(card, say("Go on"), breaks.EndBreak(subject=talk), is_main=True)
        else:
            must = phase in {breaks.FINISH, breaks.STOP}
            self._deed(card, say("Take a break"), breaks.TakeBreak(subject=talk), is_main=must)
        if phase == breaks.FINISH:
            extra = self._now.rule.extra
            text = say("Both agree: {minutes} minutes more", minutes=extra)
            self._deed(card, text, breaks.AgreeLonger(subject=talk))
        if self._now.session:
            happened = Button(look, say("Something happened"), icon="flag", key="F4")
            happened.clicked.connect(self._on_happened)
            card.inside.addWidget(happened)
        for words, act in (
            (say("Somebody else interprets"), self._on_replace),
            (say("How the interpreting went"), self._on_feedback),
        ):
            button = Button(look, words)
            button.clicked.connect(act)
            card.inside.addWidget(button)
        for event, at in self._now.quality:
            told = f"{clock(at)}  {look.label('quality_event', event)}"
            card.inside.addWidget(Paragraph(look, told, "second", tone="second"))

    def _deed(self, card: Card, text: str, command: Command, *, is_main: bool = False) -> None:
        kind = PRIMARY if is_main else ""
        key = "" if isinstance(command, breaks.AgreeLonger) else "F5"
        button = Button(self._given.look, text, kind=kind, icon="clock", key=key)
        button.clicked.connect(lambda: self._model.note(command))
        card.inside.addWidget(button)

    def _count(self) -> None:
        """Say how long people have talked; when the limit comes the buttons change as well."""
        found, say = self._stretch(), self._given.look.words.say
        if self._now.rule.kind and found.phase != self._phase:
            self._show()
            return
        minutes, rest = found.minutes, found.rule.rest
        says = {
            breaks.FREE: (say("{minutes} min without a break", minutes=minutes), "neutral"),
            breaks.PROMPT: (say("{minutes} min: offer a break", minutes=minutes), "amber"),
            breaks.FINISH: (say("{minutes} min: finish this section", minutes=minutes), "amber"),
            breaks.STOP: (say("{minutes} min: stop for a break", minutes=minutes), "red"),
            breaks.RESTING: (
                say("Break: {done} of {rest} min", done=found.rested, rest=rest),
                "accent",
            ),
        }
        self.pace.show_as(says[found.phase][0], "clock", says[found.phase][1])
        if found.phase != self._told:
            self._told = found.phase
            if found.phase in {breaks.PROMPT, breaks.FINISH, breaks.STOP}:
                self._page.said.emit(f"{says[found.phase][0]} (F5)")

    # What a person did

    def _on_break(self) -> None:
        """Begin a break or end it: one key, wherever the card is."""
        talk, phase = self._model.talk, self._stretch().phase
        ends = phase == breaks.RESTING
        self._model.note(breaks.EndBreak(subject=talk) if ends else breaks.TakeBreak(subject=talk))

    def _on_happened(self) -> None:
        """Note what happened in the session that is open; one sheet at a time."""
        session = SubjectId(self._now.session)
        if not session or any(one.isVisible() for one in self._page.findChildren(Sheet)):
            return
        sheet = QualitySheet(self._given.look)
        sheet.noted.connect(
            lambda event: self._model.note(
                interpreter_session.NoteQuality(subject=session, event=event)
            )
        )
        sheet.open_over(self._page)

    def _on_replace(self) -> None:
        sheet = ReplaceSheet(self._given.look, self._now)
        sheet.chosen.connect(self._begin)
        sheet.ended.connect(self._end)
        sheet.open_over(self._page)

    def _end(self, reason: str) -> None:
        session = SubjectId(self._now.session)
        self._model.note(interpreter_session.EndSession(subject=session, reason=reason))

    def _begin(self, reason: str, fields: dict[str, object]) -> None:
        asked, found = self._model.asked, self._now
        if asked is None:
            return
        commands: list[Command] = []
        if found.session:
            ended = interpreter_session.EndSession(subject=SubjectId(found.session), reason=reason)
            commands.append(ended)
        subject = SubjectId(os.urandom(16))
        person = asked.card.person
        commands.append(
            interpreter_session.BeginSession(
                subject=subject,
                person=person,
                interview=self._model.talk,
                **fields,  # type: ignore[arg-type]
            )
        )
        self._model.note(*commands)

    def _on_feedback(self) -> None:
        if not self._now.session:
            return
        sheet = FeedbackSheet(self._given.look, SubjectId(self._now.session))
        sheet.given.connect(lambda commands: self._model.note(*commands))
        sheet.open_over(self._page)
