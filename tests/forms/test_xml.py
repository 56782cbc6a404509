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
    "raw",
    [
        b"",
        b"<a>",
        b"\x00\xff",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" * 100 + b"</a>" * 100,
    ],
)
def test_what_is_no_plain_xml_is_refused(raw):
    """Damaged, deep and self-multiplying XML is refused alike."""
    with pytest.raises(Refusal, match="form.damaged_xml"):
        xml.parse(raw)


def test_a_form_has_a_largest_size():
    """More than the largest public form many times over is refused unread."""
    with pytest.raises(Refusal, match="form.too_large"):
        xml.parse(b" " * (xml.MOST_BYTES + 1))
