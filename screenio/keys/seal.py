"""Sealed to these recipients only, and signed inside.

An age file says nothing of who made it, so the signature is inside. What is signed names the kind, the
practice mark and the address on the outside (`bound`: envelope, sender, recipient, expiry). A receiver who
opens it cannot seal it again to a third party as if it were meant for them, and nobody on the way can change
the address.

Order on reading: size, decrypt, verify, decode. Until the signature holds, a stranger's bytes meet only
the small shape below. Sizes are padded to classes, so that a length does not tell how much a person said.
"""

from collections.abc import Callable, Sequence
from typing import Annotated

import msgspec

from screenio.encoding import MOST_BYTES, PRACTICE_MARKS, StaffId, StationId, pack, pae, unpack
from screenio.errors import Trouble
from screenio.keys.card import Card
from screenio.keys.credential import Credential, open_with, seal_to, verify
from screenio.keys.roster import Warrant, check_warrant

VERSION = 1
SMALLEST_CLASS = 4 * 1024
"""Sizes double from here: a receipt and a short dossier look alike."""
ROOM = 1024
"""What age, warrant and signature add to a payload, rounded up."""
MOST_PAYLOAD_BYTES = MOST_BYTES // 2 - ROOM


class Signer(msgspec.Struct, frozen=True):
    """Who seals: a member of staff, and the station's word for their key."""

    credential: Credential
    warrant: Warrant
    practice: bool


class Letter(msgspec.Struct, frozen=True):
    """What was inside, from whom; its signature holds."""

    kind: str
    payload: bytes
    station: StationId
    staff: StaffId

    def __repr__(self) -> str:
        return f"Letter({self.kind})"


class _Inside(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    version: int
    kind: Annotated[str, msgspec.Meta(max_length=40)]
    practice: bool
    payload: bytes
    warrant: Warrant
    signature: bytes


def seal(
    payload: bytes, kind: str, signer: Signer, *, recipients: Sequence[str], bound: bytes
) -> bytes:
    """Sign a payload and encrypt it to these age recipients.

    Raises:
        Trouble: `envelope.too_large`, `keys.not_a_recipient`.
    """
    if len(payload) > MOST_PAYLOAD_BYTES:
        raise Trouble("envelope.too_large", most_bytes=MOST_PAYLOAD_BYTES)
    signature = signer.credential.sign(_signed(kind, payload, bound, practice=signer.practice))
    inside = _Inside(VERSION, kind, signer.practice, payload, signer.warrant, signature)
    return seal_to(_padded(pack(inside)), recipients)


def unseal(
    sealed: bytes,
    identities: Sequence[str],
    card_of: Callable[[StationId], Card],
    *,
    practice: bool,
    bound: bytes,
) -> Letter:
    """Open a sealed payload and accept it from a station whose card is known.

    Raises:
        Trouble: `envelope.too_large`, `keys.closed_to_us`, `envelope.damaged`, `envelope.unknown_version`,
            `envelope.practice`, and what `card_of` raises: `envelope.unknown_sender`.
    """
    if len(sealed) > MOST_BYTES:
        raise Trouble("envelope.too_large", most_bytes=MOST_BYTES)
    inside = _read(_unpadded(_opened(sealed, identities)))
    card = card_of(inside.warrant.station)
    if inside.practice != practice or card.practice != practice:
        raise Trouble("envelope.practice", practice=inside.practice)
    message = _signed(inside.kind, inside.payload, bound, practice=practice)
    try:
        check_warrant(inside.warrant, card)
        verify(inside.warrant.signing, message, inside.signature)
    except Trouble as fault:
        raise Trouble("envelope.damaged") from fault
    return Letter(inside.kind, inside.payload, inside.warrant.station, inside.warrant.staff)


def _opened(sealed: bytes, identities: Sequence[str]) -> bytes:
    try:
        return open_with(sealed, identities)
    except Trouble as fault:
        raise Trouble("envelope.damaged" if fault.code == "keys.damaged" else fault.code) from fault


def _read(plain: bytes) -> _Inside:
    try:
        inside = unpack(plain, _Inside)
    except Trouble as fault:
        raise Trouble("envelope.damaged") from fault
    if inside.version != VERSION:
        raise Trouble("envelope.unknown_version", version=inside.version)
    return inside


def _signed(kind: str, payload: bytes, bound: bytes, *, practice: bool) -> bytes:
    return pae("seal", PRACTICE_MARKS[practice], kind.encode(), bound, payload)


def _padded(plain: bytes) -> bytes:
    length = len(plain).to_bytes(4, "big")
    size = SMALLEST_CLASS
    while size < len(plain) + 4:
        size *= 2
    return (length + plain).ljust(size, b"\0")


def _unpadded(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:4], "big")
    if len(padded) < 4 + length or padded[4 + length :].strip(b"\0"):
        raise Trouble("envelope.damaged")
    return padded[4 : 4 + length]
