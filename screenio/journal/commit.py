"""A commit: the entries of one command by one author, closed by one signature over the head of the feed.

The head is the hash of the last header, and each header names the one before, so one signature covers
the whole feed up to there. A commit is kept and travels whole; what is checked are the bytes as they came.
The practice mark is signed with the head: an exercise never becomes a record.
"""

from collections.abc import Callable, Sequence
from typing import Annotated

import msgspec

from screenio.encoding import (
    MOST_BYTES,
    PRACTICE_MARKS,
    EntryId,
    FeedId,
    StaffId,
    SubjectId,
    pack,
    pae,
    unpack,
)
from screenio.errors import Trouble
from screenio.journal.body import body_digest, key_id, place, seal_body
from screenio.journal.entry import VERSION, Entry, Header, Id16, Id32, make_entry

MOST_ENTRIES = 10_000
"""One command makes a handful of facts; a whole imported list some thousands."""

Sign = Callable[[bytes], bytes]
Verify = Callable[[StaffId, bytes, bytes], None]
"""Author, message, signature; raises Trouble when the signature is not the author's."""


class Tip(msgspec.Struct, frozen=True):
    """Where a feed ends: its last number and the id of that entry; 0 and zeros before the first."""

    feed: FeedId
    seq: int
    head: EntryId


class Draft(msgspec.Struct, frozen=True):
    """A body that is to become an entry; the nonce is fresh."""

    subject: SubjectId
    key: bytes
    nonce: bytes
    body: bytes

    def __repr__(self) -> str:
        return f"Draft({self.subject.hex()[:8]})"


class Pen(msgspec.Struct, frozen=True):
    """Who writes, when, and with which signature."""

    author: StaffId
    stamp_ms: int
    practice: bool
    sign: Sign


class Commit(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """The entries of one command, in order, and the author's signature over the head they end in."""

    version: int
    feed: Annotated[FeedId, Id32]
    first_seq: Annotated[int, msgspec.Meta(ge=1)]
    headers: Annotated[tuple[bytes, ...], msgspec.Meta(min_length=1, max_length=MOST_ENTRIES)]
    bodies: Annotated[tuple[bytes | None, ...], msgspec.Meta(max_length=MOST_ENTRIES)]
    author: Annotated[StaffId, Id16]
    signature: Annotated[bytes, msgspec.Meta(min_length=64, max_length=64)]

    @property
    def entries(self) -> list[Entry]:
        """Give the entries in order."""
        return [Entry(header, body) for header, body in zip(self.headers, self.bodies, strict=True)]

    @property
    def tip(self) -> Tip:
        """Say where the feed ends after this commit."""
        last = Entry(self.headers[-1], None)
        return Tip(self.feed, self.first_seq + len(self.headers) - 1, last.eid)

    def __repr__(self) -> str:
        return f"Commit({self.feed.hex()[:8]}, {self.first_seq}, {len(self.headers)})"


def signed_head(tip: Tip, *, practice: bool) -> bytes:
    """Give the bytes that an author signs."""
    return pae("head", PRACTICE_MARKS[practice], tip.feed, tip.seq.to_bytes(8, "big"), tip.head)


class CommitWriter:
    """Chains the facts of one command after the tip of a feed, one by one, and signs them at the end."""

    def __init__(self, tip: Tip, pen: Pen) -> None:
        self._first_seq = tip.seq + 1
        self._tip = tip
        self._pen = pen
        self._entries: list[Entry] = []

    def add(self, draft: Draft) -> Entry:
        """Encrypt a body and chain it; its id is fixed from now on.

        Raises:
            Trouble: `journal.too_large`.
        """
        seq = self._tip.seq + 1
        sealed = seal_body(
            draft.key, draft.nonce, draft.body, at=place(self._tip.feed, seq, draft.subject)
        )
        header = Header(
            version=VERSION,
            feed=self._tip.feed,
            seq=seq,
            prev=self._tip.head,
            stamp_ms=self._pen.stamp_ms,
            author=self._pen.author,
            subject=draft.subject,
            kid=key_id(draft.key),
            nonce=draft.nonce,
            body_digest=body_digest(sealed),
        )
        entry = make_entry(header, sealed)
        self._entries.append(entry)
        self._tip = Tip(self._tip.feed, seq, entry.eid)
        return entry

    def close(self) -> Commit:
        """Sign the head that the entries end in."""
        return Commit(
            version=VERSION,
            feed=self._tip.feed,
            first_seq=self._first_seq,
            headers=tuple(entry.raw_header for entry in self._entries),
            bodies=tuple(entry.body for entry in self._entries),
            author=self._pen.author,
            signature=self._pen.sign(signed_head(self._tip, practice=self._pen.practice)),
        )


def write_commit(tip: Tip, drafts: Sequence[Draft], pen: Pen) -> Commit:
    """Encrypt, chain and sign the facts of one command after the tip of a feed."""
    writer = CommitWriter(tip, pen)
    for draft in drafts:
        writer.add(draft)
    return writer.close()


def check_commit(commit: Commit, verify: Verify, *, practice: bool) -> None:
    """Accept a commit whose inside holds together and whose author signed it.

    Raises:
        Trouble: `journal.damaged`, `journal.unknown_version`, and what `verify` raises.
    """
    if commit.version != VERSION:
        raise Trouble("journal.unknown_version", version=commit.version)
    if len(commit.headers) != len(commit.bodies):
        raise Trouble("journal.damaged")
    prev: EntryId | None = None
    for seq, entry in enumerate(commit.entries, commit.first_seq):
        if not _belongs(entry, commit, seq, prev=prev):
            raise Trouble("journal.damaged")
        prev = entry.eid
    verify(commit.author, signed_head(commit.tip, practice=practice), commit.signature)


def _belongs(entry: Entry, commit: Commit, seq: int, *, prev: EntryId | None) -> bool:
    header = entry.header
    return (
        header.feed == commit.feed
        and header.seq == seq
        and header.author == commit.author
        and prev in {None, header.prev}
        and (entry.body is None or body_digest(entry.body) == header.body_digest)
    )


def read_commit(raw: bytes) -> Commit:
    """Decode a commit that came from elsewhere; it is not checked yet.

    Raises:
        Trouble: `journal.damaged`.
    """
    try:
        return unpack(raw, Commit, most_bytes=MOST_BYTES)
    except Trouble as fault:
        raise Trouble("journal.damaged") from fault


def commit_bytes(commit: Commit) -> bytes:
    """Encode a commit for its journey; the signed headers inside are the stored bytes."""
    return pack(commit)
