"""The feed of this device: which chain it writes, and when it has to start a new one.

A feed is named by the hash of the record that created it: the device's key, the epoch, and where the feed
before it ended. When the file turns out to be older than the anchor remembers, or there is no anchor, the
device starts a new epoch. So an old copy never writes a second entry under a number that was used, and nobody
is locked out.
"""

import hashlib

import msgspec

from screenio.encoding import NO_ENTRY, EntryId, FeedId, pack, pae, unpack
from screenio.journal.commit import Tip
from screenio.keys.anchor import Heads
from screenio.keys.credential import SigningKey
from screenio.sql import Connection, Database, troubles
from screenio.vault.entries import Entries
from screenio.vault.meta import Meta

DEVICE = "device.seed"
CURRENT = "device.feed"


class FeedRecord(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """What creates a feed: device key, epoch, and the feed before it with its end."""

    version: int
    device: bytes
    epoch: int
    before: bytes
    seq: int
    head: EntryId


class Feeds:
    """Keeps which feed this device writes."""

    def __init__(self, db: Database, meta: Meta, entries: Entries) -> None:
        self._conn: Connection = db.conn
        self._meta = meta
        self._entries = entries

    def current(self) -> FeedId | None:
        """Give the feed that this device writes; None before its first."""
        feed = self._meta.get(CURRENT)
        return FeedId(feed) if feed else None

    def is_older_than(self, anchor: Heads) -> bool:
        """Say whether an entry that the anchor remembers is not held."""
        return not all(
            self._entries.holds_at(Tip(feed, seq, head)) for feed, (seq, head) in anchor.items()
        )

    def start(self) -> FeedId:
        """Start the next epoch of this device."""
        seed = self._meta.get(DEVICE)
        device = SigningKey(seed) if seed else SigningKey.make()
        self._meta.put(DEVICE, device.seed)
        record = self._next_record(device)
        raw = pack(record)
        feed = FeedId(hashlib.sha256(pae("feed", raw)).digest())
        with troubles():
            self._conn.execute(
                "INSERT INTO feed (feed, seq, head, stamp_ms, record, signature) VALUES (?, 0, ?, 0, ?, ?)",
                [feed, NO_ENTRY, raw, device.sign(pae("feed", raw))],
            )
        self._meta.put(CURRENT, feed)
        return feed

    def record(self, feed: FeedId) -> FeedRecord | None:
        """Give the record that created a feed of this device; None for another device's."""
        with troubles():
            row = self._conn.execute("SELECT record FROM feed WHERE feed = ?", [feed]).fetchone()
        return unpack(row[0], FeedRecord) if row and row[0] else None

    def _next_record(self, device: SigningKey) -> FeedRecord:
        before = self.current()
        record = self.record(before) if before else None
        if before is None or record is None:
            return FeedRecord(1, device.public, 1, b"", 0, NO_ENTRY)
        tip = self._entries.tip(before)
        return FeedRecord(1, device.public, record.epoch + 1, before, tip.seq, tip.head)
