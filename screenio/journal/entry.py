"""An entry: a fact as it is kept, and the hash that names it.

The header says which device wrote it, as which number, after which entry, when, by whom, about which
subject, under which key, and the hash of the encrypted body. The hash of the header is the entry's id and
the next entry names it. So the chain holds over encrypted bodies: it still checks after a body is erased.
The kind of a fact stands inside the body, where a person without the key cannot read it.

The header's bytes are kept as they were signed and never made a second time.
"""

import hashlib
from functools import cached_property
from typing import Annotated

import msgspec

from screenio.encoding import EntryId, FeedId, KeyId, StaffId, SubjectId, pack, unpack
from screenio.errors import Trouble

VERSION = 1
NONCE_BYTES = 12
MOST_HEADER_BYTES = 512
MOST_BODY_BYTES = 1024 * 1024
"""A fact is an answer or an event; attachments are not facts. Far above the longest narrative."""

Id16 = msgspec.Meta(min_length=16, max_length=16)
Id32 = msgspec.Meta(min_length=32, max_length=32)


class Header(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """What stands in the open about a fact, in the order in which it is packed."""

    version: int
    feed: Annotated[FeedId, Id32]
    seq: Annotated[int, msgspec.Meta(ge=1)]
    prev: Annotated[EntryId, Id32]
    stamp_ms: int
    author: Annotated[StaffId, Id16]
    subject: Annotated[SubjectId, Id16]
    kid: Annotated[KeyId, Id16]
    nonce: Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
    body_digest: Annotated[bytes, Id32]

    def __repr__(self) -> str:
        return f"Header({self.subject.hex()[:8]}, {self.seq})"


class Entry(msgspec.Struct, frozen=True, dict=True):
    """A fact as kept: its header's bytes and its encrypted body; None where the body was erased."""

    raw_header: bytes
    body: bytes | None

    @cached_property
    def header(self) -> Header:
        """Decode the header.

        Raises:
            Trouble: `journal.damaged`, `journal.unknown_version`.
        """
        try:
            header = unpack(self.raw_header, Header, most_bytes=MOST_HEADER_BYTES)
        except Trouble as fault:
            raise Trouble("journal.damaged") from fault
        if header.version != VERSION:
            raise Trouble("journal.unknown_version", version=header.version)
        return header

    @property
    def eid(self) -> EntryId:
        """Name the entry by its header."""
        return digest(self.raw_header)

    def __repr__(self) -> str:
        return f"Entry({self.eid.hex()[:8]})"


def digest(raw_header: bytes) -> EntryId:
    """Hash a header: the id of its entry."""
    return EntryId(hashlib.sha256(raw_header).digest())


def make_entry(header: Header, body: bytes) -> Entry:
    """Fix the bytes of a header, once."""
    return Entry(pack(header), body)
