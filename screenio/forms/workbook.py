"""An XLSForm workbook becomes an XForm, or a list of what is wrong with it, row by row.

The standard's own compiler, pyxform, does it, and costs up to seconds: so a form is compiled when it is
brought in, and what comes out is kept. Three inputs in two hundred crash pyxform; a crash is a fault of
the workbook here, and never goes further. A file that unpacks to far more than it weighs is refused
before anything is unpacked.
"""

import io
import re
import warnings
import zipfile
from dataclasses import dataclass

from screenio.errors import Refusal
from screenio.forms import xml

MOST_BYTES = 10_000_000
MOST_UNPACKED = 150_000_000
"""Three times the largest sheet of 165 public XLSForms, unpacked."""
MOST_ENTRIES = 500
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ROW = re.compile(r"\[row : (\d+)\]\s*")
_CRASHES = (
    TypeError,
    AttributeError,
    LookupError,
    ValueError,
    RecursionError,
    AssertionError,
    OSError,
    zipfile.BadZipFile,
    NotImplementedError,
)
"""What pyxform 4.5 and the readers below it raise on broken workbooks besides its own error."""

_KNOWN = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), code)
    for pattern, code in (
        (r"sheet.*(is missing|missing or|required)|no sheet", "workbook.sheet_missing"),
        (r"list.?name not in|choices? .*not (in|found)", "workbook.list_missing"),
        (r"could not find the name|no survey element|there is no", "workbook.name_unknown"),
        (r"choice names must be unique", "workbook.choice_twice"),
        (r"duplicate column", "workbook.column_twice"),
        (r"must be unique|duplicate|more than one", "workbook.name_twice"),
        (r"unmatched|begin.(group|repeat)|end.(group|repeat)", "workbook.group_open"),
        (r"question type", "workbook.type_unknown"),
        (r"names? must|no name|has no 'name'|invalid.*name", "workbook.name_not_possible"),
        (r"circular|cycle", "workbook.circle"),
        (r"no label|translation|language", "workbook.words_missing"),
    )
)
"""Sentences of pyxform 4.5 to our codes; the first that fits. Each sentence holds the advice."""
_SHEET = re.compile(r"on the '(\w+)' sheet", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in a workbook.

    Args:
        code: key of the sentence that says what is wrong and what to do.
        row: as the spreadsheet counts, 0 when unknown.
        detail: the compiler's own English words, for whoever asks for help.
    """

    code: str
    sheet: str = "survey"
    row: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled form and what could be better in its workbook."""

    xform: bytes
    remarks: tuple[Fault, ...]


def compile_workbook(raw: bytes) -> Compiled:
    """Compile the bytes of an XLSForm, .xlsx or .xls.

    Raises:
        Refusal: `workbook.too_large`, `workbook.not_a_workbook`; `workbook.faulty` with `faults`, a tuple
            of Fault.
    """
    kind = _checked(raw)
    text, remarks = _convert(raw, kind)
    if "xmlns:scr=" not in text and re.search(r"\sscr:\w+=", text):
        raise _faulty(Fault("workbook.namespace_missing", "settings", 0, "namespaces"))
    xform = text.encode()
    xml.parse(xform)
    return Compiled(xform, tuple(_fault(remark, "workbook.remark") for remark in remarks))


def _checked(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise Refusal("workbook.too_large", most_bytes=MOST_BYTES)
    if raw.startswith(_OLE):
        return ".xls"
    if not raw.startswith(_ZIP):
        raise Refusal("workbook.not_a_workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise Refusal("workbook.not_a_workbook") from fault
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Refusal("workbook.too_large", most_bytes=MOST_UNPACKED)
    return ".xlsx"


def _convert(raw: bytes, kind: str) -> tuple[str, list[str]]:
    from pyxform.errors import PyXFormError  # noqa: PLC0415  # late: half a second, only when importing
    from pyxform.xls2xform import convert  # noqa: PLC0415  # late: half a second, only when importing

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = convert(io.BytesIO(raw), validate=False, file_type=kind)
    except PyXFormError as fault:
        raise _faulty(
            *(_fault(line, "workbook.other") for line in str(fault).split("\n") if line.strip())
        ) from fault
    except _CRASHES as fault:
        raise _faulty(Fault("workbook.compiler_failed", detail=type(fault).__name__)) from fault
    return result.xform, result.warnings


def _faulty(*faults: Fault) -> Refusal:
    return Refusal("workbook.faulty", faults=faults)


def _fault(said: str, other: str) -> Fault:
    """Read one sentence of the compiler."""
    row = _ROW.search(said)
    code = next((code for pattern, code in _KNOWN if pattern.search(said)), other)
    code = code if other == "workbook.other" else other
    sheet = _SHEET.search(said)
    return Fault(
        code=code,
        sheet=sheet[1].lower() if sheet else "survey",
        row=int(row[1]) if row else 0,
        detail=_ROW.sub("", said).strip()[:300],
    )
