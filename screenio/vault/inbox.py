"""Received envelopes as they came, sealed, and what was read from sticks before."""

from screenio.encoding import StationId
from screenio.sql import Database, troubles
from screenio.sync.envelope import Envelope, read_envelope
from screenio.sync.pack import Seen


class Inbox:
    """What came in, by envelope id."""

    def __init__(self, db: Database) -> None:
        self._conn = db.conn

    def put(self, envelope: Envelope, at_ms: int) -> bool:
        """Keep an envelope; False when it was here already."""
        address = envelope.address
        with troubles():
            made = self._conn.execute(
                "INSERT OR IGNORE INTO inbox (id, sender, raw, at_ms) VALUES (?, ?, ?, ?)",
                [address.id, address.sender, envelope.raw, at_ms],
            )
        return bool(made.rowcount)

    def get(self, envelope_id: bytes) -> Envelope | None:
        """Give an envelope as it came."""
        with troubles():
            row = self._conn.execute("SELECT raw FROM inbox WHERE id = ?", [envelope_id]).fetchone()
        return read_envelope(row[0]) if row else None

    def all(self) -> list[Envelope]:
        """List every envelope, oldest first."""
        with troubles():
            rows = self._conn.execute("SELECT raw FROM inbox ORDER BY at_ms, id").fetchall()
        return [read_envelope(raw) for (raw,) in rows]

    def remove(self, envelope_id: bytes) -> None:
        """Drop an envelope; its id stays known, so that it does not come in again from an old stick."""
        with troubles():
            self._conn.execute("DELETE FROM inbox WHERE id = ?", [envelope_id])

    def seen(self) -> Seen:
        """Say what was read from sticks so far."""
        with troubles():
            packs = self._conn.execute("SELECT id FROM seen_pack").fetchall()
            envelopes = self._conn.execute("SELECT id FROM seen_envelope").fetchall()
            newest = self._conn.execute("SELECT sender, number FROM newest_pack").fetchall()
        return Seen(
            frozenset(row[0] for row in packs),
            frozenset(row[0] for row in envelopes),
            {StationId(sender): number for sender, number in newest},
        )

    def remember(self, seen: Seen) -> None:
        """Note what has now been read; done in the transaction that takes it in."""
        with troubles():
            self._conn.executemany(
                "INSERT OR IGNORE INTO seen_pack (id) VALUES (?)", [[one] for one in seen.packs]
            )
            self._conn.executemany(
                "INSERT OR IGNORE INTO seen_envelope (id) VALUES (?)",
                [[one] for one in seen.envelopes],
            )
            self._conn.executemany(
                "INSERT OR REPLACE INTO newest_pack (sender, number) VALUES (?, ?)",
                list(seen.newest.items()),
            )
