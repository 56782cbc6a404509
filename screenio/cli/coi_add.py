"""`coi add | pack | check`: documents and packs into a station's library, and a pack out of it."""

import argparse
import datetime
import sys
from pathlib import Path
from typing import Any

from screenio.cli.coi_desk import at_library
from screenio.cli.printing import show
from screenio.cli.sign_in import at_station
from screenio.coi import tables
from screenio.coi.intake.draft import Known
from screenio.coi.item import Content, Item
from screenio.coi.pack import Pack, read_pack, sign_pack
from screenio.desk import library
from screenio.desk.desk import Desk
from screenio.desk.intake import (
    RELATIONS,
    Confirmed,
    Intake,
    Prepared,
    begins_as_pack,
    here,
    of_document,
    of_pack,
    take,
)
from screenio.desk.named_file import read_named
from screenio.desk.program import Program
from screenio.domain.coi_pack import SHIPPED, subject_of
from screenio.domain.currency import earliest
from screenio.encoding import StationId
from screenio.errors import Expected, Refusal, Trouble
from screenio.language.catalogue import ENGLISH, catalogue
from screenio.language.formats import country_names
from screenio.language.messages import sentence
from screenio.whole_file import write_whole

KNOWN_FIELDS = (
    "title",
    "publisher",
    "kind",
    "country",
    "province",
    "topic",
    "published",
    "language",
    "answers",
)


def describe(each: Any) -> None:
    """Describe the commands."""
    add = each.add_parser("add", help="take documents or packs in")
    at_station(add, who=False)
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    for name in KNOWN_FIELDS:
        written = str.upper if name == "country" else str
        add.add_argument(f"--{name}", type=written, default="", help="in place of what is read")
    for name in RELATIONS:
        add.add_argument(f"--{name.replace('_', '-')}", action="append", default=[], metavar="ITEM")
    add.set_defaults(run=_add)
    pack = each.add_parser("pack", help="make a signed pack of what the station brought in")
    at_station(pack, who=False)
    pack.add_argument("--id", required=True, help="the same for all editions")
    pack.add_argument("--title", required=True)
    pack.add_argument("--edition", type=int, default=1, metavar="N", help="rises")
    pack.add_argument("--expires", default="", metavar="DATE")
    pack.add_argument("--licence", default="")
    pack.add_argument("--country", default="", metavar="AFG", help="else of all countries")
    pack.add_argument("--out", type=Path, required=True, metavar="FILE")
    pack.set_defaults(run=_pack)
    check = each.add_parser("check", help="say what a pack is and whether it may be believed here")
    at_station(check, who=False)
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=_check)


def _add(given: argparse.Namespace, program: Program) -> int:
    folder = program.resources / "coi"
    known, words = tables.read_known(folder), catalogue(ENGLISH, program.translations)
    told = []
    with at_library(given, program) as desk:
        confirmed = _said(given, desk)
        for path in given.files:
            try:
                told.append({"file": path.name} | _taken_in(desk, path, known, confirmed))
            except Expected as fault:
                told.append(
                    {"file": path.name, "error": fault.code, "says": sentence(words, fault)}
                )
    show(told, as_json=given.json)
    return 1 if any("error" in one for one in told) else 0


def _said(given: argparse.Namespace, desk: Desk) -> Confirmed:
    """Take what the command says of its documents.

    Raises:
        Refusal: `coi.no_such_country`, `coi.unknown_topic`, `coi.unknown_kind`, `coi.wrong_date`.
    """
    codes = desk.tables.codes
    if given.country and given.country not in country_names(ENGLISH):
        raise Refusal("coi.no_such_country", country=given.country)
    if given.topic and given.topic not in codes["coi_topic"]:
        raise Refusal("coi.unknown_topic")
    if given.kind and given.kind not in codes["coi_source_kind"]:
        raise Refusal("coi.unknown_kind")
    if given.published and earliest(given.published) is None:
        raise Refusal("coi.wrong_date", item="")
    said: dict[str, Any] = {name: getattr(given, name) for name in KNOWN_FIELDS}
    said |= {name: tuple(getattr(given, name)) for name in RELATIONS}
    return Confirmed(**said)


