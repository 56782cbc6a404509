"""`station create | check | card | accept`: what is done to a station as a whole."""

import argparse
import os
from pathlib import Path
from typing import Any

from screenio.cli.printing import show
from screenio.cli.sign_in import at_station, passphrases, signed_in
from screenio.desk.named_file import read_named
from screenio.desk.program import Program
from screenio.errors import Refusal, Trouble
from screenio.reference import read_tables
from screenio.station.card import accept_card, export_card, read_other_card, shown_digits
from screenio.station.check import check
from screenio.station.create import Joining, Plan, create_station


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("station", help="make, check and introduce a station")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    create = each.add_parser("create", help="make a station in an empty folder")
    create.add_argument("folder", type=Path, metavar="DIR")
    create.add_argument("--name", required=True)
    create.add_argument(
        "--kind", default="SCREENING", help="SCREENING, or a receiver: ASY, RET, CHILD …"
    )
    create.add_argument("--profile", required=True, help="legal profile: RS, MK …")
    create.add_argument("--staff", action="append", required=True, metavar="NAME=ROLE[,ROLE]")
    create.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="one line for each of the staff"
    )
    create.add_argument(
        "--recovery-file", type=Path, required=True, metavar="FILE", help="is written"
    )
    create.add_argument("--authority-recipient", type=Path, metavar="FILE", help="an age recipient")
    create.add_argument("--practice", action="store_true", help="invented people only")
    create.add_argument("--json", action="store_true")
    create.set_defaults(run=_create)
    checking = each.add_parser("check", help="look chains, heads, anchor and file over")
    at_station(checking)
    checking.set_defaults(run=_check)
    card = each.add_parser("card", help="write this station's card")
    at_station(card)
    card.add_argument("--out", type=Path, required=True, metavar="FILE")
    card.set_defaults(run=_card)
    accept = each.add_parser("accept", help="accept another station's card")
    at_station(accept)
    accept.add_argument("card", type=Path, metavar="FILE")
    accept.add_argument(
        "--digits", help="the nine digits on the other screen; else they are shown and asked for"
    )
    accept.set_defaults(run=_accept)


def _create(given: argparse.Namespace, program: Program) -> int:
    tables = read_tables(program.resources)
    if given.profile not in tables.profiles or not tables.profiles[given.profile].enabled:
        raise Refusal("screening.profile_off")
    named = [one.partition("=") for one in given.staff]
    words = passphrases(given.passphrase_file, [name for name, _, _ in named])
    staff = [
        Joining(name, tuple(roles.split(",")), word)
        for (name, _, roles), word in zip(named, words, strict=True)
    ]
    plan = Plan(
        given.name,
        given.kind,
        tables.profiles[given.profile].country,
        given.profile,
        given.practice,
    )
    authority = _text(given.authority_recipient) if given.authority_recipient else None
    with _written_once(given.recovery_file) as file:
        recovery = create_station(
            given.folder,
            plan,
            staff,
            authority_recipient=authority,
            anchor=program.anchor_of(given.folder),
        )
        file.write(f"{recovery}\n".encode())
    show(
        {"station": str(given.folder), "recovery_file": str(given.recovery_file)},
        as_json=given.json,
    )
    return 0


def _written_once(path: Path) -> Any:
    try:
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except OSError as fault:
        raise Trouble("cli.not_written", file=path.name) from fault


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as fault:
        raise Trouble("cli.not_read", file=path.name) from fault


def _check(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        faults = check(desk.opened)
        alarms = desk.opened.vault.alarms.raised()
    show({"faults": faults, "alarms": alarms}, as_json=given.json)
    return 1 if faults else 0


def _card(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk, _written_once(given.out) as file:
        file.write(export_card(desk.opened))
    show({"card": str(given.out)}, as_json=given.json)
    return 0


def _accept(given: argparse.Namespace, program: Program) -> int:
    raw = read_named(given.card)
    with signed_in(given, program) as desk:
        card = read_other_card(desk.opened, raw)
        shown = shown_digits(desk.opened, card)
        other = given.digits
        if other is None:
            print(f"{card.name} ({card.kind}): {shown}")
            other = input("Digits on the other screen: ")
        if "".join(other.split()) != "".join(shown.split()):
            raise Refusal("station.digits_differ")
        accept_card(desk.opened, raw)
    show({"accepted": card.name, "kind": card.kind, "digits": shown}, as_json=given.json)
    return 0
