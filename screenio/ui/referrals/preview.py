"""The page of a referral: what leaves and what stays, side by side, before anything is sealed."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from screenio.domain.referral import CANCELLED, FULL, NOTICE, QUEUED, SUPERSEDED
from screenio.encoding import PersonId, StationId, SubjectId, short_code
from screenio.errors import Expected
from screenio.language.answers import AnswerWriter
from screenio.language.rules import WHO_OPENS, WHY
from screenio.papers.terms import Words
from screenio.projections.referral_page import ReferralPage
from screenio.ui.given import Given
from screenio.ui.handover import referral_chip
from screenio.ui.parts.button import PLAIN, PRIMARY, Button
from screenio.ui.parts.card import Card, Scroll, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine, moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph
from screenio.ui.referrals.preview_model import PreviewModel
from screenio.ui.referrals.sides import leaves_card, stays_card

SIDE_WIDTH, WIDEST_SIDE = 290, 340
OVER = frozenset({CANCELLED, SUPERSEDED})


class PreviewScreen(ReadPage):
    """One referral."""

    def __init__(self, given: Given, model: PreviewModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._say = given.look.words.say
        self.stations: ChoiceGroup | None = None
        self.other: Button | None = None
        self.cancel: Button | None = None
        self.line = PersonLine(self.look)
        self.inside.addWidget(self.line)
        self.leaves, self.stays, self.side = (Scroll(self.look) for _ in range(3))
        self.side.setFixedWidth(min(self.look.theme.px(SIDE_WIDTH), WIDEST_SIDE))
        middle = row(self.look, self.leaves, self.stays, self.side, gap=14)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        self.inside.addLayout(middle, 1)
        self.inside.addLayout(self._make_foot())
        model.shown.connect(self._show)
        model.sealed.connect(self._on_sealed)
        model.printed.connect(self._on_printed)
        model.refused.connect(self._on_refused)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_seal)
        model.start()

    def person(self) -> PersonId | None:
        """Say whose referral it is."""
        return self.model.page.preview.person if self.model.page else None

    def focus_first(self) -> None:
        """Put the keys on sealing."""
        self.seal.setFocus()

    # Regions

    def _make_foot(self) -> QHBoxLayout:
        look, say = self.look, self._say
        self.notice = Notice(look)
        self.sheet = Button(look, say("Print the sheet"), icon="printer")
        self.seal = Button(look, say("Seal it"), kind=PRIMARY, icon="lock", key="Ctrl Enter")
        self.seal.setEnabled(False)
        self.sheet.clicked.connect(self._on_sheet)
        self.seal.clicked.connect(self._on_seal)
        foot = row(look, self.sheet, self.notice, None, self.seal)
        foot.setStretch(1, 2)
        return foot

    def _make_side(self) -> None:
        look, say, page = self.look, self._say, self.model.page
        emptied(self.side.inside)
        if page is None:
            return
        for rule in page.preview.rules:
            shut = Card(look, say("This door is shut: {rule}", rule=rule), icon="lock", tone="soft")
            shut.inside.addWidget(Paragraph(look, say(WHY[rule]), "second"))
            who = say("Who opens: {who}", who=say(WHO_OPENS[rule]))
            shut.inside.addWidget(Paragraph(look, who, "second", tone="second"))
            self.side.inside.addWidget(shut)
        to = Card(look, say("Sealed to"), icon="key-round")
        options = [(one.station.hex(), one.name, "") for one in page.receivers]
        self.stations = ChoiceGroup(look, say("Receiver"), options)
        if len(options) == 1:
            self.stations.put([options[0][0]])
        self.stations.changed.connect(self._show_seal)
        to.inside.addWidget(self.stations)
        nobody = say("No receiver of this kind is known here. Accept its card first.")
        only = say("Nobody else can open it, not even this station.")
        text = only if options else nobody
        to.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        self.side.inside.addWidget(to)
        self.side.inside.addWidget(self._make_state(page))
        if page.asks:
            self.side.inside.addWidget(self._make_question(page))
        self.side.inside.addWidget(self._make_packages(page))
        self.side.inside.addStretch(1)

    def _make_state(self, page: ReferralPage) -> Card:
        look = self.look
        card = Card(look, self._say("State"), icon="clock")
        card.inside.addWidget(Flow(look, referral_chip(look, page.state)))
        for text in self._state_words(page):
            card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        return card

    def _state_words(self, page: ReferralPage) -> list[str]:
        """Say what stands in the way, what was sealed, what the receiver answered."""
        look, say, texts = self.look, self._say, []
        if page.preview.closed_to_us:
            texts.append(
                look.words.count(
                    "{number} answer is closed to you and stays. Who may read it should seal.",
                    "{number} answers are closed to you and stay. Who may read them should seal.",
                    page.preview.closed_to_us,
                )
            )
        if not page.packages:
            texts.append(say("It may leave after the record is signed off."))
        if page.needs_approval and not page.approved:
            texts.append(
                say("Sealing it approves it.")
                if page.may_approve
                else say("A supervisor must approve it.")
            )
        if page.state == QUEUED:
            texts.append(say("Sealed. It waits for a stick."))
        if page.certificate:
            texts.append(say("Certificate {number}", number=page.certificate))
        if not page.receipt_state:
            texts.append(say("It counts as arrived only when the receipt comes back."))
        return texts

    def _make_question(self, page: ReferralPage) -> Card:
        """Show what the receiver asks, to whoever may read it."""
        card = Card(self.look, self._say("The receiver asks"), icon="messages-square", tone="amber")
        if page.question:
            card.inside.addWidget(Paragraph(self.look, page.question, weight=500))
        else:
            closed = Chip(self.look, self._say("Closed to you"), "lock", "neutral")
            card.inside.addWidget(Flow(self.look, closed))
        return card

    def _make_packages(self, page: ReferralPage) -> Flow:
        """Offer the other package, and cancelling while nothing was sealed."""
        look, say = self.look, self._say
        flow, self.other, self.cancel = Flow(look), None, None
        words = {
            NOTICE: say("Look at the notification"),
            FULL: say("Look at the full dossier"),
        }
        for one in page.packages:
            if one != page.preview.package:
                self.other = Button(look, words[one], icon="refresh-cw")
                self.other.clicked.connect(lambda _=False, to=one: self.model.choose(to))
                flow.add(self.other)
        if page.may_approve and not page.sealed_at and page.state != CANCELLED:
            self.cancel = Button(look, say("Cancel the referral"), kind=PLAIN, icon="x")
            self.cancel.clicked.connect(self.model.cancel)
            flow.add(self.cancel)
        return flow

    # Wiring

    def _show(self) -> None:
        page = self.model.page
        if page is None:
            return
        pathway = self.look.label("pathway", page.preview.pathway)
        self.line.show_head(page.head, second=pathway)
        today = moment_now().date()
        writer = AnswerWriter(page.form, self.look.words.language, self.look.label, stated_on=today)
        for scroll, card in (
            (self.leaves, leaves_card(self.look, page.preview.leaves, writer)),
            (self.stays, stays_card(self.look, page.preview.stays, writer)),
        ):
            emptied(scroll.inside)
            scroll.inside.addWidget(card)
            scroll.inside.addStretch(1)
        self._make_side()
        self._show_seal()

    def _show_seal(self) -> None:
        page = self.model.page
        if page is None:
            return
        is_notice = page.preview.package == NOTICE
        say = self._say
        words = say("Seal the notification") if is_notice else say("Seal the full dossier")
        self.seal.say(say("Seal it again") if page.preview.package in page.sealed else words)
        may = page.preview.package in page.packages and not page.preview.rules
        approved = page.approved or page.may_approve or not page.needs_approval
        chosen = self.stations.chosen() if self.stations else []
        self.seal.setEnabled(bool(may and approved and chosen and page.state not in OVER))

    # What a person did

    def _on_seal(self) -> None:
        chosen = self.stations.chosen() if self.stations else []
        if chosen and self.seal.isEnabled():
            self.seal.setEnabled(False)
            self.model.seal(StationId(bytes.fromhex(chosen[0])))

    def _on_sealed(self) -> None:
        text = self._say("Sealed; the finished bytes were checked. It waits for a stick.")
        self.notice.say(text, "accent")

    def _on_sheet(self) -> None:
        title = self._say("Where to save the referral sheet")
        name = f"{short_code(self.model.referral)}.pdf"
        pick(self, title, self._on_place, kind="save", name=name)

    def _on_place(self, path: str) -> None:
        if self.model.page:
            given = self._given
            words = Words(given.resources, given.translations, self.model.page.tables)
            self.model.print_sheet(path, words)

    def _on_printed(self, path: str) -> None:
        self.notice.say(self._say("The sheet is saved: {path}", path=path), "green")

    def _on_refused(self, fault: Expected) -> None:
        self.notice.refuse(fault)
        self._show_seal()


def build(given: Given, subject: object) -> Page:
    """Make the page; the subject is the referral."""
    assert isinstance(subject, bytes)
    model = PreviewModel(given.background, SubjectId(subject))
    page = PreviewScreen(given, model)
    model.setParent(page)
    return page
