"""Half-typed text: the only record that is overwritten. It is kept for a crash, and it never travels.

It stands under the same body key as the fact it will become, so that a protected word is protected before
it is submitted, and erasing a person erases it too. Submitting and sign-off wipe it.
"""

import msgspec

from screenio.encoding import KeyId, PersonId, StaffId, SubjectId, pae
from screenio.sql import Connection, Database, troubles
from screenio.vault.body_keys import BodyKeys, opened_under, sealed_under


class HalfTyped(msgspec.Struct, frozen=True):
    """What stood in a field that was not submitted yet."""

    subject: SubjectId
    field: str
    value: bytes

    def __repr__(self) -> str:
        return f"HalfTyped({self.subject.hex()[:8]})"


class Scratch:
    """The half-typed text of one member of staff."""

    def __init__(self, db: Database, body_keys: BodyKeys, staff: StaffId) -> None:
        self._conn: Connection = db.conn
        self._keys = body_keys
        self._staff = staff

    def put(
        self, subject: SubjectId, field: str, value: bytes, *, person: PersonId, compartment: str
    ) -> None:
        """Keep what stands in a field now, in place of what stood there before."""
        kid, key = self._keys.writing(person, compartment)
        nonce, sealed = sealed_under(key, value, at=self._place(subject, field))
        with troubles():
            self._conn.execute(
                "INSERT OR REPLACE INTO scratch (staff, subject, field, person, kid, nonce, sealed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [self._staff, subject, field, person, kid, nonce, sealed],
            )

    def get(self, subject: SubjectId, field: str) -> bytes | None:
        """Give what was typed; None when there is nothing, or its key is closed by now."""
        found = [one for one in self.all_of(subject) if one.field == field]
        return found[0].value if found else None

    def all_of(self, subject: SubjectId | None = None) -> list[HalfTyped]:
        """List what the member of staff has half typed, about one subject or all."""
        with troubles():
            rows = self._conn.execute(
                "SELECT subject, field, kid, nonce, sealed FROM scratch "
                "WHERE staff = ? AND (? IS NULL OR subject = ?) ORDER BY rowid",
                [self._staff, subject, subject],
            ).fetchall()
        return [
            HalfTyped(
                SubjectId(one), field, opened_under(key, nonce, sealed, at=self._place(one, field))
            )
            for one, field, kid, nonce, sealed in rows
            if (key := self._keys.find(KeyId(kid)))
        ]

    def wipe(self, subject: SubjectId, field: str | None = None) -> None:
        """Forget one field, or everything about a subject."""
        with troubles():
            self._conn.execute(
                "DELETE FROM scratch WHERE staff = ? AND subject = ? AND (? IS NULL OR field = ?)",
                [self._staff, subject, field, field],
            )

    def wipe_person(self, person: PersonId) -> None:
        """Forget what anybody has half typed about a person: sign-off, erasure."""
        with troubles():
            self._conn.execute("DELETE FROM scratch WHERE person = ?", [person])

    def _place(self, subject: bytes, field: str) -> bytes:
        return pae("scratch", self._staff, subject, field.encode())
