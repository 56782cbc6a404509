"""A form file on this machine, with the tables that lie beside it."""

from pathlib import Path

from screenio.errors import Trouble
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import Compiled, compile_workbook

TABLES = frozenset({".csv", ".xml", ".geojson"})
MOST_TABLE_BYTES = 20_000_000


def read_form(path: Path, media: Path | None) -> FormDefinition:
    """Read a workbook or a compiled form.

    Raises:
        Trouble: `cli.not_read`; Refusal: those of `compile_workbook` and `FormDefinition.parse`.
    """
    compiled = read_compiled(path)
    return FormDefinition.parse(compiled.xform, media_of(compiled, path, media))


def read_compiled(path: Path) -> Compiled:
    """Read a workbook or a form that is compiled already.

    Raises:
        Trouble: `cli.not_read`; Refusal: those of `compile_workbook`.
    """
    raw = read_file(path)
    return Compiled(raw, ()) if path.suffix.lower() == ".xml" else compile_workbook(raw)


def media_of(compiled: Compiled, path: Path, media: Path | None) -> dict[str, bytes]:
    """Give the tables of a form: those that its workbook became, and those beside it."""
    return {**compiled.media, **tables_beside(path, media, compiled.xform)}


def tables_beside(path: Path, media: Path | None, xform: bytes) -> dict[str, bytes]:
    """Read the tables that a form names: from a folder, else from beside the form or `FORM-media`."""
    folders = [media] if media else [path.parent / f"{path.stem}-media", path.parent]
    found: dict[str, bytes] = {}
    for folder in folders:
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            is_table = file.suffix.lower() in TABLES and file.is_file()
            if is_table and file.name.encode() in xform and file.stat().st_size <= MOST_TABLE_BYTES:
                found.setdefault(file.name, read_file(file))
    return found


def read_file(path: Path) -> bytes:
    """Read a file.

    Raises:
        Trouble: `cli.not_read`.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Trouble("cli.not_read", file=path.name) from fault
