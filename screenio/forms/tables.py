"""Secondary instances: tables that come with a form, inside it or as files beside it."""

import csv
import datetime
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import xml
from screenio.forms.texts import Translations
from screenio.xpath.compile import Expression
from screenio.xpath.values import NAN, Context, Node, Nodes, Value, for_xml

MOST_ROWS = 200_000
_DELIMITERS = (",", ";", "\t", "|")


class Item:
    """An element or attribute of a table that never changes; a node for expressions."""

    __slots__ = ("_all", "_attributes", "_by_cell", "_by_name", "_text", "name", "parent")

    def __init__(self, name: str, parent: "Item | None", text: str = "") -> None:
        self.name = name
        self.parent: Node | None = parent
        self._text = text
        self._all: list[Item] = _NONE
        self._by_name: dict[str, list[Item]] = _NOTHING
        self._attributes: dict[str, Item] = _NO_ATTRIBUTES
        self._by_cell: dict[tuple[str, str], dict[str, list[int]]] = _NO_CELLS
        if parent is not None:
            parent._add(name, self)

    def _add(self, name: str, child: "Item") -> None:
        if self._all is _NONE:
            self._all, self._by_name = [], {}
        self._all.append(child)
        self._by_name.setdefault(name, []).append(child)

    def named(self, name: str) -> Sequence["Item"]:
        """Give the children of that name."""
        return self._by_name.get(name, ())

    def every(self) -> Sequence["Item"]:
        """Give all children."""
        return self._all

    def text(self) -> str:
        """Give the text; of what has children the texts of all below."""
        children = self.every()
        return "".join(child.text() for child in children) if children else self._text

    def rows_with(self, name: str, column: str, text: str) -> Sequence["Item"]:
        """Give the children of a name in which a column has a text; looked through once for each column."""
        if self._by_cell is _NO_CELLS:
            self._by_cell = {}
        by_text = self._by_cell.get((name, column))
        if by_text is None:
            by_text = self._by_cell[name, column] = {}
            for cell, place in self._cells(name, column):
                by_text.setdefault(cell, []).append(place)
        return [self._nth(place) for place in by_text.get(text, ())]

    def _cells(self, name: str, column: str) -> Iterator[tuple[str, int]]:
        """Give the texts in a column of the children of a name, with the place of each child."""
        for place, child in enumerate(self._all):
            if child.name == name:
                texts = dict.fromkeys(cell.text() for cell in child.named(column))
                yield from ((text, place) for text in texts)

    def _nth(self, place: int) -> "Item":
        return self._all[place]

    def attribute(self, name: str) -> Node | None:
        """Give an attribute."""
        return self._attributes.get(name)

    def mark(self, name: str, text: str) -> None:
        """Add an attribute."""
        attribute = Item(name, None, text)
        attribute.parent = self
        if self._attributes is _NO_ATTRIBUTES:
            self._attributes = {}
        self._attributes[name] = attribute


_NONE: list[Item] = []
_NOTHING: dict[str, list[Item]] = {}
_NO_ATTRIBUTES: dict[str, Item] = {}
_NO_CELLS: dict[tuple[str, str], dict[str, list[int]]] = {}
_NOT_LISTED: list[etree._Element] = []
"""Shared by all leaves: most elements of a table have neither children nor attributes. Never written."""


class ElementItem(Item):
    """An element of a table in XML, whose children are made when somebody asks for them.

    Of a list of ten thousand places, an interview looks at a few dozen.
    """

    __slots__ = ("_below", "_element", "_made")

    def __init__(self, element: etree._Element, parent: Item) -> None:
        text = "" if len(element) else element.text or ""
        super().__init__(xml.local(element), None, text)
        self.parent = parent
        self._element = element
        self._below: list[etree._Element] = _NOT_LISTED
        self._made: dict[int, ElementItem] = {}
        for key, value in element.attrib.items():
            self.mark(str(key).rpartition("}")[2], str(value))

    def named(self, name: str) -> Sequence[Item]:
        """Give the children of that name."""
        self.every()
        return super().named(name)

    def every(self) -> Sequence[Item]:
        """Give all children."""
        if self._all is _NONE:
            for place in range(len(self._listed())):
                child = self._nth(place)
                self._add(child.name, child)
        return self._all

    def _cells(self, name: str, column: str) -> Iterator[tuple[str, int]]:
        for place, child in enumerate(self._listed()):
            if xml.local(child) == name:
                cells = child.iterchildren(f"{{*}}{column}")
                yield from ((text, place) for text in dict.fromkeys(map(_text_of, cells)))

    def _nth(self, place: int) -> Item:
        if place not in self._made:
            self._made[place] = ElementItem(self._listed()[place], self)
        return self._made[place]

    def _listed(self) -> list[etree._Element]:
        """Give the elements below; lxml counts them from the first whenever one is asked for by its place."""
        if self._below is _NOT_LISTED and len(self._element):
            self._below = list(self._element)
        return self._below


def _text_of(element: etree._Element) -> str:
    return "".join(map(_text_of, element)) if len(element) else element.text or ""


