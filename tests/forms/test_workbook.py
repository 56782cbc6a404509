import contextlib
import re
from pathlib import Path

import pytest
from small_forms import rows, workbook

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session
from screenio.forms.workbook import compile_workbook

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
    assert [one.code for one in compiled.remarks] == [
        "workbook.no_english",
        "workbook.column_untranslated",
        "workbook.column_untranslated",
    ]


def test_what_the_compiler_says_of_sending_is_left_out():
    """Pictures stay at the station, and are kept as they are."""
    assert (
        compile_workbook(workbook(rows({"type": "image", "name": "a", "label": "A"}))).remarks == ()
    )


@pytest.mark.parametrize(
    ("survey", "choices", "wanted"),
    [
        (
            rows({"type": "nonsense", "name": "a", "label": "A"}),
            (),
            ("workbook.type_unknown", "survey", 2),
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


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ({"type": "range", "parameters": "begin=1"}, ("parameters", 3, "parameters")),
        ({"type": "image", "parameters": "max-pixels=big"}, ("parameters", 0, "")),
        ({"type": "text", "relevant": "${ a } = 1"}, ("reference_broken", 3, "relevant")),
        ({"type": "text", "name": "meta"}, ("name_reserved", 3, "name")),
        ({"type": "text", "label": ""}, ("words_missing", 3, "label")),
        ({"type": "calculate"}, ("calculation_missing", 3, "")),
        ({"type": "select_one_from_file a.txt"}, ("file_ending", 3, "")),
        ({"type": "text", "save_to": "x"}, ("entities", 3, "save_to")),
        (
            {"type": "text", "name": "instanceID", "relevant": "${instanceID}"},
            ("name_ambiguous", 3, "relevant"),
        ),
    ],
)
def test_what_the_compiler_says_has_a_sentence_of_its_own(row, wanted):
    """The advice is about what is wrong, and not about what stands beside it in the compiler's words."""
    first = {"type": "text", "name": "a", "label": "A"}
    with pytest.raises(Refusal) as refusal:
        compile_workbook(workbook(rows(first, {"name": "b", "label": "B", **row})))
    (fault,) = refusal.value.values["faults"]
    assert (fault.code.partition(".")[2], fault.row, fault.column) == wanted


def test_a_row_that_was_taken_out_is_not_asked():
    """The column `disabled` is old, and still in use."""
    survey = rows(
        {"type": "text", "name": "a", "label": "A", "disabled": ""},
        {"type": "text", "name": "b", "label": "B", "disabled": "yes"},
    )
    assert FormDefinition.parse(compile_workbook(workbook(survey)).xform).order == ("a",)


def test_own_columns_get_their_namespace():
    """It is added and said; without it the form would be no XML."""
    survey = rows({"type": "text", "name": "a", "label": "A", "bind::scr:group": "G1"})
    compiled = compile_workbook(workbook(survey))
    assert [one.code for one in compiled.remarks] == ["workbook.namespace_added"]
    assert FormDefinition.parse(compiled.xform).questions["a"].columns == {"group": "G1"}


def test_a_code_that_stands_twice_is_kept_and_told():
    """Public workbooks have such lists, and the rows differ in other columns."""
    compiled = compile_workbook(
        workbook(rows({"type": "select_one l", "name": "a", "label": "A"}), rows(YES, YES))
    )
    (remark,) = compiled.remarks
    assert (remark.code, remark.sheet, remark.row) == ("workbook.choice_twice", "choices", 3)


def test_questions_keep_the_row_they_stand_in():
    """Empty rows count as the spreadsheet counts them."""
    compiled = compile_workbook(
        workbook(
            rows(
                {"type": "text", "name": "a", "label": "A"},
                {},
                {"type": "text", "name": "b", "label": "B"},
            )
        )
    )
    assert compiled.rows == {"a": 2, "b": 4}


def test_choices_of_a_sheet_of_their_own_become_a_file():
    """It stands beside the form, as other programs expect it."""
    survey = rows({"type": "text", "name": "a", "label": "A"})
    raw = workbook(
        rows(
            {
                "type": "select_one_external town",
                "name": "a",
                "label": "A",
                "choice_filter": "x = 1",
            }
        ),
        more={
            "external_choices": rows({"list_name": "town", "name": "sid", "label": "x", "x": "1"})
        },
    )
    assert b"sid" in compile_workbook(raw).media["itemsets.csv"]
    assert compile_workbook(workbook(survey)).media == {}


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
