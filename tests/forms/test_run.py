import datetime

import pytest
from small_forms import form, xform

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.run import Run

HOUSEHOLD = form(
    {"type": "begin repeat", "name": "person", "label": "Person"},
    {"type": "text", "name": "name", "label": "Name", "required": "yes"},
    {"type": "integer", "name": "age", "label": "Age of ${name}", "constraint": ". < 120"},
    {"type": "end repeat"},
    {"type": "select_multiple food", "name": "food", "label": "Food?", "relevant": "${n} > 1"},
    {"type": "calculate", "name": "n", "calculation": "count(${person})"},
    choices=(
        {"list_name": "food", "name": "rice", "label": "Rice"},
        {"list_name": "food", "name": "bread", "label": "Bread"},
    ),
)


def household():
    """A walk through a household."""
    return Run(HOUSEHOLD, clock=lambda: datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC))


def facets(run):
    """How the places stand, by path."""
    return {node["path"]: node for node in run.nodes()}


def step(run, act, path, value=None):
    """Take one step."""
    run.take({"do": act, "path": path, "value": value})


def test_every_place_is_seen_in_order_with_what_rules_it():
    """Rows carry their number; what is shown has a label."""
    run = household()
    assert [node["path"] for node in run.nodes()] == [
        "/data/person[1]",
        "/data/person[1]/name",
        "/data/person[1]/age",
        "/data/food",
        "/data/n",
        "/data/meta",
        "/data/meta/instanceID",
    ]
    assert facets(run)["/data/person[1]/name"] == {
        "path": "/data/person[1]/name",
        "relevant": True,
        "required": True,
        "readonly": False,
        "value": "",
        "valid": False,
        "choices": None,
        "label": "Name",
    }
    assert (facets(run)["/data/n"]["value"], facets(run)["/data/n"]["label"]) == ("1", None)
    assert facets(run)["/data/food"]["choices"] == ["rice", "bread"]


def test_rows_are_added_and_taken_away():
    """Those behind move up; what counts them follows."""
    run = household()
    step(run, "answer", "/data/person[1]/name", "Ana")
    step(run, "add_repeat", "/data/person")
    step(run, "answer", "/data/person[2]/name", "Boris")
    assert facets(run)["/data/food"]["relevant"]
    step(run, "remove_repeat", "/data/person[1]")
    seen = facets(run)
    assert (seen["/data/person[1]/name"]["value"], seen["/data/n"]["value"]) == ("Boris", "1")
    assert seen["/data/person[1]/age"]["label"].strip() == "Age of Boris"
    assert not seen["/data/food"]["relevant"]


def test_a_reason_is_enough_for_what_is_required():
    """An answer after it, or taking it back, ends it."""
    run = household()
    step(run, "decline", "/data/person[1]/name", "DECLINED")
    assert facets(run)["/data/person[1]/name"]["valid"]
    step(run, "clear", "/data/person[1]/name")
    assert not facets(run)["/data/person[1]/name"]["valid"]


def test_an_answer_against_a_rule_is_kept_and_not_valid():
    """The form says so; a person may have said it."""
    run = household()
    step(run, "answer", "/data/person[1]/age", "130")
    node = facets(run)["/data/person[1]/age"]
    assert (node["value"], node["valid"]) == ("130", False)


def test_several_codes_stand_in_the_order_of_the_list():
    """Whatever order they were given in; numbers may be numbers."""
    run = household()
    step(run, "add_repeat", "/data/person")
    step(run, "answer", "/data/food", ["bread", "rice"])
    step(run, "answer", "/data/person[2]/age", 7)
    seen = facets(run)
    assert (seen["/data/food"]["value"], seen["/data/person[2]/age"]["value"]) == (
        "rice bread",
        "7",
    )


@pytest.mark.parametrize(
    ("act", "path", "value", "code"),
    [
        ("answer", "/data/person[2]/name", "x", "run.unknown_place"),
        ("answer", "/other/person", "x", "run.unknown_place"),
        ("answer", "data", "x", "run.not_a_question"),
        ("answer", "/data/n", "x", "run.not_a_question"),
        ("answer", "/data/person[1]", "x", "run.not_a_question"),
        ("answer", "/data/food", "rice", "answer.not_asked"),
        ("answer", "/data/person[1]/age", "seven", "answer.wrong_kind"),
        ("answer", "/data/person[1]/age", {}, "run.unknown_step"),
        ("answer", "/data/person[1]/age", float("nan"), "run.unknown_step"),
        ("answer", "/data/person[1]/age", 10**400, "run.unknown_step"),
        ("answer", "/data/person[1]/name", "\ud800", "answer.strange_sign"),
        ("answer", "/data/person[1]/name", "a\x00", "answer.strange_sign"),
        ("decline", "/data/person[1]/name", "\ud800", "answer.strange_sign"),
        ("add_repeat", "/data/food", None, "run.unknown_place"),
        ("remove_repeat", "/data/food", None, "run.unknown_place"),
        ("remove_repeat", "/data", None, "run.unknown_place"),
        ("jump", "/data/food", None, "run.unknown_step"),
    ],
)
def test_a_step_that_is_not_possible_changes_nothing(act, path, value, code):
    """It is refused with a code."""
    run = household()
    before = run.nodes()
    with pytest.raises(Refusal, match=code):
        step(run, act, path, value)
    assert run.nodes() == before


def test_what_the_form_keeps_cannot_be_written():
    """Read-only places, foreign codes, counted rows."""
    binds = '<bind nodeset="/data/a" readonly="true()"/>'
    body = (
        '<input ref="/data/a"/><select1 ref="/data/b"><item><value>x</value></item></select1>'
        '<repeat nodeset="/data/r" jr:count="2"><input ref="/data/r/c"/></repeat>'
    )
    run = Run(FormDefinition.parse(xform("<a>1</a><b/><r><c/></r>", binds, body)))
    for act, path, value, code in (
        ("answer", "/data/a", "2", "answer.read_only"),
        ("answer", "/data/b", "y", "answer.unknown_code"),
        ("add_repeat", "/data/r", None, "run.counted"),
        ("remove_repeat", "/data/r[1]", None, "run.counted"),
    ):
        with pytest.raises(Refusal, match=code):
            step(run, act, path, value)
    assert "/data/r[2]/c" in facets(run)
    assert facets(run)["/data/b"]["choices"] == ["x"]


def test_nothing_that_was_said_is_shown():
    """A place that is seen names itself by its path."""
    run = household()
    step(run, "answer", "/data/person[1]/name", "secret")
    assert [repr(one) for one in run.seen()][1] == "Seen(/data/person[1]/name)"


def test_words_of_a_group_without_a_place_are_not_those_of_the_rows():
    """They stand once, above all rows; the window still shows them with the question."""
    body = '<group><label>Who?</label><repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat></group>'
    definition = FormDefinition.parse(xform("<r><a/></r>", body=body))
    assert facets(Run(definition))["/data/r[1]"]["label"] is None
    assert definition.label("r", "en") == "Who?"
