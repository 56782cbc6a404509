"""`form check`: everything that is to be mended in a form, with sheet, row, column and what to do."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screenio.cli.form_file import media_of, read_compiled
from screenio.cli.printing import show
from screenio.desk.program import Program
from screenio.domain.questionnaire import blocks, findings
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.lint import Finding, findings_of
from screenio.forms.workbook import Compiled, Fault
from screenio.language.catalogue import ENGLISH, Catalogue, catalogue
from screenio.language.messages import sentence
from screenio.reference import read_tables

FAULT, REMARK = "fault", "remark"
SCREENING = Path("forms") / "SCR-1.xml"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to mend.

    Args:
        severity: `fault` keeps the form from being used, `remark` does not.
        row: as the spreadsheet counts; 0 when unknown, or where the form is no workbook.
        says: what is wrong and what to do.
    """

    severity: str
    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    question: str = ""
    detail: str = ""
    says: str = ""


def describe(each: Any) -> None:
    """Describe the command."""
    check = each.add_parser("check", help="say what is to be mended in a form")
    check.add_argument("file", type=Path, metavar="FILE", help=".xlsx, .xls or .xml")
    check.add_argument("--media", type=Path, metavar="DIR", help="tables; else beside the form")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=_check)


def _check(given: argparse.Namespace, program: Program) -> int:
    words = catalogue(ENGLISH, program.translations)
    found: dict[str, Any] = {"file": given.file.name}
    try:
        compiled = read_compiled(given.file)
    except Refusal as fault:
        faults = fault.values.get("faults")
        named = faults if isinstance(faults, tuple) else (Fault(fault.code, ""),)
        lines = [_of_workbook(words, one, FAULT) for one in named]
    else:
        media = media_of(compiled, given.file, given.media)
        lines = [_of_workbook(words, one, REMARK) for one in compiled.remarks]
        lines += _of_form(words, compiled, media, program)
        found |= _about(compiled.xform, media)
    usable = not any(line.severity == FAULT for line in lines)
    ranked = sorted(lines, key=lambda one: (one.severity, one.sheet, one.row))
    show({**found, "usable": usable, "lines": ranked}, as_json=given.json)
    return 0 if usable else 1


def _about(xform: bytes, media: dict[str, bytes]) -> dict[str, Any]:
    try:
        form = FormDefinition.parse(xform, media)
    except Refusal:
        return {}
    return {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "languages": list(form.languages),
        "questions": len(form.questions),
    }


def _of_form(
    words: Catalogue, compiled: Compiled, media: dict[str, bytes], program: Program
) -> list[Line]:
    try:
        form = FormDefinition.parse(compiled.xform, media)
    except Refusal:
        unread = findings_of(compiled.xform, media)
        return [_of_finding(words, one, compiled, FAULT) for one in unread]
    screening = FormDefinition.parse((program.resources / SCREENING).read_bytes())
    looked = findings(form, screening, read_tables(program.resources))
    return [_of_finding(words, one, compiled, FAULT if blocks(one) else REMARK) for one in looked]


def _of_workbook(words: Catalogue, one: Fault, severity: str) -> Line:
    says = sentence(words, Refusal(one.code, detail=one.detail, column=one.column))
    return Line(severity, one.code, one.sheet, one.row, one.column, "", one.detail, says)


def _of_finding(words: Catalogue, one: Finding, compiled: Compiled, severity: str) -> Line:
    says = sentence(words, Refusal(one.code, detail=one.detail, **_named(one)))
    row = compiled.rows.get(one.question, 0)
    sheet = "survey" if row else ""
    return Line(severity, one.code, sheet, row, one.column, one.question, one.detail, says)


def _named(one: Finding) -> dict[str, str]:
    """Give a detail under the names that sentences of refusals call it by."""
    return dict.fromkeys(("function", "path", "file", "axis"), one.detail)
