import datetime
import itertools

import pytest
from small_forms import form, xform

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.tree import Tree
from screenio.forms.ways import rows_of


def tree(definition, draw=None):
    """A tree with a clock that stands still."""
    return Tree(definition, lambda: datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), draw)


def text(made, path):
    """The text at a path."""
    return made.places(path)[0].text()


def test_what_does_not_apply_reads_blank_and_comes_back():
    """An answer to a question that no longer applies is kept, not shown."""
    made = tree(
        form(
            {"type": "text", "name": "a", "label": "a"},
            {"type": "text", "name": "b", "label": "b", "relevant": "${a} = 'x'"},
        )
    )
    a, b = made.places("/data/a")[0], made.places("/data/b")[0]
    a.write("x")
    b.write("kept")
    assert b.text() == "kept"
    a.write("y")
    assert (b.text(), b.kept) == ("", "kept")
    a.write("x")
    assert b.text() == "kept"


def test_a_calculation_overwrites_only_when_what_it_reads_changes():
    """What a person put there holds until then."""
    made = tree(
        form(
            {"type": "integer", "name": "a", "label": "a"},
            {"type": "integer", "name": "b", "label": "b", "calculation": "${a} * 2"},
        )
    )
    a, b = made.places("/data/a")[0], made.places("/data/b")[0]
    a.write("2")
    assert b.text() == "4"
    b.write("5")
    assert b.text() == "5"
    a.write("3")
    assert b.text() == "6"
    b.write("")
    assert b.text() == ""
    a.write("4")
    assert b.text() == "8"


def test_a_choice_that_is_no_longer_offered_is_masked_not_erased():
    """The filter hides the answer; it comes back with the other answer."""
    made = tree(
        form(
            {"type": "select_one country", "name": "c", "label": "c"},
            {"type": "select_one city", "name": "d", "label": "d", "choice_filter": "in = ${c}"},
            choices=(
                {"list_name": "country", "name": "rs", "label": "x"},
                {"list_name": "country", "name": "mk", "label": "x"},
                {"list_name": "city", "name": "sid", "label": "x", "in": "rs"},
                {"list_name": "city", "name": "bitola", "label": "x", "in": "mk"},
            ),
        )
    )
    c, d = made.places("/data/c")[0], made.places("/data/d")[0]
    c.write("rs")
    d.write("sid")
    assert d.text() == "sid"
    c.write("mk")
    assert d.text() == ""
    c.write("rs")
    assert d.text() == "sid"


def test_rows_are_made_after_the_pattern_and_stay():
    """More rows keep those that were there; defaults are set in each."""
    made = tree(
        form(
            {"type": "begin repeat", "name": "r", "label": "r"},
            {"type": "text", "name": "a", "label": "a", "default": "concat('n', position(..))"},
            {"type": "end repeat"},
            {"type": "calculate", "name": "n", "calculation": "count(${r})"},
        )
    )
    rows_of(made.first, "r").resize(2)
    made.places("/data/r/a")[0].write("kept")
    rows_of(made.first, "r").resize(3)
    assert [one.text() for one in made.places("/data/r/a")] == ["kept", "n2", "n3"]
    assert text(made, "/data/n") == "3"
    rows_of(made.first, "r").resize(1)
    assert text(made, "/data/n") == "1"


@pytest.mark.parametrize(
    ("answer", "rows"), [("3", 3), ("", 0), ("-1", 0), ("9999", 200), ("x", 0)]
)
def test_a_counted_repeat_has_as_many_rows_as_are_wanted(answer, rows):
    """Never fewer than none, never more than two hundred."""
    definition = form(
        {"type": "integer", "name": "n", "label": "n"},
        {"type": "begin repeat", "name": "r", "label": "r", "repeat_count": "${n}"},
        {"type": "text", "name": "a", "label": "a"},
        {"type": "end repeat"},
    )
    made = tree(definition)
    made.places("/data/n")[0].write(answer)
    made.settle()
    assert len(made.places("/data/r")) == rows


def test_a_count_that_feeds_itself_does_not_run_away():
    """It grows once for each answer."""
    definition = FormDefinition.parse(
        xform(
            '<r jr:template=""><a/></r>',
            body='<group ref="/data/r"><repeat nodeset="/data/r" jr:count="count(/data/r) + 1"><input ref="/data/r/a"/></repeat></group>',
        )
    )
    made = tree(definition)
    assert len(made.places("/data/r")) == 1
    made.settle()
    assert len(made.places("/data/r")) == 2


def test_events_set_what_they_set():
    """At the first load, and when another answer changes."""
    raw = xform(
        "<a/><b/>",
        more='<setvalue event="odk-instance-first-load" ref="/data/a" value="today()"/>',
        body='<input ref="/data/a"><setvalue event="xforms-value-changed" ref="/data/b" value="/data/a"/></input>',
    )
    made = tree(FormDefinition.parse(raw))
    assert text(made, "/data/a") == "2026-11-25"
    made.places("/data/a")[0].write("2026-11-26")
    made.settle()
    assert text(made, "/data/b") == "2026-11-26"