class Library:
    """The tables of a form as the whole world of an expression: nothing was answered here."""

    def __init__(self, tables: Mapping[str, Item], translations: Translations) -> None:
        self.translations = translations
        self._tables = tables
        self._nowhere = Item("", None)

    def nodes(self, expression: Expression) -> Sequence[Node]:
        """Give the nodes of a table that an expression names."""
        found = expression.run(Context(self._nowhere, self))
        return found if isinstance(found, list) else ()

    def root(self) -> Node:
        """Give an empty node: no form is being answered."""
        return self._nowhere

    def fixed(self, _path: str) -> Nodes | None:
        """Give nothing: there are no places here."""
        return None

    def instance(self, name: str) -> Node | None:
        """Give a table."""
        return self._tables.get(name)

    def now(self) -> datetime.datetime | None:
        """Give no time."""
        return None

    def draw(self) -> float:
        """Give no number."""
        return NAN

    def translated(self, _text_id: str, _context: Context) -> str:
        """Give no words."""
        return ""

    def choice_label(self, _code: str, _question: Value, _context: Context) -> str:
        """Give no words."""
        return ""


class Tables(Mapping[str, Item]):
    """The tables of a form by their id.

    What came along as a file is read at once, since it may be damaged. What stands inside the form is read
    when it is first asked for: lists of ten thousand places cost nothing until somebody chooses from one.
    """

    def __init__(self, elements: Sequence[etree._Element], media: Mapping[str, bytes]) -> None:
        self._elements = {element.get("id") or "": element for element in elements}
        self._read = {
            name: read_table(element, media)
            for name, element in self._elements.items()
            if element.get("src")
        }

    def __getitem__(self, name: str) -> Item:
        if name not in self._read:
            self._read[name] = read_table(self._elements[name], {})
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._elements)

    def __len__(self) -> int:
        return len(self._elements)


def read_table(element: etree._Element, media: Mapping[str, bytes]) -> Item:
    """Read a secondary instance: from a file that came along, else from inside the form; else empty.

    Raises:
        Refusal: `form.too_large`, `form.damaged_media` with the file's name.
    """
    top = Item("", None)
    source = element.get("src") or ""
    name = source.rpartition("/")[2]
    raw = media.get(name)
    if source and raw is not None:
        try:
            _read_file(raw, name.rpartition(".")[2].lower(), top)
        except Refusal as fault:
            raise Refusal(fault.code, **{**fault.values, "file": name}) from fault
        return top
    inline = [child for child in element if isinstance(child.tag, str)]
    if inline:
        _put_in(inline[0], top)
    else:
        Item("root", top)
    return top


LAST_SAVED = "last-saved"
"""Answers to an earlier walk; here nobody's answers are carried into another's form, so it is empty."""


def missing_files(elements: Iterable[etree._Element], media: Mapping[str, bytes]) -> Iterator[str]:
    """Give the names of files that tables are read from and that did not come along."""
    for element in elements:
        name = (element.get("src") or "").rpartition("/")[2]
        inside = any(isinstance(child.tag, str) for child in element)
        if name and name not in media and not inside and name != LAST_SAVED:
            yield name


def _read_file(raw: bytes, ending: str, top: Item) -> None:
    if ending == "csv":
        _read_csv(raw, top)
    elif ending in {"geojson", "json"}:
        _read_geojson(raw, top)
    else:
        _put_in(xml.parse(raw), top)


def _put_in(element: etree._Element, top: Item) -> None:
    item = ElementItem(element, top)
    top._add(item.name, item)


def _read_csv(raw: bytes, top: Item) -> None:
    """Read comma, semicolon, tab or bar, whichever the line of names has most of."""
    root = Item("root", top)
    try:
        text = for_xml(raw.decode("utf-8-sig"))
        first = text.partition("\n")[0]
        rows = csv.reader(io.StringIO(text), delimiter=max(_DELIMITERS, key=first.count))
        names = [name.strip() for name in next(rows, [])]
        for number, row in enumerate(rows):
            if number >= MOST_ROWS:
                raise Refusal("form.too_large", most_rows=MOST_ROWS)
            if row:
                _add_row(names, row, root)
    except (UnicodeDecodeError, csv.Error) as fault:
        raise Refusal("form.damaged_media") from fault


def _add_row(names: list[str], row: list[str], root: Item) -> None:
    item = Item("item", root)
    for place, name in enumerate(names):
        if name:
            Item(name, item, row[place] if place < len(row) else "")


def _read_geojson(raw: bytes, top: Item) -> None:
    """Read features: the place as `geometry`, the id and each property as a column.

    Source:
        RFC 7946; ODK's reading of it: latitude before longitude, no altitude.
    """
    root = Item("root", top)
    try:
        features = json.loads(raw)["features"]
        if len(features) > MOST_ROWS:
            raise Refusal("form.too_large", most_rows=MOST_ROWS)
        for feature in features:
            item = Item("item", root)
            for name, text in _columns(feature):
                Item(name, item, text)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise Refusal("form.damaged_media") from fault


def _columns(feature: dict[str, Any]) -> Iterator[tuple[str, str]]:
    geometry = feature["geometry"]
    places = geometry["coordinates"]
    match geometry["type"]:
        case "Point":
            places = [places]
        case "Polygon":
            places = places[0]
        case "LineString":
            pass
        case other:
            raise ValueError(other)
    yield "geometry", "; ".join(f"{_plain(place[1])} {_plain(place[0])} 0 0" for place in places)
    properties = dict(feature.get("properties") or {})
    inner = properties.pop("id", None)
    if (found := feature.get("id", inner)) is not None:
        yield "id", _plain(found)
    for name, value in properties.items():
        yield name, _plain(value)


def _plain(value: Any) -> str:
    """Write a value of JSON as text."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return for_xml(str(value))
