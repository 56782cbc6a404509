"""The side of an XForm that is shown: controls, groups and repeats, in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from screenio.forms import xml
from screenio.forms.model import compiled, plain_path
from screenio.forms.texts import NO_WORDING, Text, Wording, read_wording
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


def read_body(body: etree._Element, ids: Mapping[str, str]) -> tuple[Control, ...]:
    """Read everything that is shown."""
    return tuple(_controls(body, ids))


def _controls(above: etree._Element, ids: Mapping[str, str]) -> Iterator[Control]:
    for element in above:
        tag = xml.local(element)
        if tag in LEAVES:
            yield _leaf(element, tag, ids)
        elif tag == GROUP:
            yield _group(element, ids)
        elif tag == REPEAT:
            yield _repeat(element, None, ids)


def _path(element: etree._Element, ids: Mapping[str, str]) -> str:
    written = element.get("ref") or element.get("nodeset")
    return plain_path(written) if written else ids.get(element.get("bind") or "", "")


def _group(element: etree._Element, ids: Mapping[str, str]) -> Control:
    """A group that only holds a repeat of its own place is that repeat, with the group's words."""
    path = _path(element, ids)
    shown = [child for child in element if xml.local(child) in LEAVES | {GROUP, REPEAT}]
    if len(shown) == 1 and xml.local(shown[0]) == REPEAT and path in {"", _path(shown[0], ids)}:
        return _repeat(shown[0], element, ids)
    return Control(
        GROUP,
        path,
        element.get("appearance") or "",
        read_wording(xml.first(element, "label")),
        read_wording(xml.first(element, "hint")),
        children=tuple(_controls(element, ids)),
    )


def _repeat(
    element: etree._Element, around: etree._Element | None, ids: Mapping[str, str]
) -> Control:
    worded = element if around is None else around
    return Control(
        REPEAT,
        _path(element, ids),
        element.get("appearance") or worded.get("appearance") or "",
        read_wording(xml.first(worded, "label")),
        read_wording(xml.first(worded, "hint")),
        children=tuple(_controls(element, ids)),
        count=xml.rosa(element, "count").strip(),
    )


def _leaf(element: etree._Element, tag: str, ids: Mapping[str, str]) -> Control:
    path = _path(element, ids)
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


def outputs(text: Text) -> list[Expression]:
    """Give what is worked out inside a text."""
    return [part for part in text if not isinstance(part, str)]
