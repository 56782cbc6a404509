import contextlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from small_forms import rows, workbook

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.forms.workbook import MOST_BYTES, compile_workbook

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
GOOD = rows({"type": "text", "name": "a", "label": "A"})
YES = {"list_name": "l", "name": "y", "label": "Y"}


def faults(raw):
    """The faults of a workbook that does not compile."""
    with pytest.raises(Refusal) as refusal:
        compile_workbook(raw)
    assert refusal.value.code == "workbook.faulty"
    return [(one.code, one.sheet, one.row) for one in refusal.value.values["faults"]]


def test_a_workbook_becomes_a_form():
    """What comes out can be read."""
    assert FormDefinition.parse(compile_workbook(workbook(GOOD)).xform).order == ("a",)


def test_remarks_do_not_stop_a_form():
    """What could be better is told beside the form."""
    compiled = compile_workbook(
        workbook(rows({"type": "text", "name": "a", "label": "A", "hint::ps": "h"}))
    )
    assert [one.code for one in compiled.remarks] == ["workbook.remark"]


@pytest.mark.parametrize(
    ("survey", "choices", "wanted"),
    [
        (
            rows({"type": "nonsense", "name": "a", "label": "A"}),
            (),
            ("workbook.type_unknown", "survey", 0),
        ),
        (
            rows({"type": "text", "name": "a b", "label": "A"}),
            (),
            ("workbook.name_not_possible", "survey", 2),
        ),
        (
            rows(
                {"type": "text", "name": "a", "label": "A"},
                {"type": "text", "name": "a", "label": "A"},
            ),
            (),
            ("workbook.name_twice", "survey", 3),
        ),
        (
            rows({"type": "begin group", "name": "g", "label": "G"}),
            (),
            ("workbook.group_open", "survey", 2),
        ),
        (
            rows({"type": "select_one l", "name": "a", "label": "A"}),
            rows(YES, YES),
            ("workbook.choice_twice", "choices", 3),
        ),
        (
            rows({"type": "select_one none", "name": "a", "label": "A"}),
            rows(YES),
            ("workbook.list_missing", "survey", 2),
        ),
        (
            rows({"type": "text", "name": "a", "label": "A", "relevant": "${none} = 1"}),
            (),
            ("workbook.name_unknown", "survey", 2),
        ),
    ],
)
def test_a_fault_has_a_sheet_a_row_and_advice(survey, choices, wanted):
    """Whoever wrote the workbook can go to the row."""
    assert faults(workbook(survey, choices))[0] == wanted


def test_own_columns_need_their_namespace():
    """Without it the form would be no XML."""
    survey = rows({"type": "text", "name": "a", "label": "A", "bind::scr:group": "G1"})
    assert faults(workbook(survey)) == [("workbook.namespace_missing", "settings", 0)]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "workbook.not_a_workbook"),
        (b"type,name,label\n", "workbook.not_a_workbook"),
        (b"PK\x03\x04 and then nothing", "workbook.not_a_workbook"),
        (b"PK" + b"x" * MOST_BYTES, "workbook.too_large"),
        (b"\xd0\xcf\x11\xe0 and then nothing", "workbook.faulty"),
    ],
)
def test_what_is_no_workbook_is_refused(raw, code):
    """Other files are refused, never a crash."""
    with pytest.raises(Refusal, match=code):
        compile_workbook(raw)


def test_a_bomb_is_refused_before_it_unpacks():
    """A file that unpacks to far more than it weighs is not opened."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(16):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", b" " * 10_000_000)
    with pytest.raises(Refusal, match="workbook.too_large"):
        compile_workbook(raw.getvalue())


def test_workbooks_of_others_compile_or_name_their_faults(shared_data):
    """Of the small public workbooks, every one is walked or has faults with a row."""
    compiled = 0
    for path in sorted((shared_data / "forms").rglob("*.xls*")):
        if path.suffix == ".xml" or path.stat().st_size > 40_000:
            continue
        with contextlib.suppress(Refusal):
            Session(FormDefinition.parse(compile_workbook(path.read_bytes()).xform)).outline()
            compiled += 1
    assert compiled >= 10


def test_a_form_compiles_to_what_was_recorded():
    """A repeat, a filter, a constraint, two languages and an own column give the golden form."""
    survey = rows(
        {
            "type": "begin group",
            "name": "g",
            "label::en": "Group",
            "label::ps": "ډله",
            "bind::scr:group": "G1",
        },
        {"type": "select_one c", "name": "country", "label::en": "Country", "label::ps": "هېواد"},
        {
            "type": "select_one t",
            "name": "town",
            "label::en": "Town",
            "choice_filter": "in = ${country}",
        },
        {"type": "end group"},
        {"type": "begin repeat", "name": "who", "label::en": "Who?", "relevant": "${town} != ''"},
        {
            "type": "integer",
            "name": "age",
            "label::en": "Age",
            "constraint": ". < 120",
            "required": "yes",
        },
        {"type": "end repeat"},
    )
    choices = rows(
        {"list_name": "c", "name": "rs", "label::en": "Serbia", "label::ps": "سربیا"},
        {"list_name": "t", "name": "sid", "label::en": "Šid", "label::ps": "شید", "in": "rs"},
    )
    made = compile_workbook(
        workbook(survey, choices, {"namespaces": 'scr="urn:screenio:scr"'})
    ).xform
    version = re.sub(rb'version="\d+"', b"", made)
    assert version == (GOLDEN / "form.xml").read_bytes()
