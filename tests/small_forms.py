"""Small forms for tests: a workbook from rows, a compiled form, a session drawn as text."""

import io
from functools import lru_cache

import openpyxl

from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook

Rows = tuple[tuple[tuple[str, str], ...], ...]


def rows(*given: dict[str, str]) -> Rows:
    """Freeze rows, so that a form is compiled once."""
    return tuple(tuple(row.items()) for row in given)


def workbook(
    survey: Rows,
    choices: Rows = (),
    settings: dict[str, str] | None = None,
    more: dict[str, Rows] | None = None,
) -> bytes:
    """Give the bytes of an XLSForm."""
    book = openpyxl.Workbook()
    sheets = {
        "survey": survey,
        "choices": choices,
        "settings": rows({"form_id": "small", **(settings or {})}),
        **(more or {}),
    }
    for name, lines in sheets.items():
        columns = list(dict.fromkeys(column for line in lines for column, _ in line))
        sheet = book.create_sheet(name)
        sheet.append(columns)
        for line in lines:
            sheet.append([dict(line).get(column) for column in columns])
    del book[book.sheetnames[0]]
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


@lru_cache
def _compiled(survey: Rows, choices: Rows) -> FormDefinition:
    settings = {"namespaces": 'scr="urn:screenio:scr"'}
    return FormDefinition.parse(compile_workbook(workbook(survey, choices, settings)).xform)


def form(*survey: dict[str, str], choices: tuple[dict[str, str], ...] = ()) -> FormDefinition:
    """Give a form of these rows."""
    return _compiled(rows(*survey), rows(*choices))


def xform(instance: str, binds: str = "", body: str = "", more: str = "") -> bytes:
    """Give an XForm written by hand; the instance stands in `data`."""
    return (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
        'xmlns:jr="http://openrosa.org/javarosa" xmlns:ev="http://www.w3.org/2001/xml-events" '
        'xmlns:scr="urn:screenio:scr"><h:head><h:title>By hand</h:title><model>'
        f'{more}<instance><data id="hand" version="3">{instance}</data></instance>{binds}</model></h:head>'
        f"<h:body>{body}</h:body></h:html>"
    ).encode()


def drawn(session) -> str:
    """Draw a session: a line for each section and question."""
    signs = {
        "ASKED": " ",
        "MISSING": "!",
        "ANSWERED": "x",
        "DECLINED": "-",
        "NOT_ALLOWED": "?",
        "NOT_RELEVANT": ".",
    }
    lines = []
    for section in session.outline():
        lines.append(
            f"{section.name or '(none)'} {section.answered} done, {section.missing} missing"
        )
        lines.extend(f"  [{signs[one.status]}] {one.name}" for one in section.questions)
    return "\n".join(lines)
