"""`stick write | read`: carry envelopes in a folder, a USB stick or a share."""

import argparse
from pathlib import Path
from typing import Any

from screenio.cli.printing import show
from screenio.cli.sign_in import at_station, signed_in
from screenio.desk.program import Program
from screenio.transports.stick import read_stick, write_stick


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("stick", help="carry sealed envelopes in a folder")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    for name, run, said in (
        ("write", _write, "write what waits"),
        ("read", _read, "read what is there"),
    ):
        command = each.add_parser(name, help=said)
        at_station(command)
        command.add_argument("folder", type=Path, metavar="FOLDER")
        command.set_defaults(run=run)


def _write(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        written = write_stick(desk, given.folder)
    show({"written": written}, as_json=given.json)
    return 0


def _read(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        outcome = read_stick(desk, given.folder)
    show({"taken_in": len(outcome.subjects), "alarms": outcome.alarms}, as_json=given.json)
    return 0
