"""A passphrase opens a slot, a slot holds a bundle: one file for each member of staff.

Argon2id makes a key of the passphrase, AES-256-GCM seals the bundle under it. How costly that is stands
in the slot, where a thief could change it; so the parameters are bound to the sealed text, and bounds are
checked before any memory is taken. A wrong passphrase and a changed slot look the same.

The key of the vault is no passphrase: 32 random bytes, kept as an age file that every member of staff, the
station's recovery identity and, where there is one, the authority's can open. A forgotten passphrase costs
nothing but a new slot.
"""

import os
import unicodedata
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from screenio.encoding import PRACTICE_MARKS, StaffId, pack, pae, unpack
from screenio.errors import Refusal, Trouble
from screenio.keys.credential import Credential, Key32, Secrets

VERSION = 1
MOST_SLOT_BYTES = 16 * 1024
LEAST_PASSPHRASE = 12
"""Characters. Source: NIST SP 800-63B, section 3.1.1, asks for 15 alone or 8 with a second factor; the
laptop's own disk encryption is half of a second one."""


class Cost(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """What one guess of a passphrase costs."""

    memory_kib: int
    passes: int
    lanes: int


FIELD_COST = Cost(64 * 1024, 3, 4)
"""Source: RFC 9106, section 4, second recommended option."""
PRACTICE_COST = Cost(1024, 1, 1)
"""For exercises with invented people, whose passphrases are printed in the manual."""
FLOOR = Cost(64, 1, 1)
CEILING = Cost(2 * 1024 * 1024, 16, 16)
"""Above the first option of RFC 9106 nothing is ours, and a laptop would stand still."""


class Bundle(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """What a passphrase opens: who it is, the secrets, and for a supervisor the station's own."""

    staff: Annotated[StaffId, msgspec.Meta(min_length=16, max_length=16)]
    secrets: Secrets
    admin_seed: Key32 | None = None

    @property
    def credential(self) -> Credential:
        """Make the credential of the person."""
        return Credential(self.secrets)

    def __repr__(self) -> str:
        return f"Bundle({self.staff.hex()[:8]})"


class Slot(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A sealed bundle and how to open it."""

    version: int
    staff: Annotated[StaffId, msgspec.Meta(min_length=16, max_length=16)]
    practice: bool
    cost: Cost
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    sealed: bytes


def make_slot(
    bundle: Bundle, passphrase: str, *, practice: bool = False, cost: Cost | None = None
) -> bytes:
    """Seal a bundle under a passphrase; without a cost given it is the field's, in practice a low one.

    Raises:
        Refusal: `keys.passphrase_too_short` (a practice station takes any).
    """
    if not practice and len(passphrase) < LEAST_PASSPHRASE:
        raise Refusal("keys.passphrase_too_short", least=LEAST_PASSPHRASE)
    chosen = cost or (PRACTICE_COST if practice else FIELD_COST)
    slot = Slot(VERSION, bundle.staff, practice, chosen, os.urandom(16), os.urandom(12), b"")
    key = derive(passphrase, slot.salt, slot.cost)
    sealed = AESGCM(key).encrypt(slot.nonce, pack(bundle), _bound(slot))
    return pack(msgspec.structs.replace(slot, sealed=sealed))


def read_slot(raw: bytes) -> Slot:
    """Decode a slot, without opening it.

    Raises:
        Trouble: `keys.slot_damaged`.
    """
    try:
        slot = unpack(raw, Slot, most_bytes=MOST_SLOT_BYTES)
    except Trouble as fault:
        raise Trouble("keys.slot_damaged") from fault
    if slot.version != VERSION or not _within_bounds(slot.cost):
        raise Trouble("keys.slot_damaged")
    return slot


def open_slot(raw: bytes, passphrase: str) -> Bundle:
    """Open a slot with its passphrase.

    Raises:
        Trouble: `keys.wrong_passphrase` (also when the slot was changed), `keys.slot_damaged`.
    """
    slot = read_slot(raw)
    try:
        key = derive(passphrase, slot.salt, slot.cost)
        plain = AESGCM(key).decrypt(slot.nonce, slot.sealed, _bound(slot))
    except InvalidTag as fault:
        raise Trouble("keys.wrong_passphrase") from fault
    return unpack(plain, Bundle)


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Make a key of 32 bytes from a passphrase, the same from every keyboard.

    Source:
        RFC 9106 (Argon2id, version 1.3); RFC 8265, OpaqueString, for the normal form.
    """
    if not _within_bounds(cost):
        raise ValueError("cost out of bounds")
    kdf = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode())


def make_database_key() -> bytes:
    """Draw the raw key of a vault."""
    return os.urandom(32)


def _bound(slot: Slot) -> bytes:
    return pae("slot", PRACTICE_MARKS[slot.practice], slot.staff, pack(slot.cost), slot.salt)


def _within_bounds(cost: Cost) -> bool:
    return (
        max(FLOOR.memory_kib, 8 * cost.lanes) <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.passes <= cost.passes <= CEILING.passes
        and FLOOR.lanes <= cost.lanes <= CEILING.lanes
    )
