"""`form check`: everything that is to be mended in a form, with sheet, row, column and what to do."""

import argparse
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.form_file import media_of, read_compiled
from screenio.cli.printing import show
from screenio.desk.program import Program
from screenio.domain.form_check import (
    FAULT,
    REMARK,
    FormLine,
    looked_over,
    of_refusal,
    of_workbook,
    unreadable,
)
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import Compiled
from screenio.language.catalogue import ENGLISH, Catalogue, catalogue
from screenio.language.messages import sentence_of
from screenio.reference import read_tables

SCREENING = Path("forms") / "SCR-1.xml"


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
        lines = list(of_refusal(fault))
    else:
        media = media_of(compiled, given.file, given.media)
        lines = [of_workbook(one, REMARK) for one in compiled.remarks]
        lines += _of_form(compiled, media, program)
        found |= _about(compiled.xform, media)
    usable = not any(line.severity == FAULT for line in lines)
    ranked = sorted(lines, key=lambda one: (one.severity, one.sheet, one.row))
    said = [_said(words, one) for one in ranked]
    show({**found, "usable": usable, "lines": said}, as_json=given.json)
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


def _of_form(compiled: Compiled, media: dict[str, bytes], program: Program) -> tuple[FormLine, ...]:
    if lines := unreadable(compiled.xform, media, compiled.rows):
        return lines
    form = FormDefinition.parse(compiled.xform, media)
    screening = FormDefinition.parse((program.resources / SCREENING).read_bytes())
    return looked_over(form, screening, read_tables(program.resources), compiled.rows)


def _said(words: Catalogue, line: FormLine) -> dict[str, Any]:
    """Give a line with its sentence: what is wrong and what to do."""
    says = sentence_of(words, line.code, line.named)
    return {**msgspec.structs.asdict(line), "says": says}
