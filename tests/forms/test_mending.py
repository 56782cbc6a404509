import io

import openpyxl
import pytest
from small_forms import rows, workbook

from screenio.forms.definition import FormDefinition
from screenio.forms.mending import MOST_NESTED, faults_of, mend, remarks_of
from screenio.forms.sheets import read_sheets
from screenio.forms.workbook import compile_workbook

TEXT = {"type": "text", "name": "a", "label": "A"}


def faults(*survey, choices=()):
    """What is wrong in a workbook of these rows."""
    found = faults_of(read_sheets(workbook(rows(*survey), choices)))
    return [(one.code, one.sheet, one.row, one.column, one.detail) for one in found]


def remarks(*survey, choices=()):
    """What could be better."""
    found = remarks_of(read_sheets(workbook(rows(*survey), choices)))
    return [(one.code, one.row, one.column) for one in found]


def test_every_fault_is_told_at_once_with_its_place():
    """The compiler would stop at the first of them."""
    assert faults(
        {"type": "select_one none", "name": "a b", "label": "A ${gone}"},
        TEXT,
        TEXT,
        {"type": "integer", "name": "n", "label": "N", "constraint": ". > ١٨ and . != '٩'"},
    ) == [
        ("workbook.name_not_possible", "survey", 2, "name", "a b"),
        ("workbook.list_missing", "survey", 2, "type", "none"),
        ("workbook.name_unknown", "survey", 2, "label", "gone"),
        ("workbook.name_twice", "survey", 4, "name", "a"),
        ("workbook.other_digits", "survey", 5, "constraint", ". > ١٨ and . != '٩'"),
    ]


def test_words_of_dari_under_its_own_code_are_known():
    """The help says to write the code of three letters, and these words are not against its direction."""
    assert remarks({**TEXT, "label::English (en)": "A", "label::Dari (prs)": "نام شما چیست؟"}) == []


def test_merged_cells_are_told_beside_what_they_broke():
    """Only the first of them has the text; without a fault they are a remark."""
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(rows(TEXT, {"name": "b", "label": "B"}, {**TEXT, "name": "c"})))
    )
    book["survey"].merge_cells("A2:A3")
    raw = io.BytesIO()
    book.save(raw)
    assert [(one.code, one.row) for one in faults_of(read_sheets(raw.getvalue()))] == [
        ("workbook.merged", 2),
        ("workbook.type_missing", 3),
    ]


def test_names_may_stand_again_in_another_group():
    """In its own group each stands once."""
    group = ({"type": "begin group", "name": "g", "label": "G"}, TEXT, {"type": "end group"})
    assert faults(TEXT, *group) == []


@pytest.mark.parametrize(
    ("survey", "row"),
    [
        (({"type": "begin group", "name": "g", "label": "G"}, TEXT), 2),
        ((TEXT, {"type": "end_repeat"}), 3),
        (({"type": "begin repeat", "name": "g", "label": "G"}, {"type": "end group"}), 3),
    ],
)
def test_what_begins_ends(survey, row):
    """A group closes a group, a repeat a repeat."""
    assert faults(*survey)[0][:3] == ("workbook.group_open", "survey", row)


def test_groups_stand_in_each_other_only_so_deep():
    """The row that is one too deep is told."""
    deep = [{"type": "begin group", "name": f"g{n}", "label": "G"} for n in range(MOST_NESTED + 1)]
    ends = [{"type": "end group"}] * len(deep)
    assert faults(*deep[1:], TEXT, *ends[1:]) == []
    assert faults(*deep, TEXT, *ends) == [
        ("workbook.too_deep", "survey", MOST_NESTED + 2, "type", str(MOST_NESTED))
    ]


def test_what_is_not_too_deep_can_be_compiled():
    """The limit of the form in XML holds more."""
    deep = [{"type": "begin group", "name": f"g{n}", "label": "G"} for n in range(MOST_NESTED)]
    book = workbook(rows(*deep, TEXT, *[{"type": "end group"}] * len(deep)))
    assert FormDefinition.parse(compile_workbook(book).xform).questions