def test_the_device_gives_what_was_asked_of_it():
    """Start, day and an id; without dice there is no id."""
    definition = form(
        {"type": "start", "name": "start"},
        {"type": "today", "name": "day"},
        {"type": "text", "name": "a", "label": "a"},
    )
    made = tree(definition, lambda: 0.25)
    assert text(made, "/data/start") == "2026-11-25T10:00:00.000+00:00"
    assert text(made, "/data/day") == "2026-11-25"
    assert text(made, "/data/meta/instanceID").startswith("uuid:4444")
    assert text(tree(definition), "/data/meta/instanceID") == ""


def test_words_and_labels_are_looked_up():
    """A calculation may name a choice or a translated text."""
    made = tree(
        form(
            {"type": "select_one l", "name": "a", "label::en": "a"},
            {"type": "calculate", "name": "b", "calculation": "jr:choice-name(${a}, '${a}')"},
            {"type": "calculate", "name": "c", "calculation": "jr:itext('/data/a:label')"},
            {"type": "calculate", "name": "d", "calculation": "count(instance('l')/root/item)"},
            choices=({"list_name": "l", "name": "A", "label::en": "Apple"},),
        )
    )
    made.places("/data/a")[0].write("A")
    assert [text(made, f"/data/{name}") for name in "bcd"] == ["Apple", "a", "1"]


def test_nothing_that_was_said_is_shown():
    """A place names itself by its path."""
    made = tree(form({"type": "text", "name": "a", "label": "a"}))
    made.places("/data/a")[0].write("secret")
    assert repr(made.places("/data/a")[0]) == "Place(/data/a)"


def test_questions_that_wait_for_each_other_in_line_are_followed():
    """Each of three hundred questions is asked when the one before was answered."""
    names = [f"q{n}" for n in range(300)]
    binds = "".join(
        f'<bind nodeset="/data/{name}" relevant="/data/{before} != \'\'"/>'
        for before, name in itertools.pairwise(names)
    )
    made = tree(FormDefinition.parse(xform("".join(f"<{name}/>" for name in names), binds)))
    for name in names:
        made.places(f"/data/{name}")[0].write("x")
    assert text(made, "/data/q299") == "x"
    made.places("/data/q0")[0].write("")
    assert text(made, "/data/q299") == ""


def test_rules_that_wait_for_later_ones_without_end_are_refused():
    """A line of a thousand calculations from the last to the first is no form."""
    binds = "".join(
        f'<bind nodeset="/data/c{n}" calculate="/data/c{n + 1} + 1"/>' for n in range(1000)
    )
    definition = FormDefinition.parse(xform("".join(f"<c{n}/>" for n in range(1001)), binds))
    with pytest.raises(Refusal, match="form.too_deep"):
        tree(definition)


def test_an_answer_in_any_row_sets_what_it_sets():
    """In its own row where both stand in one, else the place outside; a new row sets nothing."""
    act = '<setvalue event="xforms-value-changed" ref="/data/{}" value="concat(., \'x\')"/>'
    raw = xform(
        "<r><a/><b/></r><c/>",
        body='<repeat nodeset="/data/r"><input ref="/data/r/a">'
        f"{act.format('r/b')}{act.format('c')}</input></repeat>",
    )
    made = tree(FormDefinition.parse(raw))
    rows_of(made.first, "r").resize(2)
    made.settle()
    assert text(made, "/data/c") == ""
    made.places("/data/r/a")[1].write("1")
    made.settle()
    assert [one.text() for one in made.places("/data/r/b")] == ["", "x"]
    assert text(made, "/data/c") == "x"


def test_rows_in_rows_in_rows_end_before_memory_does():
    """Two hundred of two hundred of two hundred are not made."""
    repeat = '<repeat nodeset="{0}" jr:count="200"><input ref="{0}/a"/>{1}</repeat>'
    inner = repeat.format("/data/r/s/t", "")
    body = repeat.format("/data/r", repeat.format("/data/r/s", inner))
    definition = FormDefinition.parse(xform("<r><a/><s><a/><t><a/></t></s></r>", body=body))
    made = Tree(definition, None, None)
    assert 0 <= made.room < 1000
    assert len(made.places("/data/r")) == 200


def test_a_text_that_doubles_itself_ends():
    """Two answers that set each other to twice what they were."""
    twice = '<input ref="/data/{0}"><setvalue event="xforms-value-changed" ref="/data/{1}" value="concat(/data/{0}, /data/{0})"/></input>'
    definition = FormDefinition.parse(
        xform("<a/><b/>", body=twice.format("a", "b") + twice.format("b", "a"))
    )
    made = tree(definition)
    for _ in range(4):
        made.places("/data/a")[0].write(made.places("/data/a")[0].text() + "x")
        made.settle()
    assert len(text(made, "/data/a")) <= 1_000_010
