"""Columns that say something to a form."""

import pytest
from small_forms import rows, workbook

from screenio.forms.columns import NO_PREFIX, UNKNOWN, complaint, complaint_of_choices, prefixes
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook

QUESTION = {"type": "select_one l", "name": "a", "label": "A"}
GROUP = {"type": "begin group", "name": "g", "label": "G"}
END = {"type": "end group", "name": "", "label": ""}
CHOICE = {"list_name": "l", "name": "x", "label": "X"}


@pytest.mark.parametrize(
    "column",
    [
        *("Relevance", "label::Dari (prs)", "media::image::English", "bind::scr:fills", "hint"),
        *("jr:count", "sms_field", "body::intent", "Choice Filter", "bind:relevant"),
        *("bind:jr:constraintMsg", "instance::odk:length", "control::ref", "read only"),
    ],
)
def test_no_column_of_the_standard_is_complained_about(column):
    """In every spelling that the compiler takes, also those of ten years ago."""
    assert complaint(column, prefixes("")) == ""


@pytest.mark.parametrize(
    "column",
    [
        *(
            "labelReport",
            "required_message::French(fr)required_message::English(en)",
            "relevant::en",
        ),
        *("instance::tag", "bind::nodeset", "bind::", "instance::x y", "bind::1a", "bind::a::b"),
        *("choice_filter::x", "repeat_count::x", "parameters::y", "default::en", "control::tag"),
    ],
)
def test_a_strange_column_is_passed_over_and_the_workbook_compiles(column):
    """Whatever stands beside a question or a group: the compiler would break down, or write what is no XML."""
    assert complaint(column, prefixes("")) == UNKNOWN
    survey = rows({**GROUP, column: "v"}, {**QUESTION, column: "v"}, END)
    made = compile_workbook(workbook(survey, rows(CHOICE), {"version": "1"}))
    assert (UNKNOWN, "survey", column) in [
        (one.code, one.sheet, one.column) for one in made.remarks
    ]
    assert "a" in FormDefinition.parse(made.xform).questions


def test_a_prefix_that_nobody_declared_is_told():
    """The advice is to declare it; declared in the settings, the column comes along."""
    survey = rows({**QUESTION, "bind::oc:item": "v"})
    settings = {"version": "1"}
    made = compile_workbook(workbook(survey, rows(CHOICE), settings))
    assert (NO_PREFIX, "bind::oc:item") in [(one.code, one.column) for one in made.remarks]
    assert b"oc:item" not in made.xform
    told = workbook(survey, rows(CHOICE), {**settings, "namespaces": 'oc="urn:oc"'})
    assert b'oc:item="v"' in compile_workbook(told).xform


@pytest.mark.parametrize("column", ["1a", "a:b", "x::y", "name::en", "Notes (internal)"])
def test_a_strange_column_of_choices_is_passed_over(column):
    """What can be no name in a filter says nothing; the compiler breaks down over some."""
    assert complaint_of_choices(column) == UNKNOWN
    made = compile_workbook(
        workbook(rows(QUESTION), rows({**CHOICE, column: "v"}), {"version": "1"})
    )
    assert (UNKNOWN, "choices", column) in [
        (one.code, one.sheet, one.column) for one in made.remarks
    ]
    assert FormDefinition.parse(made.xform).questions


@pytest.mark.parametrize(
    "column", ["list name", "label::English (en)", "media::image", "رمز", "order"]
)
def test_words_and_what_is_filtered_by_stay(column):
    """Words in any language, pictures, and names in any script."""
    assert complaint_of_choices(column) == ""
