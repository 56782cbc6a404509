"""What the compiler says."""

import pytest
from pyxform.errors import ErrorCode

from screenio.forms.mending import Fault
from screenio.forms.said import faults_of, remarks_of
from screenio.language.messages import MESSAGES


def test_a_sentence_has_a_place_and_a_code_of_its_own():
    """Where a name is meant, the name alone is told; a question without words is found by its name."""
    said = (
        "[row : 7] On the 'survey' sheet, the 'name' value 'a' is invalid. Questions must be unique.\n"
        "\nThe survey element named 'b' has no label or hint."
    )
    assert list(faults_of(said, {"b": 9})) == [
        Fault("workbook.name_twice", "survey", 7, "name", "a"),
        Fault(
            "workbook.words_missing",
            "survey",
            9,
            "label",
            "The survey element named 'b' has no label or hint.",
        ),
    ]


@pytest.mark.parametrize("one", ErrorCode, ids=lambda one: one.name)
def test_no_sentence_is_taken_for_a_missing_sheet(one):
    """None of the compiler's coded sentences says so; each code has words."""
    (found,) = faults_of(one.value.msg, {})
    assert found.code in MESSAGES
    assert found.code != "workbook.sheet_missing"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("[row : 2] Use the max-pixels parameter to speed up submission sending and save.", []),
        ("The following language declarations do not contain valid machine-readable codes: X.", []),
        (
            "[row : 3] Row without name, text, or label is being skipped:\n{'hint': 'x'}",
            ["row_passed_over"],
        ),
        ("[row : 3] Group has no label: {'name': 'g'}", ["group_words_missing"]),
        (
            "[row : 4] On the 'choices' sheet, the 'label' value is invalid. Choices should have a label.",
            ["choice_words_missing"],
        ),
        (
            "[row : 4] On the 'survey' sheet, the 'name' value 'A' is problematic. The name is a case-insensitive match to another name.",
            ["name_alike"],
        ),
        ("This form uses or_other and translations, which is not recommended.", ["or_other"]),
        ("Something new.", ["remark"]),
    ],
)
def test_a_remark_has_words_of_its_own_or_is_left_out(said, codes):
    """What says nothing to somebody at a station is left out; what is not known is shown as it was said."""
    assert [one.code for one in remarks_of([said])] == [f"workbook.{code}" for code in codes]


def test_columns_that_a_language_lacks_are_told_one_by_one():
    """The compiler says them all in one breath."""
    said = (
        "Language 'Dari (prs)' is missing the survey hint column.\n"
        "Language 'fr' is missing the choices columns audio, label."
    )
    assert list(remarks_of([said])) == [
        Fault("workbook.column_untranslated", "survey", 1, "hint", "Dari (prs)"),
        Fault("workbook.column_untranslated", "choices", 1, "audio, label", "fr"),
    ]
