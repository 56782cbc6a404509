import os
import signal
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from own_forms import book, xform
from small_forms import rows, workbook

from screenio.desk import compiling
from screenio.desk.compiling import Compiling, Work, make
from screenio.errors import Refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def bomb():
    """Give a small file that unpacks to 200 megabytes."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(200_000_000))
    return raw.getvalue()


def test_a_workbook_is_compiled_apart():
    """The child gives the form that the compiler gives here."""
    assert Compiling(book()).wait().xform == xform()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"name,type\n", "workbook.not_a_workbook"),
        (book()[: len(book()) // 2], "workbook.not_whole"),
        (bomb(), "workbook.too_large"),
        (bytes(10_000_001), "workbook.too_large"),
        (workbook(rows({"type": "txet", "name": "q", "label": "Q"})), "workbook.faulty"),
    ],
    ids=["no workbook", "half saved", "zip bomb", "too large", "misspelt type"],
)
def test_what_is_no_form_is_refused_by_code(raw, code):
    """Text, half a file, a bomb, a file too large and a workbook with a fault are each told by their code."""
    made = Compiling(raw).wait()
    assert (made.refused, made.xform) == (code, b"")
    assert made.lines


def test_an_xls_that_is_none_is_a_fault():
    """A file that begins as an .xls and is none is told as a faulty workbook, and nothing breaks."""
    with suppress(Refusal):
        assert Compiling(OLE + bytes(2_000)).wait().refused.startswith("workbook.")


def test_files_beside_the_workbook_come_along(tmp_path):
    """A table that the form names is read from beside it; one that is damaged is told, another is left."""
    survey = rows({"type": "select_one_from_file v.csv", "name": "v", "label": "Village"})
    raw = workbook(survey)
    (tmp_path / "v.csv").write_bytes(b"name,label\na,A\n")
    (tmp_path / "other.csv").write_bytes(b"name,label\n")
    made = make(Work(raw, str(tmp_path / "f.xlsx")))
    assert made.media == {"v.csv": b"name,label\na,A\n"}
    (tmp_path / "v.csv").write_bytes(b"\xff\xfe\xfa")
    broken = Compiling(raw, tmp_path / "f.xlsx").wait()
    assert [one.code for one in broken.lines] == ["form.damaged_media"]


def test_files_beside_a_workbook_have_a_limit(tmp_path, monkeypatch):
    """Tables above the limit keep the form from being made."""
    survey = rows({"type": "select_one_from_file v.csv", "name": "v", "label": "Village"})
    (tmp_path / "v.csv").write_bytes(b"name,label\na,A\n")
    monkeypatch.setattr(compiling, "MOST_MEDIA_BYTES", 10)
    made = make(Work(workbook(survey), str(tmp_path / "f.xlsx")))
    assert made.refused == "document.too_large"


def test_what_takes_too_long_is_ended():
    """A compiler that does not come back is ended, and the child is gone."""
    work = Compiling(book())
    with pytest.raises(Refusal, match=r"workbook.takes_too_long"):
        work.wait(seconds=0.01)
    assert work._apart._child.returncode is not None


def test_it_can_be_cancelled():
    """Whoever waits for what was cancelled is told so."""
    work = Compiling(book())
    work.cancel()
    with pytest.raises(Refusal, match=r"workbook.cancelled"):
        work.wait()


def test_a_child_that_dies_does_no_harm():
    """A compiler that is killed by its input, or by the system, is a refusal here."""
    work = Compiling(book())
    os.kill(work._apart._child.pid, signal.SIGKILL)
    with pytest.raises(Refusal, match=r"workbook.compiler_died"):
        work.wait()
