"""The read-back: every answer of a section in both languages, and what the person says is wrong under it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from screenio.language.answers import AnswerWriter
from screenio.projections.review_card import FieldRow
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PRIMARY, QUIET, Button
from screenio.ui.parts.card import Line, column, emptied, row
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.objection import Objection, value_words
from screenio.ui.parts.text import Paragraph
from screenio.ui.parts.writing import Writers


class ReadBackList(QWidget):
    """Answers that are read back; `objected(question)` when the person says that one is wrong."""

    objected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._inside = column(look, gap=8)
        self.setLayout(self._inside)

    def show_rows(self, rows: tuple[FieldRow, ...], writers: Writers, tongue: Tongue) -> None:
        """Show answers; none leaves the place empty."""
        emptied(self._inside)
        for one in rows:
            self._inside.addWidget(Line())
            self._inside.addLayout(self._line(one, writers, tongue))
            if one.objection:
                self._inside.addWidget(Objection(self._look, one.objection, tongue))
        self.setVisible(bool(rows))

    def _line(self, one: FieldRow, writers: Writers, tongue: Tongue) -> QHBoxLayout:
        look, say = self._look, self._look.words.say
        about = writers[0].question(one.question)
        button = NamedButton(look, say("Not right"), about, icon="pencil")
        button.clicked.connect(lambda: self.objected.emit(one.question))
        sides = [self._side(one, writer) for writer in writers]
        line = row(look, gap=16)
        for (question, answer), turned in zip(sides, (None, tongue.is_right_to_left), strict=True):
            both = QWidget()
            inside = column(
                look,
                Paragraph(look, question, "second", tone="second", right_to_left=turned),
                Paragraph(look, answer, weight=600, right_to_left=turned),
                gap=2,
            )
            both.setLayout(inside)
            line.addWidget(both, 1)
        line.addWidget(button)
        return line

    def _side(self, one: FieldRow, writer: AnswerWriter) -> tuple[str, str]:
        return writer.question(one.question), value_words(self._look, one, writer)


class ObjectionSheet(Sheet):
    """What should stand instead, in both languages; `said(person, officer)`."""

    said = Signal(str, str)

    def __init__(
        self, look: Look, question: str, tongue: Tongue, before: Mapping[str, str]
    ) -> None:
        say = look.words.say
        super().__init__(look, say("What should stand there?"), width=720)
        self.inside.addWidget(Paragraph(look, question, weight=600))
        text = say(
            "The first value stays, the objection stands under it. Words of fear: F9, not here."
        )
        self.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.officer = Area(look, say("As the officer writes it"), lines=3)
        own = say("In the person's own words · {language}", language=tongue.called)
        self.person = Area(look, own, right_to_left=tongue.is_right_to_left, lines=3)
        self.officer.put(before.get("officer", ""))
        self.person.put(before.get("person", ""))
        self.inside.addLayout(row(look, self.officer, self.person, gap=14))
        keep = Button(look, say("Record the objection"), kind=PRIMARY)
        close = Button(look, say("Back"), kind=QUIET, key="Esc")
        self.inside.addLayout(row(look, None, close, keep))
        close.clicked.connect(self.shut)
        keep.clicked.connect(self._on_keep)

    def _on_keep(self) -> None:
        person, officer = self.person.text().strip(), self.officer.text().strip()
        if person or officer:
            self.said.emit(person, officer)
            self.shut()
        else:
            self.officer.setFocus()
