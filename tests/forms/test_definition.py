import hashlib

import pytest
from small_forms import form, xform

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.lint import lint

SMALL = (
    {"type": "begin group", "name": "S1", "label::en": "First", "label::ps": "لومړی"},
    {"type": "note", "name": "S1.0", "label::en": "Hello", "label::ps": "سلام", "required": "yes"},
    {
        "type": "begin group",
        "name": "S1.1",
        "label::en": "Born?",
        "appearance": "scr-partial-date",
        "bind::scr:group": "G1",
        "required": "yes",
        "relevant": "${S1.2} = 'YES'",
    },
    {"type": "integer", "name": "S1.1.y", "label::en": "y"},
    {"type": "end group"},
    {"type": "select_one yes", "name": "S1.2", "label::en": "Known?", "hint::en": "Ask twice."},
    {"type": "end group"},
    {"type": "begin repeat", "name": "who", "label::en": "Who?"},
    {"type": "text", "name": "name", "label::en": "Name", "constraint": "string-length(.) < 9"},
    {"type": "begin repeat", "name": "papers", "label::en": "Papers?"},
    {"type": "select_multiple yes", "name": "kind", "label::en": "Kind"},
    {"type": "end repeat"},
    {"type": "end repeat"},
    {"type": "decimal", "name": "weight", "label::en": "Weight"},
    {"type": "date", "name": "day", "label::en": "Day"},
)
YES = (
    {"list_name": "yes", "name": "YES", "label::en": "Yes", "label::ps": "هو"},
    {"list_name": "yes", "name": "NO", "label::en": "No"},
)


@pytest.fixture
def small():
    """A form with a section, a composite, a repeat in a repeat."""
    return form(*SMALL, choices=YES)


def test_questions_stand_in_the_order_of_asking(small):
    """Parts of repeats and composites are questions, but are not asked on their own."""
    assert small.order == ("S1.0", "S1.1", "S1.2", "who", "weight", "day")
    assert small.questions["who"].children == ("name", "papers")
    assert small.questions["kind"].inside == "papers"
    assert {name: one.kind for name, one in small.questions.items()} == {
        "S1.0": "note",
        "S1.1": "partial_date",
        "S1.1.y": "integer",
        "S1.2": "choice",
        "who": "repeat",
        "name": "text",
        "papers": "repeat",
        "kind": "choices",
        "weight": "decimal",
        "day": "date",
    }


def test_rules_and_columns_are_those_of_the_workbook(small):
    """Rules are the XPath of the form; own columns ride along."""
    born = small.questions["S1.1"]
    assert (born.section, born.required, born.columns) == ("S1", "true()", {"group": "G1"})
    assert born.relevant.split() == ["/data/S1/S1.2", "=", "'YES'"]
    assert small.questions["name"].constraint == "string-length(.) < 9"
    assert born.key("S1.1.y") == "y"
    assert small.questions["who"].key("name") == "name"


def test_words_are_found_in_every_language(small):
    """What is not translated is borrowed."""
    assert small.languages == ("en", "ps")
    assert [small.label("S1.0", lang) for lang in ("en", "ps", "de")] == ["Hello", "سلام", "Hello"]
    assert (small.label("S1", "ps"), small.hint("S1.2", "ps")) == ("لومړی", "Ask twice.")
    assert [(one.code, one.label("ps")) for one in small.choices("yes")] == [
        ("YES", "هو"),
        ("NO", "No"),
    ]
    assert small.choices("none") == ()


def test_a_form_is_known_by_its_digest():
    """The digest is that of the bytes."""
    raw = xform("<a/>", body='<input ref="/data/a"><label>A</label></input>')
    read = FormDefinition.parse(raw)
    assert read.digest == hashlib.sha256(raw).digest()
    assert (read.form_id, read.version, read.title) == ("hand", "3", "By hand")
    assert read.label("a", "ps") == "A"


def test_choices_written_in_a_question_are_a_list_of_their_own():
    """The list has the name of the question."""
    read = FormDefinition.parse(
        xform(
            "<a/>",
            body='<select1 ref="/data/a"><item><label>Yes</label><value>y</value></item></select1>',
        )
    )
    assert read.questions["a"].list == "a"
    assert [(one.code, one.label("en")) for one in read.choices("a")] == [("y", "Yes")]


@pytest.mark.parametrize(
    ("bind", "control", "kind"),
    [
        ('type="geopoint"', "input", "geopoint"),
        ('type="dateTime"', "input", "moment"),
        ('type="int"', "range", "integer"),
        ('type="decimal"', "range", "decimal"),
        ("", "upload", "file"),
        ("", "trigger", "trigger"),
        ("", "secret", "text"),
        ('type="strange"', "input", "text"),
    ],
)
def test_every_control_has_a_kind(bind, control, kind):
    """The kind follows from control and type."""
    raw = xform(
        "<a/>", binds=f'<bind nodeset="/data/a" {bind}/>', body=f'<{control} ref="/data/a"/>'
    )
    assert FormDefinition.parse(raw).questions["a"].kind == kind


def test_like_names_are_told_apart_by_their_path():
    """The second of two has its whole path as its name."""
    raw = xform("<g><a/></g><h><a/></h>", body='<input ref="/data/g/a"/><input ref="/data/h/a"/>')
    assert FormDefinition.parse(raw).order == ("a", "/data/h/a")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<a/>", "form.no_model"),
        (
            xform("<a/>", binds='<bind nodeset="/data/a" relevant="nope()"/>'),
            "xpath.unknown_function",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(raw, code):
    """A form with a hole is refused before anybody is asked."""
    with pytest.raises(Refusal, match=code):
        FormDefinition.parse(raw)


def test_a_control_for_a_place_that_is_not_there_asks_nothing():
    """The form can be used without it; the lint names it."""
    definition = FormDefinition.parse(
        xform("<a/>", body='<input ref="/data/none"/><input ref="/data/a"/>')
    )
    assert (definition.order, definition.lost) == (("a",), ("/data/none",))
    assert [one.code for one in lint(definition)] == ["form.unknown_place"]


def test_every_form_has_a_place_for_the_id_of_what_is_sent():
    """Where the form has none it is added, in the namespace of what stands around it."""
    added = FormDefinition.parse(xform("<a/>")).root.children[-1]
    assert [part.path for part in added.walk()] == ["/data/meta", "/data/meta/instanceID"]
    assert added.tag == "{http://openrosa.org/xforms}meta"
    raw = xform('<o:meta xmlns:o="http://openrosa.org/xforms"><o:audit/></o:meta><a/>')
    meta, _ = FormDefinition.parse(raw).root.children
    assert [part.shown for part in meta.children] == ["o:audit", "o:instanceID"]
    kept = FormDefinition.parse(xform("<meta><instanceID/></meta>"))
    assert "/data/meta/instanceID" not in kept.binds


def test_hints_of_a_group_are_found_by_any_code_of_a_language():
    """XLSForm has none for groups, so theirs are columns; Dari is written as the help says."""
    made = form(
        {
            "type": "begin repeat",
            "name": "r",
            "label::en": "R",
            "bind::scr:hint": "Ask for all.",
            "bind::scr:hint-prs": "همه را بپرسید",
        },
        {"type": "text", "name": "a", "label::en": "A"},
        {"type": "end repeat"},
    )
    assert made.hint("r", "fa_AF") == "همه را بپرسید"
    assert made.hint("r", "ps") == "Ask for all."
