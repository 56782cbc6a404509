import pytest
from small_forms import xform

from screenio.forms import controls
from screenio.forms.xml import first, parse


def read(body):
    """Controls of a body."""
    return controls.read_body(
        first(parse(xform("<a/>", body=body)), "body"), {"i": "/data/i"}, "/data"
    )


def test_a_group_around_its_own_repeat_is_that_repeat():
    """The repeat takes the words of the group."""
    (repeat,) = read(
        '<group ref="/data/r"><label>Who?</label><repeat nodeset="/data/r" jr:count=" /data/n "><input ref="/data/r/a"/></repeat></group>'
    )
    assert (repeat.tag, repeat.path, repeat.repeat.count.text, repeat.label.text) == (
        "repeat",
        "/data/r",
        "/data/n",
        ("Who?",),
    )
    assert [child.path for child in repeat.children] == ["/data/r/a"]


def test_places_are_found_by_path_by_bind_and_from_where_one_stands():
    """Old forms write them in three ways."""
    group, bound = read(
        '<group ref="g"><input ref="x"/><input ref="current()/y"/></group><input bind="i"/>'
    )
    assert [child.path for child in group.children] == ["/data/g/x", "/data/g/y"]
    assert bound.path == "/data/i"


def test_choices_stand_in_the_question_or_in_a_table():
    """Both are read, with the columns of code and words."""
    one, other = read(
        '<select1 ref="/data/a"><item><label>Yes</label><value>y</value></item></select1>'
        '<select ref="/data/b"><itemset nodeset="instance(\'c\')/root/item"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select>'
    )
    assert [code for code, _ in one.items] == ["y"]
    assert (other.itemset.value.text, other.itemset.label.text) == ("name", "itextId")
    assert (other.itemset.instance, other.itemset.is_translated) == ("c", True)


@pytest.mark.parametrize(
    ("written", "instance", "is_fixed"),
    [
        ("instance('c')/root/item", "c", True),
        ("instance('c')/root/item[x = 1]", "c", False),
        ("randomize(instance('c')/root/item, 7)", "c", False),
        ("/data/r[a != '']", "", False),
    ],
)
def test_where_choices_come_from_is_read_from_the_expression(written, instance, is_fixed):
    """Only a plain list is the same whatever was answered."""
    (one,) = read(f'<select ref="/data/b"><itemset nodeset="{written}"/></select>')
    assert (one.itemset.instance, one.itemset.is_fixed) == (instance, is_fixed)


def test_a_repeat_may_keep_its_rows():
    """Nobody adds or takes away what the form has fixed."""
    (one,) = read('<repeat nodeset="/data/r" jr:noAddRemove="true()"/>')
    assert one.repeat.is_fixed
