"""Every way on for a person: open, or shut with the rule and who could open it."""

from PySide6.QtWidgets import QWidget

from screenio.language.direction import isolated
from screenio.language.rules import WHO_OPENS, WHY
from screenio.projections.person_card import DoorRow
from screenio.ui.handover import door_words
from screenio.ui.look import Look
from screenio.ui.parts.card import Card, Line
from screenio.ui.parts.chip import Chip
from screenio.ui.parts.flow import Flow
from screenio.ui.parts.text import Paragraph, PlainLabel, plain_tooltip


def doors_card(look: Look, doors: tuple[DoorRow, ...]) -> Card:
    """Show all doors, the shut ones first with their rules; neither red nor green."""
    say = look.words.say
    card = Card(look, say("Doors"), icon="key-round")
    shut = [one for one in doors if one.rules]
    is_open = [one for one in doors if not one.rules]
    count = look.words.count
    shut_words = count("{number} shut", "{number} shut", len(shut))
    open_words = count("{number} open", "{number} open", len(is_open))
    if not look.theme.is_large:
        card.head.addWidget(Chip(look, shut_words, "lock", "neutral"))
        card.head.addWidget(Chip(look, open_words, "lock-open", "neutral"))
    for one in shut:
        card.inside.addWidget(_shut(look, one))
    rules = dict.fromkeys(rule for one in shut for rule in one.rules)
    if rules:
        card.inside.addWidget(_legend(look, list(rules)))
        card.inside.addWidget(Line())
    chips = [Chip(look, door_words(look, one), "lock-open", "neutral") for one in is_open]
    card.inside.addWidget(Flow(look, *chips, gap=4))
    return card


def _shut(look: Look, door: DoorRow) -> QWidget:
    chips = Flow(look, gap=4)
    chips.add(PlainLabel(look, door_words(look, door), weight=500))
    for rule in door.rules:
        chip = Chip(look, rule, "lock", "neutral")
        plain_tooltip(chip, look.words.say(WHY[rule]))
        chips.add(chip)
    return chips


def _legend(look: Look, rules: list[str]) -> Card:
    """Say for every rule why it shuts, and who could open."""
    card = Card(look, tone="soft")
    for rule in rules:
        why, who = look.words.say(WHY[rule]), look.words.say(WHO_OPENS[rule])
        card.inside.addWidget(Paragraph(look, f"{isolated(rule)} · {why}", "second", weight=600))
        text = look.words.say("Who opens: {who}", who=who)
        card.inside.addWidget(Paragraph(look, text, "second", tone="second"))
    return card
