"""Questions on local knowledge: the officer draws one and writes down what is said; nothing is scored."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from screenio.coi.local_questions import LocalQuestion
from screenio.domain.lookup import LocalAnswerNoted
from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.ui.coi.model import CoiModel
from screenio.ui.coi.room import Room
from screenio.ui.coi.sorted_table import SortedTable
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Scroll, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.rows import Cell, Column
from screenio.ui.parts.text import Paragraph

DIFFICULTY = ("EASY", "MEDIUM", "HARD")
"""From what everybody knows to what few do. Source: codes.csv, list coi_difficulty."""
LEAST_HEIGHT, WORDS_HEIGHT = 150, 100
ASKED_IN = ("ar", "fa", "ps", "sr")
"""Languages in which the questions are written, beside English."""


class QuestionsSheet(Sheet):
    """The bank for the country of the search, and room for an answer in words."""

    def __init__(self, look: Look, model: CoiModel, bank: tuple[LocalQuestion, ...]) -> None:
        say = look.words.say
        super().__init__(look, say("Local questions"), width=900)
        self._model = model
        self.chosen: LocalQuestion | None = None
        advice = say(
            "For talking about where somebody lived. Who went away as a child, cannot read or is ill may "
            "know none of it. Nothing is scored, and no answer is right or wrong here."
        )
        self.room = Room(look)
        self.room.inside.addWidget(Paragraph(look, advice, "second", tone="second"))
        self.inside.addWidget(self.room)
        country = model.filters.country
        self._make_table([one for one in bank if country in {"", one.country}])
        self._make_words()
        self.answer = Area(look, say("What the person said"), lines=2)
        self.notice = Notice(look)
        self.room.inside.addWidget(self.answer)
        self.inside.addWidget(self.notice)
        self._make_foot()
        model.noted.connect(self._on_noted)
        model.refused.connect(self._on_refused)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_table(self, bank: list[LocalQuestion]) -> None:
        language = self._look.words.language
        keys: dict[str, Callable[[LocalQuestion], Any]] = {
            "region": lambda one: (one.country, one.region, one.id),
            "question": lambda one: one.words(language).casefold(),
            "difficulty": lambda one: (DIFFICULTY.index(one.difficulty), one.id),
            "literacy": lambda one: (one.literacy, one.id),
            "source": lambda one: (one.source.casefold(), one.asked_on),
        }
        name = self._look.words.say("Local questions")
        self.sorted = SortedTable(
            self._look, name, self._columns(), keys, least_height=LEAST_HEIGHT
        )
        self.table, self.rows = self.sorted.table, self.sorted.rows
        self.room.inside.addWidget(self.sorted)
        self.table.opened.connect(self._on_chosen)
        self.sorted.fill(bank)

    def _make_words(self) -> None:
        """Make room for what is read out, in each language; it scrolls, so that the sheet fits the window."""
        self.words = [Paragraph(self._look, "") for _ in ASKED_IN]
        spoken = Scroll(self._look)
        spoken.setFixedHeight(self._look.theme.px(WORDS_HEIGHT))
        for one in self.words:
            spoken.inside.addWidget(one)
        self.room.inside.addWidget(spoken)

    def _make_foot(self) -> None:
        look, say = self._look, self._look.words.say
        self.keep = Button(look, say("Record the answer"), kind=PRIMARY)
        self.keep.setEnabled(False)
        close = Button(look, say("Close"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, self.keep))
        close.clicked.connect(self.shut)
        self.keep.clicked.connect(self._on_keep)

    def _columns(self) -> list[Column]:
        look, say, px = self._look, self._look.words.say, self._look.theme.px
        language = look.words.language
        return [
            Column(
                say("Region"), lambda one: Cell(one.region, one.country), "region", width=px(150)
            ),
            Column(say("Question"), lambda one: Cell(one.words(language)), "question"),
            Column(
                say("Difficulty"),
                lambda one: Cell(look.label("coi_difficulty", one.difficulty)),
                "difficulty",
                width=px(110),
            ),
            Column(
                say("Reading"),
                lambda one: Cell(look.label("coi_literacy", one.literacy)),
                "literacy",
                width=px(150),
            ),
            Column(
                say("Source"), lambda one: Cell(one.source, one.asked_on), "source", width=px(170)
            ),
        ]

    def _on_chosen(self, found: LocalQuestion) -> None:
        self.chosen = found
        for label, language in zip(self.words, ASKED_IN, strict=True):
            words = found.words(language)
            label.setText(words if words != found.en else "")
            label.setVisible(words != found.en)
        self.keep.setEnabled(True)
        self.answer.setFocus()

    def _on_keep(self) -> None:
        found, person = self.chosen, self._model.about.person
        if found is None or person is None:
            return
        noted = LocalAnswerNoted(
            person=PersonId(person),
            local_question=found.id,
            asked=found.en,
            item=found.item,
            answer=self.answer.text().strip(),
            language=self._look.words.language,
        )
        self._model.note_answer(noted)

    def _on_noted(self, _what: object) -> None:
        self.answer.put("")
        self.notice.say(self._look.words.say("Recorded."), "green")

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
