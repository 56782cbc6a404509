"""The data side of an XForm: the tree of the instance, its binds, and what events set."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import xml
from screenio.forms.texts import Wording, read_wording
from screenio.xpath.compile import Expression, expression

MOST_PARTS = 20_000


@dataclass(frozen=True)
class Bind:
    """The rules of one place in the tree.

    Args:
        path: absolute, names without prefixes.
        columns: attributes of our own namespace, as `bind::scr:…` in the workbook.
        preload: kind and parameter of a value that the device gives.
    """

    path: str
    type: str = "string"
    relevant: Expression | None = None
    required: Expression | None = None
    constraint: Expression | None = None
    readonly: Expression | None = None
    calculate: Expression | None = None
    constraint_message: Wording = field(default_factory=Wording)
    required_message: Wording = field(default_factory=Wording)
    preload: tuple[str, str] = ("", "")
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Part:
    """One element or attribute of the instance; of a repeat the pattern that rows are made after.

    Args:
        tag: the name with its namespace, as lxml writes it; XForms' own namespace is left out.
        shown: the name with its prefix, as the form writes it.
        rows: of a repeat, the rows that the form itself begins with; None for what is no repeat.
    """

    name: str
    path: str
    text: str = ""
    children: tuple["Part", ...] = ()
    attributes: tuple["Part", ...] = ()
    tag: str = ""
    shown: str = ""
    rows: tuple["Part", ...] | None = None

    @cached_property
    def size(self) -> int:
        """Count this part and all below, with the rows that repeats begin with."""
        inner = sum(child.size * max(1, len(child.rows or ())) for child in self.children)
        return 1 + len(self.attributes) + inner

    def walk(self) -> Iterator["Part"]:
        """Give this part, its attributes and all below, in order."""
        yield self
        yield from self.attributes
        for child in self.children:
            yield from child.walk()

    def blank(self) -> "Part":
        """Give the same structure without texts."""
        rows = None if self.rows is None else tuple(row.blank() for row in self.rows)
        children = tuple(child.blank() for child in self.children)
        return replace(self, text="", children=children, rows=rows)


@dataclass(frozen=True)
class Action:
    """A value set when something happens: the form begins, a row is added, a question changes.

    Args:
        trigger: path of the question whose change sets the value; empty for the other events.
    """

    events: frozenset[str]
    path: str
    value: Expression | None
    trigger: str = ""


def plain_path(raw: str) -> str:
    """Give a path without spaces and prefixes."""
    return "/".join(_plain_step(step.strip()) for step in raw.strip().split("/"))


def _plain_step(step: str) -> str:
    return (
        f"@{step.rpartition(':')[2].removeprefix('@')}"
        if step[:1] == "@"
        else step.rpartition(":")[2]
    )


def read_part(element: etree._Element, repeats: Container[str]) -> Part:
    """Read the instance; of a repeat its pattern and the rows that stand in the form.

    A row marked as template is the pattern of all rows with its path, also of those inside of other rows;
    without one it is the first row without its texts. Of other like-named elements the first is kept.
    """
    return _read_part(element, repeats, "", {})


def _read_part(
    element: etree._Element, repeats: Container[str], above: str, templates: dict[str, Part]
) -> Part:
    path = f"{above}/{xml.local(element)}"
    named: dict[str, list[Part]] = {xml.local(child): [] for child in element}
    for child in sorted(element, key=_is_template, reverse=True):
        part = _read_part(child, repeats, path, templates)
        if part.path in repeats and _is_template(child):
            templates.setdefault(part.path, part)
        else:
            named[part.name].append(part)
    children = tuple(
        _repeated(templates.get(f"{path}/{name}"), rows) if f"{path}/{name}" in repeats else rows[0]
        for name, rows in named.items()
    )
    text = "" if children else (element.text or "")
    return Part(
        xml.local(element),
        path,
        text if text.strip() else "",
        children,
        tuple(_attributes(element, path)),
        _tag(element.tag),
        f"{element.prefix}:{xml.local(element)}" if element.prefix else xml.local(element),
    )


def with_id(root: Part, prefix: str) -> tuple[Part, Bind | None]:
    """Give a tree that has a place for the id of what is sent, and the bind that fills it if it is added.

    Args:
        prefix: of OpenRosa's namespace in the form; empty where it has none.

    Source:
        ODK XForms specification, metadata: instanceID is required, in XForms' or OpenRosa's namespace.
    """
    meta = next((part for part in root.children if part.name == META), None)
    if meta is not None and any(part.name == INSTANCE_ID for part in meta.children):
        return root, None
    path = f"{root.path}/{META}"
    if meta is None:
        meta = Part(META, path, tag=_rosa_tag(META), shown=_prefixed(prefix, META))
    before = meta.shown.rpartition(":")[0]
    tag = f"{meta.tag.removesuffix(META)}{INSTANCE_ID}"
    added = Part(
        INSTANCE_ID, f"{path}/{INSTANCE_ID}", tag=tag, shown=_prefixed(before, INSTANCE_ID)
    )
    meta = replace(meta, children=(*meta.children, added))
    others = tuple(part for part in root.children if part.name != META)
    is_last = len(others) == len(root.children)
    children = tuple(meta if part.name == META else part for part in root.children)
    whole = replace(root, children=(*others, meta) if is_last else children)
    return whole, Bind(added.path, preload=("uid", ""))


META, INSTANCE_ID = "meta", "instanceID"
_ROSA_XFORMS = "http://openrosa.org/xforms"


def rosa_prefix(root: etree._Element) -> str:
    """Give the prefix that a form has for OpenRosa's namespace; empty where it has none."""
    return next(
        (prefix for prefix, uri in root.nsmap.items() if uri == _ROSA_XFORMS and prefix), ""
    )


