import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_forms import form

from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.kinds import CLOSED, CLOSED_TEXT, check, leaf_text

SURVEY = (
    {"type": "begin group", "name": "name", "appearance": "scr-name", "label": "x"},
    {"type": "text", "name": "name.native", "label": "x"},
    {"type": "end group"},
    {"type": "begin group", "name": "two", "appearance": "scr-text-two-languages", "label": "x"},
    {"type": "text", "name": "two.person", "label": "x", "bind::scr:longest": "5"},
    {"type": "end group"},
    {"type": "begin group", "name": "date", "appearance": "scr-partial-date", "label": "x"},
    {"type": "integer", "name": "date.y", "label": "x"},
    {"type": "end group"},
    {"type": "begin repeat", "name": "langs", "appearance": "scr-language-list", "label": "x"},
    {"type": "text", "name": "langs.code", "label": "x"},
    {"type": "end repeat"},
    {"type": "begin repeat", "name": "rows", "label": "x"},
    {"type": "integer", "name": "n", "label": "x"},
    {"type": "end repeat"},
    {"type": "select_one l", "name": "one", "label": "x"},
    {"type": "select_multiple l", "name": "many", "label": "x"},
    {"type": "integer", "name": "whole", "label": "x"},
    {"type": "decimal", "name": "share", "label": "x"},
    {"type": "date", "name": "day", "label": "x"},
    {"type": "time", "name": "time", "label": "x"},
    {"type": "dateTime", "name": "moment", "label": "x"},
    {"type": "text", "name": "text", "label": "x"},
)
FORM = form(*SURVEY, choices=({"list_name": "l", "name": "A", "label": "A"},))


def judge(name, value):
    """Check a value of a question."""
    check(FORM.questions[name], value, FORM.questions)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", {"native": "ګل", "parts": [{"type": "GIVEN", "native": "ګل"}], "single": False}),
        ("two", {"person": "12345", "officer": "any length"}),
        ("date", {"y": 1387, "precision": "YEAR"}),
        ("date", {"age": 17, "completed": None}),
        ("langs", [{"code": "pbu", "reads": True}]),
        ("rows", []),
        ("rows", [{"n": 1}, {}, {"n": None}]),
        ("one", "A"),
        ("many", ["A", "B"]),
        ("many", []),
        ("whole", -3),
        ("share", 1.5),
        ("share", 2),
        ("day", "2026-01-02"),
        ("time", "10:11"),
        ("moment", "2026-01-02T10:11:12"),
        ("text", "Два реда\nи табулатор\t"),
    ],
)
def test_values_of_the_right_shape_pass(name, value):
    """Each kind takes its own shape."""
    judge(name, value)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("name", "ګل", "answer.wrong_kind"),
        ("name", {"nick": "x"}, "answer.wrong_kind"),
        ("name", {"native": 1}, "answer.wrong_kind"),
        ("name", {"parts": [{"type": 1}]}, "answer.wrong_kind"),
        ("name", {"parts": [{}] * 201}, "answer.too_many"),
        ("two", {"person": "123456"}, "answer.too_long"),
        ("date", {"y": "1387"}, "answer.wrong_kind"),
        ("date", {"y": True}, "answer.wrong_kind"),
        ("langs", {"code": "pbu"}, "answer.wrong_kind"),
        ("rows", [{"m": 1}], "answer.wrong_kind"),
        ("rows", ["x"], "answer.wrong_kind"),
        ("rows", [{}] * 201, "answer.too_many"),
        ("one", ["A"], "answer.wrong_kind"),
        ("one", "A B", "answer.wrong_kind"),
        ("one", "", "answer.wrong_kind"),
        ("many", "A", "answer.wrong_kind"),
        ("many", ["A", "A"], "answer.too_many"),
        ("whole", 1.0, "answer.wrong_kind"),
        ("whole", True, "answer.wrong_kind"),
        ("share", float("nan"), "answer.wrong_kind"),
        ("day", "2026-02-30", "answer.wrong_kind"),
        ("day", "2026-02-03T10:00", "answer.wrong_kind"),
        ("time", "25 to 3", "answer.wrong_kind"),
        ("moment", "soon", "answer.wrong_kind"),
        ("text", "x" * 20_001, "answer.too_long"),
        ("text", "a\0b", "answer.strange_sign"),
        ("text", CLOSED_TEXT, "answer.strange_sign"),
        ("text", None, "answer.wrong_kind"),
    ],
)
def test_values_of_another_shape_are_refused(name, value, code):
    """Each refusal has its code and names the question."""
    with pytest.raises(Refusal) as refusal:
        judge(name, value)
    assert (refusal.value.code, refusal.value.values["question"]) == (
        code,
        name if code != "answer.too_long" or name == "text" else "two.person",
    )


LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5))
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["native", "parts", "y", "n", "person", "code", "type"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(FORM.questions)), VALUES)
def test_any_value_is_taken_or_refused(name, value):
    """Nothing but a refusal comes out of any value."""
    try:
        judge(name, value)
    except Refusal as refusal:
        assert refusal.values["question"] in FORM.questions  # noqa: PT017 - either way is right


def test_values_stand_in_the_tree_as_text():
    """Codes side by side, deeper things as JSON, a closed value as a private sign."""
    assert [leaf_text(v) for v in (None, True, 3, 1.5, "x", ["a", "b"], CLOSED)] == [
        "",
        "true",
        "3",
        "1.5",
        "x",
        "a b",
        CLOSED_TEXT,
    ]
    assert leaf_text([{"type": "GIVEN", "native": "ګل"}]) == '[{"native":"ګل","type":"GIVEN"}]'
    assert set(kinds.SHAPES) > kinds.COMPOSITE
