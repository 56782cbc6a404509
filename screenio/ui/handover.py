"""Doors and referrals in words and chips: how far a handover is, by icon and word."""

from typing import Any

from screenio.domain.item import Item
from screenio.language.answers import AnswerWriter
from screenio.language.catalogue import mark
from screenio.language.formats import listed, stamped
from screenio.projections.person_card import DoorRow
from screenio.ui.look import Look
from screenio.ui.parts.chip import Chip


def door_words(look: Look, door: DoorRow) -> str:
    """Name a pathway, or another output."""
    return look.label("pathway" if door.is_pathway else "gate_output", door.door)


REFERRAL_STATES = {
    "DRAFT": ("circle-dashed", "neutral"),
    "APPROVED": ("circle", "accent"),
    "QUEUED": ("lock", "accent"),
    "SENT": ("usb", "amber"),
    "DELIVERED": ("loader", "accent"),
    "ACCEPTED": ("circle-check", "green"),
    "RETURNED_FOR_INFO": ("messages-square", "amber"),
    "REJECTED": ("circle-x", "red"),
    "SUPERSEDED": ("ban", "red"),
    "CANCELLED": ("ban", "neutral"),
}
"""State of a referral to icon and tone; green comes from the receiver's receipt alone."""


def referral_chip(look: Look, state: str) -> Chip:
    """Show how far a referral is, by icon and word."""
    icon, tone = REFERRAL_STATES.get(state, ("circle", "neutral"))
    return Chip(look, look.label("referral_state", state), icon, tone)


def certainty_chip(look: Look, certainty: str) -> Chip:
    """Show whether a value is declared (grey) or confirmed (green), by icon and word."""
    if certainty == "CONFIRMED":
        return Chip(look, look.words.say("Confirmed"), "badge-check", "green")
    return Chip(look, look.words.say("Declared"), "messages-square", "neutral")


DERIVED = {
    "protection.status": mark("Protection: is the return side shut?"),
    "protection.wish_at": mark("When the wish was made"),
    "arrival.event": mark("How and when it began"),
    "support.measure": mark("Measures of support"),
    "interpreter.pool_id": mark("Interpreter, by pool number"),
}
"""Attributes that no question fills. Source: `domain.record`."""


def item_name(look: Look, item: Item, writer: AnswerWriter) -> str:
    """Name a value: by its question, else by what it is about."""
    if item.question:
        return writer.question(item.question)
    if item.attribute in DERIVED:
        return look.words.say(DERIVED[item.attribute])
    return look.label("claim", item.attribute)


def item_words(look: Look, item: Item, writer: AnswerWriter) -> str:
    """Write a value, or why there is none."""
    if item.declined:
        return look.label("not_answered", item.declined)
    if item.attribute in DERIVED:
        return _derived_words(look, item.value)
    return writer.answer(item.question, item.value) or "–"


def _derived_words(look: Look, value: Any) -> str:
    match value:
        case "LOCKED":
            return look.words.say("Yes. The return side is shut.")
        case "UNLOCKED":
            return look.words.say("No")
        case dict():
            parts = [
                look.label("screening_basis", value.get("basis", "")),
                look.label("start_event_type", value.get("start_event", "")),
                stamped(value.get("at", ""), look.words.language),
                value.get("place", ""),
            ]
            return " · ".join(filter(None, parts))
        case str():
            return stamped(value, look.words.language)
        case list() | tuple():
            return listed((look.label("measure", str(code)) for code in value), look.words.language)
    return str(value)


def dossier_look(look: Look, state: str) -> tuple[str, str, str]:
    """Give the words, icon and tone of a dossier's state at its receiver."""
    say = look.words.say
    return {
        "RECEIVED": (say("Not opened yet"), "circle", "accent"),
        "OPENED": (say("Opened"), "eye", "neutral"),
        "ACCEPTED": (say("Accepted"), "circle-check", "green"),
        "RETURNED_FOR_INFO": (say("Returned with a question"), "messages-square", "amber"),
        "RECALLED": (say("Recalled"), "ban", "red"),
    }.get(state, (state, "circle", "neutral"))
