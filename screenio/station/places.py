"""Where the files of a station lie in its folder, and how they are written: whole or not at all."""

import errno
from pathlib import Path

import msgspec

from screenio.encoding import StaffId
from screenio.errors import Trouble
from screenio.whole_file import write_whole


class Places(msgspec.Struct, frozen=True):
    """The folder of a station and what is in it; the anchor may lie elsewhere."""

    folder: Path
    anchor: Path

    @property
    def vault(self) -> Path:
        """The encrypted file."""
        return self.folder / "vault.db"

    @property
    def vault_key(self) -> Path:
        """Its key, sealed to staff and recovery identities."""
        return self.folder / "vault.key.age"

    @property
    def roster(self) -> Path:
        """A copy of the roster for the sign-in screen; the vault holds the one that counts."""
        return self.folder / "roster"

    def slot(self, staff: StaffId) -> Path:
        """What one passphrase opens."""
        return self.folder / "slots" / f"{staff.hex()}.slot"

    def compartment(self, name: str) -> Path:
        """The private half of a compartment, sealed to those entitled."""
        return self.folder / "compartments" / f"{name}.age"


def places(folder: Path, anchor: Path | None = None) -> Places:
    """Name the files of a station; the anchor lies beside the vault unless it is put elsewhere."""
    return Places(folder, anchor or folder / "anchor")


def write_file(path: Path, raw: bytes) -> None:
    """Write a file so that after a power cut it is the old one or the new one.

    Raises:
        Trouble: `vault.read_only`, `vault.disk_full`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, raw)
    except OSError as fault:
        refused = isinstance(fault, PermissionError) or fault.errno == errno.EROFS
        raise Trouble("vault.read_only" if refused else "vault.disk_full") from fault


def read_file(path: Path) -> bytes:
    """Read a small file of the station.

    Raises:
        Trouble: `station.file_missing`.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble("station.file_missing", file=path.name) from fault