def test_without_the_sheet_or_its_columns_there_is_no_form():
    """What was found instead is said."""
    made = openpyxl.Workbook()
    made.active.title = "choices"
    raw = io.BytesIO()
    made.save(raw)
    (fault,) = faults_of(read_sheets(raw.getvalue()))
    assert (fault.code, fault.detail) == ("workbook.sheet_missing", "choices")
    made.create_sheet("Questions")
    made.save(raw := io.BytesIO())
    (fault,) = faults_of(read_sheets(raw.getvalue()))
    assert fault.detail == "choices, questions"
    assert faults({"question": "x"}) == [
        ("workbook.column_missing", "survey", 1, "type", ""),
        ("workbook.column_missing", "survey", 1, "name", ""),
    ]


def test_lists_from_files_and_from_rows_of_a_repeat_are_not_missing():
    """They stand elsewhere."""
    assert (
        faults(
            {"type": "select_one_from_file towns.csv", "name": "t", "label": "T"},
            {"type": "select_one ${a}", "name": "b", "label": "B"},
            TEXT,
        )
        == []
    )


def test_words_in_the_wrong_place_are_told():
    """An unknown language, words against the direction of theirs, no English."""
    assert remarks(
        {
            "type": "text",
            "name": "a",
            "label::Arabic (ar)": "What is your name?",
            "label::Pashto (ps)": "ستا نوم ${a} څه دی؟",
            "label::Martian": "x",
        }
    ) == [
        ("workbook.direction", 2, "label::Arabic (ar)"),
        ("workbook.language_unknown", 1, "label::Martian"),
        ("workbook.no_english", 0, ""),
    ]


def test_what_is_mended_is_said():
    """A form has an id; own columns have a namespace."""
    sheets = read_sheets(workbook(rows({**TEXT, "bind::scr:group": "G1"})))
    sheets["settings"].rows[0].pop("form_id")
    sheets["settings"].columns.pop("form_id")
    assert [one.code for one in mend(sheets)] == ["workbook.no_form_id", "workbook.namespace_added"]
    assert sheets["settings"].rows == [{"form_id": "form", "namespaces": 'scr="urn:screenio:scr"'}]
    assert mend(sheets) == ()


def mended(*survey):
    """The survey after mending, and what was said."""
    sheets = read_sheets(workbook(rows(*survey)))
    said = [(one.code, one.row, one.column) for one in mend(sheets)]
    return sheets, said


def test_quotation_marks_of_a_word_processor_are_read_as_plain_ones():
    """In a rule that cannot be read otherwise; quoted words keep theirs, and so do labels."""
    sheets, said = mended(
        {**TEXT, "label": "So-called \u201cA\u201d"},
        {**TEXT, "name": "b", "relevant": "${a} = \u2019yes\u2018 or ${a} = \u201cno\u201d"},
        {**TEXT, "name": "c", "constraint": ". != 'it\u2019s'"},
    )
    assert said == [("workbook.typed_quotes", 3, "relevant")]
    found = dict(sheets["survey"].numbered())
    assert found[2]["label"] == "So-called \u201cA\u201d"
    assert found[3]["relevant"] == "${a} = 'yes' or ${a} = \"no\""
    assert found[4]["constraint"] == ". != 'it\u2019s'"


def test_a_question_may_be_called_like_the_whole_form():
    """The form gets another name, so that whoever refers to it means the question."""
    day = {"type": "date", "name": "data", "label": "Data"}
    sheets, said = mended(day, {**TEXT, "relevant": "${data} != ''"})
    assert said == [("workbook.root_renamed", 2, "name")]
    assert sheets["settings"].rows[0]["name"] == "data_form"
    form = FormDefinition.parse(
        compile_workbook(workbook(rows(day, {**TEXT, "relevant": "${data} != ''"}))).xform
    )
    assert list(form.questions) == ["data", "a"]


def test_nobody_refers_to_it_so_nothing_is_renamed():
    """Paths stay as other programs know them; so they do where a rule writes the whole path."""
    day = {"type": "date", "name": "data", "label": "Data"}
    assert mended(day, TEXT)[1] == []
    assert mended(day, {**TEXT, "relevant": "/data/data != '' and ${data} != ''"})[1] == []
