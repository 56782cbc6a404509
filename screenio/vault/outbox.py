"""Sealed envelopes that wait for their receiver. Written to a stick is not delivered: only a receipt is."""

import msgspec

from screenio.encoding import StationId
from screenio.sql import Database, troubles
from screenio.sync.envelope import Envelope, read_envelope


class Waiting(msgspec.Struct, frozen=True):
    """An envelope that nobody has acknowledged, and since when it waits."""

    envelope: Envelope
    at_ms: int


class Outbox:
    """What has to leave, urgent first."""

    def __init__(self, db: Database) -> None:
        self._conn = db.conn

    def put(self, envelope: Envelope, at_ms: int) -> None:
        """Keep an envelope until its receipt comes."""
        address = envelope.address
        with troubles():
            self._conn.execute(
                "INSERT INTO outbox (id, station, travels, raw, at_ms) VALUES (?, ?, ?, ?, ?)",
                [address.id, address.recipient, address.order, envelope.raw, at_ms],
            )

    def waiting(self, station: StationId | None = None) -> list[Waiting]:
        """List what waits, for one station or for all."""
        with troubles():
            rows = self._conn.execute(
                "SELECT raw, at_ms FROM outbox WHERE receipted_ms IS NULL AND (? IS NULL OR station = ?) "
                "ORDER BY travels, at_ms, id",
                [station, station],
            ).fetchall()
        return [Waiting(read_envelope(raw), at_ms) for raw, at_ms in rows]

    def receipted(self, envelope_id: bytes, at_ms: int) -> bool:
        """End the waiting of an envelope, by a receipt or a recall; False when no such envelope waits."""
        with troubles():
            found = self._conn.execute(
                "UPDATE outbox SET receipted_ms = ?, raw = x'' WHERE id = ? AND receipted_ms IS NULL",
                [at_ms, envelope_id],
            )
        return bool(found.rowcount)
