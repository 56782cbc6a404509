"""One program at a time: a lock on a file beside the vault, which the system lifts when the program ends."""

import sys
from pathlib import Path
from typing import IO

from screenio.errors import Trouble

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def hold(vault: Path) -> IO[bytes]:
    """Lock a vault until the given file is closed.

    Raises:
        Trouble: `vault.in_use`, `vault.read_only`, `vault.not_here`.
    """
    try:
        file = vault.with_name(f"{vault.name}.lock").open("ab")
    except FileNotFoundError as fault:
        raise Trouble("vault.not_here") from fault
    except OSError as fault:
        raise Trouble("vault.read_only") from fault
    try:
        _take(file)
    except OSError as fault:
        file.close()
        raise Trouble("vault.in_use") from fault
    return file
