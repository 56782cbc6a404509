"""Notes of the file about itself: a name and bytes. What belongs to a person never stands here."""

from screenio.sql import Database, troubles


class Meta:
    """Named notes: the roster, the number of the last pack, when a recovery was last tried."""

    def __init__(self, db: Database) -> None:
        self._conn = db.conn

    def get(self, name: str) -> bytes | None:
        """Read a note; None when it was never written."""
        with troubles():
            row = self._conn.execute("SELECT value FROM note WHERE name = ?", [name]).fetchone()
        return row[0] if row else None

    def put(self, name: str, value: bytes) -> None:
        """Write a note, in place of what it said."""
        with troubles():
            self._conn.execute(
                "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", [name, value]
            )
