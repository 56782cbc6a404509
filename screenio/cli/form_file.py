"""A form file on this machine, with the tables that lie beside it."""

from pathlib import Path

from screenio.errors import Trouble
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook

TABLES = frozenset({".csv", ".xml", ".geojson"})
MOST_TABLE_BYTES = 20_000_000


def read_form(path: Path, media: Path | None) -> FormDefinition:
    """Read a workbook or a compiled form.

    Raises:
        Trouble: `cli.not_read`; Refusal: those of `compile_workbook` and `FormDefinition.parse`.
    """
    raw = _read(path)
    xform = raw if path.suffix.lower() == ".xml" else compile_workbook(raw).xform
    return FormDefinition.parse(xform, tables_beside(path, media, xform))


def tables_beside(path: Path, media: Path | None, xform: bytes) -> dict[str, bytes]:
    """Read the tables that a form names: from a folder, else from beside the form or `FORM-media`."""
    folders = [media] if media else [path.parent / f"{path.stem}-media", path.parent]
    found: dict[str, bytes] = {}
    for folder in folders:
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            is_table = file.suffix.lower() in TABLES and file.is_file()
            if is_table and file.name.encode() in xform and file.stat().st_size <= MOST_TABLE_BYTES:
                found.setdefault(file.name, _read(file))
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble("cli.not_read", file=path.name) from fault
