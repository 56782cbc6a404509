"""Country information as it is searched, read and cited."""

import secrets
from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from screenio.coi.filters import Filters
from screenio.coi.gazetteer import Province
from screenio.coi.hit import Hit, Other
from screenio.coi.index import Head
from screenio.coi.lexicon import Unit
from screenio.coi.whereabouts import Named, Whereabouts, whereabouts, widened
from screenio.desk import library
from screenio.desk.desk import Desk
from screenio.domain import lookup
from screenio.domain.coi_pack import TakePackOut
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Refusal
from screenio.language.catalogue import catalogue
from screenio.projections.looked_up import LookedUp, looked_up
from screenio.reference import read_labels
from screenio.ui.background import Background
from screenio.ui.coi.about import About
from screenio.ui.coi.query_letter import letter
from screenio.ui.given import Given

Asked = tuple[str, Filters, int | None]
"""Words, filters, and which of the places they name is meant."""
SEARCH_AFTER_MS = 200
"""A pause in typing after which is searched."""
LIMIT = 20


class Found(msgspec.Struct, frozen=True):
    """What a search gave.

    Args:
        signers: station to its name.
        also: other spellings and words that were searched as well.
        where: the places that the words name.
        answering: what answers queries about the person, by reference.
        lacking: packs that cannot be searched yet.
    """

    hits: tuple[Hit, ...]
    also: tuple[str, ...]
    packs: tuple[Head, ...]
    looked_up: LookedUp
    where: Whereabouts | None = None
    answering: Mapping[str, list[Hit]] = {}
    signers: Mapping[bytes, str] = {}
    lacking: int = 0


