"""What is wrong in a workbook before it is compiled, and what is mended there with a remark.

Every check names sheet, row and column, and finds all places at once: the compiler stops at the first. Only
what cannot change the meaning of a form is mended.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel.core import Locale, UnknownLocaleError

from screenio.errors import Refusal
from screenio.forms.columns import RULES, WORDS, complaint, complaint_of_choices, prefixes
from screenio.forms.needed import in_small_letters, lacking, lacking_of_choices
from screenio.forms.sheets import Sheet, Sheets
from screenio.forms.texts import code_of
from screenio.xpath.tree import parse

OWN_PREFIX = "bind::scr:"
NAMESPACE = 'scr="urn:screenio:scr"'
_NAME = re.compile(r"[^\W\d][\w.\-]*")
_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}\s]+)\s*\}")
_LIST = re.compile(r"(?:select_one|select_multiple|rank)\s+(\S+)(?:\s+or_other)?")
_BRACKET = re.compile(r"(begin|end)[_ ]+(group|repeat|loop)", re.IGNORECASE)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_TYPED_QUOTES = str.maketrans("\u2018\u2019\u201a\u201b\u201c\u201d\u201e", "''''\"\"\"")
"""Quotation marks that a word processor puts where an expression has plain ones."""
ROOT = "data"
"""What the compiler calls the whole form where nothing else is set. Source: pyxform 4.5."""
MOST_NESTED = 25
"""Groups in groups; the form they make stays well within `xml.MOST_DEPTH`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in a workbook.

    Args:
        code: key of the sentence that says what is wrong and what to do.
        row: as the spreadsheet counts, 0 when unknown.
        column: its name, or its letters where it has none; empty when unknown.
        detail: what it is about; of the compiler its own English words.
    """

    code: str
    sheet: str = "survey"
    row: int = 0
    column: str = ""
    detail: str = ""


# Faults


def faults_of(sheets: Sheets) -> tuple[Fault, ...]:
    """Give what keeps a workbook from being compiled, as far as it can be told without compiling."""
    survey = sheets.get("survey")
    if survey is None:
        return (Fault("workbook.sheet_missing", "survey", 0, "", ", ".join(sheets)),)
    missing = [name for name in ("type", "name") if name not in _columns(survey)]
    if missing:
        return tuple(Fault("workbook.column_missing", "survey", 1, name) for name in missing)
    names = rows_by_name(survey)
    found = [fault for sheet in sheets.values() for fault in _cells(sheet)]
    found.extend(Fault(code, "survey", n, column, of) for code, n, column, of in lacking(survey))
    found.extend(_names(survey))
    found.extend(_brackets(survey))
    found.extend(_lists(survey, sheets.get("choices")))
    if (choices := sheets.get("choices")) is not None:
        lack = lacking_of_choices(choices)
        found.extend(Fault(code, "choices", n, column, of) for code, n, column, of in lack)
    for sheet in sheets.values():
        found.extend(_references(sheet, names))
    if found:
        found.extend(_merged(sheets))  # cells without text may be what is wrong
    return tuple(sorted(found, key=lambda one: (one.sheet, one.row)))


def _columns(sheet: Sheet) -> dict[str, str]:
    """Give the columns of a sheet by their name in small letters."""
    return {name.lower(): name for name in sheet.columns}


def rows_by_name(survey: Sheet) -> dict[str, int]:
    """Give the first row of every name."""
    column = _columns(survey).get("name", "name")
    found: dict[str, int] = {}
    for number, row in survey.numbered():
        found.setdefault(row.get(column, ""), number)
    found.pop("", None)
    return found


def _cells(sheet: Sheet) -> Iterator[Fault]:
    named = {letters: name for name, letters in sheet.columns.items()}
    for spot in sheet.twice:
        yield Fault("workbook.column_twice", sheet.name, spot.row, spot.column)
    for spot in sheet.lost:
        column = named.get(spot.column, spot.column)
        yield Fault("workbook.formula_without_value", sheet.name, spot.row, column)
    for number, row in sheet.numbered():
        for column, text in row.items():
            if _is_rule(column) and _other_digits(text):
                yield Fault("workbook.other_digits", sheet.name, number, column, text[:60])


def _is_rule(column: str) -> bool:
    return column.lower().removeprefix("bind::") in RULES


def _other_digits(text: str) -> bool:
    """Say whether a rule has digits other than 0 to 9 outside of quoted words."""
    return any(sign.isdecimal() and not sign.isascii() for sign in _QUOTED.sub("", text))


def _typed(survey: Sheet) -> Iterator[tuple[int, str, str]]:
    columns = _columns(survey)
    for number, row in survey.numbered():
        kind = " ".join(row.get(columns["type"], "").split())
        yield number, kind, row.get(columns["name"], "")


def _names(survey: Sheet) -> Iterator[Fault]:
    """A name is a word of letters, and stands once in its group."""
    scopes: list[set[str]] = [set()]
    for number, kind, name in _typed(survey):
        if _BRACKET.match(kind) and kind.lower().startswith("end"):
            del scopes[max(1, len(scopes) - 1) :]
            continue
        if name and not _NAME.fullmatch(name):
            yield Fault("workbook.name_not_possible", "survey", number, "name", name)
        elif name and name in scopes[-1]:
            yield Fault("workbook.name_twice", "survey", number, "name", name)
        scopes[-1].add(name)
        if _BRACKET.match(kind):
            scopes.append(set())


def _brackets(survey: Sheet) -> Iterator[Fault]:
    """Every group and repeat that begins ends, and few enough stand in each other."""
    open_rows: list[tuple[int, str]] = []
    for number, kind, _ in _typed(survey):
        found = _BRACKET.match(kind)
        if found is None:
            continue
        what = found[2].lower()
        if found[1].lower() == "begin":
            open_rows.append((number, what))
            if len(open_rows) > MOST_NESTED:
                yield Fault("workbook.too_deep", "survey", number, "type", str(MOST_NESTED))
                return
        elif open_rows and open_rows[-1][1] == what:
            open_rows.pop()
        else:
            yield Fault("workbook.group_open", "survey", number, "type", kind)
            return
    yield from (Fault("workbook.group_open", "survey", n, "type", what) for n, what in open_rows)


def _lists(survey: Sheet, choices: Sheet | None) -> Iterator[Fault]:
    """A question that is answered by choosing names a list that is there."""
    known: set[str] = set()
    if choices is not None:
        column = _list_column(choices)
        known = {row[column] for _, row in choices.numbered() if column in row}
    for number, kind, _ in _typed(survey):
        found = _LIST.fullmatch(kind)
        if found and found[1] not in known and not found[1].startswith("${"):
            yield Fault("workbook.list_missing", "survey", number, "type", found[1])


def _list_column(choices: Sheet) -> str:
    """Give the column that names the list of a choice, in either spelling; empty without one."""
    columns = _columns(choices)
    return columns.get("list_name") or columns.get("list name") or ""


def _references(sheet: Sheet, names: Mapping[str, int]) -> Iterator[Fault]:
    for number, row in sheet.numbered():
        for column, text in row.items():
            unknown = [name for name in _REFERENCE.findall(text) if name not in names]
            for name in dict.fromkeys(unknown):
                yield Fault("workbook.name_unknown", sheet.name, number, column, name)


# Mending


def pass_over(sheets: Sheets) -> tuple[Fault, ...]:
    """Take out the columns that say nothing to a form: the compiler breaks down over some."""
    rows = sheets["settings"].rows if "settings" in sheets else []
    declared = prefixes(" ".join(row.get("namespaces", "") for row in rows))
    judges = {"survey": lambda one: complaint(one, declared), "choices": complaint_of_choices}
    found: list[Fault] = []
    for name, judge in judges.items():
        sheet = sheets.get(name, Sheet(name, name))
        told = {column: judge(column) for column in sheet.columns}
        strangers = {column: code for column, code in told.items() if code}
        found += [Fault(code, name, 1, column) for column, code in strangers.items()]
        for column in strangers:
            del sheet.columns[column]
            for row in sheet.rows:
                row.pop(column, None)
    return tuple(found)


def small_letters(sheets: Sheets) -> tuple[Fault, ...]:
    """Write types with the small letters that the compiler wants."""
    survey = sheets.get("survey")
    if survey is None or "type" not in _columns(survey):
        return ()
    read = in_small_letters(survey)
    return tuple(Fault("workbook.type_in_capitals", "survey", n, "type", kind) for n, kind in read)


def mend(sheets: Sheets) -> tuple[Fault, ...]:
    """Mend what cannot change the meaning of a form, and say so."""
    survey, settings = sheets["survey"], _settings(sheets)
    found = [*_allow_codes_twice(sheets.get("choices"), settings)]
    found += [*_plain_quotes(sheets), *_free_root(sheets, settings)]
    if not any(name in _columns(settings) for name in ("form_id", "id_string")):
        _set(settings, "form_id", "form")
        found.append(Fault("workbook.no_form_id", "settings", 2, "form_id"))
    uses_own = any(name.lower().startswith(OWN_PREFIX) for name in survey.columns)
    if uses_own and "scr=" not in settings.rows[0].get("namespaces", ""):
        _set(
            settings, "namespaces", f"{settings.rows[0].get('namespaces', '')} {NAMESPACE}".strip()
        )
        found.append(Fault("workbook.namespace_added", "settings", 2, "namespaces"))
    return tuple(found)


def _settings(sheets: Sheets) -> Sheet:
    """Give the sheet of settings with its one row, added where the workbook has none."""
    settings = sheets.setdefault("settings", Sheet("settings", "settings"))
    if not settings.rows:
        settings.rows.append({})
    return settings


def _set(settings: Sheet, column: str, text: str) -> None:
    settings.columns.setdefault(column, "")
    settings.rows[0][column] = text


def _allow_codes_twice(choices: Sheet | None, settings: Sheet) -> Iterator[Fault]:
    """A code that stands twice in a list is one choice with two rows; the author is told where."""
    if choices is None:
        return
    column, code = _list_column(choices), _columns(choices).get("name")
    if not column or code is None:
        return
    seen: set[tuple[str, str]] = set()
    twice = []
    for number, row in choices.numbered():
        key = (row.get(column, ""), row.get(code, ""))
        if key in seen and all(key):
            twice.append(Fault("workbook.choice_twice", "choices", number, code, " ".join(key)))
        seen.add(key)
    if twice and settings.rows[0].get("allow_choice_duplicates", "").lower() != "yes":
        _set(settings, "allow_choice_duplicates", "yes")
        yield from twice


def _plain_quotes(sheets: Sheets) -> Iterator[Fault]:
    """An expression that can be read only with plain quotation marks gets them."""
    for sheet, number, row in (
        (name, number, row) for name, one in sheets.items() for number, row in one.numbered()
    ):
        for column in [one for one in row if _is_rule(one) or one.lower() == "default"]:
            plain = row[column].translate(_TYPED_QUOTES)
            if plain != row[column] and _can_be_read(plain) and not _can_be_read(row[column]):
                row[column] = plain
                yield Fault("workbook.typed_quotes", sheet, number, column)


def _can_be_read(expression: str) -> bool:
    try:
        parse(_REFERENCE.sub("name", expression))
    except Refusal:
        return False
    return True


def _free_root(sheets: Sheets, settings: Sheet) -> Iterator[Fault]:
    """A question that is called like the whole form cannot be referred to; the form gets another name."""
    number = rows_by_name(sheets["survey"]).get(ROOT)
    texts = [text for sheet in sheets.values() for row in sheet.rows for text in row.values()]
    is_meant = any(ROOT in _REFERENCE.findall(text) for text in texts)
    is_path = any(f"/{ROOT}/" in text for text in texts)
    if number and is_meant and not is_path and "name" not in _columns(settings):
        _set(settings, "name", f"{ROOT}_form")
        yield Fault("workbook.root_renamed", "survey", number, "name", ROOT)


# Remarks


def remarks_of(sheets: Sheets) -> Iterator[Fault]:
    """Give what could be better: merged cells, languages, directions."""
    yield from _merged(sheets)
    for sheet in sheets.values():
        if sheet.beyond:
            yield Fault("workbook.row_beyond", sheet.name, sheet.beyond)
    codes: set[str] = set()
    for sheet in sheets.values():
        for column in sheet.columns:
            language = _language(column)
            if language:
                codes.add(code_of(language).partition("_")[0])
                yield from _of_column(sheet, column, language)
    if codes and "en" not in codes:
        yield Fault("workbook.no_english")


def _merged(sheets: Sheets) -> Iterator[Fault]:
    for sheet in sheets.values():
        for spot in sheet.merged:
            yield Fault("workbook.merged", sheet.name, spot.row, spot.column)


def _language(column: str) -> str:
    """Give the language that a column of words names; empty without one."""
    head, _, language = column.partition("::")
    return language.strip() if head.strip().lower() in WORDS else ""


def _of_column(sheet: Sheet, column: str, language: str) -> Iterator[Fault]:
    try:
        order = Locale.parse(code_of(language), resolve_likely_subtags=False).character_order
    except (UnknownLocaleError, ValueError):
        yield Fault("workbook.language_unknown", sheet.name, 1, column, language)
        return
    for number, row in sheet.numbered():
        if _is_against(row.get(column, ""), order):
            yield Fault("workbook.direction", sheet.name, number, column)


def _is_against(text: str, order: str) -> bool:
    """Say whether all letters of a text run against the direction of its language."""
    plain = _REFERENCE.sub("", text)
    letters = [unicodedata.bidirectional(sign) for sign in plain if sign.isalpha()]
    wrong = {"L"} if order == "right-to-left" else {"R", "AL"}
    return len(letters) > 3 and all(one in wrong for one in letters)
