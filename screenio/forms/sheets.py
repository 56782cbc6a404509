"""A workbook of strangers as sheets of texts, with the numbers of rows and the letters of columns kept.

A file that unpacks to far more than it weighs, that names entities, or that is locked by a password is
refused before anything in it is believed.
"""

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import xml

MOST_BYTES = 10_000_000
MOST_UNPACKED = 150_000_000
"""Three times the largest sheet of 165 public XLSForms, unpacked."""
STYLES = "xl/styles.xml"
MOST_ENTRIES = 500
MOST_ROWS = 200_000
MOST_EMPTY_ROWS = 500
"""What stands below more empty rows than that was left behind by accident, in public workbooks."""
KNOWN = frozenset({"survey", "choices", "settings", "external_choices", "entities", "osm"})
"""Sheets that say something to a form. Source: XLSForm."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""How an encrypted workbook names its contents. Source: [MS-OFFCRYPTO] 2.3.2."""
_MERGED = re.compile(rb'<mergeCell\s+ref="([A-Z]+)(\d+):[A-Z]+\d+"')
_TOLD = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
CRASHES = (
    TypeError,
    AttributeError,
    LookupError,
    ValueError,
    RecursionError,
    AssertionError,
    OSError,
    EOFError,
    zipfile.BadZipFile,
    NotImplementedError,
)
"""What pyxform 4.5 and the readers below it raise on broken workbooks besides their own errors."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a sheet: row as the spreadsheet counts, column as its letters."""

    row: int
    column: str