class CoiModel(QObject):
    """Passages that answer a question, and what is done with one.

    `shown(found)` after a search; `read(hits)` with a whole item; `cited(hit)` when it stands in the record;
    `beside(hits)` with an item to be put beside another; `noted(what)` when a query or an answer was
    recorded; `refused(fault)` when something said no.
    """

    shown = Signal(object)
    read = Signal(object)
    cited = Signal(object)
    noted = Signal(object)
    beside = Signal(object)
    refused = Signal(object)

    def __init__(self, given: Given, about: About, *, limit: int = LIMIT) -> None:
        super().__init__()
        self._background: Background = given.background
        self._lexicon, self._gazetteer = given.lexicon, given.gazetteer
        self._resources, self._translations = given.resources, given.translations
        self.about = about
        self.filters = about.narrowed
        self._limit = limit
        self.text = about.text
        self.chosen: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.start)

    def start(self) -> None:
        """Search for what stands there now; a search that waits for a pause is this one."""
        self._timer.stop()
        about, asked, limit = self.about, self._asked(), self._limit
        text, filters, chosen = asked
        lexicon, gazetteer = self._lexicon, self._gazetteer

        def look(desk: Desk) -> tuple[Asked, Found]:
            words, units = lexicon(), lexicon().units(text)
            named = Named(text or about.place, filters.country, filters.province or about.province)
            where = whereabouts(gazetteer(), words, named, chosen)
            narrowed = filters
            if where is not None and where.chosen is not None:
                units = widened(units, words, where)
                narrowed = msgspec.structs.replace(filters, country=where.shown.country)
            hits = desk.ask(library.found, narrowed.wanted(units, words, limit))
            noted = desk.ask(looked_up, about.person) if about.person else LookedUp()
            return asked, Found(
                hits=tuple(hits),
                also=_also(text, units),
                packs=tuple(desk.ask(library.packs)),
                looked_up=noted,
                where=where,
                signers=desk.ask(library.signers),
                lacking=desk.ask(library.lacking),
                answering=desk.ask(library.answering, [q.fact.reference for q in noted.queries]),
            )

        self._background.run(self, look, self._on_found, self.refused.emit)

    def search(self, text: str) -> None:
        """Search for other words, once typing pauses."""
        self.text, self.chosen = text, None
        self._timer.start()

    def choose_place(self, number: int) -> None:
        """Search for one of the places that were named, under all its names; -1 for none of them."""
        self.chosen = number if number >= 0 else None
        self.start()

    def narrow(self, filters: Filters) -> None:
        """Search with other filters."""
        self.filters = filters
        self.start()

    def ask_provinces(self, country: str, then: Callable[[list[Province]], None]) -> None:
        """Tell what a country is divided into."""
        gazetteer = self._gazetteer
        self._background.run(self, lambda _desk: gazetteer().provinces(country), then)

    def open(self, hit: Hit) -> None:
        """Read the whole item of a passage; that it was opened is noted where a person is screened."""
        if self.about.person is not None:
            opens = lookup.OpenItem(
                subject=lookup.subject_of(self.about.person),
                person=self.about.person,
                passage=hit.passage,
                question=self.about.question,
            )
            self._background.submit(self, opens, self.refused.emit)
        self._background.ask(self, self.read.emit, library.whole_item, hit.item_row)

    def put_beside(self, other: Other) -> None:
        """Read another item, to be put beside the one that is read."""
        self._background.ask(self, self.beside.emit, library.whole_item, other.item_row)

    def cite(self, hit: Hit, quote: str = "") -> None:
        """Put a passage into the record of the person."""
        if self.about.person is None:
            self.refused.emit(Refusal("coi.nobody"))
            return
        cites = lookup.CiteItem(
            subject=lookup.subject_of(self.about.person),
            person=self.about.person,
            passage=hit.passage,
            quote=quote,
            question=self.about.question,
        )
        self._background.submit(self, cites, self.refused.emit, then=lambda _: self.cited.emit(hit))

    def ask_unit(self, country: str, topic: str, text: str, needed_by: str) -> None:
        """Write a query to a COI unit."""
        written = lookup.QueryWritten(
            person=self._person(),
            country=country,
            topic=topic,
            text=text,
            needed_by=needed_by,
            reference=f"COI-{secrets.token_hex(4).upper()}",
        )
        self._note(lookup.WriteQuery(subject=self._subject(), written=written))

    def write_letter(
        self, written: lookup.QueryWritten, language: str, then: Callable[[str], None]
    ) -> None:
        """Write the file of a query in a language of the program."""

        def write(desk: Desk) -> str:
            words = catalogue(language, self._translations)
            labels = read_labels(self._resources, words.language, desk.tables)
            return letter(words, labels, desk.place.name, written)

        self._background.run(self, write, then, self.refused.emit)

    def note_answer(self, noted: lookup.LocalAnswerNoted) -> None:
        """Note what the person said to a question on local knowledge."""
        self._note(lookup.NoteLocalAnswer(subject=self._subject(), noted=noted))

    def take_out(self, head: Head) -> None:
        """Let nothing of a pack be found any more."""
        out = TakePackOut(subject=head.pack)
        self._background.submit(self, out, self.refused.emit, then=lambda _: self.start())

    def _note(self, command: lookup.WriteQuery | lookup.NoteLocalAnswer) -> None:
        def then(_outcome: object) -> None:
            self.noted.emit(command)
            self.start()

        self._background.submit(self, command, self.refused.emit, then=then)

    def _person(self) -> PersonId:
        assert self.about.person is not None, "it is about a person"
        return self.about.person

    def _subject(self) -> SubjectId:
        return lookup.subject_of(self._person())

    def _asked(self) -> Asked:
        return self.text, self.filters, self.chosen

    def _on_found(self, answer: tuple[Asked, Found] | None) -> None:
        if answer is not None and answer[0] == self._asked():
            self.shown.emit(answer[1])


def _also(text: str, units: tuple[Unit, ...]) -> tuple[str, ...]:
    """Name what else was searched: other spellings, other languages, as people write them."""
    typed = text.casefold()
    found = dict.fromkeys(one for unit in units for one in unit.said)
    return tuple(one for one in found if one.casefold() not in typed)
