"""The data side of an XForm: the tree of the instance, its binds, and what events set."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    preload: tuple[str, str] = ("", "")
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One element of the instance; of a repeat the row that others are made after."""

    name: str
    path: str
    text: str = ""
    children: tuple["Part", ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()

    def walk(self) -> Iterator["Part"]:
        """Give this part and all below, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Action:
    """A value set when something happens: the form begins, a row is added, a question changes."""

    events: frozenset[str]
    path: str
    value: Expression | None
    trigger: str = ""


def plain_path(raw: str) -> str:
    """Give a path without spaces and prefixes."""
    return "/".join(step.strip().rpartition(":")[2] for step in raw.strip().split("/"))


def read_part(element: etree._Element, above: str = "") -> Part:
    """Read the instance; of like-named rows only the first, which is their pattern, is kept."""
    path = f"{above}/{xml.local(element)}"
    children: dict[str, Part] = {}
    for child in element:
        if xml.local(child) not in children:
            children[xml.local(child)] = read_part(child, path)
    text = (element.text or "").strip() if not children else ""
    attributes = tuple(
        (str(k), str(v)) for k, v in element.attrib.items() if xml.ROSA not in str(k)
    )
    return Part(xml.local(element), path, text, tuple(children.values()), attributes)


def read_binds(model: etree._Element) -> tuple[dict[str, Bind], dict[str, str]]:
    """Read the binds: by path, and from their id to the path."""
    binds: dict[str, Bind] = {}
    ids: dict[str, str] = {}
    for element in model:
        if xml.local(element) == "bind" and element.get("nodeset"):
            bind = _bind(element)
            binds[bind.path] = bind
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
    message = xml.rosa(element, "constraintMsg")
    return Bind(
        path=path,
        type=(element.get("type") or "string").rpartition(":")[2],
        relevant=_expression(element, "relevant", path),
        required=_expression(element, "required", path),
        constraint=_expression(element, "constraint", path),
        readonly=_expression(element, "readonly", path),
        calculate=_expression(element, "calculate", path),
        constraint_message=_message(message),
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
    """Read every setvalue of a form, wherever it stands."""
    found = []
    for element in root.iter():
        if isinstance(element.tag, str) and xml.local(element) == "setvalue":
            path = plain_path(element.get("ref") or ids.get(element.get("bind") or "", ""))
            written = element.get("value") or (f"'{element.text.strip()}'" if element.text else "")
            above = element.getparent()
            inside = above is not None and xml.local(above) not in {"model", "repeat", "group"}
            trigger = plain_path(above.get("ref") or "") if inside and above is not None else ""
            events = frozenset(
                (element.get("event") or element.get(f"{{{_EVENTS}}}event") or "").split()
            )
            value = compiled(written, path, "calculation") if written else None
            found.append(Action(events, path, value, trigger))
    return found


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
