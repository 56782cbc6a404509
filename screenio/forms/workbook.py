"""An XLSForm workbook becomes an XForm, or a list of what is wrong with it, row by row.

First the workbook is looked over here, so that an author gets all common faults at once, and what is
harmless is mended with a remark. Then the standard's own compiler, pyxform, does it; it costs up to
seconds, so a form is compiled when it is brought in, and what comes out is kept. Three inputs in two
hundred crash pyxform; a crash is a fault of the workbook here, and never goes further.
"""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from screenio.errors import Refusal
from screenio.forms import mending, xml
from screenio.forms.mending import Fault
from screenio.forms.said import faults_of, remarks_of
from screenio.forms.sheets import CRASHES, Sheets, read_sheets

__all__ = ["Compiled", "Fault", "compile_workbook"]

EXTERNAL = "itemsets.csv"
"""The file that the choices of the sheet `external_choices` become. Source: XLSForm."""


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
    said = tuple(remarks_of(made.warnings))
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
        rows = mending.rows_by_name(sheets["survey"])
        raise _faulty(*faults_of(str(fault), rows)) from fault
    except CRASHES as fault:
        raise _faulty(Fault("workbook.compiler_failed", detail=type(fault).__name__)) from fault


def _faulty(*faults: Fault) -> Refusal:
    return Refusal("workbook.faulty", faults=faults)
