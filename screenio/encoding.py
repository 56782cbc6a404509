"""Bytes that are signed, stored or sent: canonical MessagePack, and ids that cannot be mixed up.

Signed bytes are the stored bytes; nothing is ever encoded a second time to check a signature. What
comes from outside is limited first (size), then decoded into a declared shape (depth and types), so
that no byte of a stranger reaches a rule unchecked.
"""

from typing import NewType, TypeVar

import msgspec

from screenio.errors import Trouble

SubjectId = NewType("SubjectId", bytes)
"""16 random bytes: a person, a screening, an interview, a referral …"""
PersonId = NewType("PersonId", bytes)
"""The 16 bytes of a subject that is a person."""
StaffId = NewType("StaffId", bytes)
"""16 random bytes: a member of staff."""
StationId = NewType("StationId", bytes)
"""16 random bytes: a station or a receiver."""
FeedId = NewType("FeedId", bytes)
"""32 bytes: the hash of the record that created the feed."""
EntryId = NewType("EntryId", bytes)
"""32 bytes: SHA-256 of an entry's header."""
KeyId = NewType("KeyId", bytes)
"""16 bytes that commit to a body key."""

PRACTICE_MARKS = {False: b"record", True: b"practice"}
"""Stands in every signed string, so that nothing a practice station signs is true at a real one."""

NO_ENTRY = EntryId(bytes(32))
NOBODY = PersonId(bytes(16))
"""The person of facts that are about nobody: their bodies use the station's own key."""

MOST_BYTES = 64 * 1024 * 1024
"""No message is larger: far above any dossier, far below what would trouble a laptop."""

Shape = TypeVar("Shape")

_encoder = msgspec.msgpack.Encoder(order="sorted")


def pack(value: object) -> bytes:
    """Encode plain values and structs; equal values give equal bytes."""
    return _encoder.encode(value)


def unpack(raw: bytes, shape: type[Shape], *, most_bytes: int = MOST_BYTES) -> Shape:
    """Decode bytes from anywhere into a declared shape.

    Raises:
        Trouble: `encoding.too_large`, `encoding.damaged` (also when nested too deep).
    """
    if len(raw) > most_bytes:
        raise Trouble("encoding.too_large", most_bytes=most_bytes)
    try:
        return msgspec.msgpack.decode(raw, type=shape)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as fault:
        raise Trouble("encoding.damaged") from fault


def pae(kind: str, *parts: bytes) -> bytes:
    """Join a kind and parts so that no other kind or split gives the same bytes.

    Source:
        DSSE, protocol specification, "Pre-Authentication Encoding"; lengths as 8 bytes, little-endian,
        as in PASETO, "PAE definition".
    """
    pieces = (kind.encode(), *parts)
    joined = b"".join(len(piece).to_bytes(8, "little") + piece for piece in pieces)
    return len(pieces).to_bytes(8, "little") + joined


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"


def short_code(some_id: bytes) -> str:
    """Write an id as people read it aloud: eight characters and a check character.

    Returns:
        `R4XB-71GQ-M`; the check character finds every single wrong one and every swap of neighbours.
    Source:
        ISO/IEC 7064, MOD 37-2.
    """
    number = int.from_bytes(some_id[:6], "big") % 36**8
    text = ""
    for _ in range(8):
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return f"{text[:4]}-{text[4:]}-{check_character(text)}"


def check_character(text: str) -> str:
    """Work out the check character of capital letters and digits.

    Source:
        ISO/IEC 7064, MOD 37-2, recursive method.
    """
    remainder = 0
    for character in text:
        remainder = (remainder + _DIGITS.index(character)) * 2 % 37
    return _DIGITS[(38 - remainder) % 37]
