"""A question to a COI unit: about a country, never the person; recorded, and written as a file to carry."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from screenio.coi.hit import Hit
from screenio.domain.lookup import NoteLocalAnswer, QueryWritten, WriteQuery
from screenio.errors import Trouble
from screenio.language.catalogue import OWN_NAMES, WINDOW_LANGUAGES
from screenio.ui.coi.hit_list import SHOWN
from screenio.ui.coi.model import CoiModel, Found
from screenio.ui.coi.room import Room
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Card, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.folder import pick
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.whole_file import write_whole

MOST_BEFORE = 4
"""Earlier queries that are told, the newest first."""


class QuerySheet(Sheet):
    """Writes a query and then asks where the file goes; tells what was asked before and what answers it.

    `opened(hit)` when somebody wants to read an answer.
    """

    opened = Signal(object)

    def __init__(
        self,
        look: Look,
        model: CoiModel,
        found: Found,
        countries: list[tuple[str, str]],
        topics: list[tuple[str, str]],
    ) -> None:
        say = look.words.say
        super().__init__(look, say("Ask a COI unit"), width=640)
        self._model = model
        self._written: QueryWritten | None = None
        self.room = Room(look, gap=14)
        self.inside.addWidget(self.room)
        self._make_before(found)
        self._make_picks(countries, topics)
        self.text = Area(look, say("What you want to know"), lines=4)
        self.room.inside.addWidget(self.text)
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self._make_foot()
        model.refused.connect(self.notice.refuse)
        model.noted.connect(self._on_noted)

    def _make_before(self, found: Found) -> None:
        """Tell what may be asked, and earlier queries with each answer as a button that opens it."""
        look, say = self._look, self._look.words.say
        advice = say(
            "Ask about the country. A name, a date of birth or a number of the person is refused, and nobody "
            "in the country of origin is ever asked about a person."
        )
        self.room.inside.addWidget(Paragraph(look, advice, "second", tone="second"))
        for one in reversed(found.looked_up.queries[-MOST_BEFORE:]):
            answers = found.answering.get(one.fact.reference, [])
            card = Card(look, tone="soft")
            state = Chip(look, say("Answered"), "check", "green")
            if not answers:
                state = Chip(look, say("No answer yet"), "clock")
            reference = PlainLabel(look, one.fact.reference, "second", weight=600)
            card.inside.addLayout(row(look, reference, state, None))
            card.inside.addWidget(Paragraph(look, one.fact.text[:SHOWN], "second"))
            for hit in answers:
                button = Button(look, f"{hit.title} · {hit.source}", icon="file-text")
                button.clicked.connect(lambda _=False, hit=hit: self._on_opened(hit))
                card.inside.addWidget(button)
            self.room.inside.addWidget(card)

    def _on_opened(self, hit: Hit) -> None:
        self.opened.emit(hit)
        self.shut()

    def _make_picks(self, countries: list[tuple[str, str]], topics: list[tuple[str, str]]) -> None:
        look, say, wanted = self._look, self._look.words.say, self._model.filters
        self.country = NarrowPick(look, say("Country"), countries)
        self.country.choose(wanted.country)
        self.topic = NarrowPick(look, say("Topic"), topics)
        self.topic.choose(wanted.topic)
        self.needed_by = Field(look, say("Needed by"), hint="2026-12-24")
        written_in = [(code, OWN_NAMES[code]) for code in WINDOW_LANGUAGES]
        self.language = NarrowPick(look, say("Headings in"), written_in)
        self.language.choose(look.words.language)
        self.room.inside.addLayout(row(look, self.country, self.topic))
        self.room.inside.addLayout(row(look, self.needed_by, self.language))

    def _make_foot(self) -> None:
        look, say = self._look, self._look.words.say
        self.keep = Button(look, say("Record and save the file"), kind=PRIMARY)
        close = Button(look, say("Close"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, self.keep))
        close.clicked.connect(self.shut)
        self.keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        self.notice.clear()
        self._model.ask_unit(
            self.country.chosen(),
            self.topic.chosen(),
            self.text.text().strip(),
            self.needed_by.text().strip(),
        )

    def _on_noted(self, what: WriteQuery | NoteLocalAnswer) -> None:
        if isinstance(what, WriteQuery):
            self._written = what.written
            QTimer.singleShot(0, self, self._save)

    def _save(self) -> None:
        pick(self, self._look.words.say("Where the file goes"), self._on_folder)

    def _on_folder(self, folder: str) -> None:
        assert self._written is not None, "a query was recorded"
        path = Path(folder) / f"{self._written.reference.lower()}.txt"
        self._model.write_letter(
            self._written, self.language.chosen(), lambda text: self._write(path, text)
        )

    def _write(self, path: Path, text: str) -> None:
        try:
            write_whole(path, text.encode())
        except OSError:
            self.notice.refuse(Trouble("cli.not_written", file=path.name))
            return
        self.shut()
