"""One value that leaves or stays, and what a reducer may know of the case."""

from collections.abc import Mapping
from typing import Any

import msgspec


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One value that is about to leave or to stay, with where it comes from.

    Args:
        status, certainty: lists `value_status` and `form_certainty`.
        compartment: where the value stands here; what is not `general` is opened on request there as well.
        objection: what the person says it should be, in both languages, or empty.
    """

    group: str
    attribute: str
    question: str
    value: Any
    status: str = "DECLARED"
    certainty: str = "DECLARED"
    stated_on: str = ""
    source: str = ""
    compartment: str = "general"
    objection: Mapping[str, str] = {}
    declined: str = ""

    def __repr__(self) -> str:
        return f"Item({self.group}, {self.question or self.attribute})"


class Case(msgspec.Struct, frozen=True):
    """What reducers and conditions may know of the case."""

    profile: str
    whole_form: bool
    return_locked: bool
    is_child: bool
    sealed: bool = True
