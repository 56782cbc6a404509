"""Opening a station: one passphrase opens a bundle, the bundle opens the vault's key and compartments.

The roster in the vault is the one that counts. The copy in the folder only tells the sign-in screen which
names there are; it is put right when it differs.
"""

import time
from contextlib import ExitStack
from pathlib import Path

import msgspec

from screenio.encoding import StaffId, unpack
from screenio.errors import Trouble
from screenio.keys.card import Card
from screenio.keys.compartments import COMPARTMENTS, Keyring, is_entitled
from screenio.keys.credential import SigningKey
from screenio.keys.roster import Roster, SignedRoster, Staff, read_roster
from screenio.keys.seal import Letter, Signer, seal, unseal
from screenio.keys.slots import Bundle, open_slot
from screenio.station.create import ADMIN, ROSTER
from screenio.station.places import Places, places, read_file, write_file
from screenio.vault.file import Vault


class Opened(msgspec.Struct):
    """An open station and who signed in; `close` it when the person leaves."""

    where: Places
    vault: Vault
    bundle: Bundle
    roster: Roster
    keyring: Keyring

    @property
    def card(self) -> Card:
        """Say which station this is: id, name, kind, country, profile, practice."""
        return self.roster.card

    @property
    def staff(self) -> Staff:
        """Say who signed in."""
        return self.roster.person(self.bundle.staff)

    @property
    def admin(self) -> SigningKey | None:
        """Give the station's admin key, which only supervisors hold."""
        return SigningKey(self.bundle.admin_seed) if self.bundle.admin_seed else None

    def seal(self, payload: bytes, kind: str, recipients: list[str], *, bound: bytes) -> bytes:
        """Seal in the name of who signed in; see `screenio.keys.seal.seal`."""
        return seal(payload, kind, self.signer, recipients=recipients, bound=bound)

    @property
    def signer(self) -> Signer:
        """Give who signs what leaves here: who signed in, with the station's word for their key."""
        return Signer(self.keyring.credential, self.staff.warrant, self.card.practice)

    def unseal(self, sealed: bytes, bound: bytes) -> Letter:
        """Open what was sealed to a compartment that this person may read; see `screenio.keys.seal`."""
        identities = list(self.keyring.identities.values())
        return unseal(
            sealed, identities, self.roster.station, practice=self.card.practice, bound=bound
        )

    def close(self) -> None:
        """Lock the station."""
        self.vault.close()

    def __repr__(self) -> str:
        return "Opened()"


def shown_roster(folder: Path) -> Roster:
    """Read the copy of the roster for the sign-in screen; nothing in it is verified yet.

    Raises:
        Trouble: `vault.not_here`, `roster.damaged`.
    """
    here = places(folder)
    if not here.roster.exists() and not here.vault.exists():
        raise Trouble("vault.not_here")
    try:
        signed = unpack(read_file(here.roster), SignedRoster)
        return unpack(signed.roster, Roster)
    except Trouble as fault:
        raise Trouble("roster.damaged") from fault


def staff_names(folder: Path) -> list[tuple[StaffId, str]]:
    """List who can sign in here, for the sign-in screen; nothing in it is verified yet.

    Raises:
        Trouble: `vault.not_here`, `roster.damaged`.
    """
    return [(one.id, one.name) for one in shown_roster(folder).staff if not one.left_at_ms]


def must_open(folder: Path, who: str | StaffId, passphrase: str) -> None:
    """Accept a passphrase of a member of staff, without opening the station.

    Raises:
        Trouble: `keys.wrong_passphrase`, `keys.slot_damaged`, `station.nobody_so_named`.
    """
    open_slot(read_file(places(folder).slot(_find(folder, who))), passphrase)


def open_station(
    folder: Path,
    who: str | StaffId,
    passphrase: str,
    *,
    anchor: Path | None = None,
    now_ms: int | None = None,
) -> Opened:
    """Open a station for a member of staff, named by id or as on the screen.

    Raises:
        Trouble: `keys.wrong_passphrase`, `station.nobody_so_named`, `station.file_missing`,
            `keys.closed_to_us`, `roster.damaged`, and those of `Vault.open`.
    """
    where = places(folder, anchor)
    staff = _find(folder, who)
    bundle = open_slot(read_file(where.slot(staff)), passphrase)
    key = bundle.credential.open(read_file(where.vault_key))
    now = int(time.time() * 1000) if now_ms is None else now_ms
    vault = Vault.open(where.vault, key, anchor=where.anchor, now_ms=now)
    with ExitStack() as undo:
        undo.callback(vault.close)
        roster = held_roster(vault)
        keyring = _keyring(where, roster, bundle)
        _put_copy_right(where, vault)
        undo.pop_all()
    vault.sign_in(keyring)
    return Opened(where, vault, bundle, roster, keyring)


def held_roster(vault: Vault) -> Roster:
    """Read the roster that the vault holds."""
    raw, admin = vault.meta.get(ROSTER), vault.meta.get(ADMIN)
    return read_roster(raw or b"", admin or b"", practice=vault.practice)


def keep_roster(opened: Opened, raw: bytes) -> None:
    """Put a newer roster in the place of the one held.

    Raises:
        Trouble: `roster.damaged`, `roster.older`.
    """
    vault = opened.vault
    least = opened.roster.version + 1
    roster = read_roster(
        raw, vault.meta.get(ADMIN) or b"", practice=vault.practice, least_version=least
    )
    with vault.transaction():
        vault.meta.put(ROSTER, raw)
    write_file(opened.where.roster, raw)
    opened.roster = roster


def _put_copy_right(where: Places, vault: Vault) -> None:
    held = vault.meta.get(ROSTER) or b""
    if read_file(where.roster) != held:
        write_file(where.roster, held)


def _find(folder: Path, who: str | StaffId) -> StaffId:
    found = [staff for staff, name in staff_names(folder) if who in {staff, name}]
    if not found:
        raise Trouble("station.nobody_so_named")
    return found[0]


def _keyring(where: Places, roster: Roster, bundle: Bundle) -> Keyring:
    roles = roster.person(bundle.staff).roles
    credential = bundle.credential
    identities = {
        name: credential.open(read_file(where.compartment(name))).decode()
        for name in COMPARTMENTS
        if name in roster.card.recipients and is_entitled(roles, name)
    }
    return Keyring(bundle.staff, credential, roster.card.recipients, identities)
