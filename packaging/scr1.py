"""Makes SCR-1: from its table of questions, code lists and translations to a workbook and a form.

    python packaging/scr1.py            writes resources/forms/SCR-1.xlsx and SCR-1.xml

The table `scr1.csv` is the source and a person's to change; the workbook is what organisations that know
XLSForm read; the form is what the program runs. Both are made the same byte for byte every time.
"""

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from babel import Locale
from babel.core import get_global

from screenio.forms import kinds
from screenio.forms.workbook import compile_workbook

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WRITTEN = ("sr", "ar", "fa", "fa_AF", "ps")
"""Languages with translations of their own; `sr_Latn` is made from `sr`."""
LANGUAGES = ("en", "sr", "sr_Latn", "ar", "fa", "fa_AF", "ps")
COLUMNS = (
    "segment",
    "asked_by",
    "hint",
    "compartment",
    "group",
    "form_item",
    "fills",
    "branch",
    "scr_min",
    "sensitive",
    "source",
    "tag",
    "need",
    "longest",
)
"""Columns of the table that ride along as `bind::scr:…`; `need` is R, c, r or o."""
LONGEST = {"S5.3.person": "500"}
"""Source: DOMAIN §9 S5.3, at most 500 characters."""
PART_LISTS = {
    ("name", "script"): "script",
    ("name", "scheme"): "translit_scheme",
    ("name", "use"): "name_use",
    ("partial_date", "calendar"): "calendar",
    ("partial_date", "precision"): "date_precision",
    ("partial_date", "season"): "season",
    ("partial_date", "basis"): "date_basis",
    ("place", "country"): "country",
    ("document", "type"): "document_type",
    ("document", "country"): "country",
    ("document", "held_by"): "document_held_by",
    ("language_list", "code"): "languages",
    ("language_list", "level"): "language_level",
}
"""Kind and part to the list that its code comes from. Source: domain tables, README."""
NUMBERS = {"y", "m", "d", "y_min", "y_max", "age"}
LATIN = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "đ",
            "e",
            "ž",
            "z",
            "i",
            "j",
            "k",
            "l",
            "lj",
            "m",
            "n",
            "nj",
            "o",
            "p",
            "r",
            "s",
            "t",
            "ć",
            "u",
            "f",
            "h",
            "c",
            "č",
            "dž",
            "š",
        ],
        strict=True,
    )
)
"""Serbian Cyrillic to Latin, letter by letter. Source: the Serbian orthography; one letter, one sound."""

Row = dict[str, str]
Labels = dict[str, dict[tuple[str, str], str]]


def read(path: Path) -> list[Row]:
    """Read a table; one that is not there has no rows."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def latin(text: str) -> str:
    """Write Serbian Cyrillic in Latin letters."""
    return "".join(
        LATIN.get(sign) or (LATIN[sign.lower()].capitalize() if sign.lower() in LATIN else sign)
        for sign in text
    )


def spread(by_language: dict[str, str]) -> dict[str, str]:
    """Add the Latin form of Serbian."""
    return (
        {**by_language, "sr_Latn": latin(by_language["sr"])}
        if by_language.get("sr")
        else by_language
    )


# Words


def question_words(rows: list[Row]) -> dict[str, dict[str, dict[str, str]]]:
    """Give label and hint of every question: id to `label` or `hint` to language to words."""
    found = {
        row["id"]: {"label": {"en": row["prompt_en"]}, "hint": {"en": row["hint_en"]}}
        for row in rows
    }
    for language in WRITTEN:
        for row in read(RESOURCES / "forms" / "labels" / f"{language}.csv"):
            for part in ("label", "hint"):
                found[row["id"]][part][language] = row[part]
    return {
        name: {part: spread(words) for part, words in both.items()} for name, both in found.items()
    }


def code_words() -> Labels:
    """Give the words of every code: language to (list, code) to words."""
    return {
        language: {
            (row["list"], row["code"]): row["label"]
            for row in read(RESOURCES / "codes" / "labels" / f"{language}.csv")
        }
        for language in WRITTEN
    }


def country_name(code: str, language: str) -> str:
    """Give the name of a country in a language, from CLDR; the empty text for codes that are no country."""
    territory = (get_global("territory_aliases").get(code) or [""])[0]
    return Locale.parse(language).territories.get(territory, "")


def language_rows() -> list[tuple[str, dict[str, str]]]:
    """Give every variety with its name in every language; like names get their own name behind."""
    rows = read(RESOURCES / "codes" / "languages.csv")
    found = [(row["code"], {"en": row["name_en"]}) for row in rows]
    for language in LANGUAGES[1:]:
        names = [_language_name(row, language) for row in rows]
        for row, name, (_, words) in zip(rows, names, found, strict=True):
            words[language] = f"{name} – {row['name_native']}" if names.count(name) > 1 else name
    return found


def _language_name(row: Row, language: str) -> str:
    tag = row["cldr"]
    name = Locale.parse(tag).get_display_name(language) if tag else None
    return name if name and name != tag else row["name_native"] or row["name_en"]


def list_rows(name: str, codes: list[Row], labels: Labels) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the codes of a list with their words; `a+b` is two lists after each other."""
    for one in name.split("+"):
        if one == "languages":
            yield from language_rows()
        for row in codes:
            if row["list"] == one:
                words = {lang: labels[lang].get((one, row["code"]), "") for lang in WRITTEN}
                if one == "country":
                    words = {
                        lang: words[lang] or country_name(row["code"], lang) for lang in WRITTEN
                    }
                yield row["code"], spread({"en": row["label_en"], **words})


