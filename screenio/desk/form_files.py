"""Files of a form on this machine: the workbook, and the tables and pictures that lie beside it."""

from pathlib import Path
from xml.sax.saxutils import escape

from screenio.desk.named_file import read_named
from screenio.errors import Refusal, Trouble
from screenio.forms.pictures import ENDINGS
from screenio.forms.sheets import MOST_BYTES

TAKEN = frozenset({".csv", ".xml", ".geojson", *ENDINGS})
MOST_MEDIA_BYTES = 20_000_000
"""All files of a form together, and so any of them. Source: the largest document of a vault."""


def files_beside(path: Path, media: Path | None, xform: bytes) -> dict[str, bytes]:
    """Read the tables and pictures that a form names: in a folder, else beside it or in `FORM-media`.

    Raises:
        Trouble: `cli.not_read`.
    """
    folders = [media] if media else [path.parent / f"{path.stem}-media", path.parent]
    found: dict[str, bytes] = {}
    for folder in folders:
        for file in _taken_in(folder):
            if escape(file.name).encode() in xform:
                found.setdefault(file.name, read_named(file))
    return found


def _taken_in(folder: Path) -> list[Path]:
    try:
        return [
            file
            for file in (sorted(folder.iterdir()) if folder.is_dir() else ())
            if file.suffix.lower() in TAKEN
            and file.is_file()
            and file.stat().st_size <= MOST_MEDIA_BYTES
        ]
    except OSError as fault:
        raise Trouble("cli.not_read", file=folder.name) from fault


def read_workbook(path: Path) -> bytes:
    """Read a workbook; one that is too large is not read.

    Raises:
        Refusal: `workbook.too_large`; Trouble: `cli.not_read`.
    """
    raw = read_named(path, MOST_BYTES)
    if len(raw) > MOST_BYTES:
        raise Refusal("workbook.too_large", most_bytes=MOST_BYTES)
    return raw
