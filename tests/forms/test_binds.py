import pytest
from lxml import etree

from screenio.errors import Refusal
from screenio.forms import binds
from screenio.forms.xml import parse

MODEL = etree.fromstring(
    """<model xmlns:jr="http://openrosa.org/javarosa" xmlns:scr="urn:x" xmlns:odk="urn:odk">
    <bind id="i" nodeset=" /data/orx:a " type="xsd:int" relevant="true()" constraint=". > 1" jr:constraintMsg="No"
      required="1" readonly="false()" scr:group="G1" odk:other="x"/>
    <bind nodeset="/data/b" jr:constraintMsg="jr:itext('m')" jr:preload="date" jr:preloadParams="today"/>
    <bind type="int"/></model>"""
)


def test_rules_are_read_by_place():
    """Prefixes and spaces in a path do not matter; own columns ride along, others do not."""
    found, ids = binds.read_binds(MODEL)
    assert list(found) == ["/data/a", "/data/b"]
    assert ids["i"] == "/data/a"
    bind = found["/data/a"]
    assert (bind.type, bind.columns, bind.constraint.text) == ("int", {"group": "G1"}, ". > 1")
    assert bind.constraint_message.text == ("No",)
    assert found["/data/b"].constraint_message.text_id == "m"
    assert found["/data/b"].preload == ("date", "today")


def test_a_broken_rule_says_where_it_stands():
    """The question and the column are named."""
    with pytest.raises(Refusal) as refusal:
        binds.compiled("nope()", "/data/q", "relevant")
    assert refusal.value.values == {"function": "nope", "question": "q", "column": "relevant"}


def test_a_row_marked_as_template_is_the_pattern():
    """What stands beside it are rows that the form begins with."""
    raw = (
        '<data xmlns:jr="http://openrosa.org/javarosa">'
        '<r jr:template=""><a>x</a></r><r><a>y</a></r><b> z </b></data>'
    )
    root = binds.read_part(etree.fromstring(raw), {"/data/r"})
    assert [part.path for part in root.walk()] == ["/data", "/data/r", "/data/r/a", "/data/b"]
    pattern, after = root.children
    assert (pattern.children[0].text, after.text) == ("x", " z ")
    assert [row.children[0].text for row in pattern.rows] == ["y"]


def test_a_template_in_a_template_is_the_pattern_in_every_row():
    """A row added inside a row that the form begins with is as empty as one inside an added row."""
    inner = '<s jr:template=""/>'
    raw = (
        '<data xmlns:jr="http://openrosa.org/javarosa">'
        f'<r><q><s/></q></r><r jr:template=""><q jr:template="">{inner}</q></r></data>'
    )
    repeats = {"/data/r", "/data/r/q", "/data/r/q/s"}
    (outer,) = binds.read_part(etree.fromstring(raw), repeats).children
    (written,) = outer.rows
    assert [len(row.children[0].rows) for row in written.children[0].rows] == [1]
    assert [len(one.rows) for one in (outer.children[0], written.children[0])] == [0, 1]
    assert written.children[0].children == outer.children[0].children
    assert written.children[0].children[0].rows == ()


def test_without_a_template_the_pattern_is_the_first_row_without_its_texts():
    """New rows begin blank, the written ones as they are written."""
    raw = "<data><r><a>x</a></r><r><a>y</a></r><b/><b>second</b></data>"
    pattern, after = binds.read_part(etree.fromstring(raw), {"/data/r"}).children
    assert (pattern.children[0].text, after.rows) == ("", None)
    assert [row.children[0].text for row in pattern.rows] == ["x", "y"]


def test_attributes_are_parts_with_a_path():
    """They keep their namespace; those of OpenRosa are rules of the form and no answers."""
    raw = '<data xmlns:jr="http://openrosa.org/javarosa"><e id="1" jr:template=""/></data>'
    (inner,) = binds.read_part(etree.fromstring(raw), ()).children
    assert [(one.path, one.text) for one in inner.attributes] == [("/data/e/@id", "1")]


def test_a_tree_has_a_largest_size():
    """Too many places are refused."""
    many = "".join(f"<a{n}/>" for n in range(binds.MOST_PARTS))
    root = binds.read_part(etree.fromstring(f"<data>{many}</data>"), ())
    with pytest.raises(Refusal, match="form.too_large"):
        binds.parts_by_path(root)


def test_what_events_set_is_read_wherever_it_stands():
    """In the model it has no trigger, in a control the control is it."""
    root = parse(
        b"""<h><model xmlns:ev="http://www.w3.org/2001/xml-events"><setvalue event="odk-instance-first-load" ref="/data/a" value="1"/>
        <setvalue ev:event="xforms-ready" ref="/data/c">word</setvalue></model>
        <body><input ref="/data/a"><setvalue event="xforms-value-changed" ref="/data/b"/></input></body></h>"""
    )
    first, ready, second = binds.read_actions(root, {})
    assert (first.path, first.trigger, first.value.text) == ("/data/a", "", "1")
    assert (ready.events, ready.value.text) == (frozenset({"xforms-ready"}), "'word'")
    assert (second.path, second.trigger, second.value) == ("/data/b", "/data/a", None)
