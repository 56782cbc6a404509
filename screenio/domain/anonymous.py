"""Whether a text could tell somebody who a person is: it repeats a name, a date, a number of their record.

It finds what is written as the record has it, in either script, and nothing more; who writes the text still
reads it. Source: DOMAIN §10 rule 6.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from screenio.domain import person
from screenio.encoding import short_code
from screenio.forms.answers import texts

NAMES = frozenset(
    {
        "person.name",
        "person.other_name",
        "person.family_name",
        "person.father_name",
        "person.grandfather_name",
        "person.mother_name",
        "person.spouse_name",
        "person.relation_name",
        "person.lost_relative",
    }
)
NUMBERED = frozenset({"person.document", "person.lost_document", "person.contact"})
BORN = frozenset({"person.birth", "person.relation_birth", "person.lost_relative_birth"})
"""Attributes that tell a person apart. Source: codes.csv, list claim; DOMAIN §10 rule 6."""
SHORTEST_NAME = 3
"""Letters; shorter parts of names are words of many sentences."""
SHORTEST_NUMBER = 5
"""Digits; fewer are a year or an amount."""


def tells_of(text: str, state: person.State) -> bool:
    """Say whether a text repeats something by which the person could be told."""
    asked = set(_words(text))
    standing = [claim.made for claim in state.claims]
    names = {word for made in standing if made.attribute in NAMES for word in _names(made.value)}
    numbers = {
        word for made in standing if made.attribute in NUMBERED for word in _numbers(made.value)
    }
    born = [made.value for made in standing if made.attribute in BORN]
    code = short_code(state.person).casefold()
    return (
        bool(asked & (names | numbers))
        or any(_has_date(text, one) for one in born)
        or (code in text.casefold())
    )


def _names(value: Any) -> Iterator[str]:
    for said in _said(value):
        yield from (word for word in _words(said) if not word.isdigit())


def _numbers(value: Any) -> Iterator[str]:
    for said in _said(value):
        for word in _words(said):
            if sum(map(str.isdigit, word)) >= SHORTEST_NUMBER:
                yield word


def _has_date(text: str, value: Any) -> bool:
    """Say whether the day, month and year of a date stand beside each other in a text."""
    parts = {value.get(name) for name in "ymd"} if isinstance(value, dict) else {None}
    if None in parts or not parts:
        return False
    found = [int(one) for one in re.findall(r"\d+", unicodedata.normalize("NFKC", text))]
    return any(set(found[at : at + 3]) == parts for at in range(len(found)))


def _said(value: Any) -> Iterator[str]:
    """Give the texts of a value; codes, which stand in capital letters, are none."""
    return (text for text in texts(value) if not re.fullmatch(r"[A-Z_]+", text))


def _words(text: str) -> Iterable[str]:
    """Give the words of a text without case and accents, long enough to tell somebody."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    spaced = "".join(one if one.isalnum() else " " for one in plain)
    return (word for word in spaced.split() if len(word) >= SHORTEST_NAME)
