"""Attachments: pictures, recordings and papers that an answer names, sealed like the answer itself.

An attachment stands under a body key of its person, in the compartment of its question. Its name is made
from its content and that key: an answer, which is signed, holds the name and with it the content, and whoever
has not the key learns nothing from the name. It is kept as soon as it is chosen; what no answer came to
name is let go.
"""

import hmac
from collections.abc import Collection
from itertools import chain

import msgspec

from screenio.encoding import KeyId, PersonId, SubjectId, pae
from screenio.errors import Refusal, Trouble
from screenio.sql import Connection, Database, troubles
from screenio.vault.body_keys import BodyKeys, opened_under, sealed_under

MOST_BYTES = 20_000_000
"""A photograph has a quarter of it, a recording of ten minutes a half; it is held in memory whole."""
ENDINGS = {
    "image": ("png", "jpg", "jpeg", "gif", "webp", "heic", "tif", "tiff", "bmp"),
    "audio": ("mp3", "m4a", "aac", "ogg", "opus", "wav", "amr", "flac"),
    "video": ("mp4", "mov", "webm", "3gp", "mkv", "avi"),
    "application": ("pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "zip"),
}
"""What the name of a file may end with, by the kind of file that a form asks for; nothing else of the name is
kept, it may name somebody. Source: ODK XForms specification, upload, mediatype."""
_KNOWN_ENDINGS = frozenset(chain.from_iterable(ENDINGS.values()))


class File(msgspec.Struct, frozen=True):
    """A file as somebody chose it: its bytes, and what its name ended with, as `jpg`."""

    raw: bytes
    ending: str = ""

    def __repr__(self) -> str:
        return f"File({len(self.raw)} bytes)"


class Attachments:
    """The files that answers name; writing happens inside `Vault.transaction`."""

    def __init__(self, db: Database, body_keys: BodyKeys) -> None:
        self._conn: Connection = db.conn
        self._keys = body_keys

    def put(
        self, subject: SubjectId, field: str, file: File, *, person: PersonId, compartment: str
    ) -> str:
        """Keep a file, and give the name by which an answer holds it.

        Raises:
            Refusal: `attachment.empty`, `attachment.too_large`.
        """
        must_fit(file)
        kid, key = self._keys.writing(person, compartment)
        name = _named(key, file.raw)
        if file.ending.lower() in _KNOWN_ENDINGS:
            name += f".{file.ending.lower()}"
        nonce, sealed = sealed_under(key, file.raw, at=_place(subject, name))
        with troubles():
            self._conn.execute(
                "INSERT OR IGNORE INTO attachment (subject, name, field, person, kid, nonce, sealed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [subject, name, field, person, kid, nonce, sealed],
            )
        return name

    def get(self, subject: SubjectId, name: str) -> bytes | None:
        """Give a file; None when it is not here, or closed to whoever signed in, or erased.

        Raises:
            Trouble: `vault.damaged` when it is not what its name says.
        """
        with troubles():
            rows = self._conn.execute(
                "SELECT kid, nonce, sealed FROM attachment WHERE subject = ? AND name = ?",
                [subject, name],
            ).fetchall()
        for kid, nonce, sealed in rows:
            if key := self._keys.find(KeyId(kid)):
                raw = opened_under(key, nonce, sealed, at=_place(subject, name))
                if _named(key, raw) != name.partition(".")[0]:
                    raise Trouble("vault.damaged")
                return raw
        return None

    def settle(self, subject: SubjectId, field: str, names: Collection[str]) -> None:
        """Keep what an answer names, and let go what was chosen for the question and is in no answer."""
        with troubles():
            self._conn.executemany(
                "UPDATE attachment SET answered = 1 WHERE subject = ? AND field = ? AND name = ?",
                [(subject, field, name) for name in names],
            )
            self._conn.execute(
                "DELETE FROM attachment WHERE subject = ? AND field = ? AND NOT answered",
                [subject, field],
            )

    def wipe_person(self, person: PersonId) -> None:
        """Let go what is in no answer about a person: sign-off."""
        with troubles():
            self._conn.execute("DELETE FROM attachment WHERE person = ? AND NOT answered", [person])


def must_fit(file: File) -> None:
    """Refuse a file that holds nothing, or more than is kept.

    Raises:
        Refusal: `attachment.empty`, `attachment.too_large`.
    """
    if not file.raw:
        raise Refusal("attachment.empty")
    if len(file.raw) > MOST_BYTES:
        raise Refusal("attachment.too_large", most_bytes=MOST_BYTES)


def _named(key: bytes, raw: bytes) -> str:
    return hmac.digest(key, pae("attachment", raw), "sha256")[:16].hex()


def _place(subject: bytes, name: str) -> bytes:
    return pae("attachment", subject, name.encode())
