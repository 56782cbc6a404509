"""The sheet of F9: the wish is recorded and the doors are shut; what was said can be added.

There is no cancel and no untick. Esc goes back to where the officer was, with the half-typed answer as it
was; words that were typed here are recorded either way.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from screenio.encoding import PersonId
from screenio.errors import Expected
from screenio.language.direction import is_right_to_left
from screenio.language.rules import WHO_OPENS
from screenio.projections.wish_card import WishCard
from screenio.ui.given import Given
from screenio.ui.handover import door_words
from screenio.ui.look import Look
from screenio.ui.parts.area import Area
from screenio.ui.parts.button import PLAIN, PRIMARY, Button
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup, code_choices
from screenio.ui.parts.dialog import Sheet
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.icon import Disc, Icon
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import moment_now
from screenio.ui.parts.reading_order import stops_of
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.protection.model import WishModel
from screenio.ui.protection.notification import open_notification

WIDTH, SIDE = 1080, 350
LONGEST = 500
"""Source: DOMAIN §8.2, asylum account."""
WISH_RULE = "R1"
FIRST_WORDS = ("EXPLICIT", "IMPLICIT_FEAR")
"""As what a wish is understood when it is heard; the other codes come from the question S5.2."""


class WishSheet(Sheet):
    """One wish, recorded.

    `seal_wanted`: the notification shall be sealed; `questions_wanted(talk, question)`: the interview
    shall go on with the questions about protection.
    """

    seal_wanted = Signal()
    questions_wanted = Signal(bytes, str)

    def __init__(self, look: Look, model: WishModel) -> None:
        super().__init__(look, look.words.say("Protection wish"), width=WIDTH)
        self.model = model
        self._say = look.words.say
        self.notice = Notice(look)
        self.saved = Chip(look, self._say("Recording"), "loader", "neutral")
        self.shut_doors = Chip(look, "", "lock", "neutral")
        self.inside.removeWidget(self.title)
        self.who = PlainLabel(look, "", "second", tone="second")
        named = QWidget()
        named.setLayout(column(look, self.title, self.who, gap=0))
        disc = Disc(look, icon="umbrella")
        head = row(look, disc, named, None, self.saved, self.shut_doors, gap=12)
        self.shut_doors.hide()
        self.inside.addLayout(head)
        self.inside.addWidget(self.notice)
        self.inside.addWidget(Line())
        middle = row(look, self._make_words(), self._make_doors(), gap=20)
        middle.setStretch(0, 1)
        self.inside.addLayout(middle, 1)
        self.inside.addWidget(Line())
        self.inside.addLayout(self._make_foot())
        self._connect()
        model.start()

    # Regions

    def _make_words(self) -> QWidget:
        look, say = self._look, self._say
        self.native = Area(look, say("In their words"), longest=LONGEST, lines=2)
        self.translated = Area(look, say("As interpreted"), longest=LONGEST, lines=2)
        self.channel = ChoiceGroup(
            look,
            say("How it reached you"),
            code_choices(look, "protection_channel"),
            shows_label=True,
        )
        self.recognised = ChoiceGroup(
            look,
            say("What was said"),
            [
                one
                for one in code_choices(look, "protection_recognised_as")
                if one[0] in FIRST_WORDS
            ],
            shows_label=True,
        )
        only = say(
            "Only what was said. Do not ask why: the reasons belong to the asylum authority."
        )
        words = Scroll(look)
        words.inside.setSpacing(look.theme.px(10))
        words.inside.addLayout(row(look, self.native, self.translated, gap=14))
        words.inside.addWidget(Paragraph(look, only, "second", tone="second"))
        words.inside.addWidget(self.channel)
        words.inside.addWidget(self.recognised)
        never = Card(look, self._say("This cannot be unticked"), icon="lock", tone="soft")
        text = say("It ends only with the final answer of the asylum authority.")
        never.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        words.inside.addWidget(never)
        words.inside.addStretch(1)
        return words

    def _make_doors(self) -> QWidget:
        scroll = Scroll(self._look)
        scroll.setFixedWidth(self._look.theme.px(SIDE))
        self._doors: QVBoxLayout = scroll.inside
        return scroll

    def _make_foot(self) -> QVBoxLayout:
        look, say = self._look, self._say
        self.back = Button(look, say("Back"), kind=PLAIN, icon="arrow-left", key="Esc")
        kept = PlainLabel(look, say("What was half-typed is kept."), "second", tone="second")
        self.next = Button(look, say("Add the words"), kind=PRIMARY, key="Ctrl Enter")
        foot = column(look)
        foot.addLayout(row(look, self.back, kept, None, self.next))
        return foot

    # Wiring

    def _connect(self) -> None:
        self.model.recorded.connect(self._on_recorded)
        self.model.added.connect(self._say_saved)
        self.model.shown.connect(self._show)
        self.model.refused.connect(self._on_refused)
        self.native.edited.connect(self._on_typed)
        self.translated.edited.connect(self._on_typed)
        self.back.clicked.connect(self.shut)
        self.next.clicked.connect(self._on_next)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_next)

    def _on_recorded(self) -> None:
        self.title.setText(self._say("Protection wish recorded"))
        self.setAccessibleName(self.title.text())
        self.shut_doors.show_as(self._say("Return doors shut"), "lock", "neutral")
        self.shut_doors.show()
        self._say_saved()

    def _say_saved(self) -> None:
        time = f"{moment_now():%H:%M:%S}"
        self.saved.show_as(self._say("Saved {time}", time=time), "circle-check", "green")

    def _on_refused(self, fault: Expected) -> None:
        self.saved.show_as(self._say("Not recorded"), "circle-alert", "red")
        self.notice.refuse(fault)

    def _show(self) -> None:
        card = self.model.card
        if card is None:
            return
        names = [card.head.name_latin, card.head.name_native]
        self.who.setText(" · ".join(filter(None, names)) or self._say("No name recorded"))
        asks = bool(card.interview and card.up_next)
        words = self._say("Ask the protection questions") if asks else self._say("Add the words")
        self.next.say(words)
        self._turn(card)
        self._restore()
        self._show_doors(card)

    def _restore(self) -> None:
        """Show words that were half-typed before a crash or a lock, unless new ones stand there."""
        if not self.native.text() and not self.translated.text():
            native, translated = self.model.half_typed()
            self.native.put(native)
            self.translated.put(translated)

    def _turn(self, card: WishCard) -> None:
        """Give the person's field the direction of their language."""
        if card.languages[1]:
            self.native.turn(right_to_left=is_right_to_left(card.languages[1]))

    def _show_doors(self, card: WishCard) -> None:
        look, say = self._look, self._say
        emptied(self._doors)
        shut = [one for one in card.doors if WISH_RULE in one.rules]
        still = [one for one in card.doors if one.is_pathway and not one.rules]
        self._doors.addWidget(PlainLabel(look, say("Shut at once"), weight=600))
        for one in shut:
            label = PlainLabel(look, door_words(look, one), weight=500)
            self._doors.addLayout(row(look, Icon(look, "lock"), label))
        self._doors.addWidget(Paragraph(look, say(WHO_OPENS[WISH_RULE]), "second", tone="second"))
        self._doors.addWidget(Line())
        self._doors.addWidget(PlainLabel(look, say("Open as before"), weight=600))
        chips = [Chip(look, door_words(look, one), "lock-open", "neutral") for one in still]
        self._doors.addWidget(Flow(look, *chips, gap=6))
        if any(one.may_leave for one in card.notifications):
            self._doors.addWidget(self._make_leaving())
        self._doors.addStretch(1)

    def _make_leaving(self) -> Card:
        look, say = self._look, self._say
        card = Card(look, say("May leave at once"), icon="send", tone="accent")
        text = say(
            "To the asylum authority: who, and that a wish was made. The words stay here, sealed."
        )
        card.inside.addWidget(Paragraph(look, text, "second"))
        seal = Button(look, say("Seal the notification"), icon="lock", key="F10")
        seal.clicked.connect(self._on_seal)
        card.inside.addWidget(seal)
        return card

    # What a person did

    def _on_typed(self) -> None:
        self.model.type(self.native.text(), self.translated.text())

    def _on_seal(self) -> None:
        self.shut()
        self.seal_wanted.emit()

    def _on_next(self) -> None:
        card = self.model.card
        self.shut()
        if card and card.interview and card.up_next:
            self.questions_wanted.emit(card.interview, card.up_next[0])

    def _stops(self) -> list[QWidget]:
        return stops_of(self)

    def _keep_words(self) -> None:
        """Record what was added since it was recorded last."""
        chosen = [*self.channel.chosen(), ""][0], [*self.recognised.chosen(), ""][0]
        said = (self.native.text().strip(), self.translated.text().strip(), *chosen)
        if any(said):
            self.model.add(*said)

    def shut(self) -> None:
        """Close the sheet; words that were typed are recorded."""
        self._keep_words()
        self.model.end()
        super().shut()


def open_wish(given: Given, page: Page, person: PersonId) -> Sheet | None:
    """Record a wish and open its sheet over a page; while one is open, nothing more."""
    if any(one.isVisible() for one in page.findChildren(WishSheet)):
        return None
    model = WishModel(given.background, person)
    sheet = WishSheet(given.look, model)
    sheet.seal_wanted.connect(lambda: open_notification(given, page, person))
    sheet.questions_wanted.connect(lambda talk, name: page.wanted.emit("interview", (talk, name)))
    sheet.open_over(page)
    return sheet
