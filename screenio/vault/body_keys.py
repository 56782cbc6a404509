"""The body keys of persons, sealed to compartments, and the working copies of who is writing.

Whoever is entitled finds the key that is there. Whoever is not makes one more, seals it to the compartment
and keeps a copy sealed to himself, so that he can read back what he wrote until sign-off. Which key a body
needs is told by its `kid`; one that does not open to the signed-in person is None, which is no error.
"""

import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from screenio.encoding import KeyId, PersonId, StaffId
from screenio.errors import Trouble
from screenio.journal.body import key_id
from screenio.keys.compartments import Keyring, make_body_key, open_body_key
from screenio.keys.credential import seal_to
from screenio.sql import Connection, Database, troubles


class SealedKey(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A body key as it is kept: whose, for which compartment, sealed to that."""

    kid: KeyId
    person: PersonId
    compartment: str
    sealed: bytes

    def __repr__(self) -> str:
        return f"SealedKey({self.kid.hex()[:8]})"


def sealed_under(key: bytes, raw: bytes, *, at: bytes) -> tuple[bytes, bytes]:
    """Encrypt what stands beside the journal under a body key, bound to its place; gives nonce and text."""
    nonce = os.urandom(12)
    return nonce, AESGCM(key).encrypt(nonce, raw, at)


def opened_under(key: bytes, nonce: bytes, sealed: bytes, *, at: bytes) -> bytes:
    """Decrypt what stands beside the journal.

    Raises:
        Trouble: `vault.damaged` when it is not what was sealed for this place.
    """
    try:
        return AESGCM(key).decrypt(nonce, sealed, at)
    except InvalidTag as fault:
        raise Trouble("vault.damaged") from fault


class BodyKeys:
    """Finds, makes, hands over and destroys body keys, as the signed-in person can."""

    def __init__(self, db: Database, keyring: Keyring) -> None:
        self._conn: Connection = db.conn
        self._keyring = keyring
        self._opened: dict[KeyId, bytes] = {}

    def writing(self, person: PersonId, compartment: str) -> tuple[KeyId, bytes]:
        """Give a key to write with, one that the signed-in person can also read with for now."""
        with troubles():
            kids = self._conn.execute(
                "SELECT kid FROM body_key WHERE person = ? AND compartment = ? ORDER BY rowid",
                [person, compartment],
            ).fetchall()
        for (kid,) in kids:
            if key := self.find(KeyId(kid)):
                return KeyId(kid), key
        return self._make(person, compartment)

    def find(self, kid: KeyId) -> bytes | None:
        """Give the key of a body; None where it is closed to the signed-in person, or destroyed."""
        if kid not in self._opened and (key := self._open(kid)):
            self._opened[kid] = key
        return self._opened.get(kid)

    def destroy_working_copies(self, person: PersonId) -> None:
        """Close to its authors what they wrote about a person: sign-off."""
        with troubles():
            self._conn.execute(
                "DELETE FROM working_copy WHERE kid IN (SELECT kid FROM body_key WHERE person = ?)",
                [person],
            )
        self.forget()

    def hand_over(self, person: PersonId, staff: StaffId, recipient: str) -> int:
        """Give a colleague who takes over copies of what the signed-in person can open. Gives how many."""
        with troubles():
            kids = self._conn.execute(
                "SELECT kid FROM body_key WHERE person = ? ORDER BY rowid", [person]
            ).fetchall()
        keys = [(kid, key) for (kid,) in kids if (key := self.find(KeyId(kid)))]
        for kid, key in keys:
            self._keep_copy(KeyId(kid), key, staff, recipient=recipient)
        return len(keys)

    def destroy(self, person: PersonId) -> None:
        """Destroy every key of a person, in every compartment: nothing about them can be read again."""
        with troubles():
            self._conn.execute("DELETE FROM body_key WHERE person = ?", [person])
        self.forget()

    def sealed(self, person: PersonId) -> list[SealedKey]:
        """List a person's keys as they are kept, for a colleague's device."""
        with troubles():
            rows = self._conn.execute(
                "SELECT kid, person, compartment, sealed FROM body_key WHERE person = ? ORDER BY rowid",
                [person],
            ).fetchall()
        return [SealedKey(*row) for row in rows]

    def take_in(self, key: SealedKey) -> None:
        """Keep a key that a colleague's device sent; it is checked when it is first opened."""
        with troubles():
            self._conn.execute(
                "INSERT OR IGNORE INTO body_key (kid, person, compartment, sealed) VALUES (?, ?, ?, ?)",
                [key.kid, key.person, key.compartment, key.sealed],
            )

    def forget(self) -> None:
        """Drop every opened key from memory; called when the desk locks."""
        self._opened.clear()

    def _make(self, person: PersonId, compartment: str) -> tuple[KeyId, bytes]:
        if compartment not in self._keyring.recipients:
            raise Trouble("keys.no_such_compartment")  # a station of before it was thought of
        key = make_body_key()
        kid = key_id(key)
        sealed = seal_to(key, [self._keyring.recipients[compartment]])
        self.take_in(SealedKey(kid, person, compartment, sealed))
        if compartment not in self._keyring.identities:
            own = self._keyring.credential.recipient
            self._keep_copy(kid, key, self._keyring.staff, recipient=own)
        return kid, key

    def _keep_copy(self, kid: KeyId, key: bytes, staff: StaffId, *, recipient: str) -> None:
        with troubles():
            self._conn.execute(
                "INSERT OR REPLACE INTO working_copy (kid, staff, sealed) VALUES (?, ?, ?)",
                [kid, staff, seal_to(key, [recipient])],
            )

    def _open(self, kid: KeyId) -> bytes | None:
        with troubles():
            row = self._conn.execute(
                "SELECT compartment, sealed, (SELECT sealed FROM working_copy AS copy "
                "WHERE copy.kid = body_key.kid AND staff = ?) FROM body_key WHERE kid = ?",
                [self._keyring.staff, kid],
            ).fetchone()
        if row is None:
            return None
        compartment, sealed, copy = row
        if copy:
            key = self._keyring.credential.open(copy)
        elif compartment in self._keyring.identities:
            key = open_body_key(sealed, self._keyring, compartment)
        else:
            return None
        if key_id(key) != kid:
            raise Trouble("vault.damaged")
        return key
