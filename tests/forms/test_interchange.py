import pytest
from lxml import etree
from small_forms import form, xform

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.interchange import fill, harmless, instance_xml, rows
from screenio.forms.run import Run
from screenio.forms.session import CLOSED, Session
from screenio.forms.table import to_csv, to_xlsx

FORM = form(
    {"type": "begin group", "name": "S", "label": "S"},
    {"type": "text", "name": "a", "label": "a"},
    {"type": "text", "name": "hidden", "label": "h", "relevant": "${a} = 'show'"},
    {"type": "end group"},
    {"type": "begin group", "name": "place", "appearance": "scr-place", "label": "Where?"},
    {"type": "text", "name": "place.country", "label": "c"},
    {"type": "end group"},
    {"type": "begin repeat", "name": "r", "label": "r"},
    {"type": "text", "name": "x", "label": "x"},
    {"type": "begin repeat", "name": "q", "label": "q"},
    {"type": "integer", "name": "y", "label": "y"},
    {"type": "end repeat"},
    {"type": "end repeat"},
    {"type": "begin repeat", "name": "langs", "appearance": "scr-language-list", "label": "l"},
    {"type": "text", "name": "langs.code", "label": "c"},
    {"type": "end repeat"},
    {"type": "text", "name": "b", "label": "b"},
    {"type": "text", "name": "c", "label": "c"},
)


def answered():
    """A session with an answer of every sort."""
    session = Session(FORM)
    session.answer("a", "1 < 2")
    session.answer("place", {"country": "AFG", "village": "بره کي"})
    session.answer("r", [{"x": "one", "q": [{"y": 1}, {"y": 2}]}, {"x": "two"}])
    session.answer("langs", [{"code": "pbu", "reads": True}])
    session.answer("b", CLOSED)
    session.decline("c", "DECLINED")
    return session


def test_the_instance_holds_what_applies():
    """Rows after each other, closed values blank, what does not apply left out."""
    root = etree.fromstring(instance_xml(answered().tree.first))
    assert (root.get("id"), root.findtext("S/a"), root.find("S/hidden")) == ("small", "1 < 2", None)
    assert root.findtext("place/place.country") == "AFG"
    assert [one.text for one in root.findall("r/q/y")] == ["1", "2"]
    assert root.findtext("langs/langs.code") == "pbu"
    assert root.findtext("b") is None or root.findtext("b") == ""


@pytest.mark.parametrize("write", [lambda run: instance_xml(run.tree.first), to_csv, to_xlsx])
def test_whatever_a_form_works_out_can_be_written(write):
    """Signs that XML cannot hold come out of no function."""
    binds = """<bind nodeset="/data/a" calculate="base64-decode('AAE=')"/>"""
    run = Run(FormDefinition.parse(xform("<a/>", binds, '<input ref="/data/a"/>')))
    assert run.tree.first.children["a"].text() == "\ufffd\ufffd"
    assert write(run)


def test_rows_show_every_answer_with_its_place():
    """Parts and rows have lines of their own."""
    lines = [
        (r.question, r.row, r.part, r.text or r.declined or r.closed) for r in rows(answered())
    ]
    assert lines == [
        ("a", "", "", "1 < 2"),
        ("place", "", "country", "AFG"),
        ("place", "", "village", "بره کي"),
        ("x", "1", "", "one"),
        ("y", "1.1", "", "1"),
        ("y", "1.2", "", "2"),
        ("x", "2", "", "two"),
        ("langs", "1", "code", "pbu"),
        ("langs", "1", "reads", "true"),
        ("b", "", "", True),
        ("c", "", "", "DECLINED"),
    ]
    assert rows(answered())[0].section == "S"
    assert repr(rows(answered())[0]) == "Row(a)"


def test_an_instance_is_read_back_as_it_was_written():
    """Rows in rows, what is counted and what is worked out included."""
    body = (
        '<repeat nodeset="/data/r"><input ref="/data/r/a"/>'
        '<repeat nodeset="/data/r/s" jr:count="../n"><input ref="/data/r/s/b"/></repeat></repeat>'
    )
    binds = (
        '<bind nodeset="/data/r/twice" calculate="../n * 2"/><bind nodeset="/data/r/n" type="int"/>'
    )
    definition = FormDefinition.parse(xform("<r><a/><n/><twice/><s><b/></s></r>", binds, body))
    run = Run(definition)
    for act, path, value in (
        ("answer", "/data/r[1]/a", "x"),
        ("add_repeat", "/data/r", None),
        ("answer", "/data/r[2]/a", " y "),
    ):
        run.take({"do": act, "path": path, "value": value})
    run.tree.places("/data/r/n")[1].write("2")
    run.tree.settle()
    run.take({"do": "answer", "path": "/data/r[2]/s[2]/b", "value": "z"})
    raw = instance_xml(run.tree.first)
    again = Run(definition)
    fill(again.tree, raw)
    assert instance_xml(again.tree.first) == raw
    assert b"<twice>4</twice>" in raw


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<other/>", "instance.other_form"),
        (b'<data id="other"/>', "instance.other_form"),
        (b"<data", "form.damaged_xml"),
    ],
)
def test_answers_to_another_form_are_refused(raw, code):
    """A form takes its own answers only."""
    with pytest.raises(Refusal, match=code):
        fill(Run(FORM).tree, raw)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@a", "'@a"),
        ("-5.5", "-5.5"),
        ("+381 64", "'+381 64"),
        ("\t=1", "'\t=1"),
        ("\uff1d1", "'\uff1d1"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_text_is_no_formula(text, shown):
    """Numbers stay numbers."""
    assert harmless(text) == shown
