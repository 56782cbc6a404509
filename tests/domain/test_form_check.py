from ground import form as screening
from ground import tables
from small_forms import form, rows, workbook

from screenio.domain.form_check import (
    FAULT,
    REMARK,
    looked_over,
    of_refusal,
    of_workbook,
    unreadable,
)
from screenio.errors import Refusal
from screenio.forms.workbook import Fault, compile_workbook


def test_a_workbook_says_where():
    """A fault of a workbook keeps its sheet, row and column; a refusal without places is one line."""
    fault = Fault("workbook.type_unknown", "survey", 7, "type", "txet")
    line = of_workbook(fault, REMARK)
    assert (line.severity, line.sheet, line.row, line.column) == (REMARK, "survey", 7, "type")
    assert line.named["detail"] == "txet"
    assert of_refusal(Refusal("workbook.faulty", faults=(fault,)))[0].severity == FAULT
    assert [one.code for one in of_refusal(Refusal("workbook.not_whole"))] == ["workbook.not_whole"]


def test_rules_that_cannot_be_read_are_named_with_their_row():
    """Every rule that cannot be read is a line with the row in which its question stands."""
    broken = {"type": "text", "label": "A", "relevant": "nope(1)"}
    compiled = compile_workbook(workbook(rows({"name": "a", **broken}, {"name": "b", **broken})))
    found = unreadable(compiled.xform, {}, compiled.rows)
    assert [(one.question, one.sheet, one.row) for one in found] == [
        ("a", "survey", 2),
        ("b", "survey", 3),
    ]
    assert unreadable(b"<", {}, {})[0].code == "form.damaged_xml"


def test_what_keeps_a_form_from_being_used_is_a_fault():
    """A misspelt own column is a fault, missing words are a remark; a readable form has no unreadable line."""
    made = form(
        {"type": "text", "name": "a", "label::English (en)": "A", "bind::scr:grup": "G2"},
        {"type": "text", "name": "b", "label::English (en)": "B", "label::Arabic (ar)": "ب"},
    )
    found = looked_over(made, screening(), tables(), {"a": 2})
    assert {(one.code, one.severity, one.row) for one in found} == {
        ("column.unknown", FAULT, 2),
        ("form.untranslated", REMARK, 2),
    }
