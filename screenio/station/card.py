"""Two stations get to know each other: show a card, compare nine digits, accept."""

from screenio.errors import Refusal, Trouble
from screenio.keys.card import Card, digits, read_card
from screenio.keys.roster import next_roster, sign_roster
from screenio.station.create import CARD
from screenio.station.unlock import Opened, keep_roster


def export_card(opened: Opened) -> bytes:
    """Give the signed card of this station, for another one."""
    return opened.vault.meta.get(CARD) or b""


def shown_digits(opened: Opened, card: Card) -> str:
    """Give the nine digits that both screens show."""
    return digits(opened.card, card)


def read_other_card(opened: Opened, raw: bytes) -> Card:
    """Read a card that may be accepted here.

    Raises:
        Trouble: `card.damaged`, `card.unknown_version`, `envelope.practice`.
        Refusal: `station.own_card`.
    """
    card = read_card(raw)
    if card.practice != opened.card.practice:
        raise Trouble("envelope.practice", practice=card.practice)
    if card.station == opened.card.station:
        raise Refusal("station.own_card")
    return card


def accept_card(opened: Opened, raw: bytes) -> None:
    """Take a station into the next roster, once two people have compared the digits.

    Raises:
        Refusal: `station.supervisor_only`, `station.own_card`.
        Trouble: those of `read_other_card`.
    """
    card = read_other_card(opened, raw)
    if opened.admin is None:
        raise Refusal("station.supervisor_only")
    roster = next_roster(opened.roster, stations=[card])
    keep_roster(opened, sign_roster(roster, opened.admin))
