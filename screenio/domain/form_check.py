"""Everything that is to be mended in a form, as lines with their place in the workbook.

What the workbook says, what its rules say and what its own columns say come together here, so that whoever
shows it, in a window or on a line, shows the same.
"""

from collections.abc import Mapping

import msgspec

from screenio.domain.questionnaire import blocks, findings
from screenio.domain.tables import Tables
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.lint import Finding, findings_of
from screenio.forms.workbook import Fault

FAULT, REMARK = "fault", "remark"
UNTRANSLATED = "form.untranslated"
"""The finding whose detail is the code of a language."""


class FormLine(msgspec.Struct, frozen=True):
    """One thing to mend.

    Args:
        severity: `fault` keeps the form from being used, `remark` does not.
        row: as the spreadsheet counts; 0 when unknown, or where the form is no workbook.
    """

    severity: str
    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    question: str = ""
    detail: str = ""

    @property
    def named(self) -> dict[str, str]:
        """Give the values that the sentence of the code may name."""
        names = ("detail", "function", "path", "file", "axis", "line", "most", "near")
        return {
            **dict.fromkeys(names, self.detail),
            "column": self.column,
            "question": self.question,
        }


def of_workbook(fault: Fault, severity: str) -> FormLine:
    """Make a line of what a workbook says."""
    return FormLine(severity, fault.code, fault.sheet, fault.row, fault.column, detail=fault.detail)


def of_refusal(fault: Refusal) -> tuple[FormLine, ...]:
    """Make the lines of a workbook that was not compiled."""
    given = fault.values.get("faults")
    if isinstance(given, tuple):
        return tuple(of_workbook(one, FAULT) for one in given)
    return (FormLine(FAULT, fault.code),)


def unreadable(
    xform: bytes, media: Mapping[str, bytes], rows: Mapping[str, int]
) -> tuple[FormLine, ...]:
    """Make the lines of what cannot be read in a compiled form that was refused."""
    return tuple(_of_finding(one, FAULT, rows) for one in findings_of(xform, media))


def looked_over(
    form: FormDefinition, screening: FormDefinition, tables: Tables, rows: Mapping[str, int]
) -> tuple[FormLine, ...]:
    """Make the lines of what should be mended in a form that can be read."""
    return tuple(
        _of_finding(one, FAULT if blocks(one) else REMARK, rows)
        for one in findings(form, screening, tables)
    )


def _of_finding(finding: Finding, severity: str, rows: Mapping[str, int]) -> FormLine:
    row = rows.get(finding.question, 0)
    sheet = "survey" if row else ""
    question, detail = finding.question, finding.detail
    return FormLine(severity, finding.code, sheet, row, finding.column, question, detail)
