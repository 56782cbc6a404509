"""A card: how one station introduces itself to another, and the nine digits two people compare.

A card travels by any way, also by a stranger's hand. It is signed with the key it names, which proves only
that its maker holds that key. That the card is the right one is proved by two people who read the same nine
digits aloud from both screens: the digits are made of both cards.
"""

import hashlib
from typing import Annotated

import msgspec

from screenio.encoding import PRACTICE_MARKS, StationId, pack, pae, unpack
from screenio.errors import Trouble
from screenio.keys.credential import Key32, SigningKey, verify

MOST_CARD_BYTES = 16 * 1024
VERSION = 1


class Card(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """Who a station is: what people call it, what it does, and its public keys.

    Args:
        kind: SCREENING, ASY, RET, CHILD …: a destination of the disclosure matrix, or SCREENING.
        recipients: compartment to age recipient.
    """

    version: int
    station: Annotated[StationId, msgspec.Meta(min_length=16, max_length=16)]
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    kind: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    country: Annotated[str, msgspec.Meta(max_length=40)]
    profile: Annotated[str, msgspec.Meta(max_length=40)]
    practice: bool
    admin: Key32
    recipients: dict[str, str]


class SignedCard(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """The bytes of a card and its signature by the key it names."""

    card: bytes
    signature: bytes


def sign_card(card: Card, admin: SigningKey) -> bytes:
    """Make the file that another station can accept."""
    raw = pack(card)
    return pack(SignedCard(raw, admin.sign(_signed(raw, practice=card.practice))))


def read_card(raw: bytes) -> Card:
    """Decode a card whose signature is right; who made it, people find out by the digits.

    Raises:
        Trouble: `card.damaged`, `card.unknown_version`.
    """
    try:
        signed = unpack(raw, SignedCard, most_bytes=MOST_CARD_BYTES)
        card = unpack(signed.card, Card)
        verify(card.admin, _signed(signed.card, practice=card.practice), signed.signature)
    except Trouble as fault:
        raise Trouble("card.damaged") from fault
    if card.version != VERSION:
        raise Trouble("card.unknown_version", version=card.version)
    return card


def digits(one: Card, other: Card) -> str:
    """Give the nine digits of two cards, the same whichever comes first: `123 456 789`."""
    pair = sorted((pack(one), pack(other)))
    number = int.from_bytes(hashlib.sha256(pae("digits", *pair)).digest()[:8], "big") % 10**9
    text = f"{number:09}"
    return f"{text[:3]} {text[3:6]} {text[6:]}"


def _signed(raw_card: bytes, *, practice: bool) -> bytes:
    return pae("card", PRACTICE_MARKS[practice], raw_card)
