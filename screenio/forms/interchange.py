"""A form's answers for other programs: an OpenRosa instance, and rows for tables.

A text that a spreadsheet would take for a formula is kept from being one: what a stranger has typed never
runs on somebody's machine.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from screenio.errors import Refusal
from screenio.forms import kinds, xml
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.place import Place, Rows
from screenio.forms.session import Session
from screenio.forms.tree import Tree
from screenio.forms.types import CLOSED_TEXT, number

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Source: OWASP, CSV injection; with the wide forms that spreadsheets read alike."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer as a table shows it.

    Args:
        row: place in a repeat, from 1; "2.1" for a repeat in a repeat; empty elsewhere.
        part: of a value in parts, which part.
        closed: the value is kept elsewhere.
    """

    question: str
    section: str
    row: str = ""
    part: str = ""
    text: str = ""
    declined: str = ""
    closed: bool = False

    def __repr__(self) -> str:
        return f"Row({self.question})"


def instance_xml(first: Place) -> bytes:
    """Write the instance; what does not apply is left out, closed values are left blank."""
    return etree.tostring(_element(first, None), encoding="UTF-8", xml_declaration=True)


def _element(place: Place, parent: etree._Element | None) -> etree._Element:
    tag = place.part.tag or place.name
    element = etree.Element(tag) if parent is None else etree.SubElement(parent, tag)
    for part in place.part.attributes:
        mark = place.marks.get(part.name)
        element.set(part.tag, part.text if mark is None else mark.text())
    text = "" if place.children else place.text()
    element.text = "" if text == CLOSED_TEXT else text
    for child in place.every():
        if child.is_relevant:
            _element(child, element)
    return element


def fill(tree: Tree, raw: bytes) -> None:
    """Put the answers of an OpenRosa instance into a tree; what the form works out is worked out anew.

    Raises:
        Refusal: `form.damaged_xml`, `form.too_large`, `instance.other_form`.
    """
    root = xml.parse(raw)
    same_id = root.get("id") in {None, tree.definition.form_id}
    if xml.local(root) != tree.first.name or not same_id:
        raise Refusal("instance.other_form", form_id=tree.definition.form_id)
    for _ in range(2):  # the second time over what the first has set off
        _fill(tree, tree.first, root)


def _fill(tree: Tree, place: Place, element: etree._Element) -> None:
    named: dict[str, list[etree._Element]] = {}
    for child in element:
        named.setdefault(xml.local(child), []).append(child)
    inner: list[tuple[Place, etree._Element]] = []
    for name, found in named.items():
        below = place.children.get(name)
        if isinstance(below, Rows):
            if not below.is_counted:
                below.resize(min(len(found), kinds.MOST_ROWS))
            inner.extend(zip(below.get(), found, strict=False))
        elif below is not None and below.children:
            inner.append((below, found[0]))
        elif below is not None:
            below.write(below.fit(found[0].text or ""))
    tree.settle()
    for below, child in inner:
        _fill(tree, below, child)


def rows(session: Session) -> tuple[Row, ...]:
    """Give what stands for each question that applies, in the order of the form."""
    definition = session.definition
    found: list[Row] = []
    for name in definition.order:
        standing, section = session.node(name), definition.questions[name].section
        if standing.declined:
            found.append(Row(name, section, declined=standing.declined))
        elif standing.value is not None:
            found.extend(_rows(definition, name, standing.value, ""))
    return tuple(found)


def _rows(definition: FormDefinition, name: str, value: Any, row: str) -> Iterator[Row]:
    question = definition.questions[name]
    if value is kinds.CLOSED:
        yield Row(name, question.section, row, closed=True)
    elif question.is_repeat:
        for number, each in enumerate(value, 1):
            yield from _row(definition, question, each, f"{row}.{number}" if row else str(number))
    elif isinstance(value, Mapping):
        yield from _row(definition, question, value, row)
    else:
        yield Row(name, question.section, row, text=kinds.leaf_text(value))


def _row(
    definition: FormDefinition, around: Question, each: Mapping[str, Any], row: str
) -> Iterator[Row]:
    for key, given in each.items():
        if key in definition.questions:
            yield from _rows(definition, key, given, row)
        else:
            yield Row(around.name, around.section, row, key, kinds.leaf_text(given))


def csv_text(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Write a table as CSV; no cell is a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in line] for line in lines)
    return text.getvalue()


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula; numbers stay numbers."""
    starts = text.startswith(_STARTS_FORMULA) and number(text) is None
    return f"'{text}" if starts else text
