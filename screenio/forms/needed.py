"""The cells that a row of a workbook needs: a type that there is, a name, a list to choose from.

The compiler stops at the first row that lacks one, and takes no type that begins with a capital; here every
such row is told, and what only differs in capitals is read.
"""

from collections.abc import Iterator, Mapping

from screenio.forms.sheets import Sheet

OFF = frozenset({"yes", "true", "true()"})
"""What the column `disabled` takes a row out with. Source: pyxform 4.5, aliases."""
Needs = Iterator[tuple[str, int, str, str]]
"""Code, row, column and what it is about."""


def lacking(survey: Sheet) -> Needs:
    """Give what the rows of the sheet `survey` lack."""
    columns = {name.lower(): name for name in survey.columns}
    questions = 0
    for number, row in survey.numbered():
        raw_kind, name, off = (
            row.get(columns.get(one, ""), "") for one in ("type", "name", "disabled")
        )
        kind = " ".join(raw_kind.split())
        questions += bool(kind)
        code, column = ("", "") if off.lower() in OFF else _lack(kind, name, row)
        if code:
            yield code, number, column, kind or name
    if not questions:
        yield "workbook.no_questions", 0, "", ""


def _lack(kind: str, name: str, row: Mapping[str, str]) -> tuple[str, str]:
    """Give the code and the column of what a row lacks; empty for nothing."""
    if not kind:
        is_question = name or any(one.lower().startswith("label") for one in row)
        return ("workbook.type_missing", "type") if is_question else ("", "")
    if _is_choosing(kind):
        return "workbook.list_not_named", "type"
    if not _is_known(kind):
        return "workbook.type_unknown", "type"
    needs_name = kind not in {"note", "audit"} and not kind.startswith("end")
    return ("workbook.name_missing", "name") if needs_name and not name else ("", "")


def lacking_of_choices(choices: Sheet) -> Needs:
    """Give what the sheet `choices` and its rows lack."""
    columns = {"_".join(name.lower().split()): name for name in choices.columns}
    of, code = columns.get("list_name"), columns.get("name") or columns.get("value")
    if choices.columns and not (of and code):
        yield "workbook.column_missing", 1, "name" if of else "list_name", ""
        return
    for number, row in choices.numbered():
        if of and code and row.get(of) and not row.get(code):
            yield "workbook.choice_name_missing", number, code, row[of]


def in_small_letters(survey: Sheet) -> Iterator[tuple[int, str]]:
    """Write a type that is known in small letters with them; gives each row and what it reads now."""
    column = next(name for name in survey.columns if name.lower() == "type")
    for number, row in survey.numbered():
        words = row.get(column, "").split()
        if _is_known(" ".join(words)):
            continue
        for most in range(1, len(words) + 1):
            plain = " ".join([*(word.lower() for word in words[:most]), *words[most:]])
            if _is_known(plain):
                row[column] = plain
                yield number, plain
                break


def _is_choosing(kind: str) -> bool:
    """Say whether a type is answered by choosing, and names no list."""
    from pyxform.aliases import select  # noqa: PLC0415  # late: half a second, only when importing

    return kind in select


def _is_known(kind: str) -> bool:
    """Say whether the compiler knows a type."""
    from pyxform import xls2json  # noqa: PLC0415  # late: half a second, only when importing
    from pyxform.aliases import settings_header  # noqa: PLC0415  # late: as above
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT  # noqa: PLC0415  # late: as above

    shapes = (
        xls2json.RE_BEGIN_CONTROL,
        xls2json.RE_END_CONTROL,
        xls2json.RE_SELECT,
        xls2json.RE_OSM,
    )
    is_shaped = any(shape.search(kind) for shape in shapes)
    return is_shaped or kind in QUESTION_TYPE_DICT or kind in settings_header
