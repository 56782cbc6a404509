import pytest
from ground import form as screening
from ground import tables
from small_forms import form

from screenio.domain.columns import column_findings
from screenio.language.messages import MESSAGES


def found(*survey, choices=()):
    made = form(*survey, choices=choices)
    findings = column_findings(made, screening(), tables())
    return [(one.code, one.question, one.detail) for one in findings]


def text(**columns):
    asked = {"type": "text", "name": "q", "label": "Q"}
    return {**asked, **{f"bind::scr:{name}": value for name, value in columns.items()}}


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"compartement": "protection"}, "column.unknown"),
        ({"compartment": "secret"}, "column.compartment_unknown"),
        ({"group": "G99"}, "column.group_unknown"),
        ({"longest": "many"}, "column.longest_no_number"),
        ({"branch": "x -> raise NOTHING"}, "column.branch_unknown"),
        ({"branch": "x -> ask nobody"}, "column.branch_unknown"),
        ({"branch": "raise PROT"}, "column.branch_unknown"),
        ({"fills": "person.shoe_size"}, "column.fills_unknown"),
        ({"fills": "protection.wish"}, "column.fills_unknown"),
        ({"fills": "person.birth"}, "column.fills_other_kind"),
        (
            {"fills": "person.form_of_address", "compartment": "health"},
            "column.fills_other_compartment",
        ),
    ],
)
def test_what_cannot_be_kept_is_named(columns, code):
    """A misspelt column, an unknown value, and what own forms may not fill are named, with a sentence."""
    assert [one[0] for one in found(text(**columns))] == [code]
    assert code in MESSAGES


def test_the_worked_columns_are_fine():
    """Columns that name what is there raise nothing."""
    good = {
        "fills": "person.form_of_address",
        "group": "G2",
        "longest": "50",
        "sensitive": "yes",
        "branch": "x -> raise PROT, open ASY, ask q; y -> pause",
        "hint-ps": "…",
    }
    assert found(text(**good)) == []
    assert found(text(compartment="protection", asked_by="READ_ALOUD")) == []


def test_codes_that_fill_are_those_of_the_screening_form():
    """A list with a code that the screening form does not have cannot fill the person's sex."""
    asked = {"type": "select_one s", "name": "q", "label": "Q", "bind::scr:fills": "person.sex"}
    codes = [{"list_name": "s", "name": code, "label": code} for code in ("F", "M", "WHATEVER")]
    assert found(asked, choices=tuple(codes[:2])) == []
    assert found(asked, choices=tuple(codes)) == [("column.fills_other_code", "q", "WHATEVER")]


def test_a_part_is_kept_where_the_whole_is():
    """A part of a repeat cannot be closed by itself, and cannot fill what is known of the person."""
    rows = (
        {"type": "begin repeat", "name": "r", "label": "R"},
        text(compartment="health"),
        {**text(fills="person.form_of_address"), "name": "p"},
        {"type": "end repeat"},
    )
    assert {one[0] for one in found(*rows)} == {
        "column.compartment_of_part",
        "column.fills_in_rows",
    }


def test_the_screening_form_itself_has_no_unknown_column():
    """Every column of SCR-1 is one that is read or kept."""
    codes = {one.code for one in column_findings(screening(), screening(), tables())}
    assert "column.unknown" not in codes
    assert "column.compartment_unknown" not in codes
