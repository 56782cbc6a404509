"""What the rows of a workbook need."""

import pytest
from small_forms import rows, workbook

from screenio.forms.needed import in_small_letters, lacking, lacking_of_choices
from screenio.forms.sheets import read_sheets

TEXT = {"type": "text", "name": "a", "label": "A", "disabled": ""}


def survey(*lines):
    """The sheet of these rows."""
    return read_sheets(workbook(rows(TEXT, *lines)))["survey"]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ({"name": "b", "label": "B"}, "type_missing", "type"),
        ({"label": "B"}, "type_missing", "type"),
        ({"type": "number", "name": "b", "label": "B"}, "type_unknown", "type"),
        ({"type": "select one", "name": "b", "label": "B"}, "list_not_named", "type"),
        ({"type": "select_multiple", "name": "b", "label": "B"}, "list_not_named", "type"),
        ({"type": "text", "label": "B"}, "name_missing", "name"),
        ({"type": "begin group", "label": "B"}, "name_missing", "name"),
    ],
)
def test_what_a_row_lacks_is_told(row, code, column):
    """All rows at once, each with the cell to fill in."""
    found = [one[:3] for one in lacking(survey(row, {}, row))]
    assert found == [(f"workbook.{code}", 3, column), (f"workbook.{code}", 5, column)]


@pytest.mark.parametrize(
    "row",
    [
        {"type": "note", "label": "B"},
        {"type": "end_group"},
        {"type": "audit"},
        {"type": "select_one  yes or_other", "name": "b"},
        {"type": "select_one_from_file a.csv", "name": "b"},
        {"type": "begin repeat", "name": "b"},
        {"type": "rank yes", "name": "b"},
        {"type": "string", "name": "b"},
        {"type": "number", "name": "b", "disabled": "yes"},
        {"hint": "only a comment"},
    ],
)
def test_what_the_compiler_takes_is_not_told(row):
    """A note needs no name, what ends a group neither; a row that is taken out counts for nothing."""
    assert list(lacking(survey(row))) == []


def test_a_sheet_without_questions_is_no_form():
    """Names of columns alone ask nothing."""
    sheet = survey()
    sheet.rows.clear()
    assert [code for code, *_ in lacking(sheet)] == ["workbook.no_questions"]


def choices(*lines):
    """The choices of these rows."""
    return read_sheets(workbook(rows(TEXT), rows(*lines)))["choices"]


def test_a_choice_needs_its_columns_and_a_name():
    """A row without a list is a comment; a label can wait."""
    good = {"list_name": "yes", "name": "y", "label": "Yes"}
    wrong = {"list_name": "yes", "label": "No"}
    told = [("workbook.choice_name_missing", 4, "name", "yes")]
    assert list(lacking_of_choices(choices(good, {}, wrong, {"label": "x"}))) == told
    assert list(lacking_of_choices(choices({"list name": "l", "value": "y"}))) == []
    (of_list,) = lacking_of_choices(choices({"list": "l", "name": "y"}))
    (of_name,) = lacking_of_choices(choices({"list_name": "l", "code": "y"}))
    assert (of_list[2], of_name[2]) == ("list_name", "name")


def test_capitals_of_a_type_are_read_as_small_letters():
    """The name of a list keeps its own; what is still unknown stays as it is."""
    sheet = survey(
        {"type": "Select_One YesNo", "name": "b"},
        {"type": "INTEGER", "name": "c"},
        {"type": "Number", "name": "d"},
        {"type": "begin Group", "name": "e"},
    )
    assert list(in_small_letters(sheet)) == [
        (3, "select_one YesNo"),
        (4, "integer"),
        (6, "begin group"),
    ]
    assert [row.get("type") for row in sheet.rows] == [
        "text",
        "select_one YesNo",
        "integer",
        "Number",
        "begin group",
    ]
