import pytest
from lxml import etree

from screenio.errors import Refusal
from screenio.forms import lists
from screenio.forms.texts import Translations

INLINE = etree.fromstring(
    '<instance id="c"><root><item x="1"><name>a</name><label>A</label></item><item><name>b</name></item></root></instance>'
)
WORDS = Translations(("en", "ps"), {"en": {"a": ("A",)}, "ps": {"a": ("-",), "A": ("الف",)}})


def items(instance, media=None):
    """The items of an instance."""
    return lists.read_instance(instance, media or {}).every()[0].every()


def test_a_table_inside_the_form_is_read():
    """Items are nodes with children and attributes."""
    first, second = items(INLINE)
    assert (first.named("name")[0].text(), first.attribute("x"), second.named("label")) == (
        "a",
        "1",
        (),
    )


@pytest.mark.parametrize(
    ("source", "raw"),
    [
        ("jr://file-csv/c.csv", b"\xef\xbb\xbfname,label\na,A\n"),
        ("jr://file/c.xml", b"<root><item><name>a</name></item></root>"),
    ],
)
def test_a_table_that_came_along_is_read(source, raw):
    """CSV and XML give the same items."""
    instance = etree.fromstring(f'<instance id="c" src="{source}"/>')
    (item,) = items(instance, {source.rpartition("/")[2]: raw})
    assert item.named("name")[0].text() == "a"
    assert items(instance) == []


def test_a_damaged_table_is_refused():
    """Bytes that are no text are no table."""
    instance = etree.fromstring('<instance id="c" src="jr://file-csv/c.csv"/>')
    with pytest.raises(Refusal, match="form.damaged_media"):
        lists.read_instance(instance, {"c.csv": b"name\n\xff\xfe"})


def test_choices_have_words_or_at_least_their_code():
    """A column of words, a column of text ids, or neither."""
    plain = lists.choices_of(items(INLINE), "name", "label", WORDS)
    assert [one.label("en") for one in plain] == ["A", "b"]
    translated = lists.choices_of(items(INLINE), "name", "jr:itext(label)", WORDS)
    assert [one.label("ps") for one in translated] == ["الف", "b"]
    assert repr(plain[0]) == "Choice('a')"
