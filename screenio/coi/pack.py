"""A pack of country information: one file with everything in it, signed by the station that made it.

A pack is taken in whole and replaced whole; its number rises with every edition. The signature covers the
compressed bytes, so nothing is unpacked before it holds. Who may be believed is the caller's question: a pack
names a station, and the caller knows the cards of stations it has accepted.
"""

import zlib
from collections.abc import Callable
from typing import Annotated

import msgspec

from screenio.coi.item import Content, must_hold_together
from screenio.domain.currency import earliest
from screenio.encoding import PRACTICE_MARKS, StationId, pack, pae, unpack
from screenio.errors import Refusal, Trouble
from screenio.keys.card import Card
from screenio.keys.credential import verify
from screenio.keys.roster import Warrant, check_warrant
from screenio.keys.seal import Signer

VERSION = 1
MAGIC = b"screenio-coi\n"
"""How a file with a pack begins."""
MOST_BYTES = 20_000_000
"""Of a compressed pack: the largest document of a vault."""
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes; 200,000 passages of a full paragraph each."""
OLD_DAYS = 30
"""After so many days a pack is said to be old; it goes on working. Source: DOMAIN §10 rule 7."""


class Pack(msgspec.Struct, frozen=True):
    """One edition of a set of items.

    Args:
        id: the same for all editions, for example `AFG-Landinfo`.
        edition: rises from 1.
        built_on, expires_on: ISO dates; no end is "".
    """

    id: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    edition: Annotated[int, msgspec.Meta(ge=1)]
    built_on: str
    expires_on: str
    licence: str
    content: Content


class _File(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    version: int
    practice: bool
    body: bytes
    warrant: Warrant
    signature: bytes


class Signed(msgspec.Struct, frozen=True):
    """A pack whose signature holds, its compressed bytes, and the station that signed it."""

    pack: Pack
    body: bytes
    station: StationId


def compress(whole: Pack) -> bytes:
    """Give the bytes under which a pack is kept.

    Raises:
        Refusal: `coi.too_much` and those of `must_hold_together`.
    """
    must_hold_together(whole.content, is_date)
    body = zlib.compress(pack(whole), 9)
    if len(body) > MOST_BYTES:
        raise Refusal("coi.too_much")
    return body


def decompress(body: bytes) -> Pack:
    """Read the bytes under which a pack is kept.

    Raises:
        Trouble: `coi.pack_damaged`; Refusal: those of `must_hold_together`.
    """
    unzip = zlib.decompressobj()
    try:
        raw = unzip.decompress(body, MOST_UNPACKED)
        whole = unpack(raw if unzip.eof else b"", Pack, most_bytes=MOST_UNPACKED)
    except (zlib.error, Trouble) as fault:
        raise Trouble("coi.pack_damaged") from fault
    must_hold_together(whole.content, is_date)
    if not is_date(whole.built_on) or (whole.expires_on and not is_date(whole.expires_on)):
        raise Trouble("coi.pack_damaged")
    return whole


def sign_pack(whole: Pack, signer: Signer) -> bytes:
    """Make the file that another station can take in.

    Raises:
        Refusal: those of `compress`.
    """
    body = compress(whole)
    signature = signer.credential.sign(_signed(body, practice=signer.practice))
    return MAGIC + pack(_File(VERSION, signer.practice, body, signer.warrant, signature))


def is_pack(raw: bytes) -> bool:
    """Say whether bytes begin as the file of a pack does."""
    return raw.startswith(MAGIC)


def read_pack(raw: bytes, card_of: Callable[[StationId], Card], *, practice: bool) -> Signed:
    """Read the file of a pack whose signer's station is known here.

    Raises:
        Trouble: `coi.pack_damaged`, `coi.pack_newer`, `coi.pack_of_practice`, `coi.unknown_signer`,
            `coi.pack_not_signed`; Refusal: those of `must_hold_together`.
    """
    if not is_pack(raw):
        raise Trouble("coi.pack_damaged")
    try:
        file = unpack(raw[len(MAGIC) :], _File, most_bytes=MOST_BYTES + 10_000)
    except Trouble as fault:
        raise Trouble("coi.pack_damaged") from fault
    if file.version != VERSION:
        raise Trouble("coi.pack_newer", version=file.version)
    if file.practice != practice:
        raise Trouble("coi.pack_of_practice")
    try:
        card = card_of(file.warrant.station)
    except Trouble as fault:
        raise Trouble("coi.unknown_signer") from fault
    try:
        check_warrant(file.warrant, card)
        verify(file.warrant.signing, _signed(file.body, practice=practice), file.signature)
    except Trouble as fault:
        raise Trouble("coi.pack_not_signed", station=card.name) from fault
    return Signed(decompress(file.body), file.body, card.station)


def is_date(text: str) -> bool:
    """Say whether a text is an ISO date, month or year that exists."""
    return earliest(text) is not None


def _signed(body: bytes, *, practice: bool) -> bytes:
    return pae("coi-pack", PRACTICE_MARKS[practice], body)
