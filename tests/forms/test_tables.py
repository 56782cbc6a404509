import pytest
from lxml import etree

from screenio.errors import Refusal
from screenio.forms import tables

INLINE = etree.fromstring(
    '<instance id="c"><root><item x="1"><name>a</name><label>A</label></item><item><name>b</name></item></root></instance>'
)
FEATURES = (
    b'{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 7, '
    b'"geometry": {"type": "Point", "coordinates": [21.5, 42.0]}, "properties": {"name": "a", "far": 2.0}}]}'
)


def items(instance, media=None):
    """The items of an instance."""
    return tables.read_table(instance, media or {}).every()[0].every()


def test_a_table_inside_the_form_is_read():
    """Items are nodes with children and attributes."""
    first, second = items(INLINE)
    assert first.named("name")[0].text() == "a"
    assert first.attribute("x").text() == "1"
    assert (first.attribute("y"), list(second.named("label"))) == (None, [])
    assert first.text() == "aA"


@pytest.mark.parametrize(
    ("source", "raw"),
    [
        ("jr://file-csv/c.csv", b"\xef\xbb\xbfname,label\na,A\n"),
        ("jr://file-csv/c.csv", b"name;label\n\na;A\n"),
        ("jr://file/c.xml", b"<root><item><name>a</name></item></root>"),
        ("jr://file/c.geojson", FEATURES),
    ],
)
def test_a_table_that_came_along_is_read(source, raw):
    """CSV, XML and GeoJSON give the same items."""
    instance = etree.fromstring(f'<instance id="c" src="{source}"/>')
    (item,) = items(instance, {source.rpartition("/")[2]: raw})
    assert item.named("name")[0].text() == "a"
    assert items(instance) == []


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("c.csv", b"name\na\x01\xef\xbf\xbe\n"),
        ("c.geojson", FEATURES.replace(b'"a"', b'"a\\u0000\\ud800"')),
    ],
)
def test_what_xml_cannot_hold_does_not_get_into_a_table(name, raw):
    """It has a sign of its own, so that what is worked out from it can be written."""
    instance = etree.fromstring(f'<instance id="c" src="jr://file/{name}"/>')
    (item,) = items(instance, {name: raw})
    assert item.named("name")[0].text() == "a\ufffd\ufffd"


def test_a_feature_is_an_item_with_its_place():
    """The place stands as latitude and longitude, numbers as they are written."""
    instance = etree.fromstring('<instance id="c" src="jr://file/c.geojson"/>')
    (item,) = items(instance, {"c.geojson": FEATURES})
    assert [(cell.name, cell.text()) for cell in item.every()] == [
        ("geometry", "42 21.5 0 0"),
        ("id", "7"),
        ("name", "a"),
        ("far", "2"),
    ]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("c.csv", b"name\n\xff\xfe"),
        ("c.geojson", b"{"),
        ("c.geojson", b'{"features": [{"geometry": {"type": "Sphere", "coordinates": []}}]}'),
    ],
)
def test_a_damaged_table_is_refused_by_its_name(name, raw):
    """What is no text, no JSON or no known shape is no table."""
    instance = etree.fromstring(f'<instance id="c" src="jr://file/{name}"/>')
    with pytest.raises(Refusal, match=r"form.damaged_media") as refused:
        tables.read_table(instance, {name: raw})
    assert refused.value.values["file"] == name


def test_rows_are_found_by_a_cell():
    """In their order; a cell that nobody has finds none."""
    root = tables.read_table(INLINE, {}).every()[0]
    assert [row.text() for row in root.rows_with("item", "name", "b")] == ["b"]
    assert list(root.rows_with("item", "name", "c")) == []
    assert list(root.rows_with("item", "gone", "b")) == []


def test_tables_inside_a_form_are_read_when_they_are_asked_for():
    """A file that came along is read at once, since it may be damaged."""
    found = tables.Tables([INLINE], {})
    assert (list(found), len(found)) == (["c"], 1)
    assert found["c"] is found["c"]
    assert found.get("none") is None
    damaged = etree.fromstring('<instance id="d" src="jr://file-csv/c.csv"/>')
    with pytest.raises(Refusal, match=r"form.damaged_media"):
        tables.Tables([damaged], {"c.csv": b"\xff\xfe"})
