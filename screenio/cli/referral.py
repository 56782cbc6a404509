"""`referral list | preview | seal`: what would leave, what stays, and sealing it."""

import argparse
from typing import Any

from screenio.cli.printing import show
from screenio.cli.sign_in import at_station, signed_in
from screenio.desk.desk import Desk
from screenio.desk.program import Program
from screenio.domain.referral import FULL, NOTICE, ApproveReferral, SealDossier, needs_approval
from screenio.encoding import SubjectId, short_code
from screenio.errors import Refusal
from screenio.projections.preview import preview
from screenio.projections.referrals import all_referrals
from screenio.projections.view import KnownStation


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("referral", help="list, preview and seal referrals")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    listing = each.add_parser("list", help="list referrals and their states")
    at_station(listing)
    listing.set_defaults(run=_list)
    for name, run, said in (
        ("preview", _preview, "what leaves and what stays"),
        ("seal", _seal, "seal it"),
    ):
        command = each.add_parser(name, help=said)
        at_station(command)
        command.add_argument("referral", metavar="CODE", help="as `referral list` shows it")
        command.add_argument(
            "--notice", action="store_true", help="only what may leave before sign-off"
        )
        command.set_defaults(run=run)
        if name == "seal":
            command.add_argument(
                "--to", required=True, metavar="NAME", help="the receiving station"
            )


def _list(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        rows = desk.ask(all_referrals)
    found = [
        {
            "referral": short_code(row.referral),
            "person": short_code(row.person),
            "pathway": row.pathway,
            "state": row.state,
            "package": row.package,
            "receipt": row.receipt_state,
            "asks": bool(row.asks),
        }
        for row in rows
    ]
    show(found, as_json=given.json)
    return 0


def _preview(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        shown = desk.ask(preview, _named(desk, given.referral), _package(given))
    show(
        {
            "pathway": shown.pathway,
            "destination": shown.destination,
            "shut_by": shown.rules,
            "leaves": shown.leaves,
            "stays": [
                {"question": kept.item.question, "group": kept.item.group, "reason": kept.reason}
                for kept in shown.stays
            ],
        },
        as_json=given.json,
    )
    return 1 if shown.rules else 0


def _seal(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        subject = _named(desk, given.referral)
        receiver = station_named(desk, given.to)
        pathway = desk.tables.pathways[desk.view().state(subject).pathway]
        if needs_approval(pathway):
            desk.submit(ApproveReferral(subject=subject))
        desk.submit(
            SealDossier(subject=subject, receiver=receiver.station, package=_package(given))
        )
    show({"sealed": given.referral, "to": receiver.name}, as_json=given.json)
    return 0


def _package(given: argparse.Namespace) -> str:
    return NOTICE if given.notice else FULL


def station_named(desk: Desk, name: str) -> KnownStation:
    """Find a station whose card was accepted.

    Raises:
        Refusal: `referral.unknown_station`.
    """
    found = [one for one in desk.view().stations if one.name == name]
    if not found:
        raise Refusal("referral.unknown_station")
    return found[0]


def _named(desk: Desk, code: str) -> SubjectId:
    found = [row.referral for row in desk.ask(all_referrals) if short_code(row.referral) == code]
    if not found:
        raise Refusal("referral.not_open")
    return found[0]
