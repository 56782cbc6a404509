"""What is sealed for one receiver: sections of values by field group, and what comes back.

A package is built from nothing by the matrix; its bytes are checked once more before they are sealed.
"""

import datetime
import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from screenio.domain.columns import attribute_of
from screenio.domain.disclosure import Kept, Projection, check_package, project
from screenio.domain.fact import GENERAL, HEALTH, PROTECTION
from screenio.domain.item import Item
from screenio.domain.record import Record
from screenio.domain.referral import NOTICE, NOTICE_GROUPS
from screenio.domain.tables import Tables
from screenio.encoding import pack
from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.kinds import Questions
from screenio.identity import partial_date

LATER = "later"
"""Why a value stays while only the notification leaves: the full dossier follows sign-off."""


class Package(msgspec.Struct, frozen=True):
    """One dossier or notification as it is sealed.

    Args:
        languages: officer, person, variety.
        sections: field group to its values.
    """

    person: bytes
    pathway: str
    package: str
    profile: str
    sealed_at: str
    sender_name: str
    languages: tuple[str, str, str]
    sections: dict[str, list[Item]]


class Receipt(msgspec.Struct, frozen=True):
    """What a receiver says back.

    Args:
        question: an age file to the sender's protection recipient; empty when nothing is asked.
    """

    envelope: bytes
    state: str
    at: str
    certificate: str = ""
    certificate_at: str = ""
    question: bytes = b""


class Recall(msgspec.Struct, frozen=True):
    """The sender takes a package back."""

    envelope: bytes
    at: str


def choose(record: Record, pathway: str, package: str, tables: Tables) -> Projection:
    """Choose what may leave along a pathway, as a notification or in full."""
    whole = project(record.items, tables.pathways[pathway].destination, tables, record.case)
    if package != NOTICE:
        return whole
    allowed = NOTICE_GROUPS.get(pathway, tuple(tables.groups))
    now = tuple(
        item for item in whole.leaves if item.group in allowed and item.compartment == GENERAL
    )
    later = tuple(Kept(item, LATER) for item in whole.leaves if item not in now)
    return Projection(now, (*later, *whole.stays))


def sections(leaves: tuple[Item, ...]) -> dict[str, list[Item]]:
    """Sort what leaves by field group."""
    sorted_out: dict[str, list[Item]] = {}
    for item in sorted(leaves, key=lambda one: (one.group, one.question, one.attribute)):
        sorted_out.setdefault(item.group, []).append(item)
    return sorted_out


def checked_bytes(package: Package, chosen: Projection, tables: Tables) -> bytes:
    """Encode a package and check the finished bytes (R13).

    Raises:
        Trouble: `disclosure.slipped_through`.
    """
    raw = pack(package)
    leaving = set(_texts(list(chosen.leaves)))
    kept = {text for stays in chosen.stays for text in _texts(stays.item.value)}
    secrets = [text for text in kept if not any(text in left for left in leaving)]
    check_package(raw, tables.pathways[package.pathway].destination, tables, secrets)
    return raw


def disclosed(chosen: Projection) -> tuple[tuple[str, str, bytes], ...]:
    """List what leaves: question or attribute, group, and the hash of the value."""
    return tuple(
        (item.question or item.attribute, item.group, hashlib.sha256(pack(item.value)).digest())
        for item in chosen.leaves
    )


def sealed_to(chosen: Projection) -> str:
    """Say which compartment of the receiver the package is sealed to: the most closed one it needs."""
    needed = {item.compartment for item in chosen.leaves}
    return next((one for one in (PROTECTION, HEALTH) if one in needed), GENERAL)


def known_here(package: Package, questions: Questions) -> Iterator[Item]:
    """Give what a package says of the person in `general` and this station's form can hold.

    Another station's form may be older or newer, and its values are not trusted to have the shape of ours;
    what does not fit stays readable in the dossier and is claimed nowhere.
    """
    for item in (one for items in package.sections.values() for one in items):
        question = questions.get(item.question)
        if (
            question is None
            or item.value is None
            or item.compartment != GENERAL
            or not item.attribute.startswith("person.")
            or item.attribute != attribute_of(question, questions)
        ):
            continue
        try:
            kinds.check(question, item.value, questions)
            if item.attribute == "person.birth":
                partial_date.read(item.value)
            if item.stated_on:
                datetime.date.fromisoformat(item.stated_on)
        except (Refusal, ValueError):
            continue
        yield item


def _texts(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case Item():
            return [*_texts(value.value), *_texts(dict(value.objection))]
        case dict():
            return [text for one in value.values() for text in _texts(one)]
        case list() | tuple():
            return [text for one in value for text in _texts(one)]
    return []
