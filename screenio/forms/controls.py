"""The side of an XForm that is shown: controls, groups and repeats, in order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from screenio.forms import xml
from screenio.forms.binds import compiled, plain_path
from screenio.forms.texts import NO_WORDING, Wording, read_wording
from screenio.xpath import tree
from screenio.xpath.compile import Expression

LEAVES = frozenset({"input", "select", "select1", "upload", "trigger", "range", "rank", "secret"})
GROUP, REPEAT = "group", "repeat"
_TRANSLATED = re.compile(r"\s*jr:itext\((.*)\)\s*", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Itemset:
    """Where the choices of a question come from.

    Args:
        value: the code of a node, seen from there.
        label: the words of a node, seen from there; the id of the words where they are translated.
    """

    nodes: Expression
    value: Expression
    label: Expression
    is_translated: bool = False

    @cached_property
    def instance(self) -> str:
        """Name the secondary instance that the choices stand in; empty for other places."""
        first = self.nodes.tree
        while isinstance(first, tree.Call | tree.Path | tree.Filtered):
            match first:
                case tree.Call(name="instance", given=(tree.Literal(value=str(name)),)):
                    return name
                case tree.Call(given=given):
                    first = given[0] if given else tree.Literal("")
                case tree.Path(start=start):
                    first = start or tree.Literal("")
                case tree.Filtered(of=of):
                    first = of
        return ""

    @cached_property
    def is_fixed(self) -> bool:
        """Say whether it gives the same choices whatever was answered."""
        match self.nodes.tree:
            case tree.Path(start=tree.Call(name="instance"), steps=steps):
                return bool(self.instance) and not any(step.predicates for step in steps)
        return False


@dataclass(frozen=True)
class Repeat:
    """How many rows a repeat has.

    Args:
        count: what is worked out to that number; None where people say it.
        is_fixed: as many as the form begins with.
    """

    count: Expression | None = None
    is_fixed: bool = False


@dataclass(frozen=True)
class Control:
    """One thing that is shown: a question, a group or a repeat.

    Args:
        is_worded_around: whether the words stand in a group around it that has no place of its own.
    """

    tag: str
    path: str
    appearance: str = ""
    label: Wording = NO_WORDING
    hint: Wording = NO_WORDING
    itemset: Itemset | None = None
    items: tuple[tuple[str, Wording], ...] = ()
    children: tuple["Control", ...] = ()
    repeat: Repeat | None = None
    is_worded_around: bool = False
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
        repeat=_counted(element, path),
        is_worded_around=not around.find(worded),
    )


def _counted(element: etree._Element, path: str) -> Repeat:
    written = xml.rosa(element, "count").strip()
    is_fixed = xml.rosa(element, "noAddRemove").strip() == "true()"
    return Repeat(compiled(written, path, "repeat_count") if written else None, is_fixed)


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
    label = _reference(element, "label", "label")
    translated = _TRANSLATED.fullmatch(label)
    return Itemset(
        compiled(element.get("nodeset") or "''", path, "choice_filter"),
        compiled(_reference(element, "value", "name"), path, "choice_filter"),
        compiled(translated[1] if translated else label, path, "choice_filter"),
        translated is not None,
    )


def _reference(element: etree._Element, name: str, column: str) -> str:
    found = xml.first(element, name)
    return (found.get("ref") if found is not None else "") or column


def _items(element: etree._Element) -> Iterator[tuple[str, Wording]]:
    for item in element.iterchildren("{*}item"):
        value = xml.first(item, "value")
        if value is not None:
            yield (value.text or "").strip(), read_wording(xml.first(item, "label"))
