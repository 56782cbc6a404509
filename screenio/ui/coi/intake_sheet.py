"""The sheet for bringing a document in: what was read stands in fields, and a person says what is right."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from screenio.desk.intake import Confirmed
from screenio.errors import Expected
from screenio.language.formats import language_name
from screenio.ui.coi.intake_model import Document, IntakeModel
from screenio.ui.coi.relations import AGREES, CONTRADICTS, SUPERSEDES, Relations
from screenio.ui.coi.room import Room
from screenio.ui.coi.wording import country_options
from screenio.ui.look import Look
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import column, emptied, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.field import Field
from screenio.ui.parts.folder import pick
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.text import Paragraph

LANGUAGES = ("en", "sr", "sr-Latn", "ar", "fa", "ps", "fr", "de")
"""Languages in which reports are met on the route; others are found by their letters."""


class IntakeSheet(Sheet):
    """From a file to an item; `brought` when it was taken in."""

    brought = Signal()

    def __init__(self, look: Look, model: IntakeModel) -> None:
        say = look.words.say
        super().__init__(look, say("Bring a document in"), width=680)
        self._model = model
        self._document: Document | None = None
        advice = say(
            "A report as PDF, Word, HTML or text, a saved feed, a country file in JSON, or a signed pack. "
            "It is read in a process of its own."
        )
        self.inside.addWidget(Paragraph(look, advice, "second", tone="second"))
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Progress"))
        self.progress.hide()
        self.inside.addWidget(self.progress)
        self.fields = self._make_fields()
        room = Room(look)
        room.inside.addWidget(self.fields)
        self.fields.hide()
        self.inside.addWidget(room)
        self.inside.addLayout(self._make_foot())
        self._connect()

    def _make_fields(self) -> QWidget:
        look, say = self._look, self._look.words.say
        any_of = [("", say("Not said"))]
        self.summary = Paragraph(look, "", "second", tone="second")
        self.name = Field(look, say("Title"))
        self.publisher = Field(look, say("Publisher"))
        self.published = Field(look, say("Published"), hint="2026-11-29")
        self.country = NarrowPick(look, say("Country"), any_of + country_options(look))
        self.topic = NarrowPick(look, say("Topic"), any_of + look.codes("coi_topic"))
        self.kind = NarrowPick(look, say("Kind of source"), any_of + look.codes("coi_source_kind"))
        shown = look.words.language
        languages = [(code, language_name(code, shown)) for code in LANGUAGES]
        self.language = NarrowPick(look, say("Language"), languages)
        whole = QWidget()
        box = column(look, self.summary, self.name, self.publisher, gap=10)
        self.answers = Field(look, say("Answers the query"), hint="COI-1A2B3C4D")
        box.addLayout(row(look, self.published, self.language, self.answers))
        self.province = Field(look, say("Province"))
        box.addLayout(row(look, self.country, self.province, self.topic, self.kind))
        self._related = column(look)
        box.addLayout(self._related)
        whole.setLayout(box)
        return whole

    def _make_foot(self) -> Any:
        look, say = self._look, self._look.words.say
        self.choose = Button(look, say("Choose a file"), kind=PRIMARY, icon="upload")
        self.take = Button(look, say("Take it in"), kind=PRIMARY, icon="check")
        self.stop = Button(look, say("Cancel"), icon="x")
        self.shut_button = Button(look, say("Close"), kind=QUIET, key="Esc")
        self.take.hide()
        self.stop.hide()
        return row(look, None, self.shut_button, self.stop, self.choose, self.take)

    def _connect(self) -> None:
        model = self._model
        model.step.connect(self._on_step)
        model.read.connect(self._on_read)
        model.brought.connect(self._on_brought)
        model.refused.connect(self._on_refused)
        self.choose.clicked.connect(self._on_choose)
        self.take.clicked.connect(self._on_take)
        self.publisher.edited.connect(self._on_publisher)
        self.stop.clicked.connect(model.cancel)
        self.shut_button.clicked.connect(self.shut)
        self.closed.connect(model.cancel)

    def _on_choose(self) -> None:
        pick(self, self._look.words.say("Bring a document in"), self._on_picked, kind="open")

    def _on_picked(self, path: str) -> None:
        self.notice.clear()
        self._show(is_reading=True)
        self._model.start(Path(path))

    def _on_step(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)

    def _on_read(self, document: Document) -> None:
        self._document = document
        say, draft = self._look.words.say, document.first
        number = sum(len(one.passages) for one in document.read.drafts)
        count = self._look.words.count
        text = say(
            "{file}: {items}, {passages}. Say what is right.",
            file=document.name,
            items=count("{number} item", "{number} items", len(document.read.drafts)),
            passages=count("{number} passage", "{number} passages", number),
        )
        self.summary.setText(text)
        is_one = len(document.read.drafts) == 1
        self.name.put(draft.title if is_one else "")
        self.name.setVisible(is_one)
        self.publisher.put(draft.publisher)
        self.kind.choose(draft.kind)
        self.published.put(draft.published)
        self.answers.put(draft.answers)
        self.province.put("")
        for pick_one, code in self._picks(
            draft.country, draft.topic if is_one else "", draft.language
        ):
            pick_one.choose(code)
        emptied(self._related)
        self.relations = Relations(self._look, document.known)
        self._related.addWidget(self.relations)
        self.relations.setVisible(bool(document.known))
        self._show(is_reading=False)
        self.fields.show()
        self.take.show()
        self.choose.hide()
        (self.name if is_one else self.publisher).setFocus(Qt.FocusReason.OtherFocusReason)

    def _picks(self, country: str, topic: str, language: str) -> list[tuple[NarrowPick, str]]:
        return [(self.country, country), (self.topic, topic), (self.language, language)]

    def _on_publisher(self, text: str) -> None:
        """Choose the kind of a publisher that is known, as long as nobody said otherwise."""
        assert self._document is not None, "it was read"
        if (kind := self._document.kinds.get(text.strip())) is not None:
            self.kind.choose(kind)

    def _on_take(self) -> None:
        assert self._document is not None
        confirmed = Confirmed(
            title=self.name.text().strip() if self.name.isVisible() else "",
            publisher=self.publisher.text().strip(),
            kind=self.kind.chosen(),
            country=self.country.chosen(),
            province=self.province.text().strip(),
            topic=self.topic.chosen(),
            published=self.published.text().strip(),
            language=self.language.chosen(),
            answers=self.answers.text().strip().upper(),
            supersedes=self.relations.items(SUPERSEDES),
            contradicts=self.relations.items(CONTRADICTS),
            corroborated_by=self.relations.items(AGREES),
        )
        self.notice.clear()
        self._show(is_reading=True)
        self._model.take_in(self._document, confirmed)

    def _on_brought(self, title: str) -> None:
        text = self._look.words.say("{title} is here now and can be found.", title=title)
        self._again(text, "green")
        self.brought.emit()

    def _on_refused(self, fault: Expected) -> None:
        if self.fields.isVisible():
            self._show(is_reading=False)
            self.notice.refuse(fault)
            return
        self._again("", "")
        self.notice.refuse(fault)

    def _again(self, text: str, tone: str) -> None:
        """Be ready for another file."""
        self._document = None
        self._show(is_reading=False)
        self.fields.hide()
        self.take.hide()
        self.choose.show()
        if text:
            self.notice.say(text, tone)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, is_reading: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(is_reading)
        self.stop.setVisible(is_reading)
        self.choose.setEnabled(not is_reading)
        self.take.setEnabled(not is_reading)
        if is_reading:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
