"""What a child process does to a vault: `deeds.py DEED FOLDER`; ends badly on purpose."""

import os
import resource
import sys
from pathlib import Path

import make

from screenio.errors import Trouble
from screenio.sql import open_connection


def append(folder: Path) -> None:
    """Append until killed, and say each number once it stands."""
    vault = make.opened_vault(folder)
    while True:
        make.append(vault, b"one", b"two")
        sys.stdout.write(f"{vault.tip.seq}\n")
        sys.stdout.flush()


def fill(folder: Path) -> None:
    """Append until no file may grow, and say what was told and how far it came."""
    vault = make.opened_vault(folder)
    most = (folder / "vault.db").stat().st_size + 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        while True:
            make.append(vault, bytes(2000))
    except Trouble as fault:
        sys.stdout.write(f"{fault.code} {vault.tip.seq}\n")


def refuse(folder: Path) -> None:
    """Open as a user who may only read, and say what was told."""
    if os.getuid() == 0:
        os.setuid(65534)
    for opening in (make.opened_vault, lambda _: open_connection(folder / "vault.db", make.KEY)):
        try:
            opening(folder)
        except Trouble as fault:
            sys.stdout.write(f"{fault.code}\n")


if __name__ == "__main__":
    {"append": append, "fill": fill, "refuse": refuse}[sys.argv[1]](Path(sys.argv[2]))
