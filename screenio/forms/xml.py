"""XML of strangers, read without following anything that it names."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from screenio.errors import Refusal

MOST_BYTES = 20_000_000
"""Seven times the largest of 725 public forms with its choices."""
MOST_DEPTH = 60
XFORMS = "http://www.w3.org/2002/xforms"
ROSA = "http://openrosa.org/javarosa"


def parse(raw: bytes) -> etree._Element:
    """Read XML; entities, DTDs and addresses are not followed.

    Raises:
        Refusal: `form.too_large`, `form.empty`, `form.names_others`, `form.damaged_xml`, `form.nested`.
    """
    if len(raw) > MOST_BYTES:
        raise Refusal("form.too_large", most_bytes=MOST_BYTES)
    if not raw.strip():
        raise Refusal("form.empty")
    if b"<!ENTITY" in raw or b"<!DOCTYPE" in raw:
        raise Refusal("form.names_others")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Refusal("form.damaged_xml", line=getattr(fault, "lineno", 0)) from fault
    if _TOO_DEEP(root):
        raise Refusal("form.nested", most=MOST_DEPTH)
    return root


_TOO_DEEP = etree.XPath(f"boolean({'/*' * (MOST_DEPTH + 1)})")


def local(element: etree._Element) -> str:
    """Give the name without its namespace."""
    return without_namespace(str(element.tag))


@lru_cache(maxsize=4096)
def without_namespace(tag: str) -> str:
    """Give a name as lxml writes it without the namespace before it."""
    return tag.rpartition("}")[2]


def every(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Give all elements of these local names, wherever they stand, in order."""
    return element.iter(*(f"{{*}}{name}" for name in names))


def first(element: etree._Element, name: str) -> etree._Element | None:
    """Give the first child of that local name."""
    return next(element.iterchildren(f"{{*}}{name}"), None)


def rosa(element: etree._Element, name: str) -> str:
    """Give an attribute of OpenRosa's own namespace."""
    return element.get(f"{{{ROSA}}}{name}") or ""
