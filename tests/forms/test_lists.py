from lxml import etree
from small_forms import xform

from screenio.forms.definition import FormDefinition
from screenio.forms.tables import read_table

ITEXT = (
    '<itext><translation lang="en" default="true()"><text id="a"><value>A</value></text></translation>'
    '<translation lang="ps"><text id="a"><value>-</value></text><text id="A"><value>الف</value></text>'
    "</translation></itext>"
)
TABLE = (
    '<instance id="c"><root><item><name>a</name><label>A</label></item><item><name>b</name></item>'
    "</root></instance>"
)


def choosing(label="label", nodes="instance('c')/root/item", tag="select1"):
    """How a question with such a label is answered."""
    body = f'<{tag} ref="/data/q"><itemset nodeset="{nodes}"><value ref="name"/><label ref="{label}"/></itemset></{tag}>'
    raw = xform("<q/>", body=body, more=ITEXT).replace(
        b"</instance>", f"</instance>{TABLE}".encode(), 1
    )
    return FormDefinition.parse(raw).chosen["/data/q"]


def test_choices_have_words_or_at_least_their_code():
    """A column of words, a column of text ids, or neither."""
    assert [one.label("en") for one in choosing().choices] == ["A", "b"]
    translated = choosing("jr:itext(label)").choices
    assert [one.label("ps") for one in translated] == ["الف", "b"]
    assert repr(translated[0]) == "Choice('a')"


def test_of_a_list_that_is_worked_out_all_choices_are_known():
    """The lint and the papers want every word there may be."""
    one = choosing(nodes="instance('c')/root/item[name = /data/q]")
    assert (one.is_worked_out, one.codes) == (True, ("a", "b"))


def test_what_is_no_longer_offered_reads_blank():
    """Of several codes those offered stay; what is ranked is followed by the rest."""
    assert choosing().offered_only("z", ("a", "b")) == ""
    assert choosing(tag="select").offered_only("z b", ("a", "b")) == "b"
    assert choosing(tag="rank").offered_only("b", ("a", "b", "c")) == "b a c"
    assert choosing(tag="rank").offered_only("", ("a", "b")) == ""


def test_several_codes_stand_in_the_order_of_the_list():
    """Only a ranking is kept in the order it was said."""
    assert choosing(tag="select").in_order("b a", ("a", "b")) == "a b"
    assert choosing(tag="rank").in_order("b a", ("a", "b")) == "b a"


def test_an_element_of_a_table_is_read_once():
    """The same item is the same choice."""
    one = choosing()
    (item, _) = one._library.instance("c").every()[0].every()
    assert one.choice(item, one._library) is one.choice(item, one._library)
    assert read_table(etree.fromstring(TABLE), {}).every()[0].name == "root"
