"""Everybody known here: the list that opens at once, searched by name in any script.

Names are folded for searching (case, Arabic letter forms, marks), never for showing.
"""

import unicodedata
from typing import Any

import msgspec

from screenio.domain import person
from screenio.encoding import PersonId
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View

PAGE = 256
"""Rows a list asks for at once. Source: TECH §4, Lists."""
SORTS = {
    "arrived": "arrived_at",
    "name": "people.name_latin COLLATE NOCASE",
    "birth": "people.birth_from",
    "state": "cases.state",
}


class PersonRow(msgspec.Struct, frozen=True):
    """One person in the list; flags and codes are joined by a space."""

    person: PersonId
    name_native: str
    name_latin: str
    birth_said: str
    birth_calendar: str
    birth_from: str
    birth_to: str
    sex: str
    nationality: str
    language: str
    state: str
    arrived_at: str
    place: str
    flags: str
    referrals: int


def folded(text: str) -> str:
    """Fold a name for searching: no case, no marks, one form for each Arabic letter."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().translate(_FOLDS).split())


_FOLDS = {
    ord(letter): plain
    for letters, plain in (
        ("أإآٱ", "ا"),
        ("ىېۍئي", "ی"),
        ("ك", "ک"),
        ("ةۀ", "ه"),
        ("ؤ", "و"),
        ("ـ\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e", ""),
    )
    for letter in letters
}
"""Source: DOMAIN §5.2, matching; the same letter written by different keyboards."""


def rows(state: person.State) -> list[Row]:
    """Make the row of a person."""
    if not state.arrival:
        return []
    name = state.value("person.name") or {}
    said = state.value("person.birth") or {}
    birth = state.birth()
    span = birth[1] if birth else None
    return [
        {
            "name_native": name.get("native", ""),
            "name_latin": name.get("latin", ""),
            "name_folded": folded(f"{name.get('native', '')} {name.get('latin', '')}"),
            "birth_said": said.get("text") or _age(said),
            "birth_calendar": said.get("calendar", ""),
            "birth_from": span.first.isoformat() if span and span.first else "",
            "birth_to": span.last.isoformat() if span and span.last else "",
            "sex": state.value("person.sex") or "",
            "nationality": " ".join(state.value("person.nationality") or ()),
            "language": _language(state),
        }
    ]


def _age(said: dict[str, Any]) -> str:
    age = said.get("age")
    return str(age) if age is not None else ""


def _language(state: person.State) -> str:
    preferred = state.value("person.preferred_language")
    return preferred if isinstance(preferred, str) else state.value("interview.language") or ""


PEOPLE = Projection(
    name="people",
    version=1,
    kind=person.SUBJECT,
    columns={
        "name_native": "TEXT",
        "name_latin": "TEXT",
        "name_folded": "TEXT",
        "birth_said": "TEXT",
        "birth_calendar": "TEXT",
        "birth_from": "TEXT",
        "birth_to": "TEXT",
        "sex": "TEXT",
        "nationality": "TEXT",
        "language": "TEXT",
    },
    rows=rows,
    index=("name_folded",),
)

_SHOWN = """
SELECT people.subject AS person, name_native, name_latin, birth_said, birth_calendar, birth_from, birth_to,
  sex, nationality, language, coalesce(cases.state, '') AS state, coalesce(cases.start_at, '') AS arrived_at,
  coalesce(cases.start_place, '') AS place, coalesce(flags.flags, '') AS flags,
  (SELECT count(*) FROM referrals WHERE referrals.person = people.subject) AS referrals
FROM people
LEFT JOIN cases ON cases.person = people.subject
LEFT JOIN flags ON flags.person = people.subject
"""


def people_like(
    view: View, text: str, sort: str, *, descending: bool, offset: int = 0
) -> list[PersonRow]:
    """Give a page of the people whose name holds the words, in any script.

    Args:
        sort: key of SORTS.
    """
    order = f"{SORTS[sort]} {'DESC' if descending else 'ASC'}, people.subject"
    where, values = _where(text)
    found = view.db.query(
        f"{_SHOWN} {where} ORDER BY {order} LIMIT {PAGE} OFFSET ?", [*values, offset]
    )
    return [msgspec.convert(row, PersonRow, builtin_types=(bytes,)) for row in found]


def people_count(view: View, text: str) -> int:
    """Count the people whose name holds the words."""
    where, values = _where(text)
    count = f"SELECT count(*) FROM people {where}"  # noqa: S608 - own names
    return int(view.db.execute(count, values).fetchone()[0])


def _where(text: str) -> tuple[str, list[str]]:
    words = folded(text).split()
    if not words:
        return "", []
    return "WHERE " + " AND ".join(["instr(name_folded, ?)"] * len(words)), words
