"""What is looked for, and how the full-text language has it."""

from collections.abc import Callable

import msgspec

from screenio.coi.expression import either, quoted
from screenio.coi.index import mark_of
from screenio.coi.lexicon import Unit


class Wanted(msgspec.Struct, frozen=True):
    """What is looked for.

    Args:
        units: what the question asks for; without any, what is newest comes first.
        country, topic, kind: codes; "" for any.
        province: every name of it; what is found names it, or is of an item about it.
        since, until: ISO dates, months or years of publication, both included; "" for any.
        lights: green, amber, red that may be shown; none for all.
    """

    units: tuple[Unit, ...] = ()
    country: str = ""
    province: Unit | None = None
    topic: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    lights: tuple[str, ...] = ()
    limit: int = 12


def others_of(wanted: Wanted) -> list[Unit]:
    """Give what is asked for besides countries."""
    return [unit for unit in wanted.units if not unit.is_country]


def narrowing(wanted: Wanted) -> list[str]:
    """Give what a passage must have besides what is asked for."""
    codes = {"country": wanted.country, "topic": wanted.topic}
    marks = [quoted([mark_of(kind, code)]) for kind, code in codes.items() if code]
    return [*marks, either(wanted.province)] if wanted.province else marks


def every_unit(wanted: Wanted, written: Callable[[Unit], str]) -> str:
    """Write that everything is asked for, each unit as the function writes it."""
    return " AND ".join([*map(written, wanted.units), *narrowing(wanted)])
