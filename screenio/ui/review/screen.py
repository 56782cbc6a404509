"""The page of a review: every field with its objection under it, what stands in the way, one primary action.

Space on a field says that it was looked at and goes to the next. Whoever took part in the interview cannot
sign; another officer in the supervisor's role unlocks the desk with an own passphrase and signs.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.language.formats import listed
from screenio.language.messages import MESSAGES
from screenio.projections.review_card import FieldRow
from screenio.ui.given import Given
from screenio.ui.parts.button import PRIMARY, Button, Choice
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import make_room
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.objection import Objection, value_words
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine, moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.parts.writing import Writers, Writing, tongue
from screenio.ui.review.model import ReviewModel

LABEL_WIDTH, SIDE_WIDTH, WIDEST_SIDE = 220, 300, 360


class ReviewScreen(ReadPage):
    """One record, gone through."""

    def __init__(self, given: Given, model: ReviewModel) -> None:
        super().__init__(given.look)
        self.model = model
        self._say = given.look.words.say
        self._writing = Writing(self.look, given.resources)
        self.ticks: dict[str, Choice] = {}
        self._reasons: dict[str, NarrowPick] = {}
        self.line = PersonLine(self.look)
        self.inside.addWidget(self.line)
        self.fields, self.side = Scroll(self.look), Scroll(self.look)
        self.side.setFixedWidth(min(self.look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        middle = row(self.look, self.fields, self.side, gap=14)
        middle.setStretch(0, 1)
        self.inside.addLayout(middle, 1)
        self.inside.addLayout(self._make_foot())
        model.shown.connect(self._show)
        model.seen_changed.connect(self._show_foot)
        model.signed.connect(self._on_signed)
        model.refused.connect(self._on_refused)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_sign)
        model.start()

    def person(self) -> PersonId | None:
        """Say whose record it is."""
        return self.model.person

    def focus_first(self) -> None:
        """Put the keys on the first field that was not looked at."""
        left = [one for name, one in self.ticks.items() if name not in self.model.seen]
        if left:
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_foot(self) -> QHBoxLayout:
        look, say = self.look, self._say
        self.left = PlainLabel(look, "", "second", weight=600, tone="second")
        self.notice = Notice(look)
        self.back = Button(look, say("To the person"), icon="user")
        self.sign = Button(
            look, say("Sign off"), kind=PRIMARY, icon="shield-check", key="Ctrl Enter"
        )
        self.back.clicked.connect(lambda: self.wanted.emit("person", self.model.person))
        self.sign.clicked.connect(self._on_sign)
        foot = row(look, self.back, self.left, self.notice, None, self.sign)
        foot.setStretch(2, 2)
        return foot

    def _make_fields(self, writers: Writers) -> None:
        page = self.model.page
        words = dict(page.sections) if page else {}
        emptied(self.fields.inside)
        self.ticks = {}
        section, card = "", Card(self.look)
        for one in page.card.fields if page else ():
            if one.section != section:
                section = one.section
                card = Card(self.look, f"{section} · {words.get(section, '')}")
                self.fields.inside.addWidget(card)
            else:
                card.inside.addWidget(Line())
            self._add_field(card, one, writers)
        self.fields.inside.addStretch(1)

    def _add_field(self, card: Card, one: FieldRow, writers: Writers) -> None:
        look, say = self.look, self._say
        writer = writers[0]
        question = writer.question(one.question)
        label = Paragraph(look, question, "second", tone="second")
        tone = "second" if one.closed_to_us or one.declined else ""
        value = Paragraph(look, value_words(look, one, writer), weight=600, tone=tone)
        seen = say("Seen")
        tick = Choice(look, seen)
        make_room(tick)
        tick.setAccessibleName(f"{seen}: {question}")
        tick.setChecked(one.question in self.model.seen)
        tick.clicked.connect(lambda: self._on_tick(one.question))
        self.ticks[one.question] = tick
        ends: list[QWidget] = [tick]
        if one.closed_to_us:
            ends.insert(0, Chip(look, say("Closed to you"), "lock", "neutral"))
        elif one.declined:
            ends.insert(0, Chip(look, say("No answer"), "circle-help", "neutral"))
        card.inside.addLayout(self._field_line(label, value, ends))
        page = self.model.page
        if one.objection and page:
            spoken = tongue(look, page.card.languages, page.native)
            card.inside.addWidget(Objection(look, one.objection, spoken))

    def _field_line(self, label: QWidget, value: QWidget, ends: list[QWidget]) -> QBoxLayout:
        look = self.look
        if look.theme.is_large:
            return column(look, label, value, Flow(look, *ends), gap=4)
        label.setFixedWidth(look.theme.px(LABEL_WIDTH))
        line = row(look, label, value, *ends, gap=12)
        line.setStretch(1, 1)
        return line

    def _make_side(self) -> None:
        look, say, page = self.look, self._say, self.model.page
        emptied(self.side.inside)
        self._reasons = {}
        if page is None:
            return
        before = Card(look, say("Before signing"), icon="list-checks")
        guards = () if page.card.signed_off else page.card.guards
        for guard in guards:
            before.inside.addWidget(self._guard(guard))
        if not guards:
            line = row(
                look,
                Icon(look, "circle-check", "green"),
                Paragraph(look, say("Nothing stands in the way.")),
            )
            line.setStretch(1, 1)
            before.inside.addLayout(line)
        self.side.inside.addWidget(before)
        eyes = Card(look, say("Another pair of eyes"), icon="eye")
        held = say(
            "The interview was held by {names}.",
            names=listed(page.authors, self.look.words.language) or "–",
        )
        eyes.inside.addWidget(Paragraph(look, held, "second"))
        eyes.inside.addWidget(Paragraph(look, self._may_words(), "second", tone="second"))
        self.side.inside.addWidget(eyes)
        for own, translated in page.card.wish_words:
            self.side.inside.addWidget(self._wish_words(own, translated))
        self.side.inside.addStretch(1)

    def _may_words(self) -> str:
        page = self.model.page
        if page and page.card.own_interview:
            return self._say(
                "You took part in it. Another officer in the supervisor's role signs: lock the desk, "
                "they unlock it with their own passphrase."
            )
        if page and not page.may_sign:
            return self._say(
                "The supervisor signs: lock the desk, they unlock it with their own passphrase."
            )
        return self._say("You took no part in it.")

    def _guard(self, guard: str) -> QWidget:
        look, page = self.look, self.model.page
        place = QWidget()
        line = row(
            look, Icon(look, "triangle-alert", "amber"), Paragraph(look, self._say(MESSAGES[guard]))
        )
        line.setStretch(1, 1)
        inside = column(look)
        inside.addLayout(line)
        if page and guard in page.card.overridable and page.may_sign:
            reasons = look.codes("not_possible_reason")
            pick = NarrowPick(look, self._say("Not possible, because"), [("", "–"), *reasons])
            pick.picked.connect(self._show_foot)
            self._reasons[guard] = pick
            inside.addWidget(pick)
        place.setLayout(inside)
        return place

    def _wish_words(self, own: str, translated: str) -> Card:
        look = self.look
        card = Card(look, self._say("Words of the wish"), icon="umbrella", tone="soft")
        page = self.model.page
        turned = tongue(look, page.card.languages).is_right_to_left if page else None
        if own:
            card.inside.addWidget(Paragraph(look, own, weight=600, right_to_left=turned))
        card.inside.addWidget(Paragraph(look, translated, weight=600))
        return card

    # Wiring

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        state = self.look.label("case_state", page.card.state)
        self.line.show_head(page.head, second=state)
        today = moment_now().date()
        self._make_fields(self._writing.writers(page.form, page.tables, page.card.languages, today))
        self._make_side()
        self._show_foot()
        self.focus_first()

    def _overrides(self) -> dict[str, str]:
        return {guard: pick.chosen() for guard, pick in self._reasons.items()}

    def _show_foot(self) -> None:
        page, left = self.model.page, self.model.left
        if page is None:
            return
        count = self.look.words.count
        self.left.setText(count("{number} field to look at", "{number} fields to look at", left))
        can = page.may_sign and not page.card.signed_off and bool(page.card.fields)
        self.sign.setEnabled(can and not left and not self.model.standing(self._overrides()))
        if page.card.signed_off:
            self.notice.say(self._say("This record is signed off."), "green")

    # What a person did

    def _on_tick(self, question: str) -> None:
        tick = self.ticks[question]
        self.model.look_at(question, is_seen=tick.isChecked())
        if tick.isChecked():
            self.focus_first()

    def _on_sign(self) -> None:
        if self.sign.isEnabled():
            self.sign.setEnabled(False)
            self.model.sign_off(self._overrides())

    def _on_signed(self) -> None:
        self.said.emit(self._say("Signed off. Full dossiers can be sealed now."))
        self.back.setFocus()

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
        self._show_foot()


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is the person."""
    assert isinstance(subject, bytes)
    model = ReviewModel(given.background, PersonId(subject), given.look.words.language)
    page = ReviewScreen(given, model)
    model.setParent(page)
    return page
