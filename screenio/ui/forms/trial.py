"""A form tried out on an invented person: the interview page itself, over a session that is kept nowhere."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from screenio.desk.desk import Desk
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Expected, Refusal
from screenio.forms.session import Session
from screenio.forms.texts import UNNAMED
from screenio.language.answers import form_language
from screenio.projections.part_card import parts_of
from screenio.projections.trial import (
    NO_TALK,
    TrialGround,
    source_for_trial,
    trial_asked,
    trial_ground,
)
from screenio.ui.background import Background
from screenio.ui.given import Given
from screenio.ui.interview.files import Files
from screenio.ui.interview.model import InterviewModel
from screenio.ui.interview.screen import InterviewScreen
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import Paragraph
from screenio.vault.attachments import File, must_fit


class TrialFiles(Files):
    """Files in memory alone, until the page is left."""

    def __init__(
        self, background: Background, talk: SubjectId, refused: Callable[[Expected], None]
    ) -> None:
        super().__init__(background, talk, refused)
        self._held: dict[str, bytes] = {}

    def _keep(self, _desk: Desk, _question: str, file: File) -> str:
        must_fit(file)
        name = f"{len(self._held) + 1}.{file.ending}"
        self._held[name] = file.raw
        return name

    def _give(self, _desk: Desk, name: str) -> bytes | None:
        return self._held.get(name)


class TrialModel(InterviewModel):
    """An interview with nobody: nothing reaches the desk, and leaving it leaves nothing behind."""

    def __init__(self, given: Given, digest: bytes) -> None:
        super().__init__(given.background, NO_TALK, given.look.words.language)
        self._digest, self._called = digest, given.look.words.say("Invented person")
        self._ground: TrialGround | None = None
        self._session: Session | None = None
        self._languages = (given.look.words.language, "", "")
        self.files = TrialFiles(given.background, NO_TALK, self.refused.emit)

    def open(self, question: str) -> None:
        """Show a question; without one where the trial stands."""
        if self._session is None:
            self._background.ask(self, self._on_ground, trial_ground, self._digest)
        else:
            self._show(question or self._session.next_question() or "")

    def answer(self, value: Any) -> None:
        """Try an answer; a rule of the form says no as it does with a person."""
        self._try(lambda session: session.answer(self.question, value))

    def decline(self, reason: str) -> None:
        """Try a reason for no answer."""
        self._try(lambda session: session.decline(self.question, reason))

    def stand(self, value: Any) -> None:
        """Say how the rows of the question on screen stand with what is typed so far."""
        if self._session is not None:
            source = source_for_trial(self._session, self._languages)
            self.stood.emit(self.question, parts_of(source, self.question, value))

    def again(self) -> None:
        """Begin anew with another invented person."""
        if self._ground:
            self._on_ground(self._ground)

    def type(self, text: str) -> None:
        """Keep nothing of what is half-typed."""

    def keep(self) -> None:
        """Keep nothing."""

    def correct(self, said: str, should_be: str) -> None:
        """Record no correction."""

    def pause(self) -> None:
        """Ask nobody for a break."""

    def _on_ground(self, ground: TrialGround) -> None:
        self._ground = ground
        begun = moment_now()
        self._session = Session(ground.form, clock=lambda: begun)
        officer = form_language(ground.form, self._languages[0])
        others = [one for one in ground.form.languages if one and one != officer]
        spoken = next(iter([*others, officer]), "")
        spoken = "" if spoken == UNNAMED else spoken
        known = (one.code for one in ground.tables.languages.values() if one.cldr == spoken)
        self._languages = (self._languages[0], spoken, next(known, ""))
        self.open("")

    def _try(self, act: Any) -> None:
        assert self._session is not None
        try:
            act(self._session)
        except Refusal as fault:
            self.refused.emit(fault)
            return
        after = self._session.next_question(self.question) or self._session.next_question()
        self._show(after or "")

    def _show(self, question: str) -> None:
        assert self._ground is not None
        assert self._session is not None
        self.asked = trial_asked(
            self._ground, self._session, question, languages=self._languages, name=self._called
        )
        self.shown.emit(True)  # noqa: FBT003 - a signal

    def _on_changed(self, names: frozenset[str]) -> None:
        """Nothing at the desk changes a trial."""


class TrialScreen(InterviewScreen):
    """The interview page with a word above it that nothing is recorded."""

    def __init__(self, given: Given, model: TrialModel) -> None:
        super().__init__(given, model)
        look, say = self.look, self.look.words.say
        strip = Card(look, tone="amber")
        text = say("Try-out on an invented person. Nothing of it is recorded.")
        self.again = Button(look, say("Begin anew"), icon="rotate-ccw")
        self.leave = Button(look, say("Back to the forms"), key="Esc")
        line = row(look, Paragraph(look, text, weight=600), self.again, self.leave, gap=12)
        line.setStretch(0, 1)
        strip.inside.addLayout(line)
        self.inside.insertWidget(0, strip)
        self.aside.hide()
        self.end.hide()
        self.again.clicked.connect(model.again)
        self.leave.clicked.connect(lambda: self.wanted.emit("forms", None))

    def person(self) -> PersonId | None:
        """A trial is about nobody."""
        return None

    def _show_end(self) -> None:
        """Say that it is over and that nothing stays of it."""
        self.end.advice.setText(self.look.words.say("Nothing was recorded."))
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is the digest of the form."""
    assert isinstance(subject, bytes)
    model = TrialModel(given, subject)
    page = TrialScreen(given, model)
    model.setParent(page)
    model.open("")
    return page