@dataclass(slots=True)
class Sheet:
    """One sheet: the names of its columns, and each row from the second on.

    Args:
        name: in small letters; `written` as in the file.
        columns: name of a column to its letters; a name that stands twice is in `twice`.
        rows: name of a column to the text of the cell; a row without texts is empty.
        lost: formulas that nobody has worked out, so that the cell is empty here.
        merged: where cells were merged; only the first of them has the text.
        beyond: a row that says something below so many empty ones that it is not read; 0 for none.
    """

    name: str
    written: str
    columns: dict[str, str] = field(default_factory=dict)
    twice: list[Spot] = field(default_factory=list)
    rows: list[dict[str, str]] = field(default_factory=list)
    lost: list[Spot] = field(default_factory=list)
    merged: list[Spot] = field(default_factory=list)
    beyond: int = 0

    def numbered(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Give each row that says something, with its number."""
        return ((number, row) for number, row in enumerate(self.rows, 2) if row)


Sheets = dict[str, Sheet]
"""Name of a sheet in small letters to the sheet."""


def read_sheets(raw: bytes) -> Sheets:
    """Read the sheets that say something to a form; of a workbook with one sheet that one as `survey`.

    Raises:
        Refusal: `workbook.too_large`, `workbook.not_a_workbook`, `workbook.not_whole`, `workbook.locked`.
    """
    if len(raw) > MOST_BYTES:
        raise Refusal("workbook.too_large", most_bytes=MOST_BYTES)
    if raw.startswith(_OLE):
        if _LOCKED in raw:
            raise Refusal("workbook.locked")
        return _read_xls(raw)
    if not raw.startswith(_ZIP):
        raise Refusal("workbook.not_a_workbook")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read_xlsx(raw)
    except (*CRASHES, SyntaxError) as fault:
        raise Refusal("workbook.not_whole") from fault


def _must_be_harmless(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Refusal("workbook.too_large", most_bytes=MOST_UNPACKED)
    parts = (entry for entry in entries if entry.filename.endswith((".xml", ".rels")))
    if any(_TOLD.search(_beginning(archive, part)) for part in parts):
        raise Refusal("workbook.not_a_workbook")


def _beginning(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Give the beginning of a part; entities are declared before the first element."""
    with archive.open(part) as file:
        return file.read(4096)


def _read_xlsx(raw: bytes) -> Sheets:
    from openpyxl import load_workbook  # noqa: PLC0415  # late: only when a form is brought in

    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        _must_be_harmless(archive)
        if "xl/workbook.xml" not in archive.namelist():
            raise Refusal("workbook.not_a_workbook")
        plain = _without_looks(archive)
        book = load_workbook(plain, read_only=True, data_only=True)
        sheets: Sheets = {}
        for written in _wanted(book.sheetnames):
            sheet = _sheet(written, len(book.sheetnames), _lines(book[written]))
            part = archive.read(book[written]._worksheet_path.removeprefix("/"))
            if b"<f" in part:
                formulas = load_workbook(plain, read_only=True)[written]
                sheet.lost.extend(_lost(sheet, _lines(formulas)))
            sheet.merged.extend(
                Spot(int(row), column.decode()) for column, row in _MERGED.findall(part)
            )
            sheets[sheet.name] = sheet
        return sheets


def _lines(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """Give the rows as far as each goes; the size that a sheet claims can be a million empty cells."""
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True)
    return rows


def _without_looks(archive: zipfile.ZipFile) -> io.BytesIO:
    """Give the workbook with nothing left of its looks but which cells are dates.

    Fonts and borders that break the standard's rules are common, and keep openpyxl from the texts.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as plain:
        for entry in archive.infolist():
            part = archive.read(entry)
            plain.writestr(entry.filename, _formats(part) if entry.filename == STYLES else part)
    return made


def _formats(styles: bytes) -> bytes:
    """Reduce the part of the styles to the formats of numbers. Source: ECMA-376 18.8."""
    try:
        found = xml.parse(styles)
    except Refusal as fault:
        raise Refusal("workbook.not_whole") from fault
    for section in list(found):
        if not str(section.tag).endswith(("}numFmts", "}cellXfs")):
            found.remove(section)
    for style in found.iterfind("{*}cellXfs/{*}xf"):
        kept = style.get("numFmtId", "0")
        style.clear()
        style.set("numFmtId", kept)
    return etree.tostring(found)


def _read_xls(raw: bytes) -> Sheets:
    import xlrd  # noqa: PLC0415  # late: only when a form is brought in
    from xlrd.compdoc import CompDocError  # noqa: PLC0415  # late: as above

    try:
        book = xlrd.open_workbook(file_contents=raw, logfile=io.StringIO())
        sheets: Sheets = {}
        for written in _wanted(book.sheet_names()):
            found = book.sheet_by_name(written)
            rows = (
                [_old_value(cell, book.datemode) for cell in found.row(number)]
                for number in range(found.nrows)
            )
            sheet = _sheet(written, book.nsheets, rows)
            sheets[sheet.name] = sheet
    except xlrd.XLRDError as fault:
        locked = "encrypted" in str(fault)
        raise Refusal("workbook.locked" if locked else "workbook.not_whole") from fault
    except (*CRASHES, CompDocError) as fault:
        raise Refusal("workbook.not_whole") from fault
    return sheets


def _old_value(cell: Any, datemode: int) -> Any:
    import xlrd  # noqa: PLC0415  # late: only when a form is brought in

    if cell.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(cell.value, datemode)
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value


def _wanted(names: list[str]) -> list[str]:
    """Give the sheets to read; without a survey all of them, so that it can be said what is there."""
    known = [name for name in names if name.strip().lower() in KNOWN]
    return known if any(name.strip().lower() == "survey" for name in known) else names


def _sheet(written: str, count: int, rows: Iterable[Iterable[Any]]) -> Sheet:
    name = written.strip().lower()
    sheet = Sheet("survey" if count == 1 and name not in KNOWN else name, written)
    lines = iter(rows)
    names = _header(sheet, next(lines, ()))
    empty = 0
    for number, line in enumerate(lines):
        cells = ((name, _plain(value)) for name, value in zip(names, line, strict=False) if name)
        row = {name: text for name, text in cells if text}
        if row and empty > MOST_EMPTY_ROWS:
            sheet.beyond = number + 2
            break
        empty = 0 if row else empty + 1
        if empty <= MOST_EMPTY_ROWS:
            sheet.rows.append(row)
        if len(sheet.rows) > MOST_ROWS:
            raise Refusal("workbook.too_large", most_bytes=MOST_BYTES)
    while sheet.rows and not sheet.rows[-1]:
        sheet.rows.pop()
    return sheet


def _header(sheet: Sheet, cells: Iterable[Any]) -> list[str]:
    names: list[str] = []
    for place, cell in enumerate(cells):
        name = " ".join(_plain(cell).split())
        if name in sheet.columns:
            sheet.twice.append(Spot(1, letters(place)))
        elif name:
            sheet.columns[name] = letters(place)
        names.append(name)
    return names


def _lost(sheet: Sheet, rows: Iterable[Iterable[Any]]) -> Iterator[Spot]:
    """Give the cells with a formula for which the file keeps no value."""
    names = {letter: name for name, letter in sheet.columns.items()}
    for number, line in enumerate(rows, 1):
        for place, value in enumerate(line):
            name = names.get(letters(place))
            known = sheet.rows[number - 2] if 2 <= number < len(sheet.rows) + 2 else {}
            if isinstance(value, str) and value.startswith("=") and name and name not in known:
                yield Spot(number, letters(place))


def letters(place: int) -> str:
    """Give the letters of a column, counted from 0."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  # late: only when a form is brought in

    return str(get_column_letter(place + 1))


def _plain(value: Any) -> str:
    """Write a cell as a text: whole numbers without a point, no spaces that cannot be seen around it."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
    return str(value).replace("\u00a0", " ").strip()
