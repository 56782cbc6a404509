"""What an expression can give: a text, a number, a truth, or nodes; and how one becomes another.

Blank is the empty text everywhere. A date is an ISO text that counts as days where a number is wanted,
so that `dob <= today()` and `today() - 30` mean what their writers meant (XPath 1.0 knows no dates).
"""

import datetime
import math
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from screenio.xpath import dates


class Node(Protocol):
    """A place in a tree of values; reading it may be noted by whoever made it."""

    @property
    def name(self) -> str:
        """Give the name of the element."""

    @property
    def parent(self) -> "Node | None":
        """Give the node above."""

    def named(self, name: str) -> Sequence["Node"]:
        """Give the children of that name, in order."""

    def every(self) -> Sequence["Node"]:
        """Give all children, in order."""

    def text(self) -> str:
        """Give the text; of what does not apply, the empty text."""

    def attribute(self, name: str) -> "Node | None":
        """Give an attribute."""


class Scope(Protocol):
    """The world of an expression: what it may look up beyond its own node."""

    def root(self) -> Node:
        """Give the node above the first element of the form."""

    def fixed(self, path: str) -> "Nodes | None":
        """Give the nodes at a path from the root where it can never lead to others, else None."""

    def instance(self, name: str) -> Node | None:
        """Give the node above the first element of a secondary instance."""

    def now(self) -> datetime.datetime | None:
        """Give the time, if the caller said it."""

    def draw(self) -> float:
        """Give a number from 0 up to 1, or nan where the caller has no dice."""

    def translated(self, text_id: str, context: "Context") -> str:
        """Give a translated text by its id, with what is worked out in it at that place."""

    def choice_label(self, code: str, question: "Value", context: "Context") -> str:
        """Give the label of a choice; the question is a node or the text of a path from the context."""


class Context:
    """Where an expression is evaluated: a node, its place among others, and the world around."""

    __slots__ = ("current", "node", "position", "scope", "size")

    def __init__(self, node: Node, scope: Scope) -> None:
        self.node = node
        self.current = node
        self.scope = scope
        self.position = 1
        self.size = 1

    def at(self, node: Node, position: int, size: int) -> "Context":
        """Give the same world at another node."""
        other = Context(node, self.scope)
        other.current, other.position, other.size = self.current, position, size
        return other


Nodes = list[Node]
Value = str | float | bool | Nodes

NAN = math.nan
MOST_WORKED_OUT = 1_000_000
"""Characters of a text that a form works out: one that doubles itself with every answer ends here."""
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Source: XML 1.0, production 2, Char."""
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)


def is_in_xml(text: str) -> bool:
    """Say whether XML can hold a text."""
    return _NOT_IN_XML.search(text) is None


def for_xml(text: str) -> str:
    """Give a text from outside with a sign of its own for what XML cannot hold: places hold nothing else."""
    return _NOT_IN_XML.sub("\ufffd", text)


def number_of(text: str) -> float:
    """Read a number or the days of an ISO date; anything else is not a number."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return float(text)
    found = dates.days(text) if len(text) >= len("2000-01-01") else None
    return NAN if found is None else found


def to_number(value: Value) -> float:
    """Give the value as a number; blank is not a number."""
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    return number_of(to_text(value))


def to_text(value: Value) -> str:
    """Give the value as a text; of nodes that of the first."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    return value[0].text() if value else ""


def number_text(number: float) -> str:
    """Write a number without a needless point and without an exponent; what is no number is blank."""
    if number.is_integer():
        return str(int(number))
    if math.isnan(number):
        return ""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    written = repr(number)
    return f"{Decimal(written):f}" if "e" in written else written


def to_truth(value: Value) -> bool:
    """Give the value as a truth: a text that is not blank, a number that is not zero, any node."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)
