import datetime
import io
import struct
import zipfile

import openpyxl
import pytest
from small_forms import rows, workbook

from screenio.errors import Refusal
from screenio.forms.sheets import MOST_BYTES, letters, read_sheets


def book(*lines, title="survey", more=()):
    """The bytes of a workbook with one sheet of these lines."""
    made = openpyxl.Workbook()
    made.active.title = title
    for line in lines:
        made.active.append(line)
    for name in more:
        made.create_sheet(name)
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


def changed(raw, name, change):
    """A workbook in which one part is another."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as fresh:
        for entry in old.namelist():
            part = old.read(entry)
            fresh.writestr(entry, change(part) if entry == name else part)
    return made.getvalue()


def test_cells_become_texts():
    """Whole numbers without a point, days without a time, truths in capitals."""
    sheet = read_sheets(
        book(
            ["type", "name", "a", "b", "c"],
            [" text\u00a0", 7.0, 7.5, True, datetime.datetime(2026, 11, 25)],  # noqa: DTZ001 - a cell
        )
    )["survey"]
    assert list(sheet.numbered()) == [
        (2, {"type": "text", "name": "7", "a": "7.5", "b": "TRUE", "c": "2026-11-25"})
    ]
    assert sheet.columns == {"type": "A", "name": "B", "a": "C", "b": "D", "c": "E"}


def test_a_workbook_with_one_sheet_of_another_name_is_read():
    """Sheets that say nothing to a form are passed over."""
    assert list(read_sheets(book(["type"], title="Sheet1"))) == ["survey"]
    assert list(read_sheets(book(["type"], title="Survey ", more=["notes"]))) == ["survey"]


def test_without_a_survey_every_sheet_is_read():
    """So that it can be said which are there."""
    assert list(read_sheets(book(["type"], title="Sheet1", more=["notes"]))) == ["sheet1", "notes"]


def test_formulas_without_a_value_are_told():
    """One that was calculated has its value in the file; openpyxl calculates none."""
    sheet = read_sheets(book(["type", "name"], ["text", "=A1"], ["text", "b"]))["survey"]
    assert [(spot.row, spot.column) for spot in sheet.lost] == [(2, "B")]


def test_merged_cells_are_told():
    """Only the first of them has a text."""
    made = openpyxl.Workbook()
    made.active.title = "survey"
    made.active.append(["type", "name"])
    made.active.append(["text", "a"])
    made.active.merge_cells("A2:A3")
    raw = io.BytesIO()
    made.save(raw)
    sheet = read_sheets(raw.getvalue())["survey"]
    assert [(spot.row, spot.column) for spot in sheet.merged] == [(2, "A")]


def test_columns_that_stand_twice_are_told():
    """By their letters."""
    sheet = read_sheets(book(["type", "name", "type"]))["survey"]
    assert [(spot.row, spot.column) for spot in sheet.twice] == [(1, "C")]


def test_a_row_far_below_is_told_and_not_read():
    """Five hundred empty rows are more than anybody leaves on purpose."""
    near, far = [["type"], *[[]] * 400, ["a"]], [["type"], *[[]] * 600, ["a"]]
    assert list(read_sheets(book(*near))["survey"].numbered()) == [(402, {"type": "a"})]
    sheet = read_sheets(book(*far))["survey"]
    assert (sheet.rows, sheet.beyond) == ([], 602)


@pytest.mark.parametrize(
    ("place", "wanted"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_letters(place, wanted):
    """As a spreadsheet counts."""
    assert letters(place) == wanted


WHOLE = workbook(rows({"type": "text", "name": "a", "label": "A"}))
LOCKED_XLS = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "workbook.not_a_workbook"),
        (b"type,name,label\n", "workbook.not_a_workbook"),
        (WHOLE[: len(WHOLE) // 2], "workbook.not_whole"),
        (b"PK\x03\x04 and then nothing", "workbook.not_whole"),
        (b"PK" + b"x" * MOST_BYTES, "workbook.too_large"),
        (b"\xd0\xcf\x11\xe0 and then nothing", "workbook.not_whole"),
        (LOCKED_XLS, "workbook.locked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "workbook.not_whole"),
        (changed(WHOLE, "xl/workbook.xml", lambda _: b"<broken"), "workbook.not_whole"),
        (
            changed(
                WHOLE,
                "xl/worksheets/sheet1.xml",
                lambda part: part.replace(
                    b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1
                ),
            ),
            "workbook.not_a_workbook",
        ),
    ],
)
def test_what_is_no_whole_workbook_is_refused(raw, code):
    """Other files, halves, locked ones and ones with entities are refused, never a crash."""
    with pytest.raises(Refusal, match=code):
        read_sheets(raw)


def test_another_archive_is_no_workbook():
    """A text document is packed alike."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(Refusal, match="workbook.not_a_workbook"):
        read_sheets(raw.getvalue())


