import pytest
from small_forms import xform

from screenio.errors import Refusal
from screenio.forms import xml


def test_names_come_without_their_namespace():
    """The body is found, whatever prefix it has."""
    root = xml.parse(xform("<a/>"))
    assert [xml.local(child) for child in root] == ["head", "body"]
    assert xml.first(root, "nothing") is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "form.empty"),
        (b" \n", "form.empty"),
        (b"<a>", "form.damaged_xml"),
        (b"\x00\xff", "form.damaged_xml"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "form.names_others"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "form.names_others"),
        (b"<a>" * 100 + b"</a>" * 100, "form.nested"),
    ],
)
def test_what_is_no_plain_xml_is_refused(raw, code):
    """Empty, damaged, deep and self-multiplying XML is refused, each in its own words."""
    with pytest.raises(Refusal, match=code):
        xml.parse(raw)


def test_where_it_breaks_is_said():
    """The line is counted as an editor counts it."""
    with pytest.raises(Refusal) as refused:
        xml.parse(b"<a>\n<b>\n</a>")
    assert refused.value.values == {"line": 3}


def test_a_form_has_a_largest_size():
    """More than the largest public form many times over is refused unread."""
    with pytest.raises(Refusal, match="form.too_large"):
        xml.parse(b" " * (xml.MOST_BYTES + 1))
