"""Bodies of old versions made new: one function per step, one table.

A body is a kind, a version and plain fields. Kinds are for ever; a body that changes gets the next
version and one step in the table that the domain hands in. A kind or version that nobody knows comes
from a newer desk: it is kept as it is, passed on, and shown as such.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from screenio.encoding import unpack
from screenio.errors import Trouble
from screenio.journal.entry import MOST_BODY_BYTES

Step = Callable[[dict[str, Any]], dict[str, Any]]
Table = Mapping[tuple[str, int], Step]
"""(kind, version) to the function that makes the fields of version + 1."""


class Body(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    """A decrypted body: kind, version and plain fields."""

    kind: str
    version: int
    fields: dict[str, Any]

    def __repr__(self) -> str:
        return f"Body({self.kind}, {self.version})"


def read_body(raw: bytes, table: Table) -> Body:
    """Decode a body and make it as new as the table can.

    Raises:
        Trouble: `journal.damaged`.
    """
    try:
        body = unpack(raw, Body, most_bytes=MOST_BODY_BYTES)
    except Trouble as fault:
        raise Trouble("journal.damaged") from fault
    return upcast(body, table)


def upcast(body: Body, table: Table) -> Body:
    """Take every step that the table has for this kind, one version at a time."""
    while step := table.get((body.kind, body.version)):
        body = Body(body.kind, body.version + 1, step(body.fields))
    return body
