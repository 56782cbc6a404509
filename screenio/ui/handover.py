"""Doors and referrals in words and chips: how far a handover is, by icon and word."""

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