def _taken_in(desk: Desk, path: Path, known: Known, confirmed: Confirmed) -> dict[str, Any]:
    if begins_as_pack(path):
        made = of_pack(path, here(desk))
        take(desk, made, _progress(path))
        today = desk.view().today
        return _of_taken(made) | {"expired": _has_ended(made.command.taken.expires_on, today)}
    read = Intake(path, known).wait(_progress(path))
    made = of_document(read, confirmed, path.name, here(desk))
    take(desk, made, _progress(path))
    both = zip(made.content.items, read.drafts, strict=True)
    return {"items": [_of_item(item, made.content, draft.pages) for item, draft in both]}


def _progress(path: Path) -> Any:
    """Give what tells a person at a terminal how far it is."""
    if not sys.stderr.isatty():
        return lambda _done, _all: None
    return lambda done, whole: print(f"\r{path.name}: {done}/{whole}", end="", file=sys.stderr)


def _of_item(item: Item, content: Content, pages: int) -> dict[str, Any]:
    """Say what was taken in, as it will be found."""
    names = {source.id: source.name for source in content.sources}
    return {
        "title": item.title,
        "publisher": names[item.source],
        "published": item.published,
        "period": " – ".join(filter(None, (item.period_from, item.period_to))),
        "language": item.language,
        "country": item.country,
        "topic": item.topic,
        "pages": pages,
        "passages": len(item.passages),
    }


def _of_taken(made: Prepared) -> dict[str, Any]:
    taken = made.command.taken
    return {
        "pack": taken.pack_id,
        "title": taken.title,
        "edition": taken.edition,
        "built": taken.built_on,
        "expires": taken.expires_on,
        "licence": taken.licence,
        "items": taken.items,
        "passages": made.passages,
    }


def _has_ended(expires: str, today: datetime.date) -> bool:
    """Say whether a pack is past its end; it goes on working, and whoever takes it in should know."""
    ends = earliest(expires)
    return bool(ends and ends < today)


def _of_pack(pack: Pack) -> dict[str, Any]:
    return {
        "pack": pack.id,
        "title": pack.title,
        "edition": pack.edition,
        "built": pack.built_on,
        "expires": pack.expires_on,
        "licence": pack.licence,
        "items": len(pack.content.items),
        "passages": sum(len(item.passages) for item in pack.content.items),
    }


def _pack(given: argparse.Namespace, program: Program) -> int:
    if given.expires and earliest(given.expires) is None:
        raise Refusal("coi.wrong_date", item="")
    if given.id == SHIPPED:
        raise Refusal("coi.reserved_id")
    with at_library(given, program) as desk:
        whole = Pack(
            id=given.id,
            title=given.title,
            edition=max(1, given.edition),
            built_on=desk.view().today.isoformat(),
            expires_on=given.expires,
            licence=given.licence,
            content=desk.ask(library.brought_in, given.country.upper()),
        )
        if not whole.content.items:
            raise Refusal("coi.nothing_to_pack")
        raw = sign_pack(whole, desk.opened.signer)
    try:
        write_whole(given.out, raw)
    except OSError as fault:
        raise Trouble("cli.not_written", file=given.out.name) from fault
    show(_of_pack(whole) | {"bytes": len(raw)}, as_json=given.json)
    return 0


def age(built_on: str, today: datetime.date) -> dict[str, Any]:
    """Say how many days old a pack is; of one from tomorrow, that the clock is before its day."""
    built = earliest(built_on)
    is_before = built is not None and today < built
    days = (today - built).days if built and not is_before else None
    return {"age_days": days, "clock_before_pack": is_before}


def _check(given: argparse.Namespace, program: Program) -> int:
    with at_library(given, program) as desk:
        roster = desk.opened.roster
        signed = read_pack(read_named(given.file), roster.station, practice=desk.place.practice)
        held = desk.ask(library.head, subject_of(signed.pack.id))
        today = desk.view().today
    found = _of_pack(signed.pack) | {"signed_by": roster.station(signed.station).name}
    found |= age(signed.pack.built_on, today)
    found["expired"] = _has_ended(signed.pack.expires_on, today)
    found["held_edition"] = held.edition if held else None
    signer = StationId(held.signer) if held and held.signer else None
    found["held_signed_by"] = roster.station(signer).name if signer else None
    show(found, as_json=given.json)
    return 0
