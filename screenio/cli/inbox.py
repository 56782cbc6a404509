"""`inbox list | open | accept | return`: dossiers at their receiver."""

import argparse
from typing import Any

from screenio.cli.printing import show
from screenio.cli.sign_in import at_station, signed_in
from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.domain.dossier import AcceptDossier, ReturnDossier
from screenio.domain.package import Package
from screenio.encoding import SubjectId, short_code
from screenio.errors import Refusal
from screenio.projections.referrals import DossierRow, dossiers


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("inbox", help="read, open, accept and return dossiers")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    listing = each.add_parser("list", help="list what came in")
    at_station(listing)
    listing.set_defaults(run=_list)
    for name, run, said in (
        ("open", _open, "open a dossier; that it was opened is recorded"),
        ("accept", _accept, "take the person's case over"),
        ("return", _return, "send it back with a question"),
    ):
        command = each.add_parser(name, help=said)
        at_station(command)
        command.add_argument("dossier", metavar="CODE", help="as `inbox list` shows it")
        command.set_defaults(run=run)
        if name == "accept":
            command.add_argument("--certificate", default="", help="number of the certificate")
            command.add_argument("--issued-at", default="", help="when, ISO 8601 with offset")
        if name == "return":
            command.add_argument("--asks", required=True, help="the question")


def _list(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        rows = [_line(row) for row in desk.ask(dossiers)]
    show(rows, as_json=given.json)
    return 0


def _line(row: DossierRow) -> dict[str, Any]:
    return {
        "dossier": short_code(row.dossier),
        "state": row.state,
        "pathway": row.pathway,
        "package": row.package,
        "sender": row.sender_name,
        "sealed_at": row.sealed_at,
    }


def _open(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        package = desk.dossier(_named(desk, given.dossier))
    show(readable(package), as_json=given.json)
    return 0


def readable(package: Package) -> dict[str, Any]:
    """Write an opened dossier for people and programs: by group, with what was already asked."""
    return {
        "person": short_code(package.person),
        "pathway": package.pathway,
        "package": package.package,
        "profile": package.profile,
        "sender": package.sender_name,
        "sealed_at": package.sealed_at,
        "languages": list(package.languages),
        "groups": {
            group: [
                {
                    "attribute": item.attribute,
                    "question": item.question,
                    "already_asked": bool(item.question),
                    "value": item.value,
                    "certainty": item.certainty,
                    "status": item.status,
                    "stated_on": item.stated_on,
                    "declined": item.declined,
                    "objection": dict(item.objection),
                }
                for item in items
            ]
            for group, items in package.sections.items()
        },
    }


def _accept(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        subject = _named(desk, given.dossier)
        desk.submit(
            AcceptDossier(
                subject=subject, certificate=given.certificate, certificate_at=given.issued_at
            )
        )
    show({"accepted": given.dossier}, as_json=given.json)
    return 0


def _return(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        desk.submit(ReturnDossier(subject=_named(desk, given.dossier), asks=given.asks))
    show({"returned": given.dossier}, as_json=given.json)
    return 0


def _named(desk: Desk, code: str) -> SubjectId:
    found = [row.dossier for row in desk.ask(dossiers) if short_code(row.dossier) == code]
    if not found:
        raise Refusal("dossier.unknown")
    return found[0]