# Conditions

_ONE = re.compile(r"([A-Za-z0-9_.]+)\s*(!=|=|not in|in)\s*(\([^)]*\)|[A-Za-z0-9_]+)")


def relevance(condition: str, several: set[str]) -> str:
    """Turn a condition of the table into XPath; `several` are the questions with several codes."""
    if condition.startswith("inside ") or not condition:
        return ""

    def one(match: re.Match[str]) -> str:
        name, sign, written = match.groups()
        codes = [code.strip() for code in written.strip("()").split(",")]
        tests = [
            f"selected(${{{name}}}, '{c}')" if name in several else f"${{{name}}} = '{c}'"
            for c in codes
        ]
        either = " or ".join(tests)
        if sign in {"!=", "not in"}:
            return f"not({either})"
        return f"({either})" if len(tests) > 1 else either

    return _ONE.sub(one, condition)


def context_names(rows: list[Row], codes: list[Row]) -> list[str]:
    """Give the names of what the case says: all of `case_context`, and the flags that conditions read."""
    cases = [row["code"] for row in codes if row["list"] == "case_context"]
    flags = sorted({flag for row in rows for flag in re.findall(r"flag\.\w+", row["condition"])})
    return [*cases, *flags]


# The workbook


class Sheet:
    """One sheet: columns by name, filled row by row."""

    def __init__(self, sheet: openpyxl.worksheet.worksheet.Worksheet, columns: list[str]) -> None:
        self._sheet = sheet
        self._columns = columns
        sheet.append(columns)

    def add(self, **cells: str) -> None:
        """Add a row; a column that the sheet does not have is a mistake."""
        given = {name.replace("__", "::"): value for name, value in cells.items()}
        assert not set(given) - set(self._columns), set(given) - set(self._columns)
        self._sheet.append([given.get(column) or None for column in self._columns])


