"""The interview page: sections along the top, one question in two languages, its answer, what belongs to it.

Enter records and goes on, Alt with an arrow looks at another question, number keys answer in the group
that has the keys, F7 corrects a rendering. Nothing moves while somebody types.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from screenio.domain.occasion import SCREENING_FORM
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Expected
from screenio.forms.definition import FormDefinition
from screenio.forms.texts import UNNAMED
from screenio.language.answers import form_language
from screenio.language.catalogue import OWN_NAMES
from screenio.language.formats import language_name
from screenio.projections.part_card import Row
from screenio.ui.given import Given
from screenio.ui.interview.answering import Answering
from screenio.ui.interview.aside import Aside, CorrectionSheet
from screenio.ui.interview.countries import CountriesCard
from screenio.ui.interview.interpreting import InterpretingCard
from screenio.ui.interview.model import InterviewModel
from screenio.ui.interview.objections import ObjectionSheet, ReadBackList
from screenio.ui.interview.question import QuestionWords
from screenio.ui.interview.rail import Rail
from screenio.ui.parts.answers.answer import Answer, Tongue
from screenio.ui.parts.answers.note import NoteAnswer
from screenio.ui.parts.button import PRIMARY, Button, Choice
from screenio.ui.parts.card import LAID_OUT_MS, Card, Scroll, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine, moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import PlainLabel
from screenio.ui.parts.writing import Writers, Writing, tongue

REASONS = ("DECLINED", "DOES_NOT_KNOW", "NOT_UNDERSTOOD", "TIME")
"""Source: codes.csv, not_answered; the other codes are not for the officer at the question."""
CONFIRMATION = "S10"


class InterviewScreen(ReadPage):
    """One interview with one person."""

    is_interview = True

    def __init__(self, given: Given, model: InterviewModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._writing = Writing(self.look, given.resources)
        self._writers: Writers | None = None
        side = given.look.theme.px(24)
        self.inside.setContentsMargins(side, side // 3, side, side // 2)
        self.inside.setSpacing(given.look.theme.px(8))
        self.line, self.rail = PersonLine(self.look), Rail(self.look)
        self.aside = Aside(self.look)
        self.countries = CountriesCard(given, self)
        self.interpreting = InterpretingCard(given, model, self)
        self.aside.hold(self.countries)
        self.aside.hold(self.interpreting)
        self.inside.addWidget(self.line)
        self.inside.addWidget(self.rail)
        self._make_reasons()
        middle = row(self.look, self._make_card(), gap=14)
        middle.setStretch(0, 1)
        if not self.look.theme.is_large:
            middle.addWidget(self.aside)
        self.inside.addLayout(middle, 1)
        self.inside.addWidget(self._make_foot())
        self._connect()

    def person(self) -> PersonId | None:
        """Say whom the interview is with."""
        return self.model.asked.card.person if self.model.asked else None

    def keep(self) -> None:
        """Keep half-typed text."""
        self.model.keep()

    def focus_first(self) -> None:
        """Put the keys into the answer."""
        self.answering.focus_first()

    @property
    def answer(self) -> Answer | None:
        """Give the answer being made."""
        return self.answering.answer

    # Regions

    def _make_card(self) -> Card:
        look = self.look
        card = Card(look)
        self.where = PlainLabel(look, "", "second", weight=600, tone="second")
        self.required = Chip(look, "")
        self.sensitive = Chip(look, look.words.say("Sensitive question"), "eye", "purple")
        self.reads_back = Chip(look, look.words.say("Read the answer back"), "messages-square")
        self.left = PlainLabel(look, "", "second", tone="second")
        marks = (self.reads_back, self.sensitive, self.required)
        card.inside.addLayout(row(look, self.where, self.left, None, *marks, gap=12))
        self._scroll = scroll = Scroll(look)
        self.words = QuestionWords(look)
        self.notice = Notice(look)
        self.read_back = ReadBackList(look)
        self.answering = Answering(look, self._given.resources)
        for widget in (self.words, self.answering, self.notice, self.read_back, self._make_end()):
            scroll.inside.addWidget(widget)
        if look.theme.is_large:
            scroll.inside.addWidget(self._why)
            scroll.inside.addWidget(self.aside)
        scroll.inside.addStretch(1)
        card.inside.addWidget(scroll, 1)
        return card

    def _make_reasons(self) -> None:
        look, say = self.look, self.look.words.say
        options = [(code, look.label("not_answered", code), "") for code in REASONS]
        self.reasons = ChoiceGroup(look, say("No answer, because"), options)
        label = PlainLabel(look, say("No answer, because"), "second", tone="second")
        self._why = QWidget()
        inside = row(look, label, self.reasons, gap=12)
        inside.setStretch(1, 1)
        self._why.setLayout(inside)

    def _make_foot(self) -> QWidget:
        """Make the line below; with large letters the reasons stand under the answer instead."""
        look, say = self.look, self.look.words.say
        self.back = Button(look, say("Before"), icon="arrow-left", key="Alt ↑")
        self.next = Button(
            look, say("Save and next"), kind=PRIMARY, icon="arrow-right", key="Enter"
        )
        self._line = QWidget()
        before = None if look.theme.is_large else self._why
        inside = row(look, before, self.back, self.next, gap=12)
        inside.setStretch(0, 1)
        self._line.setLayout(inside)
        return self._line

    def _make_end(self) -> QWidget:
        look, say = self.look, self.look.words.say
        go = Button(look, say("To the person"), icon="user")
        go.clicked.connect(lambda: self.wanted.emit("person", self.person()))
        self.end = Empty(
            look, say("Every question is answered"), "", icon="circle-check", button=go
        )
        self.end.setFocusProxy(go)
        self.end.hide()
        return self.end

    # Wiring

    def _connect(self) -> None:
        model = self.model
        model.shown.connect(self._show)
        model.refused.connect(self._on_refused)
        model.stood.connect(self._on_stood)
        self.answering.typed.connect(self._on_typed)
        self.answering.grew.connect(model.stand)
        self.answering.wishes.connect(lambda wish: model.files.grant(model.question, wish))
        model.noted.connect(lambda: self.said.emit(self.look.words.say("Recorded.")))
        self.rail.wanted.connect(model.open)
        self.interpreting.correction_wanted.connect(self._on_correction)
        self.countries.wanted.connect(lambda about: self.wanted.emit("coi", about))
        self.read_back.objected.connect(self._on_objected)
        self.reasons.changed.connect(self.notice.clear)
        self.back.clicked.connect(lambda: self._on_step(-1))
        self.next.clicked.connect(self._save)
        keys = {
            "F7": self._on_correction,
            "Alt+Up": lambda: self._on_step(-1),
            "Alt+Down": lambda: self._on_step(1),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)
        self._laid_out = QTimer(self, singleShot=True, interval=LAID_OUT_MS)
        self._laid_out.timeout.connect(self._show_focused)

    def _show(self, fresh: bool) -> None:  # noqa: FBT001 - a signal's shape
        asked = self.model.asked
        assert asked is not None
        today = moment_now().date()
        self._writers = self._writing.writers(asked.form, asked.tables, asked.card.languages, today)
        self.line.show_head(asked.head)
        here = asked.question.section if asked.question else ""
        self.rail.show_sections(asked.card.rail, dict(asked.sections), here)
        self.rail.setVisible(len(asked.card.rail) > 1)
        self.aside.show_asked(asked, self._writers[0])
        self.countries.ask_about(asked.card.person, self.model.question)
        count = self.look.words.count
        self.left.setText(
            count("{number} answer to go", "{number} answers to go", asked.card.missing)
        )
        self._show_read_back()
        if fresh:
            self._show_question()
        self._say_next()

    def _tongue(self) -> Tongue:
        asked = self.model.asked
        if asked is None:
            return Tongue()
        return tongue(self.look, asked.card.languages, asked.variety[1])

    def _show_read_back(self) -> None:
        asked = self.model.asked
        if asked and self._writers:
            self.read_back.show_rows(asked.read_back, self._writers, self._tongue())

    def _show_question(self) -> None:
        asked = self.model.asked
        self.notice.clear()
        self.reasons.put([asked.card.declined] if asked and asked.card.declined else [])
        self.answering.clear()
        is_open = asked is not None and asked.question is not None
        self.end.setVisible(not is_open)
        self._line.setVisible(is_open)
        if asked is None or asked.question is None:
            self._show_end()
            return
        card, spoken = asked.question, self._tongue()
        self.words.show_question(card, spoken, self._officer_language(asked.form))
        section = dict(asked.sections).get(card.section, "")
        self.where.setText(" · ".join(filter(None, [card.name, section])))
        self.sensitive.setVisible(card.sensitive)
        self.reads_back.setVisible(card.reads_back)
        self._show_status()
        self.answering.show_asked(asked, spoken)
        self.answering.focus_first()
        self._laid_out.start()

    def _officer_language(self, form: FormDefinition) -> str:
        """Name the language of the officer's words: their own, or what the form has instead."""
        own = self.look.words.language
        found = form_language(form, own)
        if found in {"", UNNAMED}:
            return self.look.words.say("The form's own words")
        is_own = found.partition("_")[0] == own.partition("-")[0]
        return OWN_NAMES.get(own, OWN_NAMES["en"]) if is_own else language_name(found, own)

    def _show_end(self) -> None:
        """Say what follows once every question is answered."""
        say = self.look.words.say
        review = say("Another officer reviews the record and signs it off.")
        kept = say("The answers are kept in the record of the person.")
        self.end.advice.setText(review if self._is_screening() else kept)
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_screening(self) -> bool:
        return bool(self.model.asked and self.model.asked.form.form_id == SCREENING_FORM)

    def _show_status(self) -> None:
        asked, say = self.model.asked, self.look.words.say
        if asked is None:
            return
        card = asked.card
        if card.closed_to_us:
            self.required.show_as(say("Recorded, closed to you"), "lock", "neutral")
        elif card.value is not None or card.declined:
            self.required.show_as(say("Answered"), "check", "green")
        elif card.required:
            self.required.show_as(say("Required"), "circle-alert", "neutral")
        self.required.setVisible(card.required or card.value is not None or bool(card.declined))
        if len(card.sees) > 1:
            text = say("Two desks recorded an answer. What you save now settles it; both are kept.")
            self.notice.say(text, "amber")
        if card.signed_off:
            text = say("The record is signed off. Nothing in it changes any more.")
            self.notice.say(text, "soft")

    def _say_next(self) -> None:
        say, kind = self.look.words.say, self.model.asked.card.kind if self.model.asked else ""
        text = say("Read out, go on") if kind == "note" else say("Save and next")
        self.next.say(say("Everything was read back") if self._must_finish() else text)
        self.words.setVisible(bool(self.model.question))
        self.next.setEnabled(bool(self.model.question))

    def _must_finish(self) -> bool:
        asked = self.model.asked
        in_end = bool(asked and asked.question and asked.question.section == CONFIRMATION)
        is_open = in_end and self._is_screening()
        return bool(is_open and asked and not asked.card.read_back and not asked.card.signed_off)

    # What a person did

    def _show_focused(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _on_typed(self, half_typed: str) -> None:
        self.notice.clear()
        self.reasons.put([])
        self.model.type(half_typed)

    def _on_stood(self, question: str, rows: Sequence[Row]) -> None:
        if question == self.model.question:
            self.answering.stand(rows)

    def _save(self) -> None:
        if self.answer is None or not self.model.question:
            return
        if self._must_finish():
            self.model.finish_read_back()
            return
        say = self.look.words.say
        value, reason = self.answer.value(), self.reasons.chosen()
        is_note = isinstance(self.answer, NoteAnswer)
        if lacking := self.answer.lacks():
            self._say(lacking)
        elif reason and value is not None and not is_note:
            self._say(say("There is an answer and a reason for none. Take one of them back."))
        elif reason:
            self.model.decline(reason[0])
        elif value is not None:
            self.model.answer(value)
        else:
            said = (
                self.model.asked and self.model.asked.question and self.model.asked.question.missing
            )
            self._say(said or say("Write or choose the answer, or say below why there is none."))

    def _say(self, text: str) -> None:
        self.notice.say(text, "amber")
        self._scroll.bring(self.notice)

    def _on_refused(self, fault: Expected) -> None:
        card = self.model.asked.question if self.model.asked else None
        said = card.says_of(fault.code, str(fault.values.get("question"))) if card else ""
        if said:
            self._say(said)
        else:
            self.notice.refuse(fault)
            self._scroll.bring(self.notice)

    def _on_step(self, by: int) -> None:
        if not self._has_sheet():
            self.model.step(by)

    def _has_sheet(self) -> bool:
        return any(one.isVisible() for one in self.findChildren(Sheet))

    def _on_correction(self) -> None:
        if self.model.question and not self._has_sheet():
            sheet = CorrectionSheet(self.look)
            sheet.corrected.connect(self.model.correct)
            sheet.open_over(self)

    def _on_objected(self, question: str) -> None:
        asked = self.model.asked
        if asked is None or self._writers is None:
            return
        before = next((one.objection for one in asked.read_back if one.question == question), {})
        words = self._writers[0].question(question)
        sheet = ObjectionSheet(self.look, words, self._tongue(), before)
        sheet.said.connect(lambda person, officer: self.model.object_to(question, person, officer))
        sheet.open_over(self)

    # Qt

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Keep what stands in a field that is left."""
        self.model.keep()
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record and go on with Enter; on a choice it chooses first."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        beside = self.aside.isAncestorOf(QApplication.focusWidget() or self)
        if not enters or beside or self._has_sheet():
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        is_open = bool(self.answer and self.answer.value() is None and not self.reasons.chosen())
        chooses = isinstance(focused, Choice) and is_open and not self._must_finish()
        if chooses and isinstance(focused, Choice):
            focused.click()
        else:
            self._save()


def build(given: Given, subject: object) -> Page:
    """Make the page of an interview; the subject is its id, or its id and a question."""
    talk, question = subject if isinstance(subject, tuple) else (subject, "")
    assert isinstance(talk, bytes)
    model = InterviewModel(given.background, SubjectId(talk), given.look.words.language)
    page = InterviewScreen(given, model)
    model.setParent(page)
    model.open(question)
    return page
