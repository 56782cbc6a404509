"""Reads the tables of `resources/`, checks them, and hands them down frozen.

The disclosure matrix decides what leaves a station, so its digest stands beside it in
`law/matrix.sha256`, and the bold denials stand in code as well: a matrix that is damaged, or that opens a
bold denial, opens nothing at all (DOMAIN §13.3).
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from screenio.domain import tables as shapes
from screenio.domain.disclosure import HARD_DENIALS
from screenio.errors import Trouble
from screenio.language.catalogue import ENGLISH
from screenio.language.formats import language_name
from screenio.planning.generate import Basis
from screenio.planning.instance import Compatible, Rules, Travel, Weights
from screenio.table_rows import read_rows

Row = dict[str, str]
Made = TypeVar("Made")

VALUES = {"send", "minimised", "consent", "on_request", "deny"}
"""Source: codes.csv, list value_symbol; DOMAIN §13.3."""


def read_tables(resources: Path) -> shapes.Tables:
    """Read every table.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`, `tables.matrix_changed`, `tables.matrix_opens_denial`.
    """
    codes, law = resources / "codes", resources / "law"
    return shapes.Tables(
        codes=_codes(read_rows(codes / "codes.csv")),
        profiles=_keyed(law / "profiles.csv", "code", _profile),
        clocks=_keyed(law / "clocks.csv", "code", _clock),
        gates=_keyed(law / "gates.csv", "id", _gate),
        flags=_keyed(law / "flags.csv", "flag", _flag),
        pathways=_keyed(law / "pathways.csv", "code", _pathway),
        destinations=_keyed(law / "destinations.csv", "destination", _destination),
        groups=_keyed(codes / "groups.csv", "group", _group),
        matrix=read_matrix(law / "matrix.csv"),
        languages=_keyed(codes / "languages.csv", "code", _language),
        notices=_keyed(resources / "notices" / "notices.csv", "id", _notice),
        compatibility={
            (r["from"], r["to"]): r["grade"] for r in read_rows(codes / "compatibility.csv")
        },
        topics=_keyed(resources / "coi" / "topics.csv", "topic", lambda row: int(row["months"])),
        breaks=_keyed(law / "breaks.csv", "kind", _break),
        planning=read_basis(resources),
        stations=_keyed(resources / "planning" / "stations.csv", "station", _station),
        tariffs=_keyed(resources / "planning" / "tariffs.csv", "tariff", _tariff),
        travel=tuple(
            Travel((row["from"], row["to"]), int(row["minutes"]))
            for row in read_rows(resources / "planning" / "travel.csv")
        ),
    )


def read_basis(resources: Path) -> Basis:
    """Read rules and weights of the planner, and which varieties serve which.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    path = resources / "planning" / "rules.csv"
    try:
        found: dict[str, dict[str, int]] = {"rule": {}, "weight": {}}
        for row in read_rows(path):
            found[row["kind"]][row["name"]] = int(row["value"])
        rows = read_rows(resources / "codes" / "compatibility.csv")
        return Basis(
            rules=msgspec.convert(found["rule"], Rules),
            weights=msgspec.convert(found["weight"], Weights),
            compatibility=msgspec.convert(
                [
                    {"asked": row["from"], "spoken": row["to"], "grade": row["grade"]}
                    for row in rows
                ],
                tuple[Compatible, ...],
            ),
        )
    except (KeyError, ValueError) as fault:
        raise Trouble("tables.damaged", table=path.name) from fault


def read_matrix(path: Path) -> dict[tuple[str, str], shapes.Cell]:
    """Read the disclosure matrix; a changed byte or an opened bold denial opens nothing."""
    try:
        raw = path.read_bytes()
        digest = path.with_suffix(".sha256").read_text(encoding="ascii").split()[0]
    except (OSError, IndexError, UnicodeDecodeError) as fault:
        raise Trouble("tables.missing", table=path.name) from fault
    if hashlib.sha256(raw).hexdigest() != digest:
        raise Trouble("tables.matrix_changed")
    cells = {}
    for row in read_rows(path):
        if row["value"] not in VALUES:
            raise Trouble("tables.damaged", table=path.name)
        cells[row["group"], row["destination"]] = shapes.Cell(
            row["value"], row["hard"] == "yes", row["note"]
        )
    opened = [key for key in HARD_DENIALS if key in cells and cells[key].value != "deny"]
    if opened:
        raise Trouble("tables.matrix_opens_denial")
    return cells


def _keyed(path: Path, key: str, make: Callable[[Row], Made]) -> dict[str, Made]:
    try:
        made = {row[key]: make(row) for row in read_rows(path)}
    except (KeyError, ValueError) as fault:
        raise Trouble("tables.damaged", table=path.name) from fault
    return made


def _codes(rows: list[Row]) -> dict[str, dict[str, shapes.Code]]:
    lists: dict[str, dict[str, shapes.Code]] = {}
    for row in rows:
        code = shapes.Code(row["list"], row["code"], row["label_en"], row["note"])
        lists.setdefault(code.list, {})[code.code] = code
    return lists


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.replace("|", " ").split())


def _profile(row: Row) -> shapes.Profile:
    return shapes.Profile(
        code=row["code"],
        enabled=row["enabled"] == "yes",
        country=row["country"],
        label=row["label_en"],
        valid_from=row["valid_from"],
        legal_basis=row["legal_basis"],
        cites_regulation=row["cites_reg_2024_1356"] == "yes",
        whole_form_to_return=row["form_to_RET"].startswith("whole form"),
        protection_clocks=_words(row["protection_clocks"]),
        footnote=row["footnote"],
        certificate=row["certificate"],
        asylum_receiver=row["asylum_receiver"],
    )


def _clock(row: Row) -> shapes.Clock:
    return shapes.Clock(
        code=row["code"],
        profile=row["profile"],
        start_events=_words(row["start_event"]),
        amount=int(row["amount"]),
        unit=row["unit"],
        counting=row["counting"],
        on_expiry=row["on_expiry"],
        alarm_to=_words(row["alarm_to"]),
        basis=row["source"],
    )


def _gate(row: Row) -> shapes.Gate:
    return shapes.Gate(
        id=row["id"],
        kind=row["kind"],
        when=row["when"],
        denies=_words(row["denies"]),
        until=row["until"],
        lowered_by=row["lowered_by"],
        still_allowed=row["still_allowed"],
        source=row["source"],
    )


def _flag(row: Row) -> shapes.Flag:
    return shapes.Flag(
        flag=row["flag"],
        label=row["label_en"],
        raised_by=row["raised_by"],
        opens=_words(row["opens"]),
        lowered_by=_words(row["lowered_by"]),
        shown_as=row["shown_as"],
        words_in=row["words_in"],
    )


def _pathway(row: Row) -> shapes.Pathway:
    return shapes.Pathway(
        code=row["code"],
        label=row["label_en"],
        destination=row["destination"],
        urgency=row["urgency"],
        consent=row["consent"],
        approval=row["approval"],
        denied_by=_words(row["denied_by"]),
        movement_priority=int(row["movement_priority"]),
    )


def _destination(row: Row) -> shapes.Destination:
    return shapes.Destination(row["destination"], row["label_en"], row["return_side"] == "yes")


def _group(row: Row) -> shapes.Group:
    return shapes.Group(row["group"], row["label_en"], row["compartment"], _words(row["form_item"]))


def _language(row: Row) -> shapes.Language:
    return shapes.Language(
        code=row["code"],
        name=row["name_en"],
        native=row["name_native"],
        macro=row["macro"],
        script=row["script"],
        direction=row["direction"],
        cldr=row["cldr"],
    )


def _station(row: Row) -> shapes.StationHours:
    return shapes.StationHours(
        row["station"], row["country"], int(row["rooms"]), row["opens"], row["closes"]
    )


def _tariff(row: Row) -> shapes.Tariff:
    return shapes.Tariff(
        tariff=row["tariff"],
        unit=int(row["unit_minutes"]),
        least_onsite=int(row["least_onsite"]),
        least_remote=int(row["least_remote"]),
        late_cancellation=int(row["late_cancellation_percent"]),
        night=int(row["night_percent"]),
        weekend=int(row["weekend_percent"]),
        night_from=row["night_from"],
        night_to=row["night_to"],
    )


def _break(row: Row) -> shapes.BreakRule:
    minutes = [int(row[f"{name}_minutes"]) for name in ("prompt", "finish", "extra", "rest")]
    return shapes.BreakRule(row["kind"], *minutes)


def _notice(row: Row) -> shapes.Notice:
    return shapes.Notice(row["id"], row["topic"], row["when"], row["text_en"], row["text_en_eu"])


def _named(one: shapes.Language, language: str) -> str:
    """Name a variety in a language by CLDR; in English, and where CLDR has none, by our own table."""
    if language == ENGLISH or not one.cldr:
        return one.name
    found = language_name(one.cldr, language)
    return one.name if found == one.cldr else found


def read_labels(
    resources: Path, language: str, tables: shapes.Tables
) -> dict[tuple[str, str], str]:
    """Give the label of every code in a language: list and code to label, in English where none is written.

    Pathways, flags, groups, destinations and languages are lists of those names here.
    """
    labels = {
        (code.list, code.code): code.label
        for codes in tables.codes.values()
        for code in codes.values()
    }
    labels |= {("pathway", one.code): one.label for one in tables.pathways.values()}
    labels |= {("flag", one.flag): one.label for one in tables.flags.values()}
    labels |= {("group", one.code): one.label for one in tables.groups.values()}
    labels |= {("destination", one.code): one.label for one in tables.destinations.values()}
    labels |= {("languages", one.code): _named(one, language) for one in tables.languages.values()}
    short = language.replace("-", "_")
    for name in dict.fromkeys((short.partition("_")[0], short)):
        path = resources / "codes" / "labels" / f"{name}.csv"
        if name != "en" and path.is_file():
            labels |= {
                (row["list"], row["code"]): row["label"] for row in read_rows(path) if row["label"]
            }
    return labels


def read_glossary(resources: Path) -> tuple[shapes.Term, ...]:
    """Give the standard terms with their translations, in the order of the list.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    rows = read_rows(resources / "codes" / "glossary.csv")
    return tuple(msgspec.convert(row, shapes.Term) for row in rows)


def read_notices(
    resources: Path, language: str, tables: shapes.Tables
) -> dict[str, tuple[str, str]]:
    """Give the notices in a language: id to the plain text and the one that cites the regulation.

    A notice that is not written in the language is left out.
    """
    if language.startswith("en"):
        return {one.id: (one.text, one.text_eu) for one in tables.notices.values()}
    short = language.replace("-", "_")
    found: dict[str, tuple[str, str]] = {}
    for name in dict.fromkeys((short.partition("_")[0], short)):
        path = resources / "notices" / f"{name}.csv"
        if path.is_file():
            rows = (row for row in read_rows(path) if row["text"])
            found |= {row["id"]: (row["text"], row["text_eu"]) for row in rows}
    return found
