"""An opened dossier: every value with its status, and whether the person was already asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from screenio.domain.fact import GENERAL
from screenio.domain.item import Item
from screenio.domain.package import Package
from screenio.encoding import PersonId, short_code
from screenio.language.answers import AnswerWriter
from screenio.language.direction import is_right_to_left, isolated
from screenio.ui.handover import certainty_chip, item_name, item_words
from screenio.ui.look import Look
from screenio.ui.parts.button import Button
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row, with_end
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.icon import Disc
from screenio.ui.parts.text import Paragraph, PlainLabel

NAME = "person.name"
LABEL_WIDTH, MARKS_WIDTH = 170, 160


class DossierView(Scroll):
    """What was sent; `words_wanted` when somebody asks for what is closed until asked for."""

    words_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._say = look.words.say

    def show_package(self, package: Package, writer: AnswerWriter, *, words_shown: bool) -> None:
        """Show an opened dossier."""
        emptied(self.inside)
        self.inside.addLayout(self._head(package))
        for group, items in package.sections.items():
            card = Card(self._look, self._look.label("group", group))
            shown = [one for one in items if words_shown or one.compartment == GENERAL]
            for number, item in enumerate(shown):
                if number:
                    card.inside.addWidget(Line())
                card.inside.addLayout(self._line(item, writer))
                self._add_below(card, item, package)
            if len(shown) < len(items):
                card.inside.addWidget(self._closed(len(items) - len(shown)))
            self.inside.addWidget(card)
        self.inside.addStretch(1)

    def _head(self, package: Package) -> QHBoxLayout:
        look = self._look
        items = [one for group in package.sections.values() for one in group]
        name: dict[str, str] = next(
            (one.value for one in items if one.attribute == NAME and one.value), {}
        )
        latin, native = name.get("latin", ""), name.get("native", "")
        shown = latin or native or self._say("No name recorded")
        names = row(look, PlainLabel(look, shown, "heading", weight=700), gap=10)
        if native and native != shown:
            names.addWidget(PlainLabel(look, native, "heading", tone="second"))
        names.addStretch(1)
        parts = [
            short_code(PersonId(package.person)),
            look.label("pathway", package.pathway),
            self._say("from {name}", name=package.sender_name),
        ]
        said = PlainLabel(look, " · ".join(map(isolated, parts)), "second", tone="second")
        both = QWidget()
        inside = column(look, gap=0)
        inside.addLayout(names)
        inside.addWidget(said)
        both.setLayout(inside)
        line = row(look, Disc(look, name=shown), both, gap=12)
        line.setStretch(1, 1)
        return line

    def _line(self, item: Item, writer: AnswerWriter) -> QBoxLayout:
        look, say = self._look, self._say
        label = Paragraph(look, item_name(look, item, writer), "second", tone="second")
        value = Paragraph(look, item_words(look, item, writer), weight=600)
        marks = [certainty_chip(look, item.certainty)]
        if item.question:
            marks.append(Chip(look, say("Do not ask again"), "check", "accent"))
        if look.theme.is_large:
            return column(look, label, value, Flow(look, *marks, gap=4), gap=4)
        label.setFixedWidth(look.theme.px(LABEL_WIDTH))
        place = QWidget()
        place.setFixedWidth(look.theme.px(MARKS_WIDTH))
        place.setLayout(column(look, *marks, gap=4))
        line = row(look, label, value, place, gap=10)
        line.setStretch(1, 1)
        return line

    def _add_below(self, card: Card, item: Item, package: Package) -> None:
        """Show the words as they were said, and the objection, in their own direction."""
        look = self._look
        turned = is_right_to_left(package.languages[1])
        if item.objection:
            text = self._say("The person says this is not right:")
            card.inside.addWidget(Chip(look, text, "messages-square", "amber"))
            card.inside.addWidget(Paragraph(look, item.objection.get("officer", ""), weight=500))
            own = item.objection.get("person", "")
            card.inside.addWidget(Paragraph(look, own, weight=500, right_to_left=turned))

    def _closed(self, number: int) -> QWidget:
        look = self._look
        place = QWidget()
        count = look.words.count(
            "{number} value is shown on request; that is recorded.",
            "{number} values are shown on request; that is recorded.",
            number,
        )
        show = Button(look, self._say("Show the words"), icon="eye")
        show.clicked.connect(self.words_wanted)
        place.setLayout(with_end(look, Paragraph(look, count, "second", tone="second"), show))
        return place
