"""The side of an XForm that is shown: controls, groups and repeats, in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from screenio.forms import xml
from screenio.forms.binds import compiled, plain_path
from screenio.forms.texts import NO_WORDING, Wording, read_wording
from screenio.xpath.compile import Expression

LEAVES = frozenset({"input", "select", "select1", "upload", "trigger", "range", "rank", "secret"})
GROUP, REPEAT = "group", "repeat"


@dataclass(frozen=True)
class Itemset:
    """Where the choices of a question come from.

    Args:
        written: the expression of the nodes, as in the form.
        value, label: the columns of code and words.
    """

    written: str
    nodes: Expression
    value: str
    label: str


@dataclass(frozen=True)
class Control:
    """One thing that is shown: a question, a group or a repeat."""

    tag: str
    path: str
    appearance: str = ""
    label: Wording = NO_WORDING
    hint: Wording = NO_WORDING
    itemset: Itemset | None = None
    items: tuple[tuple[str, Wording], ...] = ()
    children: tuple["Control", ...] = ()
    count: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Around:
    """What a control stands in: binds by id, and the place that relative paths start from."""

    ids: Mapping[str, str]
    path: str

    def at(self, path: str) -> "_Around":
        return _Around(self.ids, path or self.path)

    def find(self, element: etree._Element) -> str:
        """Give the place of a control, or the empty text."""
        written = element.get("ref") or element.get("nodeset")
        if not written:
            return self.ids.get(element.get("bind") or "", "")
        path = plain_path(written).removeprefix("current()/").removeprefix("./")
        return path if path.startswith("/") else f"{self.path}/{path}"


def read_body(body: etree._Element, ids: Mapping[str, str], root: str) -> tuple[Control, ...]:
    """Read everything that is shown; `root` is the place that relative paths start from."""
    return tuple(_controls(body, _Around(ids, root)))


def _controls(above: etree._Element, around: _Around) -> Iterator[Control]:
    for element in above:
        tag = xml.local(element)
        if tag in LEAVES:
            yield _leaf(element, tag, around.find(element))
        elif tag == GROUP:
            yield _group(element, around)
        elif tag == REPEAT:
            yield _repeat(element, element, around)


def _group(element: etree._Element, around: _Around) -> Control:
    """A group that only holds a repeat of its own place is that repeat, with the group's words."""
    path = around.find(element)
    shown = [child for child in element if xml.local(child) in LEAVES | {GROUP, REPEAT}]
    if len(shown) == 1 and xml.local(shown[0]) == REPEAT and path in {"", around.find(shown[0])}:
        return _repeat(shown[0], element, around)
    return Control(
        GROUP,
        path,
        element.get("appearance") or "",
        read_wording(xml.first(element, "label")),
        read_wording(xml.first(element, "hint")),
        children=tuple(_controls(element, around.at(path))),
    )


def _repeat(element: etree._Element, worded: etree._Element, around: _Around) -> Control:
    path = around.find(element)
    return Control(
        REPEAT,
        path,
        element.get("appearance") or worded.get("appearance") or "",
        read_wording(xml.first(worded, "label")),
        read_wording(xml.first(worded, "hint")),
        children=tuple(_controls(element, around.at(path))),
        count=xml.rosa(element, "count").strip(),
    )


def _leaf(element: etree._Element, tag: str, path: str) -> Control:
    itemset = xml.first(element, "itemset")
    return Control(
        tag,
        path,
        element.get("appearance") or "",
        read_wording(xml.first(element, "label")),
        read_wording(xml.first(element, "hint")),
        itemset=None if itemset is None else _itemset(itemset, path),
        items=tuple(_items(element)),
        attributes={str(k): str(v) for k, v in element.attrib.items()},
    )


def _itemset(element: etree._Element, path: str) -> Itemset:
    value, label = xml.first(element, "value"), xml.first(element, "label")
    written = element.get("nodeset") or "''"
    return Itemset(
        written.strip(),
        compiled(written, path, "choice_filter"),
        plain_path((value.get("ref") if value is not None else "") or "name"),
        ((label.get("ref") if label is not None else "") or "label").strip(),
    )


def _items(element: etree._Element) -> Iterator[tuple[str, Wording]]:
    for item in element:
        value = xml.first(item, "value")
        if xml.local(item) == "item" and value is not None:
            yield (value.text or "").strip(), read_wording(xml.first(item, "label"))
