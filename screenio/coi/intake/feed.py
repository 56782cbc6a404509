"""Entries of an RSS or Atom feed that a COI portal saved to disk; each becomes a draft of its own."""

import codecs
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from screenio.coi.intake import guess
from screenio.coi.intake.draft import Draft, passages
from screenio.coi.intake.html import text_of
from screenio.coi.intake.plain import decoded
from screenio.errors import Refusal

MOST_ENTRIES = 5_000
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_PUBLISHED = ("pubDate", "published", "updated", "date")
_WORDS = ("encoded", "content", "summary", "description")
"""Source: RSS 2.0, Atom (RFC 4287 §4.1, §4.2), RSS content module; the richest first."""


def is_feed(raw: bytes) -> bool:
    """Say whether bytes begin as a feed does."""
    start = _in_utf8(raw[:4_000])[:2_000].lower()
    return any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:rdf"))


def read_feed(raw: bytes) -> list[Draft]:
    """Read the entries of a feed; an entry without words is left out.

    Raises:
        Refusal: `coi.feed_damaged`, `coi.nothing_to_read`, `coi.too_much`.
    """
    root = _parsed(raw)
    entries = list(root.iter("{*}item", "{*}entry"))
    if len(entries) > MOST_ENTRIES:
        raise Refusal("coi.too_much")
    channel = next(root.iter("{*}channel"), root)
    publisher = text_of(_said(channel, "title"))
    language = _said(channel, "language") or root.get(
        "{http://www.w3.org/XML/1998/namespace}lang", ""
    )
    drafts = list(_drafts(entries, publisher, language.partition("-")[0]))
    if not drafts:
        raise Refusal("coi.nothing_to_read")
    return drafts


def _parsed(raw: bytes) -> etree._Element:
    """Read XML; entities, DTDs and addresses are not followed."""
    raw = _in_utf8(raw)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise Refusal("coi.feed_damaged")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Refusal("coi.feed_damaged") from fault


def _in_utf8(raw: bytes) -> bytes:
    """Give the bytes of a feed that was saved in UTF-16 in UTF-8: entities are seen in both."""
    if not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw
    return _DECLARATION.sub("", decoded(raw), count=1).encode(errors="replace")


def _drafts(entries: list[etree._Element], publisher: str, language: str) -> Iterator[Draft]:
    for entry in entries:
        words = text_of(next(filter(None, (_said(entry, name) for name in _WORDS)), ""))
        if not words:
            continue
        source = text_of(_said(entry, "source") or _said(entry, "creator")) or publisher
        period_from, period_to = guess.period_in(words)
        yield Draft(
            title=text_of(_said(entry, "title"))[:300] or words[:100],
            publisher=source[:300],
            published=next(filter(None, (_day(_said(entry, name)) for name in _PUBLISHED)), ""),
            period_from=period_from,
            period_to=period_to,
            language=language or guess.language_of(words),
            url=_address(entry)[:1000],
            passages=passages((None, "", line) for line in words.split("\n")),
        )


def _said(element: etree._Element, name: str) -> str:
    """Give the words of the first child of a name, its inner markup included."""
    child = next(iter(element.iterchildren(f"{{*}}{name}")), None)
    return "" if child is None else str(_WHOLE(child)).strip()


_WHOLE = etree.XPath("string()")


def _address(entry: etree._Element) -> str:
    written = _said(entry, "link")
    link = next((one.get("href") or "" for one in entry.iter("{*}link")), "")
    return written or link


def _day(stamp: str) -> str:
    """Give the day of a stamp as RSS or Atom writes it; empty when it is none."""
    if not stamp:
        return ""
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, IndexError, TypeError):
        return guess.date_in(stamp)
