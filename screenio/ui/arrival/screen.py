"""The page of a new arrival: one person at a time, and what they share; what follows stands beside it."""

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from screenio.errors import Expected
from screenio.ui.arrival.model import (
    BIRTH,
    COMPANY,
    LANGUAGE,
    NAME,
    ArrivalModel,
    Newcomer,
)
from screenio.ui.arrival.since import Since
from screenio.ui.given import Given
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue, options_of
from screenio.ui.parts.answers.name import NameAnswer
from screenio.ui.parts.answers.partial_date import PartialDateAnswer
from screenio.ui.parts.button import PRIMARY, Button, Choice
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.narrow_pick import NarrowPick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.search_pick import SearchPick
from screenio.ui.parts.text import Paragraph, PlainLabel

LABEL_WIDTH, ASIDE_WIDTH = 150, 280


class ArrivalScreen(ReadPage):
    """A new arrival, until everybody in it is registered."""

    def __init__(self, look: Look, model: ArrivalModel) -> None:
        super().__init__(look)
        self.model = model
        self._say = look.words.say
        self.inside.addWidget(PlainLabel(look, self._say("New arrival"), "title", weight=700))
        self.people = Flow(look, gap=6)
        self.inside.addWidget(self.people)
        scroll = Scroll(look)
        self._form = Card(look)
        scroll.inside.addWidget(self._form)
        aside = self._make_aside()
        middle = row(look, scroll, gap=14)
        middle.setStretch(0, 1)
        if look.theme.is_large:
            scroll.inside.addWidget(aside)
        else:
            middle.addWidget(aside)
        scroll.inside.addStretch(1)
        self.inside.addLayout(middle, 1)
        self.inside.addLayout(self._make_foot())
        model.ready.connect(self._on_ready)
        model.restored.connect(self._restore)
        model.registered.connect(lambda person: self.wanted.emit("person", person))
        model.refused.connect(self._on_refused)
        model.start()

    def keep(self) -> None:
        """Keep what is typed and not registered."""
        self.model.keep()

    def focus_first(self) -> None:
        """Put the keys into the name."""
        if self.model.cards:
            self.name.focus_first()

    # Regions

    def _on_ready(self) -> None:
        """Make the form, once the words of its questions have come."""
        look, say = self.look, self._say
        self.since = Since(look)
        self._make_person()
        sections = (
            (say("Name"), say("As the family writes it, own script first"), self.name),
            (say("Birth"), say("What is said, not more"), self.birth),
            (say("Language"), say("The variety, for the interpreter"), self.language),
            (say("With whom"), say("Seen and said"), self._with_whom),
            (say("Why and since when"), say("This starts the clock"), self.since),
        )
        for number, (title, explanation, widget) in enumerate(sections):
            if number:
                self._form.inside.addWidget(Line())
            self._form.inside.addLayout(self._section(title, explanation, widget))
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_register)
        self.name.focus_first()

    def _make_person(self) -> None:
        look, say, cards = self.look, self._say, self.model.cards
        self.name = NameAnswer(look, cards[NAME], Tongue())
        self.name.be_brief()
        self.birth = PartialDateAnswer(look, cards[BIRTH], Tongue())
        self.language = SearchPick(look, say("Language and variety"), options_of(cards[LANGUAGE]))
        company = [(code, text, "") for code, text, _ in options_of(cards[COMPANY])]
        self.company = ChoiceGroup(
            look, say("Who is with the person, if a child"), company, shows_label=True
        )
        relations = look.codes("relation")
        self.relation = NarrowPick(
            look, say("To the first person of this arrival"), [("", "–"), *relations]
        )
        self.relation.hide()
        self._with_whom = QWidget()
        self._with_whom.setLayout(column(look, self.company, self.relation))
        for part in (self.name, self.birth, self.company):
            part.changed.connect(self._show_what_follows)
            part.changed.connect(self._on_typed)
        self.language.changed.connect(self._on_typed)
        self.relation.picked.connect(self._on_typed)
        self.since.changed.connect(self._on_typed)

    def _section(self, title: str, explanation: str, widget: QWidget) -> QBoxLayout:
        look = self.look
        label = QWidget()
        is_large = look.theme.is_large
        if not is_large:
            label.setFixedWidth(look.theme.px(LABEL_WIDTH))
        inside = column(
            look,
            PlainLabel(look, title, weight=600),
            Paragraph(look, explanation, "second", tone="second"),
            None,
            gap=2,
        )
        label.setLayout(inside)
        line = (column if is_large else row)(look, label, widget, gap=14)
        line.setStretch(1, 1)
        return line

    def _make_aside(self) -> Scroll:
        look = self.look
        aside = Scroll(look)
        if look.theme.is_large:
            aside.setMinimumHeight(look.theme.px(ASIDE_WIDTH))
        else:
            aside.setFixedWidth(look.theme.px(ASIDE_WIDTH))
        self._follows = aside.inside
        self._show_what_follows()
        return aside

    def _make_foot(self) -> QHBoxLayout:
        look, say = self.look, self._say
        self.notice = Notice(look)
        self.discard = Button(look, say("Discard"), kind="plain", icon="x")
        self.discard.clicked.connect(self._on_discard)
        self.discard.hide()
        self.next = Button(look, say("Add another person"), icon="user-plus")
        self.register = Button(
            look, say("Register"), kind=PRIMARY, icon="arrow-right", key="Ctrl Enter"
        )
        self.next.clicked.connect(self._on_next)
        self.register.clicked.connect(self._on_register)
        foot = row(look, self.discard, self.notice, None, self.next, self.register)
        foot.setStretch(1, 2)
        return foot

    def _restore(self, draft: dict[str, Any]) -> None:
        """Show what was typed before a crash, a lock or another page."""
        self.name.put(draft["name"] or {})
        self.birth.put(draft["birth"] or {})
        self.language.choose(draft["language"])
        self.company.put(draft["company"])
        self.relation.choose(draft["relation"])
        self.since.restore(draft["since"])
        self._show_people()
        self._show_what_follows()
        self.discard.show()
        self.notice.say(self._say("This arrival was begun and is not registered yet."), "accent")

    # What a person did

    def _on_typed(self) -> None:
        self.discard.show()
        self.model.type(
            {
                "name": self.name.value(),
                "birth": self.birth.value(),
                "language": self.language.chosen(),
                "company": self.company.chosen(),
                "relation": self.relation.chosen(),
                "since": self.since.draft(),
            }
        )

    def _on_discard(self) -> None:
        self.model.discard()
        self.wanted.emit("people", None)

    def _newcomer(self) -> Newcomer:
        chosen = self.company.chosen()
        said = {
            NAME: self.name.value(),
            BIRTH: self.birth.value(),
            LANGUAGE: self.language.chosen() or None,
            COMPANY: chosen[0] if chosen else None,
        }
        return Newcomer(
            said={question: value for question, value in said.items() if value is not None},
            may_be_child=self.birth.line.may_be_child,
            relation=self.relation.chosen(),
        )

    def _lacks(self) -> str:
        return self.name.lacks() or self.birth.lacks()

    def _on_next(self) -> None:
        if not self.model.cards:
            return
        if lacking := self._lacks():
            self.notice.say(lacking, "amber")
            return
        self.model.add(self._newcomer())
        self.name.put({})
        self.birth.put({})
        self.company.put([])
        self.relation.choose("")
        self._show_people()
        self._on_typed()
        self.notice.clear()
        self.name.focus_first()

    def _show_people(self) -> None:
        self.people.clear()
        for place, one in enumerate(self.model.people):
            name = one.said.get(NAME) or {}
            shown = name.get("latin") or name.get("native") or self._say("No name recorded")
            button = Choice(self.look, f"{place + 1}. {shown}")
            button.setAccessibleName(self._say("Take {name} out of this arrival", name=shown))
            button.clicked.connect(lambda _=False, place=place: self._on_drop(place))
            self.people.add(button)
        self.relation.setVisible(bool(self.model.people))

    def _on_drop(self, place: int) -> None:
        self.model.drop(place)
        self._show_people()
        self._on_typed()

    def _on_register(self) -> None:
        if not self.model.cards:
            return
        lacking = self._lacks() or self.since.lacks(moment_now())
        if lacking:
            self.notice.say(lacking, "amber")
            return
        self.register.setEnabled(False)
        self.model.register(self._newcomer(), self.since.value(moment_now()))

    def _on_refused(self, fault: Expected) -> None:
        self.register.setEnabled(True)
        self.notice.refuse(fault)

    def _show_what_follows(self) -> None:
        look, say = self.look, self._say
        emptied(self._follows)
        if self.model.cards and self.birth.line.may_be_child:
            flag = self._newcomer().flag
            card = Card(look, say("Treated as a child"), icon="baby", tone="amber")
            text = say("May be under 18. This holds until child protection decides otherwise.")
            card.inside.addWidget(Paragraph(look, text, "second"))
            if flag:
                shut = say("Doors to return are shut from now on (R4).")
                card.inside.addWidget(Paragraph(look, shut, "second"))
                notify = say("Once registered, F10 notifies child protection at once.")
                card.inside.addWidget(Paragraph(look, notify, "second", tone="second"))
            else:
                ask = say("Say who is with the child.")
                card.inside.addWidget(Paragraph(look, ask, "second", tone="second"))
            self._follows.addWidget(card)
        never = Card(look, tone="accent")
        text = say(
            "Why they left is not asked here. Words of fear, at any moment: F9 on the person."
        )
        never.inside.addWidget(Paragraph(look, text, "second"))
        self._follows.addWidget(never)
        once = Card(look)
        text = say(
            "A refusal to answer is no obstacle: everything here may stay empty but the last part."
        )
        once.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self._follows.addWidget(once)
        self._follows.addStretch(1)


def build(given: Given, subject: object) -> Page:
    """Make the page."""
    model = ArrivalModel(given.background, given.look.words.language)
    page = ArrivalScreen(given.look, model)
    model.setParent(page)
    return page