def _rosa_tag(name: str) -> str:
    return f"{{{_ROSA_XFORMS}}}{name}"


def _prefixed(prefix: str, name: str) -> str:
    return f"{prefix}:{name}" if prefix else name


def _repeated(template: Part | None, rows: list[Part]) -> Part:
    pattern = template or rows[0].blank()
    return replace(pattern, rows=tuple(rows))


def _is_template(element: etree._Element) -> bool:
    return element.get(f"{{{xml.ROSA}}}template") is not None


def _attributes(element: etree._Element, path: str) -> Iterator[Part]:
    for key, value in element.attrib.items():
        tag = str(key)
        if xml.ROSA not in tag:
            name = tag.rpartition("}")[2]
            yield Part(name, f"{path}/@{name}", str(value), tag=tag)


def _tag(tag: object) -> str:
    return str(tag).removeprefix(f"{{{xml.XFORMS}}}")


def read_binds(model: etree._Element) -> tuple[dict[str, Bind], dict[str, str]]:
    """Read the binds: by path, and from their id to the path."""
    binds: dict[str, Bind] = {}
    ids: dict[str, str] = {}
    for element in model:
        if xml.local(element) == "bind" and element.get("nodeset"):
            bind = _bind(element)
            binds[bind.path] = bind
            if element.get("id"):
                ids[element.get("id") or ""] = bind.path
    return binds, ids


def _bind(element: etree._Element) -> Bind:
    path = plain_path(element.get("nodeset") or "")
    own = element.nsmap.get("scr")
    columns = {
        str(name).rpartition("}")[2]: str(value)
        for name, value in element.attrib.items()
        if own and str(name).startswith(f"{{{own}}}")
    }
    return Bind(
        path=path,
        type=(element.get("type") or "string").rpartition(":")[2],
        relevant=_expression(element, "relevant", path),
        required=_expression(element, "required", path),
        constraint=_expression(element, "constraint", path),
        readonly=_expression(element, "readonly", path),
        calculate=_expression(element, "calculate", path),
        constraint_message=_message(xml.rosa(element, "constraintMsg")),
        required_message=_message(xml.rosa(element, "requiredMsg")),
        preload=(xml.rosa(element, "preload"), xml.rosa(element, "preloadParams")),
        columns=columns,
    )


def _message(written: str) -> Wording:
    if not written.startswith("jr:itext("):
        return Wording((written,) if written else ())
    element = etree.Element("label")
    element.set("ref", written)
    return read_wording(element)


def _expression(element: etree._Element, name: str, path: str) -> Expression | None:
    written = (element.get(name) or "").strip()
    return compiled(written, path, name) if written else None


def compiled(written: str, path: str, place: str) -> Expression:
    """Compile an expression of a form; a refusal says where it stands.

    Raises:
        Refusal: the codes of `xpath.compile.expression`, with `question` and `place`.
    """
    try:
        return expression(written)
    except Refusal as fault:
        values = {**fault.values, "question": path.rpartition("/")[2], "column": place}
        raise Refusal(fault.code, **values) from fault


def read_actions(root: etree._Element, ids: Mapping[str, str]) -> list[Action]:
    """Read everything that sets a value, wherever it stands.

    Where the device is cannot be asked here: what would set a place on the map sets a blank.
    """
    return [_action(element, ids) for element in xml.every(root, "setvalue", "setgeopoint")]


def _action(element: etree._Element, ids: Mapping[str, str]) -> Action:
    path = plain_path(element.get("ref") or ids.get(element.get("bind") or "", ""))
    events = frozenset((element.get("event") or element.get(f"{{{_EVENTS}}}event") or "").split())
    return Action(events, path, _value(element, path), _trigger(element, ids))


def _value(element: etree._Element, path: str) -> Expression | None:
    """Give what is set; an attribute that is there wins over the text, even when it is empty."""
    written = element.get("value")
    if xml.local(element) == "setgeopoint":
        return None
    if written is None:
        return _literal(element.text)
    return compiled(written, path, "calculation") if written.strip() else None


def _literal(text: str | None) -> Expression | None:
    """Give an expression for a text that stands in the element, whatever quotes are in it."""
    if not text:
        return None
    if "'" not in text:
        return compiled(f"'{text}'", "", "calculation")
    pieces = ', "\'", '.join(f"'{piece}'" for piece in text.split("'"))
    return compiled(f"concat({pieces})", "", "calculation")


def _trigger(element: etree._Element, ids: Mapping[str, str]) -> str:
    above = element.getparent()
    if above is None or xml.local(above) in {"model", "repeat", "group"}:
        return ""
    return plain_path(above.get("ref") or ids.get(above.get("bind") or "", ""))


_EVENTS = "http://www.w3.org/2001/xml-events"


def parts_by_path(root: Part) -> dict[str, Part]:
    """Give every part of the tree by its path.

    Raises:
        Refusal: `form.too_large`.
    """
    found: dict[str, Part] = {}
    for part in root.walk():
        found.setdefault(part.path, part)
        if len(found) > MOST_PARTS:
            raise Refusal("form.too_large", most_parts=MOST_PARTS)
    return found