def test_a_bomb_is_refused_before_it_unpacks():
    """A file that unpacks to far more than it weighs is not opened."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(16):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", b" " * 10_000_000)
    with pytest.raises(Refusal, match="workbook.too_large"):
        read_sheets(raw.getvalue())


def test_an_old_workbook_is_read_the_same(shared_data):
    """Ministries still send .xls; the same form lies there in both."""
    folder = shared_data / "forms" / "XLSForm+pyxform" / "tests" / "example_xls"
    sheets = read_sheets((folder / "yes_or_no_question.xls").read_bytes())
    assert {"survey", "choices"} <= set(sheets)
    assert all(row.get("type") for _, row in sheets["survey"].numbered())


def test_an_old_workbook_with_a_password_says_so(shared_data):
    """Its second record says that what follows is enciphered."""
    folder = shared_data / "forms" / "XLSForm+pyxform" / "tests" / "example_xls"
    raw = (folder / "yes_or_no_question.xls").read_bytes()
    begin = raw.index(struct.pack("<HH", 0x0809, 16))
    ciphered = struct.pack("<HH", 0x2F, 16) + b"\0" * 16
    with pytest.raises(Refusal, match=r"workbook.(locked|not_whole)"):
        read_sheets(raw[: begin + 20] + ciphered + raw[begin + 40 :])


def test_a_sheet_that_claims_a_million_rows_is_read_as_far_as_it_goes():
    """Some programs write every row of a sheet, and how wide it could be; nothing stands in them."""

    def claims(part):
        empty = b'<row r="1048576" ht="12.8"></row></sheetData>'
        return part.replace(b"</sheetData>", empty).replace(b'"A1:B2"', b'"A1:AMJ1048576"')

    raw = changed(book(["type", "name"], ["text", "a"]), "xl/worksheets/sheet1.xml", claims)
    sheet = read_sheets(raw)["survey"]
    assert list(sheet.numbered()) == [(2, {"type": "text", "name": "a"})]
    assert (len(sheet.rows), sheet.beyond) == (1, 0)


def test_more_rows_than_a_form_can_have_are_refused(monkeypatch):
    """Those that say something, and the few empty ones among them."""
    monkeypatch.setattr("screenio.forms.sheets.MOST_ROWS", 3)
    assert read_sheets(book(["type"], *[["text"]] * 3))
    with pytest.raises(Refusal) as refused:
        read_sheets(book(["type"], *[["text"]] * 4))
    assert refused.value.code == "workbook.too_large"


def test_looks_that_break_the_rules_keep_nobody_from_the_texts():
    """What says which cells are dates is kept."""

    def indented(part):
        return part.replace(b"<alignment", b'<alignment indent="-1"').replace(
            b"<xf ", b'<xf applyAlignment="1" ', 1
        )

    made = book(["type", "name"], ["text", datetime.datetime(2026, 11, 25)])  # noqa: DTZ001 - a cell
    broken = changed(made, "xl/styles.xml", lambda part: indented(part).replace(b"<sz ", b"<sz x"))
    assert broken != made
    assert list(read_sheets(broken)["survey"].numbered()) == [
        (2, {"type": "text", "name": "2026-11-25"})
    ]


def test_damaged_looks_are_told():
    """As of a file that is not whole."""
    raw = changed(book(["type"]), "xl/styles.xml", lambda part: part[:40])
    with pytest.raises(Refusal) as refused:
        read_sheets(raw)
    assert refused.value.code == "workbook.not_whole"
