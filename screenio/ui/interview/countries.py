"""Beside the question: what is known of the person's country, with country and topic of the question set."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from screenio.coi.filters import Filters
from screenio.encoding import PersonId
from screenio.language.direction import isolated
from screenio.projections.looked_up import Origin, origin
from screenio.table_rows import read_rows
from screenio.ui.coi.about import About
from screenio.ui.coi.filter_bar import FilterBar
from screenio.ui.coi.hit_list import HitCard
from screenio.ui.coi.model import CoiModel, Found
from screenio.ui.coi.place_card import PlaceCard
from screenio.ui.coi.wording import nothing_words, ranked_words
from screenio.ui.given import Given
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, column, emptied
from screenio.ui.parts.field import Field
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.text import Paragraph

SHOWN = 3
OF_PLACES = frozenset({"LANGUAGE_GEOGRAPHY", "ROUTES_BORDERS"})
"""Topics whose questions are about places. Source: DOMAIN §10, topic codes."""


class CountriesCard(Card):
    """A search beside the question; `wanted(about)` when somebody wants to read on."""

    wanted = Signal(object)

    def __init__(self, given: Given, parent: QWidget) -> None:
        look, say = given.look, given.look.words.say
        super().__init__(look, say("Country information"), icon="globe")
        self._look, self._background = look, given.background
        rows = read_rows(given.resources / "coi" / "question_topics.csv")
        self._topics = {one["question"]: one["topic"] for one in rows}
        self.model = CoiModel(given, About(), limit=SHOWN)
        self.model.setParent(self)
        self.search = Field(look, say("Search"), hint=say("In any script"), icon="search")
        self.set_to = Paragraph(look, "", "second", tone="second")
        self.hits = column(look, gap=0)
        self.places = PlaceCard(look, is_wide=False)
        self.places.setProperty("card", "soft")
        self.more = Button(look, say("Read on"), icon="book-open", key="F6")
        self.filters = FilterBar(look, self.model.ask_provinces, columns=2)
        self._lay_out()
        self._connect(parent)

    def _lay_out(self) -> None:
        for widget in (self.set_to, self.search, self.filters):
            self.inside.addWidget(widget)
        self.inside.addLayout(self.hits)
        self.inside.addWidget(self.places)
        self.inside.addWidget(self.more)

    def _connect(self, parent: QWidget) -> None:
        self.search.edited.connect(self._on_edited)
        self.search.entered.connect(self._on_more)
        self.more.clicked.connect(self._on_more)
        self.model.shown.connect(self._show)
        self.places.picked.connect(self.model.choose_place)
        self.filters.changed.connect(self._on_narrowed)
        self.filters.left.connect(self.search.setFocus)
        self.filters.hear(parent)
        QShortcut(QKeySequence("F6"), parent, self._on_key)

    def ask_about(self, person: PersonId, question: str) -> None:
        """Set country and topic by the person and the question on screen."""
        about = self.model.about
        if (about.person, about.question) == (person, question):
            return
        topic = self._topics.get(question, "")
        self.model.about = About(person, about.country, topic, question)
        self._background.ask(self, self._on_origin, origin, person, question)

    def _on_origin(self, found: Origin) -> None:
        about = self.model.about
        country = found.country or (found.states[0] if len(found.states) == 1 else "")
        self.model.about = msgspec.structs.replace(
            about, country=country, place=found.place, province=found.province
        )
        self.model.chosen = None
        self.set_to.setText(isolated(found.place) if found.place else "")
        self.set_to.setVisible(bool(found.place))
        self.model.filters = Filters(country=country, topic=about.topic)
        self.filters.put(self.model.filters)
        self._start()

    def _on_narrowed(self, filters: Filters) -> None:
        self.model.filters = filters
        self._start()

    def _start(self) -> None:
        """Search for what is typed; else show the place, where the question is about places."""
        self.model.text = self.search.text().strip()
        if self.model.text or (self.model.about.place and self.model.about.topic in OF_PLACES):
            self.model.start()
        else:
            emptied(self.hits)
            self.places.show_places(None)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.model.search(text)
        else:
            self._start()

    def _show(self, found: Found) -> None:
        emptied(self.hits)
        self.places.show_places(found.where)
        if not self.search.text().strip():
            return
        for hit in found.hits[:SHOWN]:
            card = HitCard(self._look, hit, moment_now().date())
            card.clicked.connect(self._on_more)
            self.hits.addWidget(card)
        if text := ranked_words(self._look, found.hits):
            self.hits.addWidget(Paragraph(self._look, text, "second", tone="second"))
        if not found.hits:
            say = self._look.words.say
            why = nothing_words(self._look, self.filters.words(), found.lacking)
            text = f"{say('No information found')}. {why}"
            self.hits.addWidget(Paragraph(self._look, text, "second", tone="second"))

    def _on_key(self) -> None:
        """Go into the search; a second time, read on."""
        if self.search.edit.hasFocus():
            self._on_more()
        else:
            self.search.setFocus()

    def _on_more(self) -> None:
        model = self.model
        self.wanted.emit(model.about.taking(model.filters, self.search.text()))
