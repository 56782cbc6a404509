"""One person and the station's own forms: ask with one, go on with what was begun."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.language.formats import language_name
from screenio.projections.questionnaires import HeldRow, Move, VersionRow
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.other_forms.model import OtherFormsModel
from screenio.ui.other_forms.move import MoveSheet
from screenio.ui.parts.card import Card, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.named_button import NamedButton
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph, PlainLabel


class OtherFormsScreen(ReadPage):
    """The own forms beside one person."""

    def __init__(self, look: Look, model: OtherFormsModel) -> None:
        super().__init__(look)
        self.model = model
        self._say = look.words.say
        self.line = PersonLine(look)
        self.inside.addWidget(self.line)
        self.inside.addWidget(PlainLabel(look, self._say("Other forms"), "title", weight=700))
        text = self._say("Own forms of this station. None of them stands in for the screening.")
        self.inside.addWidget(Paragraph(look, text, tone="second"))
        self.notice = Notice(look)
        self.inside.addWidget(self.notice)
        self._held, self._offered = Scroll(look), Scroll(look)
        both = row(look, self._held, self._offered, gap=14)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        self.inside.addLayout(both, 1)
        model.shown.connect(self._show)
        model.weighed.connect(self._on_weighed)
        model.moved.connect(lambda talk: self.wanted.emit("interview", talk))
        model.refused.connect(self._on_refused)
        model.start()

    def person(self) -> PersonId | None:
        """Say whom the page is about."""
        return self.model.person

    def focus_first(self) -> None:
        """Put the keys on the first thing to do."""
        found = [one for one in self.findChildren(QAbstractButton) if one.isEnabled()]
        target = found[0] if found else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Regions

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        self.line.show_head(page.head)
        if not page.open:
            text = self._say("The record is signed off. Nothing in it changes any more.")
            self.notice.say(text, "soft")
        emptied(self._held.inside)
        emptied(self._offered.inside)
        self._held.inside.addWidget(self._make_held(page.held))
        self._held.inside.addStretch(1)
        self._offered.inside.addWidget(self._make_offered(page.offered, may_begin=page.open))
        self._offered.inside.addStretch(1)

    def _make_offered(self, forms: tuple[VersionRow, ...], *, may_begin: bool) -> Card:
        look, say = self.look, self._say
        card = Card(look, say("Ask with another form"), icon="clipboard-list")
        for one in forms:
            named = [language_name(code, look.words.language) for code in one.languages.split()]
            version = say("Version {version}", version=one.version)
            below = " · ".join([version, *named])
            begin = NamedButton(look, say("Begin"), one.title, icon="arrow-right")
            begin.setEnabled(may_begin)
            begin.clicked.connect(lambda _=False, one=one: self._on_begin(one))
            words = column(
                look,
                Paragraph(look, one.title, weight=600),
                Paragraph(look, below, "second", tone="second"),
                gap=2,
            )
            line = row(look, gap=12)
            line.addLayout(words, 1)
            line.addWidget(begin)
            card.inside.addLayout(line)
        if not forms:
            text = say("No own form is in use. A supervisor puts one into use: Preferences, Forms.")
            card.inside.addWidget(Paragraph(look, text, tone="second"))
        return card

    def _make_held(self, held: tuple[HeldRow, ...]) -> Card:
        look, say = self.look, self._say
        card = Card(look, say("Begun"), icon="messages-square")
        for one in held:
            card.inside.addWidget(self._make_line(one))
        if not held:
            text = say("Nobody was asked with another form yet.")
            card.inside.addWidget(Paragraph(look, text, tone="second"))
        return card

    def _make_line(self, one: HeldRow) -> Card:
        look, say = self.look, self._say
        card = Card(look, tone="soft")
        card.inside.addWidget(Paragraph(look, one.title, weight=600))
        chips = Flow(look, gap=6)
        chips.add(Chip(look, say("Version {version}", version=one.version)))
        settled = look.words.count("{number} answer", "{number} answers", one.settled)
        chips.add(Chip(look, settled, "check"))
        go_on = NamedButton(look, say("Continue"), one.title, icon="arrow-right")
        go_on.clicked.connect(lambda: self.wanted.emit("interview", one.interview))
        line = row(look, go_on)
        if one.newer and one.open:
            text = say("Version {version} is in use", version=one.newer_version)
            chips.add(Chip(look, text, "refresh-cw", "accent"))
            shown = say("Look at version {version}", version=one.newer_version)
            newer = NamedButton(look, shown, one.title, icon="refresh-cw")
            newer.clicked.connect(lambda: self.model.weigh(one.interview))
            line.addWidget(newer)
        line.addStretch(1)
        card.inside.addWidget(chips)
        card.inside.addLayout(line)
        return card

    # What a person did

    def _on_begin(self, one: VersionRow) -> None:
        self.wanted.emit("begin", (self.model.person, one.digest))

    def _on_weighed(self, found: Move) -> None:
        sheet = MoveSheet(self.look, found)
        sheet.agreed.connect(lambda: self.model.move(found))
        sheet.open_over(self)

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is the person."""
    assert isinstance(subject, bytes)
    model = OtherFormsModel(given.background, PersonId(subject), given.look.words.language)
    page = OtherFormsScreen(given.look, model)
    model.setParent(page)
    return page
