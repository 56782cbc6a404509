"""An XLSForm workbook becomes an XForm, or a list of what is wrong with it, row by row.

First the workbook is looked over here, so that an author gets all common faults at once, and what is
harmless is mended with a remark. Then the standard's own compiler, pyxform, does it; it costs up to
seconds, so a form is compiled when it is brought in, and what comes out is kept. Three inputs in two
hundred crash pyxform; a crash is a fault of the workbook here, and never goes further.
"""

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from screenio.errors import Refusal
from screenio.forms import mending, xml
from screenio.forms.mending import Fault
from screenio.forms.sheets import CRASHES, Sheets, read_sheets

__all__ = ["Compiled", "Fault", "compile_workbook"]

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"on the '(\w+)' sheet", re.IGNORECASE)
_COLUMN = re.compile(r"the '([\w:() ]+)' value")
EXTERNAL = "itemsets.csv"
"""The file that the choices of the sheet `external_choices` become. Source: XLSForm."""

SENDING = "speed up submission sending"
"""The compiler's remark on pictures that are sent over a network; here they stay at the station."""
_NAMED = re.compile(r"(?:name|named|value) '([^']+)'")
_BARE = frozenset({"workbook.name_unknown", "workbook.name_ambiguous", "workbook.name_twice"})
"""Codes whose sentence wants the name alone, not what the compiler says of it."""

_KNOWN = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), code)
    for pattern, code in (
        (r"could not find the name|no survey element", "workbook.name_unknown"),
        (r"more than once|multiple survey elements", "workbook.name_ambiguous"),
        (r"reference variable", "workbook.reference_broken"),
        (r"save_to|entit(y|ies)", "workbook.entities"),
        (r"'parameters' value|^parameter|randomize|quality", "workbook.parameters"),
        (r"supported file extension", "workbook.file_ending"),
        (r"sheet.*(is missing|missing or)|no sheet", "workbook.sheet_missing"),
        (r"list.?name not in|choices? .*not (in|found)", "workbook.list_missing"),
        (r"choice names must be unique", "workbook.choice_twice"),
        (r"duplicate column|different names for the same column", "workbook.column_twice"),
        (r"must (be )?unique|duplicate", "workbook.name_twice"),
        (r"unmatched|begin.(group|repeat)|end.(group|repeat)", "workbook.group_open"),
        (r"unknown question type", "workbook.type_unknown"),
        (r"is reserved|survey root", "workbook.name_reserved"),
        (r"names? .*must|invalid.*name", "workbook.name_not_possible"),
        (r"circular|cycle", "workbook.circle"),
        (r"no label", "workbook.words_missing"),
        (r"missing calculation", "workbook.calculation_missing"),
    )
)
"""Sentences of pyxform 4.5 to our codes; the first that fits. Each sentence holds the advice."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled form and what could be better in its workbook.

    Args:
        rows: name of a question to the row of the sheet `survey` in which it stands first.
        media: files that the workbook itself becomes beside the form, by name.
    """

    xform: bytes
    remarks: tuple[Fault, ...]
    rows: Mapping[str, int] = field(default_factory=dict)
    media: Mapping[str, bytes] = field(default_factory=dict)


def compile_workbook(raw: bytes) -> Compiled:
    """Compile the bytes of an XLSForm, .xlsx or .xls.

    Raises:
        Refusal: those of `sheets.read_sheets`; `workbook.faulty` with `faults`, a tuple of Fault.
    """
    sheets = read_sheets(raw)
    passed_over = (*mending.pass_over(sheets), *mending.small_letters(sheets))
    faults = mending.faults_of(sheets)
    if faults:
        raise _faulty(*faults)
    mended = mending.mend(sheets)
    made = _convert(sheets)
    xform = made.xform.encode()
    xml.parse(xform)
    said = tuple(
        _fault(remark, "workbook.remark") for remark in made.warnings if SENDING not in remark
    )
    return Compiled(
        xform,
        (*passed_over, *mended, *mending.remarks_of(sheets), *said),
        mending.rows_by_name(sheets["survey"]),
        {EXTERNAL: made.itemsets.encode()} if made.itemsets else {},
    )


def _convert(sheets: Sheets) -> Any:
    from pyxform.errors import PyXFormError  # noqa: PLC0415  # late: half a second, only when importing
    from pyxform.xls2xform import convert  # noqa: PLC0415  # late: half a second, only when importing

    given: dict[str, Any] = {"sheet_names": [sheet.written for sheet in sheets.values()]}
    for name, sheet in sheets.items():
        given[name] = [dict(row) for row in sheet.rows]
        given[f"{name}_header"] = [dict.fromkeys(sheet.columns)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return convert(given, validate=False)
    except PyXFormError as fault:
        said = (line for line in str(fault).split("\n") if line.strip())
        raise _faulty(
            *(_with_row(_fault(line, "workbook.other"), sheets) for line in said)
        ) from fault
    except CRASHES as fault:
        raise _faulty(Fault("workbook.compiler_failed", detail=type(fault).__name__)) from fault


def _faulty(*faults: Fault) -> Refusal:
    return Refusal("workbook.faulty", faults=faults)


def _with_row(fault: Fault, sheets: Sheets) -> Fault:
    """Find the row of a question that the compiler names without one."""
    named = _NAMED.search(fault.detail)
    if fault.row or fault.code != "workbook.words_missing" or named is None:
        return fault
    row = mending.rows_by_name(sheets["survey"]).get(named[1], 0)
    return replace(fault, row=row, column="label", detail=named[1])


def _fault(said: str, other: str) -> Fault:
    """Read one sentence of the compiler."""
    row, sheet, column = _ROW.search(said), _SHEET.search(said), _COLUMN.search(said)
    found = next((code for pattern, code in _KNOWN if pattern.search(said)), other)
    code = found if other == "workbook.other" else other
    named = _NAMED.search(said) if code in _BARE else None
    return Fault(
        code=code,
        sheet=sheet[1].lower() if sheet else "survey",
        row=int(row[1]) if row else 0,
        column=column[1] if column else "",
        detail=named[1] if named else _ROW.sub("", said).strip()[:300],
    )
