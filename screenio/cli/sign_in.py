"""Signing in from a terminal: the passphrase by prompt or from a file, never as a word of the command."""

import argparse
import getpass
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.errors import Trouble
from screenio.station.unlock import must_open, staff_names


def at_station(command: argparse.ArgumentParser, *, who: bool = True) -> None:
    """Let a command be told at which station, and who signs in.

    Args:
        who: somebody must be named; else it is whoever has the passphrase.
    """
    command.add_argument(
        "--station", type=Path, required=True, metavar="DIR", help="folder of the station"
    )
    command.add_argument("--as", dest="who", required=who, metavar="NAME", help="who signs in")
    command.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="else it is asked for"
    )
    command.add_argument("--json", action="store_true", help="print JSON")


@contextmanager
def signed_in(given: argparse.Namespace, program: Program) -> Iterator[Desk]:
    """Open the desk that a command names, and close it afterwards."""
    passphrase = passphrases(given.passphrase_file, [given.who or given.station.name])[0]
    anchor = program.anchor_of(given.station)
    who = given.who or _who_has(passphrase, given.station)
    desk = program.open_desk(given.station, who, passphrase, anchor=anchor)
    try:
        yield desk
    finally:
        desk.lock()


def _who_has(passphrase: str, station: Path) -> str:
    """Name the first member of staff whose passphrase this is.

    Raises:
        Trouble: `keys.wrong_passphrase`, `roster.damaged`.
    """
    for _, name in staff_names(station):
        with suppress(Trouble):
            must_open(station, name, passphrase)
            return name
    raise Trouble("keys.wrong_passphrase")


def passphrases(file: Path | None, names: list[str]) -> list[str]:
    """Give a passphrase for each name: lines of a file in their order, or typed unseen.

    Raises:
        Trouble: `cli.passphrase_file`.
    """
    if file is None:
        return [getpass.getpass(f"{name}: ") for name in names]
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise Trouble("cli.passphrase_file", names=len(names)) from fault
    if len(lines) < len(names):
        raise Trouble("cli.passphrase_file", names=len(names))
    return lines[: len(names)]
