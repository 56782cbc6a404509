"""The sealed file that travels: a header in the open, limits, and the framing of many in one file.

The header says only what a carrier must know: which envelope, from which station to which, how urgent, until
when, how large. The header is bound to the signature inside, so that nobody on the way can change it
unseen. In a file each envelope stands behind its length; every complete one counts, so that a stick pulled
out too early loses the torn one only.
"""

import hashlib
from collections.abc import Callable, Iterable
from typing import Annotated

import msgspec

from screenio.encoding import MOST_BYTES, StationId, pack, unpack
from screenio.errors import Trouble
from screenio.keys.seal import Letter

VERSION = 1
DOSSIER = "dossier"
RECEIPT = "receipt"
NOTIFICATION = "notification"
RECALL = "recall"
DUTY_ROSTER = "duty roster"
KINDS = (DOSSIER, RECEIPT, NOTIFICATION, RECALL, DUTY_ROSTER)

KEYS, BOOKINGS, DOSSIERS, JOURNAL, PACKS = range(5)
"""Classes: low ones travel first. Source: the house's technology notes, "Sync, hub, courier"."""

LENGTH_BYTES = 4
NEVER = 0
GRACE_MS = 24 * 3600 * 1000
"""A day: clocks of field laptops are wrong, and an envelope refused too early is lost work."""

Id16 = msgspec.Meta(min_length=16, max_length=16)


class Address(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """What the outside of an envelope says, and what its signature binds."""

    version: int
    id: Annotated[bytes, Id16]
    sender: Annotated[StationId, Id16]
    recipient: Annotated[StationId, Id16]
    order: Annotated[int, msgspec.Meta(ge=KEYS, le=PACKS)]
    expires_ms: Annotated[int, msgspec.Meta(ge=NEVER)]

    @property
    def bound(self) -> bytes:
        """Give the bytes that the signature inside covers."""
        return pack(self)


class Envelope(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """An address, the size of the body, and the body: an age file."""

    address: Address
    size: int
    body: bytes

    @property
    def raw(self) -> bytes:
        """Give the bytes that travel."""
        return pack(self)

    def __repr__(self) -> str:
        return f"Envelope({self.address.id.hex()[:8]})"


def digest(envelope: Envelope) -> bytes:
    """Hash an envelope as it travels: 32 bytes, the same at both ends."""
    return hashlib.sha256(envelope.raw).digest()


def close_envelope(address: Address, seal: Callable[[bytes], bytes]) -> Envelope:
    """Seal a payload for its address; `seal` takes what is to be bound."""
    body = seal(address.bound)
    return Envelope(address, len(body), body)


def open_envelope(
    envelope: Envelope, station: StationId, *, now_ms: int, unseal: Callable[[bytes, bytes], Letter]
) -> Letter:
    """Open an envelope that is for this station, in time, and from whom it says.

    `unseal` takes the body and what is bound to it.

    Raises:
        Trouble: `envelope.not_for_us`, `envelope.expired`, `envelope.damaged`, and what `unseal` raises.
    """
    address = envelope.address
    if address.recipient != station:
        raise Trouble("envelope.not_for_us")
    if address.expires_ms != NEVER and now_ms > address.expires_ms + GRACE_MS:
        raise Trouble("envelope.expired")
    letter = unseal(envelope.body, address.bound)
    if letter.station != address.sender or letter.kind not in KINDS:
        raise Trouble("envelope.damaged")
    return letter


def read_envelope(raw: bytes) -> Envelope:
    """Decode an envelope from anywhere; nothing in it is believed yet.

    Raises:
        Trouble: `envelope.too_large`, `envelope.damaged`, `envelope.unknown_version`.
    """
    if len(raw) > MOST_BYTES:
        raise Trouble("envelope.too_large", most_bytes=MOST_BYTES)
    try:
        envelope = unpack(raw, Envelope)
    except Trouble as fault:
        raise Trouble("envelope.damaged") from fault
    if envelope.address.version != VERSION:
        raise Trouble("envelope.unknown_version", version=envelope.address.version)
    if envelope.size != len(envelope.body):
        raise Trouble("envelope.damaged")
    return envelope


def frames(pieces: Iterable[bytes]) -> bytes:
    """Put each piece behind its length: 4 bytes, big-endian."""
    return b"".join(len(piece).to_bytes(LENGTH_BYTES, "big") + piece for piece in pieces)


def split_frames(raw: bytes) -> tuple[list[bytes], bool]:
    """Give every complete piece, and whether the end was torn off."""
    pieces: list[bytes] = []
    at = 0
    while at < len(raw):
        begin = at + LENGTH_BYTES
        at = begin + int.from_bytes(raw[at:begin], "big")
        if begin > len(raw) or at > len(raw):
            return pieces, True
        pieces.append(raw[begin:at])
    return pieces, False


def read_frames(raw: bytes) -> tuple[list[Envelope], bool]:
    """Give every complete envelope, and whether the end was torn off.

    Raises:
        Trouble: those of `read_envelope`, for the first complete piece that is no envelope.
    """
    pieces, torn = split_frames(raw)
    return [read_envelope(piece) for piece in pieces], torn
