"""The public forms that the nets walk through: XForms as they are, workbooks compiled."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from screenio.errors import Refusal
from screenio.forms.workbook import compile_workbook

ATTACHED = {".csv", ".xml", ".geojson"}


@dataclass(frozen=True)
class Form:
    """One public form: its place in the collection, the XForm, and the tables that came along."""

    name: str
    xform: bytes
    media: dict[str, bytes]


def forms(place: Path, *, workbooks: bool = True) -> Iterator[Form]:
    """Give every form of the collection that is one; workbooks that pyxform refuses are passed over."""
    for row in manifest(place):
        path = place / "forms" / row["local"]
        if row["kind"] == "xform" or (workbooks and row["kind"] == "xlsform"):
            xform = _xform(path)
            if xform is not None:
                yield Form(row["local"], xform, _media(path, place / "forms"))


def form(place: Path, name: str) -> Form:
    """Give one form of the collection by its name."""
    path = place / "forms" / name
    xform = _xform(path)
    assert xform is not None
    return Form(name, xform, _media(path, place / "forms"))


def manifest(place: Path) -> list[dict[str, str]]:
    """Give the rows of the collection's own list."""
    with (place / "forms" / "MANIFEST.csv").open(encoding="utf-8", newline="") as lines:
        return sorted(csv.DictReader(lines), key=lambda row: row["local"])


def _xform(path: Path) -> bytes | None:
    if path.suffix == ".xml":
        return path.read_bytes()
    try:
        return compile_workbook(path.read_bytes()).xform
    except Refusal:
        return None


def _media(path: Path, place: Path) -> dict[str, bytes]:
    """Give the tables of the same repository that the form names; of two with one name the nearer."""
    repository = place / path.relative_to(place).parts[0]
    text = path.read_bytes() if path.suffix == ".xml" else b""
    found = {}
    for other in sorted(repository.rglob("*"), key=lambda one: _distance(one, path), reverse=True):
        is_named = not text or other.name.encode() in text
        if other.suffix in ATTACHED and other.is_file() and other != path and is_named:
            found[other.name] = other.read_bytes()
    return found


def _distance(one: Path, other: Path) -> int:
    shared = sum(1 for a, b in zip(one.parts, other.parts, strict=False) if a == b)
    return len(one.parts) + len(other.parts) - 2 * shared
