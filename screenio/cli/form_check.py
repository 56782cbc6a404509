"""`form check`: everything that is to be mended in a form, with sheet, row, column and what to do."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from screenio.cli.form_file import media_of, read_compiled
from screenio.cli.printing import show
from screenio.desk.program import Program
from screenio.domain.form_check import (
    FAULT,
    REMARK,
    UNTRANSLATED,
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
MOST_NAMED = 8
"""Questions without words in a language that a line names."""


def describe(each: Any) -> None:
    """Describe the command."""
    check = each.add_parser("check", help="say what is to be mended in a form")
    check.add_argument("file", type=Path, metavar="FILE", help=".xlsx, .xls or .xml")
    check.add_argument(
        "--media", type=Path, metavar="DIR", help="tables and pictures; else beside the form"
    )
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
        about, said = _of_form(compiled, media, program)
        lines = [*(of_workbook(one, REMARK) for one in compiled.remarks), *said]
        found |= about
    usable = not any(line.severity == FAULT for line in lines)
    ranked = sorted(lines, key=lambda one: (one.severity, one.sheet, one.row))
    if given.json:
        told = [_said(words, one) for one in ranked]
        show({**found, "usable": usable, "lines": told}, as_json=True)
    else:
        show({**found, "usable": usable}, as_json=False)
        for line in _in_words(words, ranked):
            print(line)
    return 0 if usable else 1


def _of_form(
    compiled: Compiled, media: dict[str, bytes], program: Program
) -> tuple[dict[str, Any], tuple[FormLine, ...]]:
    """Give what a form is, where it can be read, and what is to be mended in it."""
    try:
        form = FormDefinition.parse(compiled.xform, media)
    except Refusal:
        return {}, unreadable(compiled.xform, media, compiled.rows)
    about = {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "languages": list(form.languages),
        "questions": len(form.questions),
    }
    screening = FormDefinition.parse((program.resources / SCREENING).read_bytes())
    tables = read_tables(program.resources)
    return about, looked_over(form, screening, tables, compiled.rows)


def _in_words(words: Catalogue, lines: list[FormLine]) -> Iterator[str]:
    """Give one line for each thing to mend; of words that a language lacks, one for the language."""
    lacking = [one for one in lines if one.code == UNTRANSLATED]
    for one in lines:
        if one.code != UNTRANSLATED:
            row, column = f"row {one.row}" if one.row else "", f"column {one.column}"
            place = filter(None, (one.sheet, row, column if one.column else "", one.question))
            says = sentence_of(words, one.code, one.named)
            yield ": ".join(filter(None, (one.severity, ", ".join(place), says)))
    for language in dict.fromkeys(one.detail for one in lacking):
        names = [one.question for one in lacking if one.detail == language]
        says = sentence_of(words, UNTRANSLATED, {"detail": language})
        shown = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
        yield f"{REMARK}: {says} {len(names)}: {shown}"


def _said(words: Catalogue, line: FormLine) -> dict[str, Any]:
    """Give a line with its sentence: what is wrong and what to do."""
    says = sentence_of(words, line.code, line.named)
    return {**msgspec.structs.asdict(line), "says": says}
