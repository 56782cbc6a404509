"""A question to a COI unit: about a country, never the person; recorded, and written as a file to carry."""

import secrets
from pathlib import Path

from PySide6.QtCore import QTimer

from screenio.errors import Expected, Trouble
from screenio.ui.coi.model import CoiModel
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.folder import pick
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph
from screenio.whole_file import write_whole


class QuerySheet(Sheet):
    """Writes a query and then asks where the file goes."""

    def __init__(
        self,
        look: Look,
        model: CoiModel,
        countries: list[tuple[str, str]],
        topics: list[tuple[str, str]],
    ) -> None:
        say = look.words.say
        super().__init__(look, say("Ask a COI unit"), width=640)
        self._model = model
        advice = say(
            "Ask about the country. A name, a date of birth or a number of the person is refused, and nobody "
            "in the country of origin is ever asked about a person."
        )
        self.inside.addWidget(Paragraph(look, advice, "second", tone="second"))
        self._make_picks(countries, topics)
        self.needed_by = Field(look, say("Needed by"), hint="2026-12-24")
        self.text = Area(look, say("What you want to know"), lines=5)
        self.notice = Notice(look)
        self.inside.addLayout(row(look, self.country, self.topic, self.needed_by))
        self.inside.addWidget(self.text)
        self.inside.addWidget(self.notice)
        self._make_foot()
        model.refused.connect(self.notice.refuse)
        model.noted.connect(self._on_noted)

    def _make_picks(self, countries: list[tuple[str, str]], topics: list[tuple[str, str]]) -> None:
        look, say, wanted = self._look, self._look.words.say, self._model.wanted
        self.country = NarrowPick(look, say("Country"), countries)
        self.country.choose(wanted.country)
        self.topic = NarrowPick(look, say("Topic"), topics)
        self.topic.choose(wanted.topic)

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

    def _on_noted(self, _what: object) -> None:
        QTimer.singleShot(0, self._save)

    def _save(self) -> None:
        pick(self, self._look.words.say("Where the file goes"), self._on_folder)

    def _on_folder(self, folder: str) -> None:
        path = Path(folder) / f"coi-query-{secrets.token_hex(4)}.txt"
        try:
            write_whole(path, self.letter().encode())
        except OSError:
            fault: Expected = Trouble("cli.not_written", file=path.name)
            self.notice.refuse(fault)
            return
        self.shut()

    def letter(self) -> str:
        """Give the words of the file: country, topic, time, question; nothing of the person."""
        lines = [
            f"Country: {self.country.chosen()}",
            f"Topic: {self.topic.chosen()}",
            f"Needed by: {self.needed_by.text().strip()}",
            "",
            self.text.text().strip(),
        ]
        return "\n".join(lines) + "\n"
