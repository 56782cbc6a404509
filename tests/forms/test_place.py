from small_forms import xform

from screenio.forms.definition import FormDefinition
from screenio.forms.tree import Tree
from screenio.forms.ways import below, numbered, rows_of

REPEAT = '<repeat nodeset="/data/r"{}><input ref="/data/r/a"/></repeat>'


def begun(instance, binds="", body="", more=""):
    """A tree that begins with the rows of the form."""
    definition = FormDefinition.parse(xform(instance, binds, body, more))
    return Tree(definition, None, None, begins_with_rows=True)


def texts(tree, path):
    """The texts at a path."""
    return [place.text() for place in tree.places(path)]


def test_a_calculation_that_applies_anew_drops_what_was_written_over_it():
    """It is worked out as if for the first time."""
    tree = begun(
        "<a>1</a><b/>",
        '<bind nodeset="/data/b" relevant="/data/a = 1" calculate="7"/>',
    )
    a, b = tree.places("/data/a")[0], tree.places("/data/b")[0]
    b.write("9")
    tree.settle()
    assert b.text() == "9"
    for value in ("2", "1"):
        a.write(value)
        tree.settle()
    assert b.text() == "7"


def test_a_calculation_is_followed_even_when_nobody_reads_it():
    """There and back again still drops what was written over it."""
    tree = begun("<a>1</a><b/>", '<bind nodeset="/data/b" calculate="/data/a"/>')
    a, b = tree.places("/data/a")[0], tree.places("/data/b")[0]
    b.write("9")
    for value in ("2", "1"):
        a.write(value)
        tree.settle()
    assert b.text() == "1"


def test_a_form_begins_with_the_rows_that_stand_in_it():
    """With a template only those beside it; each keeps its texts."""
    tree = begun(
        '<r jr:template=""><a>t</a></r><r><a>x</a></r><r><a>y</a></r>', body=REPEAT.format("")
    )
    assert texts(tree, "/data/r/a") == ["x", "y"]
    rows_of(tree.first, "r").resize(3)
    assert texts(tree, "/data/r/a") == ["x", "y", "t"]


def test_a_counted_repeat_uses_the_rows_of_the_form_first():
    """Those beyond are made after the pattern."""
    body = REPEAT.format(' jr:count="/data/n"')
    tree = begun("<n>3</n><r><a>x</a></r><r><a>y</a></r>", body=body)
    assert texts(tree, "/data/r/a") == ["x", "y", ""]


def test_a_row_that_is_gone_works_nothing_out():
    """Its rules are told of nothing any more."""
    tree = begun(
        "<b>1</b><r><a/></r>", '<bind nodeset="/data/r/a" calculate="/data/b"/>', REPEAT.format("")
    )
    gone = tree.places("/data/r/a")[0]
    rows_of(tree.first, "r").remove(0)
    tree.places("/data/b")[0].write("2")
    tree.settle()
    assert (gone.kept, texts(tree, "/data/r/a")) == ("1", [])


def test_read_only_and_relevance_come_from_above():
    """A group rules what stands in it; a place is required by its own rule alone."""
    tree = begun(
        "<g><a/></g>",
        '<bind nodeset="/data/g" readonly="true()" relevant="false()"/><bind nodeset="/data/g/a" required="true()"/>',
    )
    (place,) = tree.places("/data/g/a")
    assert (place.is_readonly, place.is_relevant, place.is_required) == (True, False, True)


def test_the_text_of_a_group_is_that_of_all_below():
    """As XPath has it."""
    tree = begun(
        "<g><a>1</a><b>2</b></g><c/>", '<bind nodeset="/data/c" calculate="string(/data/g)"/>'
    )
    assert texts(tree, "/data/c") == ["12"]


def test_an_attribute_can_be_worked_out_and_read():
    """A rule may speak of it; without one it keeps its text."""
    tree = begun(
        '<e id="7" kind=""/><c/>',
        '<bind nodeset="/data/e/@kind" calculate="\'x\'"/>'
        '<bind nodeset="/data/c" calculate="concat(/data/e/@kind, /data/e/@id, /data/e/@none)"/>',
    )
    assert texts(tree, "/data/c") == ["x7"]
    (place,) = tree.places("/data/e")
    assert [one.text() for one in place.marks.values()] == ["x"]
    fixed = place.attribute("id")
    assert (list(fixed.named("a")), list(fixed.every()), fixed.attribute("a")) == ([], [], None)


def test_rows_in_rows_have_their_own():
    """Each outer row keeps its inner ones; names carry numbers."""
    body = '<repeat nodeset="/data/r"><repeat nodeset="/data/r/s"><input ref="/data/r/s/a"/></repeat></repeat>'
    tree = begun("<r><s><a>1</a></s><s><a>2</a></s></r><r><s><a>3</a></s></r>", body=body)
    assert texts(tree, "/data/r/s/a") == ["1", "2", "3"]
    (first, second) = tree.places("/data/r")
    assert [step for _, step in numbered(first)] == ["s[1]", "s[2]"]
    assert [step for _, step in numbered(second)] == ["s[1]"]
    assert below(second, "/data/r/s/a").text() == "3"
    assert below(second, "/data/r/t/a") is None
