"""The last heads, kept outside the vault's file: how an old copy is noticed.

SQLCipher finds a changed byte, but takes an older file, an older page or a shortened log for good. The
anchor remembers for each feed how far it had come. It is written after each commit and not forced to the
disk: after a power cut it may be older than the vault, which means nothing; the other way round means that
the vault went back.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from screenio.encoding import EntryId, FeedId, pack, unpack
from screenio.errors import Trouble
from screenio.whole_file import write_whole

Heads = dict[FeedId, tuple[int, EntryId]]
"""Feed to its last number and the id of that entry."""

MOST_ANCHOR_BYTES = 1024 * 1024


class _Anchor(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    version: int
    heads: list[tuple[bytes, int, bytes]]


def read_anchor(path: Path) -> Heads | None:
    """Read the last heads; None where there is no anchor or it cannot be read."""
    try:
        anchor = unpack(path.read_bytes(), _Anchor, most_bytes=MOST_ANCHOR_BYTES)
    except (OSError, Trouble):
        return None
    return {FeedId(feed): (seq, EntryId(head)) for feed, seq, head in anchor.heads}


def write_anchor(path: Path, heads: Mapping[FeedId, tuple[int, EntryId]]) -> None:
    """Replace the anchor as a whole; a disk that refuses is no reason to stop recording."""
    raw = pack(_Anchor(1, [(feed, seq, head) for feed, (seq, head) in sorted(heads.items())]))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, raw, durable=False)
