"""What the compiler says in its own English words, as faults and remarks with our codes and their places.

Its sentences are pyxform 4.5's. What has no code here is shown as it was said; what says nothing to somebody
who asks people at a station is left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screenio.forms.mending import Fault

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"on the '(\w+)' sheet", re.IGNORECASE)
_COLUMN = re.compile(r"the '([\w:() ]+)' value")
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
_UNTRANSLATED = re.compile(
    r"Language '(.+?)' is missing the (\w+) (?:columns (.+?)|(\S+) column)\."
)
_LEFT_OUT = re.compile(
    r"speed up submission sending|machine-readable codes|'disabled' column|no longer supported",
    re.IGNORECASE,
)
"""Remarks about sending and telephones, and what is told with its row already."""
_REMARKS = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), code)
    for pattern, code in (
        (r"uses or_other", "workbook.or_other"),
        (r"being skipped", "workbook.row_passed_over"),
        (r"(group|repeat|loop) has no label", "workbook.group_words_missing"),
        (r"choices should have a label", "workbook.choice_words_missing"),
        (r"case-insensitive match", "workbook.name_alike"),
    )
)


def faults_of(said: str, rows: Mapping[str, int]) -> Iterator[Fault]:
    """Give what keeps a workbook from being compiled; `rows` are those of the questions, by name."""
    for line in filter(str.strip, said.split("\n")):
        code = next((code for pattern, code in _KNOWN if pattern.search(line)), "workbook.other")
        named, fault = _NAMED.search(line), _placed(line, code)
        if code == "workbook.words_missing" and named and not fault.row:
            fault = replace(fault, row=rows.get(named[1], 0), column="label")
        yield replace(fault, detail=named[1]) if named and code in _BARE else fault


def remarks_of(said: Sequence[str]) -> Iterator[Fault]:
    """Give what could be better."""
    for remark in said:
        if _LEFT_OUT.search(remark):
            continue
        lines = _UNTRANSLATED.findall(remark)
        for language, sheet, several, one in lines:
            yield Fault("workbook.column_untranslated", sheet, 1, several or one, language)
        if not lines:
            found = (code for pattern, code in _REMARKS if pattern.search(remark))
            yield _placed(remark, next(found, "workbook.remark"))


def _placed(said: str, code: str) -> Fault:
    """Find sheet, row and column in a sentence."""
    row, sheet, column = _ROW.search(said), _SHEET.search(said), _COLUMN.search(said)
    return Fault(
        code=code,
        sheet=sheet[1].lower() if sheet else "survey",
        row=int(row[1]) if row else 0,
        column=column[1] if column else "",
        detail=_ROW.sub("", said).strip()[:300],
    )
