"""The page of a referral: what leaves and what stays, side by side, before anything is sealed."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from screenio.domain.item import Item
from screenio.domain.referral import NOTICE
from screenio.encoding import PersonId, StationId, SubjectId, short_code
from screenio.errors import Expected
from screenio.language.answers import AnswerWriter
from screenio.language.catalogue import mark
from screenio.language.rules import WHO_OPENS, WHY
from screenio.papers.terms import Words
from screenio.ui.given import Given
from screenio.ui.handover import certainty_chip, item_name, item_words, referral_chip
from screenio.ui.parts.button import PRIMARY, Button
from screenio.ui.parts.card import Card, Line, Scroll, column, emptied, row
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.choices import ChoiceGroup
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.folder import pick
from screenio.ui.parts.notice import Notice
from screenio.ui.parts.page import Page
from screenio.ui.parts.person_line import PersonLine, moment_now
from screenio.ui.parts.reading_order import ReadPage
from screenio.ui.parts.text import Paragraph, PlainLabel
from screenio.ui.referrals.preview_model import PreviewModel

SIDE_WIDTH = 290
REASONS = {
    "hard_rule": (mark("Hard rule"), mark("Stands in the program itself."), "lock", "neutral"),
    "policy": (mark("Not for this receiver"), mark("The policy says so."), "ban", "neutral"),
    "no_group": (
        mark("Not for this receiver"),
        mark("Belongs to no group that leaves."),
        "ban",
        "neutral",
    ),
    "reduced": (
        mark("Left out in part"),
        mark("Only what the receiver needs goes."),
        "minus",
        "neutral",
    ),
    "consent": (
        mark("Only if the person agrees"),
        mark("The consent is not given."),
        "hand",
        "purple",
    ),
    "on_request": (
        mark("Only on request"),
        mark("When the receiver asks for it."),
        "hand",
        "purple",
    ),
    "later": (mark("Later"), mark("The full dossier follows sign-off."), "clock", "amber"),
}
"""Why a value stays: words, meaning, icon, tone. Source: `projections.preview.StaysRow`."""


class PreviewScreen(ReadPage):
    """One referral."""

    def __init__(self, given: Given, model: PreviewModel) -> None:
        super().__init__(given.look)
        self._given, self.model = given, model
        self._say = given.look.words.say
        self.stations: ChoiceGroup | None = None
        self.line = PersonLine(self.look)
        self.inside.addWidget(self.line)
        self.leaves, self.stays, self.side = (Scroll(self.look) for _ in range(3))
        self.side.setFixedWidth(self.look.theme.px(SIDE_WIDTH))
        middle = row(self.look, self.leaves, self.stays, self.side, gap=14)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        self.inside.addLayout(middle, 1)
        self.notice = Notice(self.look)
        self.inside.addWidget(self.notice)
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
        self.sheet = Button(look, say("Print the referral sheet"), icon="printer")
        self.other = Button(look, "", icon="refresh-cw")
        self.cancel = Button(look, say("Cancel the referral"), kind="plain", icon="x")
        self.seal = Button(look, say("Seal it"), kind=PRIMARY, icon="lock", key="Ctrl Enter")
        self.seal.setEnabled(False)
        self.sheet.clicked.connect(self._on_sheet)
        self.other.clicked.connect(self._on_other)
        self.cancel.clicked.connect(self.model.cancel)
        self.seal.clicked.connect(self._on_seal)
        return row(look, self.sheet, self.other, self.cancel, None, self.seal)

    def _make_leaves(self, writer: AnswerWriter) -> Card:
        look, page = self.look, self.model.page
        card = Card(look, self._say("Leaves"), icon="send")
        items = page.preview.leaves if page else ()
        count = look.words.count("{number} value", "{number} values", len(items))
        card.head.addWidget(Chip(look, count, "send", "accent"))
        group = ""
        for item in sorted(items, key=lambda one: (one.group, one.question)):
            if item.group != group:
                group = item.group
                card.inside.addWidget(Line())
                card.inside.addWidget(PlainLabel(look, look.label("group", group), weight=600))
            card.inside.addWidget(self._leaving(item, writer))
        if not items:
            card.inside.addWidget(Paragraph(look, self._say("Nothing leaves."), tone="second"))
        return card

    def _leaving(self, item: Item, writer: AnswerWriter) -> QWidget:
        look = self.look
        place = QWidget()
        text = Paragraph(look, item_words(look, item, writer), weight=500)
        line = row(look, text, certainty_chip(look, item.certainty), gap=10)
        line.setStretch(0, 1)
        inside = column(
            look, Paragraph(look, item_name(look, item, writer), "second", tone="second"), gap=2
        )
        inside.addLayout(line)
        if item.objection:
            says = " · ".join(filter(None, item.objection.values()))
            objection = self._say("Objection: {says}", says=says)
            inside.addWidget(Paragraph(look, objection, "second", tone="amber"))
        place.setLayout(inside)
        return place

    def _make_stays(self, writer: AnswerWriter) -> Card:
        look, say, page = self.look, self._say, self.model.page
        card = Card(look, say("Stays here"), icon="lock")
        rows = page.preview.stays if page else ()
        count = look.words.count("{number} value", "{number} values", len(rows))
        card.head.addWidget(Chip(look, count, "lock", "neutral"))
        used: dict[str, None] = {}
        for one in rows:
            words, _, icon, tone = REASONS.get(one.reason, REASONS["policy"])
            used[one.reason] = None
            line = row(
                look,
                Paragraph(look, item_name(look, one.item, writer), "second"),
                Chip(look, say(words), icon, tone),
                gap=10,
            )
            line.setStretch(0, 1)
            card.inside.addLayout(line)
        if used:
            card.inside.addWidget(self._legend(list(used)))
        return card

    def _legend(self, reasons: list[str]) -> Card:
        legend = Card(self.look, tone="soft")
        for reason in reasons:
            words, meaning, _, _ = REASONS.get(reason, REASONS["policy"])
            text = f"{self._say(words)}: {self._say(meaning)}"
            legend.inside.addWidget(Paragraph(self.look, text, "second", tone="second"))
        return legend

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
        self.side.inside.addWidget(self._make_state())
        self.side.inside.addStretch(1)

    def _make_state(self) -> Card:
        look, say, page = self.look, self._say, self.model.page
        card = Card(look, say("State"), icon="clock")
        if page is None:
            return card
        card.inside.addWidget(Flow(look, referral_chip(look, page.state)))
        texts = []
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
        if page.certificate:
            texts.append(say("Certificate {number}", number=page.certificate))
        if page.asks:
            asked = page.question or say("closed to you")
            texts.append(say("The receiver asks: {question}", question=asked))
        texts.append(say("It counts as arrived only when the receipt comes back."))
        for text in texts:
            card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
        return card

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
            (self.leaves, self._make_leaves(writer)),
            (self.stays, self._make_stays(writer)),
        ):
            emptied(scroll.inside)
            scroll.inside.addWidget(card)
            scroll.inside.addStretch(1)
        self._make_side()
        others = [one for one in page.packages if one != page.preview.package]
        self.other.setVisible(bool(others))
        full = self._say("Look at the full dossier")
        notice = self._say("Look at the notification")
        self.other.say(notice if others == [NOTICE] else full)
        self.cancel.setVisible(
            not page.sealed_at and page.may_approve and page.state != "CANCELLED"
        )
        self._show_seal()

    def _show_seal(self) -> None:
        page = self.model.page
        if page is None:
            return
        is_notice = page.preview.package == NOTICE
        say = self._say
        self.seal.say(say("Seal the notification") if is_notice else say("Seal the full dossier"))
        may = page.preview.package in page.packages and not page.preview.rules
        approved = page.approved or page.may_approve or not page.needs_approval
        chosen = self.stations.chosen() if self.stations else []
        self.seal.setEnabled(bool(may and approved and chosen and page.state != "CANCELLED"))

    # What a person did

    def _on_seal(self) -> None:
        chosen = self.stations.chosen() if self.stations else []
        if chosen and self.seal.isEnabled():
            self.seal.setEnabled(False)
            self.model.seal(StationId(bytes.fromhex(chosen[0])))

    def _on_sealed(self) -> None:
        text = self._say("Sealed; the finished bytes were checked. It waits for a stick.")
        self.notice.say(text, "accent")

    def _on_other(self) -> None:
        page = self.model.page
        others = [one for one in page.packages if one != page.preview.package] if page else []
        if others:
            self.model.choose(others[0])

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
