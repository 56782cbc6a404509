"""The page of a person; from here to the interview, the review, the referrals and the papers."""

import datetime

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from screenio.encoding import PersonId, short_code
from screenio.errors import Expected
from screenio.identity.partial_date import Window
from screenio.language.answers import AnswerWriter
from screenio.language.formats import moment
from screenio.papers.terms import Words
from screenio.projections.person_card import ClaimRow
from screenio.ui.coi.about import About
from screenio.ui.given import Given
from screenio.ui.handover import certainty_chip, referral_chip
from screenio.ui.interpreters.request_sheet import open_request
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.date_line import DateLine
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine, moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.person.bookings import BookingsCard
from screenio.ui.person.copy_sheet import CopySheet
from screenio.ui.person.doors import doors_card
from screenio.ui.person.history import history_lines
from screenio.ui.person.looked_up import LookedUpCard
from screenio.ui.person.model import PersonModel
from screenio.ui.wording import clock_words, due_cell, task_words

LABEL_WIDTH, SOURCE_WIDTH, SIDE_WIDTH, MOST_HISTORY = 120, 170, 300, 40
WIDEST_SIDE = 340
SCREENING = "SCREENING"


class PersonScreen(ReadPage):
    """One person."""

    def __init__(self, given: Given, model: PersonModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._say = given.look.words.say
        self.line = PersonLine(self.look)
        self.inside.addWidget(self.line)
        self.notice = Notice(self.look)
        self.inside.addWidget(self.notice)
        self._columns = [Scroll(self.look) for _ in range(3)]
        self._columns[2].setFixedWidth(min(self.look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        middle = row(self.look, *self._columns, gap=14)
        middle.setStretch(0, 6)
        middle.setStretch(1, 4)
        self.inside.addLayout(middle, 1)
        self.inside.addLayout(self._make_foot())
        model.shown.connect(self._show)
        model.refused.connect(self._on_refused)
        model.printed.connect(self._on_printed)
        model.start()

    def person(self) -> PersonId | None:
        """Say whom the page is about."""
        return self.model.person

    def focus_first(self) -> None:
        """Put the keys on the primary action."""
        self.talk.setFocus()

    # Regions

    def _make_foot(self) -> QHBoxLayout:
        look, say = self.look, self._say
        self.copy = Button(look, say("Print the person's copy"), icon="printer")
        self.referrals = Button(look, say("Referrals"), icon="send")
        self.review = Button(look, say("Review"), icon="shield-check")
        self.talk = Button(look, say("Interview"), kind=PRIMARY, icon="messages-square")
        self.others = Button(look, say("Other forms"), icon="clipboard-list")
        self.others.clicked.connect(lambda: self.wanted.emit("other_forms", self.model.person))
        self.copy.clicked.connect(self._on_copy)
        self.review.clicked.connect(lambda: self.wanted.emit("review", self.model.person))
        self.referrals.clicked.connect(lambda: self.wanted.emit("referrals", self.model.person))
        self.talk.clicked.connect(self._on_talk)
        return row(look, self.copy, self.referrals, self.others, None, self.review, self.talk)

    def _make_identity(self, writer: AnswerWriter) -> Card:
        look, say = self.look, self._say
        card = Card(look, say("Identity"), icon="id-card")
        every = say("Every value is kept; said and on paper are two lines")
        card.inside.addWidget(PlainLabel(look, every, "second", tone="second"))
        page = self.model.page
        claims = sorted(page.card.claims if page else (), key=_is_of_the_talk)
        for one in claims:
            card.inside.addLayout(self._claim(one, writer))
            if one.attribute == "person.birth" and one.source != "DOCUMENT":
                card.inside.addWidget(self._birth_line())
            card.inside.addWidget(Line())
        if not claims:
            text = say("Nothing was said yet. The interview asks.")
            card.inside.addWidget(Paragraph(look, text, tone="second"))
        return card

    def _claim(self, one: ClaimRow, writer: AnswerWriter) -> QBoxLayout:
        look, say = self.look, self._say
        name = look.label("claim", one.attribute)
        shown = say("{name}, on paper", name=name) if one.source == "DOCUMENT" else name
        label = Paragraph(look, shown, "second", tone="second")
        text = writer.answer(one.question, one.value) or "–"
        chips = Flow(look, gap=4)
        chips.add(certainty_chip(look, one.certainty))
        if one.in_conflict:
            chips.add(Chip(look, say("Two answers"), "triangle-alert", "amber"))
        sources = {
            "ARRIVAL": say("at arrival"),
            "ANSWER": say("in the interview"),
            "DOCUMENT": say("on paper"),
        }
        source = f"{sources.get(one.source, '')} · {one.stated_on}"
        said = PlainLabel(look, source, "second", tone="second")
        value = Paragraph(look, text, weight=600)
        if look.theme.is_large:
            return column(look, label, value, chips, said, gap=4)
        label.setFixedWidth(look.theme.px(LABEL_WIDTH))
        both = QWidget()
        both.setLayout(column(look, chips, said, gap=2))
        both.setFixedWidth(look.theme.px(SOURCE_WIDTH))
        line = row(look, label, value, both, gap=12)
        line.setStretch(1, 1)
        return line

    def _birth_line(self) -> DateLine:
        line = DateLine(self.look)
        page = self.model.page
        if page and page.card.birth.first:
            first, last = page.card.birth.first, page.card.birth.last
            days = Window(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
            line.show_window(days, moment_now().date())
        return line

    def _make_clocks(self) -> Card:
        look, say = self.look, self._say
        page = self.model.page
        card = Card(look, say("Clocks"), icon="clock")
        for one in page.card.due if page else ():
            cell = due_cell(look, one, moment_now())
            icon = "triangle-alert" if one.overdue else "clock"
            card.inside.addWidget(PlainLabel(look, clock_words(look, one.code), weight=500))
            card.inside.addWidget(Flow(look, Chip(look, cell.text, icon, cell.tone)))
        if page and not page.card.due:
            hours = page.card.hours_since_start
            text = look.words.count("Here for {number} hour", "Here for {number} hours", hours)
            card.inside.addWidget(PlainLabel(look, text))
        if page and page.card.certificate:
            text = say("Certificate {number}", number=page.card.certificate)
            card.inside.addWidget(PlainLabel(look, text, "second"))
        return card

    def _make_tasks(self) -> Card:
        look, say = self.look, self._say
        page = self.model.page
        card = Card(look, say("To do"), icon="list-checks")
        for task, _ in page.card.tasks if page else ():
            words = task_words(look, task)
            done = NamedButton(look, say("Done"), words, icon="check")
            done.clicked.connect(lambda _=False, task=task: self.model.finish(task))
            line = row(look, Paragraph(look, words), done)
            line.setStretch(0, 1)
            card.inside.addLayout(line)
        return card

    def _make_referrals(self) -> Card:
        look = self.look
        page = self.model.page
        card = Card(look, self._say("Referrals"), icon="send")
        for one in page.card.referrals if page else ():
            button = Button(look, look.label("pathway", one.pathway), kind="plain")
            button.clicked.connect(
                lambda _=False, one=one: self.wanted.emit("referral", one.referral)
            )
            card.inside.addWidget(Flow(look, button, referral_chip(look, one.state)))
        return card

    def _make_bookings(self) -> Card:
        page = self.model.page
        assert page is not None
        card = BookingsCard(self.look, page.bookings)
        card.wanted.connect(lambda: open_request(self._given, self, self.model.person))
        return card

    def _make_looked_up(self) -> Card:
        page = self.model.page
        assert page is not None
        card = LookedUpCard(self.look, page.looked_up, page.colleagues)
        card.withdrawn.connect(self.model.withdraw)
        card.wanted.connect(lambda: self.wanted.emit("coi", About(person=self.model.person)))
        return card

    def _make_history(self) -> Card:
        look = self.look
        page = self.model.page
        card = Card(look, self._say("History"), icon="history")
        lines = history_lines(look, page.card.history, page.colleagues) if page else []
        for one in lines[:MOST_HISTORY]:
            card.inside.addWidget(Paragraph(look, one.text, weight=500))
            said = " · ".join(filter(None, [moment(one.at, look.words.language), one.author]))
            card.inside.addWidget(PlainLabel(look, said, "second", tone="second"))
        return card

    # Wiring

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        self.line.show_head(page.head, second=self.look.label("case_state", page.card.case_state))
        today = moment_now().date()
        writer = AnswerWriter(page.form, self.look.words.language, self.look.label, stated_on=today)
        for one in self._columns:
            emptied(one.inside)
        self._columns[0].inside.addWidget(self._make_identity(writer))
        if page.related:
            self._columns[0].inside.addWidget(self._make_related())
        self._columns[1].inside.addWidget(doors_card(self.look, page.card.doors))
        is_screening = self._given.place.kind == SCREENING
        side: list[Card] = [self._make_clocks()]
        side += [self._make_tasks()] if page.card.tasks else []
        side += [self._make_referrals()] if page.card.referrals else []
        side += [self._make_bookings(), self._make_looked_up()] if is_screening else []
        for card in (*side, self._make_history()):
            self._columns[2].inside.addWidget(card)
        for one in self._columns:
            one.inside.addStretch(1)
        self._show_foot()

    def _make_related(self) -> Card:
        look = self.look
        page = self.model.page
        card = Card(look, self._say("Came with"), icon="users")
        for other, name, relation in page.related if page else ():
            shown = name or short_code(other)
            button = Button(look, f"{shown} · {look.label('relation', relation)}", kind="plain")
            button.clicked.connect(lambda _=False, other=other: self.wanted.emit("person", other))
            card.inside.addWidget(Flow(look, button))
        return card

    def _show_foot(self) -> None:
        page = self.model.page
        if page is None:
            return
        say = self._say
        at_station = page.card.screening is not None
        for button in (self.talk, self.review, self.copy, self.referrals):
            button.setVisible(at_station)
        self.others.setVisible(at_station and page.has_other_forms)
        self.talk.say(
            say("Continue the interview") if page.card.interview else say("Begin the interview")
        )
        self.review.setEnabled(page.card.interview is not None)
        self.copy.setEnabled(page.card.interview is not None)

    # What a person did

    def _on_talk(self) -> None:
        page = self.model.page
        if page and page.card.interview:
            self.wanted.emit("interview", page.card.interview)
        else:
            self.wanted.emit("begin", self.model.person)

    def _on_copy(self) -> None:
        sheet = CopySheet(self.look)
        sheet.chosen.connect(self._on_chosen)
        sheet.open_over(self)

    def _on_chosen(self, in_private: bool) -> None:  # noqa: FBT001 - a signal's shape
        code = short_code(self.model.person)
        title = self._say("Where to save the person's copy")

        def then(path: str) -> None:
            self._on_place(path, in_private=in_private)

        pick(self, title, then, kind="save", name=f"{code}.pdf")

    def _on_place(self, path: str, *, in_private: bool = False) -> None:
        page = self.model.page
        if page is None:
            return
        words = Words(self._given.resources, self._given.translations, page.tables)
        self.model.print_copy(path, words, in_private=in_private)

    def _on_printed(self, path: str) -> None:
        self.notice.say(self._say("The copy is saved: {path}", path=path), "green")

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def _is_of_the_talk(one: ClaimRow) -> bool:
    """Say whether a value is about the interview rather than about the person."""
    return not one.attribute.startswith("person.")


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    assert isinstance(subject, bytes)
    model = PersonModel(given.background, PersonId(subject))
    page = PersonScreen(given, model)
    model.setParent(page)
    return page
