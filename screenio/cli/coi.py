"""`coi …`: what is known of countries and places."""

from typing import Any

from screenio.cli import coi_add, coi_place, coi_search


def describe(groups: Any) -> None:
    """Describe the commands of this group."""
    commands = groups.add_parser("coi", help="what is known of countries and places")
    each = commands.add_subparsers(required=True, metavar="COMMAND")
    for module in (coi_add, coi_search, coi_place):
        module.describe(each)