class Survey:
    """The survey sheet, written question by question."""

    def __init__(self, sheet: Sheet, rows: list[Row]) -> None:
        self._sheet = sheet
        self._rows = rows
        self._words = question_words(rows)
        self._several = {row["id"] for row in rows if row["kind"] == "choices"}
        self.lists: set[str] = set()

    def write(self, segments: dict[str, dict[str, str]], context: list[str]) -> None:
        """Write everything, in the order of asking."""
        self._sheet.add(type="begin group", name="context")
        for name in context:
            self._sheet.add(type="hidden", name=name)
        self._sheet.add(type="end group")
        open_segment = ""
        for row in self._rows:
            if row["condition"].startswith("inside "):
                continue
            if row["segment"] != open_segment:
                if open_segment:
                    self._sheet.add(type="end group")
                open_segment = row["segment"]
                self._sheet.add(
                    type="begin group", name=open_segment, **labelled(segments[open_segment])
                )
            self._question(row)
        self._sheet.add(type="end group")

    def _question(self, row: Row) -> None:
        kind = row["kind"]
        if kind == "repeat":
            self._open("begin repeat", row)
            for inner in self._rows:
                if inner["condition"] == f"inside {row['id']}":
                    self._question(inner)
            self._sheet.add(type="end repeat")
        elif kind == "language_list":
            self._open("begin repeat", row, appearance="scr-language-list")
            self._parts(row)
            self._sheet.add(type="end repeat")
        elif kind in kinds.COMPOSITE:
            self._open("begin group", row, appearance=f"scr-{kind.replace('_', '-')}")
            self._parts(row)
            self._sheet.add(type="end group")
        elif kind in {"choice", "yes_no_unknown"}:
            appearance = {"appearance": "scr-yes-no-unknown"} if kind == "yes_no_unknown" else {}
            self._open(f"select_one {self._list(row['list'])}", row, **appearance)
        elif kind == "choices":
            self._open(f"select_multiple {self._list(row['list'])}", row)
        else:
            self._open(kind, row)

    def _list(self, name: str) -> str:
        self.lists.add(name)
        return name

    def _open(self, kind: str, row: Row, **more: str) -> None:
        words = self._words[row["id"]]
        columns = {f"bind__scr:{column}": row.get(column, "") for column in COLUMNS}
        columns["bind__scr:need"] = row["required"]
        columns["bind__scr:hint"] = row["hint_en"]
        if kind.startswith("begin"):
            for language in LANGUAGES[1:]:
                columns[f"bind__scr:hint-{language}"] = words["hint"].get(language, "")
        self._sheet.add(
            type=kind,
            name=row["id"],
            required="yes" if row["required"] in {"R", "c"} else "",
            relevant=relevance(row["condition"], self._several),
            **labelled(words["label"]),
            **labelled(words["hint"], "hint"),
            **columns,
            **more,
        )

    def _parts(self, row: Row) -> None:
        for part in kinds.SHAPES[row["kind"]]:
            name = f"{row['id']}.{part}"
            chosen = PART_LISTS.get((row["kind"], part))
            kind = (
                f"select_one {self._list(chosen)}"
                if chosen
                else "integer"
                if part in NUMBERS
                else "text"
            )
            self._sheet.add(
                type=kind, name=name, label__en=part, **{"bind__scr:longest": LONGEST.get(name, "")}
            )


def labelled(words: dict[str, str], column: str = "label") -> dict[str, str]:
    """Give words as columns of a sheet."""
    return {f"{column}__{language}": words.get(language, "") for language in LANGUAGES}


def workbook() -> bytes:
    """Make the workbook."""
    rows, codes = read(RESOURCES / "forms" / "scr1.csv"), read(RESOURCES / "codes" / "codes.csv")
    labels = code_words()
    book = openpyxl.Workbook()
    words = [f"{column}::{language}" for column in ("label", "hint") for language in LANGUAGES]
    own = [
        f"bind::scr:{column}" for column in (*COLUMNS, *(f"hint-{lang}" for lang in LANGUAGES[1:]))
    ]
    book.active.title = "survey"
    sheet = Sheet(book.active, ["type", "name", *words, "required", "relevant", "appearance", *own])
    survey = Survey(sheet, rows)
    survey.write(dict(list_rows("segment", codes, labels)), context_names(rows, codes))
    choices = Sheet(book.create_sheet("choices"), ["list_name", "name", *words[: len(LANGUAGES)]])
    for name in sorted(survey.lists):
        for code, names in list_rows(name, codes, labels):
            choices.add(list_name=name, name=code, **labelled(names))
    settings = Sheet(
        book.create_sheet("settings"),
        ["form_id", "form_title", "version", "default_language", "namespaces"],
    )
    settings.add(
        form_id="SCR-1",
        form_title="SCR-1",
        version="1",
        default_language="en",
        namespaces='scr="urn:screenio:scr"',
    )
    return packed(book)


def packed(book: openpyxl.Workbook) -> bytes:
    """Give the bytes of a workbook, the same every time: no clock, entries in order."""
    saved, steady = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with (
        zipfile.ZipFile(saved) as before,
        zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in sorted(before.namelist()):
            raw = before.read(name)
            if name == "docProps/core.xml":
                raw = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-01T00:00:00Z", raw)
            after.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), raw, zipfile.ZIP_DEFLATED)
    return steady.getvalue()


def main() -> int:
    """Write workbook and form."""
    raw = workbook()
    (RESOURCES / "forms" / "SCR-1.xlsx").write_bytes(raw)
    (RESOURCES / "forms" / "SCR-1.xml").write_bytes(compile_workbook(raw).xform)
    return 0


if __name__ == "__main__":
    sys.exit(main())
