"""A name in parts, native script first; one name only is a whole name.

Nothing is split, stripped or invented: honorifics stay where the person put them, `Abdul` stays with what
follows, and no surname is made up where there is none (DOMAIN §5.2).
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from screenio.errors import Refusal

MOST_LETTERS = 400
"""A chain of seven names with titles stays far below; longer is a paste or an attack."""
SURNAME_PARTS = ("FAMILY", "TRIBE_TAKHALLUS", "NISBA", "LAQAB")
"""Parts that stand as the surname when the name has them, the first kind that occurs.

Source: DOMAIN §5.2 part_type; which one a receiving system takes is the officer's choice there.
"""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part of a name, in the order it is said."""

    type: str
    native: str = ""
    latin: str = ""


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name as the family says it, and in Latin letters.

    Args:
        script: ISO 15924.
        scheme: how the Latin letters came about, list `translit_scheme`.
        use: list `name_use`.
    """

    native: str
    script: str
    latin: str
    parts: tuple[Part, ...] = ()
    single: bool = False
    scheme: str = "UNKNOWN"
    use: str = "LEGAL_CURRENT"

    def __repr__(self) -> str:
        return f"Name({self.script}, {len(self.parts)} parts)"


def read(value: Mapping[str, Any]) -> Name:
    """Take a name in from a form or a fact.

    Raises:
        Refusal: `name.not_possible`, `name.empty`, `name.too_long`.
    """
    try:
        said = msgspec.convert(dict(value), Name)
    except msgspec.ValidationError as fault:
        raise Refusal("name.not_possible") from fault
    if not said.native.strip() and not said.latin.strip():
        raise Refusal("name.empty")
    if len(said.native) > MOST_LETTERS or len(said.latin) > MOST_LETTERS:
        raise Refusal("name.too_long", most_letters=MOST_LETTERS)
    return said


def surname_and_forenames(said: Name) -> tuple[str, str]:
    """Give surname and forenames in Latin letters as the form shows them.

    Returns:
        For a single name the name and nothing: what a receiving system wants in its place is that
        system's setting, never invented here.
    """
    if said.single or not said.parts:
        return said.latin, ""
    for kind in SURNAME_PARTS:
        family = [part.latin for part in said.parts if part.type == kind]
        if family:
            rest = [part.latin for part in said.parts if part.type != kind and part.latin]
            return " ".join(family), " ".join(rest)
    return said.latin, ""
