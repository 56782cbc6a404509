"""The page of country information: one field in any script, what answers it, and what may be done with it."""

import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from screenio.coi.hit import Hit
from screenio.coi.local_questions import read_local_questions
from screenio.domain.currency import AMBER, RED
from screenio.encoding import PersonId, short_code
from screenio.errors import Expected
from screenio.ui.coi.about import About
from screenio.ui.coi.filter_bar import FilterBar
from screenio.ui.coi.hit_list import HitList
from screenio.ui.coi.intake_model import IntakeModel
from screenio.ui.coi.intake_sheet import IntakeSheet
from screenio.ui.coi.model import CoiModel, Found
from screenio.ui.coi.packs_sheet import PacksSheet
from screenio.ui.coi.place_card import PlaceCard
from screenio.ui.coi.query_sheet import QuerySheet
from screenio.ui.coi.questions_sheet import QuestionsSheet
from screenio.ui.coi.reading import CompareCard, ReadingCard, closest
from screenio.ui.coi.wording import country_options, nothing_words, pack_age, ranked_words
from screenio.ui.given import Given
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.empty import Empty
from screenio.ui.parts.field import Field
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph, PlainLabel

LIST_WIDTH = 470
MOST_ALSO = 8


class CoiScreen(ReadPage):
    """Country information, from an interview or by itself."""

    def __init__(self, given: Given, model: CoiModel, intake: IntakeModel) -> None:
        super().__init__(given.look)
        self._given, self.model, self.intake = given, model, intake
        self.found: Found | None = None
        self._goes_on = False
        self.inside.addLayout(self._make_head())
        self.notice = Notice(self.look)
        self.inside.addWidget(self.notice)
        self.inside.addWidget(self._make_search())
        columns = 4 if self.look.theme.is_large else 7
        self.filters = FilterBar(self.look, model.ask_provinces, columns=columns)
        self.filters.put(model.filters)
        self.inside.addWidget(self.filters)
        self.also = Flow(self.look, gap=6)
        self.inside.addWidget(self.also)
        self.partly = Paragraph(self.look, "", "second", tone="second")
        self.partly.hide()
        self.inside.addWidget(self.partly)
        middle = row(self.look, self._make_list(), self._make_side(), gap=14)
        middle.setStretch(1, 1)
        self.inside.addLayout(middle, 1)
        self.inside.addLayout(self._make_foot())
        self._connect()
        model.start()

    def person(self) -> PersonId | None:
        """Say whom the look is about."""
        return self.model.about.person

    def keep(self) -> None:
        """End what is being read: the page is left."""
        self.intake.cancel()

    def focus_first(self) -> None:
        """Put the keys into the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _make_head(self) -> Any:
        look, say = self.look, self.look.words.say
        self.packs = Button(look, say("Packs"), icon="list")
        self.age = Chip(look, "", "clock")
        self.bring = Button(look, say("Bring a document in"), icon="upload", key="Ctrl O")
        nameless = Chip(look, say("The search carries no name"), "eye-off")
        nameless.setVisible(not look.theme.is_large)
        title = PlainLabel(look, say("Country information"), "title", weight=700)
        return row(look, title, self.age, None, nameless, self.packs, self.bring)

    def _make_search(self) -> QWidget:
        look, say = self.look, self.look.words.say
        hint = say("A word, a place, a question – in any script")
        self.search = Field(look, say("Search"), hint=hint, icon="search")
        self.search.put(self.model.text)
        return self.search

    def _any_of(self, options: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [("", self.look.words.say("Any")), *options]

    def _make_list(self) -> QWidget:
        look, say = self.look, self.look.words.say
        card = Card(look)
        card.inside.setContentsMargins(0, 0, 0, 0)
        self.hits = HitList(look)
        self.both = QStackedWidget()
        self.both.addWidget(self.hits)
        self.none = Empty(look, say("No information found"), "", icon="search")
        self.both.addWidget(self.none)
        card.inside.addWidget(self.both)
        card.setFixedWidth(look.theme.px(LIST_WIDTH) if not look.theme.is_large else LIST_WIDTH)
        return card

    def _make_side(self) -> QWidget:
        look, say = self.look, self.look.words.say
        self.side = side = Scroll(look)
        self.places = PlaceCard(look, is_wide=not look.theme.is_large)
        self.reading, self.compare = ReadingCard(look), CompareCard(look)
        advice = say("Choose a passage in the list: the whole of it shows here.")
        self.nothing = Paragraph(look, advice, tone="second")
        for widget in (self.places, self.nothing, self.compare, self.reading):
            side.inside.addWidget(widget)
        side.inside.addStretch(1)
        return side

    def _make_foot(self) -> Any:
        look, say = self.look, self.look.words.say
        self.note = PlainLabel(look, "", "second", tone="second")
        self.local = Button(look, say("Local questions"), icon="map-pin")
        self.ask = Button(look, say("Ask a COI unit"), icon="send")
        self.cite = Button(
            look, say("Cite in the record"), kind=PRIMARY, icon="file-text", key="Ctrl Enter"
        )
        self.cite.setEnabled(False)
        has_person = self.model.about.person is not None
        for button in (self.local, self.ask, self.cite):
            button.setVisible(has_person)
        return row(look, self.note, None, self.local, self.ask, self.cite)

    # Wiring

    def _connect(self) -> None:
        model = self.model
        model.shown.connect(self._show)
        model.read.connect(self._on_read)
        model.cited.connect(self._on_cited)
        model.noted.connect(self._on_noted)
        model.refused.connect(self._on_refused)
        self.search.edited.connect(self._on_edited)
        self.search.entered.connect(self._on_entered)
        self.filters.changed.connect(model.narrow)
        self.filters.left.connect(self.focus_first)
        self.filters.hear(self)
        self.hits.opened.connect(self._on_opened)
        self.places.picked.connect(model.choose_place)
        self.reading.compare_wanted.connect(lambda hit: self.compare.add(hit, self._today()))
        self.reading.other_wanted.connect(model.put_beside)
        model.beside.connect(self._on_beside)
        self.packs.clicked.connect(self._on_packs)
        self.bring.clicked.connect(self._on_bring)
        self.ask.clicked.connect(self._on_ask)
        self.local.clicked.connect(self._on_local)
        self.cite.clicked.connect(self._on_cite)
        keys = {"Ctrl+K": self.focus_first, "Ctrl+O": self._on_bring, "Ctrl+Return": self._on_cite}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act)

    def _show(self, found: Found) -> None:
        say = self.look.words.say
        self.found = found
        self.hits.fill(found.hits, self._today())
        self.both.setCurrentIndex(0 if found.hits else 1)
        self.none.advice.setText(nothing_words(self.look, self.filters.words(), found.lacking))
        self.also.clear()
        if found.also:
            label = PlainLabel(self.look, say("Also searched"), "second", tone="second")
            self.also.add(label)
        for word in found.also[:MOST_ALSO]:
            self.also.add(Chip(self.look, word))
        self.also.setVisible(bool(found.also))
        self.partly.setText(ranked_words(self.look, found.hits))
        self.partly.setVisible(bool(self.partly.text()))
        self.places.show_places(found.where)
        self._show_age()
        self._show_note()
        if self._goes_on:
            self._goes_on = False
            self.hits.focus_first()

    def _show_age(self) -> None:
        assert self.found is not None
        count, today = self.look.words.count, self._today()
        made = [one for one in self.found.packs if not one.is_document]
        number = count("{number} pack", "{number} packs", len(made))
        ages = [pack_age(self.look, one, today) for one in made]
        is_old = any(tone == "amber" for _, tone in ages)
        text = self.look.words.say("{packs}, one is old", packs=number) if is_old else number
        self.age.show_as(
            text, "triangle-alert" if is_old else "clock", "amber" if is_old else "green"
        )

    def _show_note(self) -> None:
        person, found = self.model.about.person, self.found
        if person is None or found is None:
            return
        opened, cited = len(found.looked_up.opened), len(found.looked_up.citations)
        text = self.look.words.say(
            "About {person}: {opened} opened, {cited} cited. Noted, never exported.",
            person=short_code(person),
            opened=opened,
            cited=cited,
        )
        self.note.setText(text)

    def _today(self) -> datetime.date:
        return moment_now().date()

    # What a person did

    def _on_edited(self, text: str) -> None:
        """Another question: what was read for the one before is put away, so that nothing unseen is cited."""
        self.reading.put_away()
        self.cite.setEnabled(False)
        self.notice.clear()
        self.nothing.show()
        self.model.search(text)

    def _on_entered(self) -> None:
        """Search at once; the keys go to the best answer when it is there."""
        self._goes_on = True
        self.model.start()

    def _on_opened(self, hit: Hit) -> None:
        self.notice.clear()
        self.reading.hit = hit
        self.model.open(hit)

    def _on_read(self, passages: list[Hit]) -> None:
        hit = self.reading.hit
        if hit is None or not passages:
            return
        self.nothing.hide()
        self.reading.show_item(hit, passages, self._today())
        QTimer.singleShot(0, self, self._to_reading)
        self.cite.setEnabled(hit.currency != RED)
        say = self.look.words.say
        if hit.currency == RED:
            self.notice.say(
                say("This may be read, not cited: replaced, or too old for its topic."), "red"
            )
        elif hit.currency == AMBER:
            self.notice.say(
                say("Older than its topic allows, or of unknown age: cite with care."), "amber"
            )

    def _on_beside(self, passages: list[Hit]) -> None:
        """Compare what is read with the passage of another item that speaks of the same."""
        if self.reading.hit is not None and passages:
            for hit in (self.reading.hit, closest(self.reading.hit, passages)):
                self.compare.add(hit, self._today())
            QTimer.singleShot(0, self, self._to_compare)

    def _to_compare(self) -> None:
        self.side.verticalScrollBar().setValue(self.compare.y())

    def _to_reading(self) -> None:
        """Bring what was opened into sight, below the places."""
        self.side.verticalScrollBar().setValue(self.reading.y())

    def _on_cite(self) -> None:
        if self.reading.hit is not None and self.cite.isEnabled() and self.cite.isVisible():
            self.model.cite(self.reading.hit)

    def _on_cited(self, hit: Hit) -> None:
        text = self.look.words.say("{title} is cited in the record.", title=hit.title)
        self.notice.say(text, "green")
        self.model.start()

    def _on_noted(self, _what: object) -> None:
        self.notice.say(self.look.words.say("Recorded."), "green")

    def _on_refused(self, fault: Expected) -> None:
        if not self._has_sheet():
            self.notice.refuse(fault)

    def _has_sheet(self) -> bool:
        return any(one.isVisible() for one in self.findChildren(Sheet))

    def _on_packs(self) -> None:
        if self.found is not None:
            may = "SUP" in self._given.signed.roles
            found, today = self.found, self._today()
            sheet = PacksSheet(
                self.look, found.packs, today, signers=found.signers, may_take_out=may
            )
            sheet.taken_out.connect(self.model.take_out)
            sheet.open_over(self)

    def _on_bring(self) -> None:
        if not self._has_sheet():
            sheet = IntakeSheet(self.look, self.intake)
            sheet.brought.connect(self.model.start)
            sheet.open_over(self)

    def _on_ask(self) -> None:
        if not self._has_sheet() and self.found is not None:
            sheet = QuerySheet(
                self.look,
                self.model,
                self.found,
                self._any_of(country_options(self.look)),
                self._any_of(self.look.codes("coi_topic")),
            )
            sheet.opened.connect(self._on_opened)
            sheet.open_over(self)

    def _on_local(self) -> None:
        person = self.model.about.person
        if not self._has_sheet() and person is not None:
            bank = read_local_questions(self._given.resources / "coi")
            QuestionsSheet(self.look, self.model, bank).open_over(self)


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject says where somebody comes from, or is None."""
    about = subject if isinstance(subject, About) else About()
    model, intake = CoiModel(given, about), IntakeModel(given)
    page = CoiScreen(given, model, intake)
    model.setParent(page)
    intake.setParent(page)
    return page
