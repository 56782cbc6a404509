"""A draft of an item: what could be read of a document, before a person confirms it."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from screenio.coi.item import Passage
from screenio.errors import Refusal

AIM = 900
"""Characters of a passage, about: what an eye takes in beside a question."""
MOST_LINE = 300
"""Characters of a title or a name that a document says of itself."""
MOST_PASSAGES = 50_000
"""Of one document: a report of 5,000 pages."""
_SENTENCE = re.compile(r"(?<=[.!?؟۔])\s+")
_SPACE = re.compile(r"[ \t\u00a0\u200b]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ufffe]")
"""What no reader sees: control characters, and those that turn the direction of what follows."""


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was read of one document; empty where nothing could be read.

    Args:
        country: ISO 3166-1 alpha-3.
        kind: code of the list `coi_source_kind`, where the publisher is known.
        published: ISO date, month or year.
        answers: reference of a query to a COI unit that the document quotes.
        pages: how many the document has; 0 where there are none.
    """

    title: str = ""
    publisher: str = ""
    published: str = ""
    period_from: str = ""
    period_to: str = ""
    language: str = ""
    country: str = ""
    topic: str = ""
    url: str = ""
    kind: str = ""
    answers: str = ""
    pages: int = 0
    passages: tuple[Passage, ...] = ()


class Known(msgspec.Struct, frozen=True):
    """What is known before a file is read.

    Args:
        countries: lower-case name in English to alpha-3 code.
        topics: chapter of a country file to topic.
        kinds: name of a publisher whose reports are met to its kind of source.
    """

    countries: Mapping[str, str] = {}
    topics: Mapping[str, str] = {}
    kinds: Mapping[str, str] = {}


def line(text: str, most: int = MOST_LINE) -> str:
    """Give a text as one line of at most so many characters."""
    return " ".join(tidied(text[: most * 4]).split())[:most]


def tidied(text: str) -> str:
    """Give a text without characters that nobody sees and without runs of spaces."""
    lines = (_SPACE.sub(" ", line).strip() for line in _CONTROL.sub("", text).splitlines())
    return "\n".join(lines).strip()


def passages(
    paragraphs: Iterable[tuple[int | None, str, str]], most: int = MOST_PASSAGES
) -> tuple[Passage, ...]:
    """Make passages of paragraphs: page, heading, text. Long ones are parted at the ends of sentences.

    Raises:
        Refusal: `coi.nothing_to_read`, `coi.too_much`.
    """
    found: list[Passage] = []
    page_before: int | None = -1
    number = 0
    for page, heading, raw in paragraphs:
        number = 1 if page != page_before else number + 1
        page_before = page
        for piece in _pieces(" ".join(tidied(raw).split("\n"))):
            found.append(Passage(piece, tidied(heading)[:300], page, number))
            if len(found) > most:
                raise Refusal("coi.too_much")
    if not found:
        raise Refusal("coi.nothing_to_read")
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    """Part a text into pieces of about AIM characters, none of twice as many."""
    held = ""
    for sentence in _SENTENCE.split(text):
        for part in _cut(sentence):
            if held and len(held) + len(part) > AIM:
                yield held
                held = ""
            held = f"{held} {part}" if held else part
    if held.strip():
        yield held.strip()


def _cut(sentence: str) -> Iterator[str]:
    """Cut what no full stop ends at a space, where it grows beyond AIM."""
    start = 0  # not cut off as it goes: ten million characters would be copied ten thousand times
    while len(sentence) - start > AIM:
        at = sentence.rfind(" ", start + AIM // 2, start + AIM)
        at = at if at > 0 else start + AIM
        yield sentence[start:at].strip()
        start = at + (sentence[at] == " ")
    if rest := sentence[start:].strip():
        yield rest
