"""What leaves and what stays, for one receiver: two cards beside each other.

What stays is sorted by why it stays, since the reasons are of different kinds: a hard rule nobody may bend, a
policy for this receiver, a consent that the person may still give, what goes later.
"""

from PySide6.QtWidgets import QWidget

from screenio.domain.item import Item
from screenio.language.answers import AnswerWriter
from screenio.language.catalogue import mark
from screenio.projections.preview import StaysRow
from screenio.ui.handover import certainty_chip, item_name, item_words
from screenio.ui.look import Look
from screenio.ui.parts.card import Card, Line, column, row, with_end
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.icon import Icon
from screenio.ui.parts.text import Paragraph, PlainLabel

NOT_FOR_IT = mark("Not for this receiver")
REASONS = {
    "hard_rule": (mark("Hard rule"), mark("Stands in the program itself."), "lock", "neutral"),
    "policy": (NOT_FOR_IT, mark("The policy says so."), "ban", "neutral"),
    "no_group": (NOT_FOR_IT, mark("Belongs to no group that leaves."), "ban", "neutral"),
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


def leaves_card(look: Look, items: tuple[Item, ...], writer: AnswerWriter) -> Card:
    """Show everything that leaves, by field group, with what is declared and what is confirmed."""
    say = look.words.say
    card = Card(look, say("Leaves"), icon="send")
    _count(card, look, len(items))
    group = ""
    for item in sorted(items, key=lambda one: (one.group, one.question)):
        if item.group != group:
            group = item.group
            card.inside.addWidget(Line())
            card.inside.addWidget(PlainLabel(look, look.label("group", group), weight=600))
        card.inside.addWidget(_leaving(look, item, writer))
    if not items:
        card.inside.addWidget(Paragraph(look, say("Nothing leaves."), tone="second"))
    return card


def _count(card: Card, look: Look, number: int) -> None:
    """Say how many values a card shows, where its heading leaves room."""
    if not look.theme.is_large:
        count = look.words.count("{number} value", "{number} values", number)
        card.head.addWidget(Chip(look, count))


def _leaving(look: Look, item: Item, writer: AnswerWriter) -> QWidget:
    place = QWidget()
    name = Paragraph(look, item_name(look, item, writer), "second", tone="second")
    inside = column(look, name, gap=2)
    text = Paragraph(look, item_words(look, item, writer), weight=500)
    inside.addLayout(with_end(look, text, certainty_chip(look, item.certainty)))
    if item.objection:
        says = " · ".join(filter(None, item.objection.values()))
        objection = look.words.say("Objection: {says}", says=says)
        inside.addWidget(Paragraph(look, objection, "second", tone="amber"))
    place.setLayout(inside)
    return place


def stays_card(look: Look, rows: tuple[StaysRow, ...], writer: AnswerWriter) -> Card:
    """Show everything that stays, by the reason why."""
    card = Card(look, look.words.say("Stays here"), icon="lock")
    _count(card, look, len(rows))
    for reason in REASONS:
        names = [item_name(look, one.item, writer) for one in rows if one.reason == reason]
        if names:
            card.inside.addWidget(_reason(look, reason, names))
    return card


def _reason(look: Look, reason: str, names: list[str]) -> QWidget:
    words, meaning, icon, tone = REASONS[reason]
    place = QWidget()
    chip = Chip(look, look.words.say(words), icon, tone)
    why = PlainLabel(look, look.words.say(meaning), "second", tone="second")
    inside = column(look, Line(), Flow(look, chip, why), gap=6)
    for name in dict.fromkeys(names):
        line = row(look, Icon(look, "minus", "text_third"), Paragraph(look, name, "second"))
        line.setStretch(1, 1)
        inside.addLayout(line)
    place.setLayout(inside)
    return place
