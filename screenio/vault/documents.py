"""Documents beside the journal: compiled forms, their workbooks and their media, by SHA-256.

An entry holds a mebibyte at most, so what is larger stands here, and an entry names it by its hash. Reading
compares the hash, so a document is what the entry named or it is told as damage.
"""

import hashlib

from screenio.errors import Refusal, Trouble
from screenio.sql import Connection, Database, troubles

MOST_BYTES = 20_000_000
"""Twice the largest workbook that is compiled; a document is read into memory whole."""


class Documents:
    """What this vault keeps by hash; writing happens inside `Vault.transaction`."""

    def __init__(self, db: Database) -> None:
        self._conn: Connection = db.conn

    def put(self, raw: bytes) -> bytes:
        """Keep a document, and give its name: 32 bytes.

        Raises:
            Refusal: `document.too_large`.
        """
        if len(raw) > MOST_BYTES:
            raise Refusal("document.too_large", most_bytes=MOST_BYTES)
        digest = hashlib.sha256(raw).digest()
        with troubles():
            self._conn.execute(
                "INSERT OR IGNORE INTO document (digest, raw) VALUES (?, ?)", [digest, raw]
            )
        return digest

    def get(self, digest: bytes) -> bytes | None:
        """Give a document; None when it is not here.

        Raises:
            Trouble: `vault.damaged` when it is not what its name says.
        """
        with troubles():
            row = self._conn.execute(
                "SELECT raw FROM document WHERE digest = ?", [digest]
            ).fetchone()
        if row is None:
            return None
        if hashlib.sha256(row[0]).digest() != digest:
            raise Trouble("vault.damaged")
        return bytes(row[0])
