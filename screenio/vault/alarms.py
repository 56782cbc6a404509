"""Alarms: what a supervisor should look at. Nobody is locked out by one, and none goes away by itself."""

from typing import Any

import msgspec

from screenio.encoding import pack, unpack
from screenio.sql import Database, troubles


class Alarm(msgspec.Struct, frozen=True):
    """A code and plain values, when it was raised, and its number for settling it."""

    id: int
    code: str
    values: dict[str, Any]
    at_ms: int


class Alarms:
    """The alarms of a vault."""

    def __init__(self, db: Database) -> None:
        self._conn = db.conn

    def sound(self, code: str, at_ms: int, **values: Any) -> None:
        """Raise an alarm; one that already stands with the same values is not raised twice."""
        detail = pack(values)
        with troubles():
            self._conn.execute(
                "INSERT INTO alarm (code, detail, at_ms) SELECT ?, ?, ? WHERE NOT EXISTS "
                "(SELECT 1 FROM alarm WHERE code = ? AND detail = ? AND settled_ms IS NULL)",
                [code, detail, at_ms, code, detail],
            )

    def raised(self) -> list[Alarm]:
        """List the alarms that nobody has settled, oldest first."""
        with troubles():
            rows = self._conn.execute(
                "SELECT id, code, detail, at_ms FROM alarm WHERE settled_ms IS NULL ORDER BY id"
            ).fetchall()
        return [Alarm(number, code, unpack(detail, dict), at) for number, code, detail, at in rows]

    def settle(self, number: int, at_ms: int) -> None:
        """Note that a person has looked at an alarm."""
        with troubles():
            self._conn.execute("UPDATE alarm SET settled_ms = ? WHERE id = ?", [at_ms, number])
