"""What is known of a country: items with their source and date, made of passages that can be found and cited.

Source: DOMAIN §10, COISource and COIItem.
"""

from collections.abc import Callable, Iterable

import msgspec

from screenio.errors import Refusal

MOST_PASSAGES = 200_000
"""Of one pack; the largest library measured has half of it."""
MOST_TEXT = 4_000
"""Characters of one passage: about a page."""


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who says it.

    Args:
        kind: code of the list `coi_source_kind`.
    """

    id: str
    name: str
    kind: str = ""
    licence: str = ""
    url: str = ""
    bias_note: str = ""
    reliability_note: str = ""


class Passage(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of text that stands under one heading on one page.

    Args:
        page: as the document counts, from 1; None where there are no pages.
        paragraph: within the page, from 1.
    """

    text: str
    heading: str = ""
    page: int | None = None
    paragraph: int = 1


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One document, or one chapter of it, about one country.

    Args:
        country: ISO 3166-1 alpha-3; empty while nobody has said.
        topic: code of the list `coi_topic`; empty while nobody has said.
        source: id of a source of the same pack.
        published: ISO date, month or year; empty when the document does not say.
        period_from, period_to: what the text is about, as `published`.
        digest: SHA-256 of the archived original, hex; empty when there is none.
        supersedes, contradicts, corroborated_by: ids of other items.
        answers: reference of the query to a COI unit that it answers.
    """

    id: str
    title: str
    source: str
    country: str = ""
    topic: str = ""
    admin1: tuple[str, ...] = ()
    published: str = ""
    period_from: str | None = None
    period_to: str | None = None
    retrieved: str = ""
    language: str = "en"
    url: str = ""
    digest: str = ""
    summary: str = ""
    sensitivity: str = ""
    valid_until: str | None = None
    corroborated_by: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    answers: str = ""
    passages: tuple[Passage, ...] = ()


class Content(msgspec.Struct, frozen=True):
    """What a pack holds."""

    sources: tuple[Source, ...]
    items: tuple[Item, ...]


def must_hold_together(content: Content, is_date: Callable[[str], bool]) -> None:
    """Accept content whose items name sources of it and have ids, dates and sizes that can be.

    Raises:
        Refusal: `coi.two_items_with_one_id`, `coi.no_source`, `coi.wrong_date`, `coi.too_much`.
    """
    if sum(len(item.passages) for item in content.items) > MOST_PASSAGES:
        raise Refusal("coi.too_much")
    known, seen = {source.id for source in content.sources}, set[str]()
    for item in content.items:
        if item.id in seen:
            raise Refusal("coi.two_items_with_one_id", item=item.id)
        seen.add(item.id)
        if item.source not in known:
            raise Refusal("coi.no_source", item=item.id)
        if not all(is_date(one) for one in _dates(item)):
            raise Refusal("coi.wrong_date", item=item.id)
        if any(len(one.text) > MOST_TEXT for one in item.passages) or _longest(item) > MOST_TEXT:
            raise Refusal("coi.too_much")


def _longest(item: Item) -> int:
    """Give the characters of the longest word that stands beside the passages: a title, a name, an id."""
    heads = (one.heading for one in item.passages)
    names = (*item.admin1, *item.corroborated_by, *item.contradicts, *item.supersedes)
    said = (getattr(item, name) for name in item.__struct_fields__)
    return max(len(one) for one in (*said, *heads, *names) if isinstance(one, str))


def _dates(item: Item) -> Iterable[str]:
    found = (item.published, item.period_from, item.period_to, item.retrieved, item.valid_until)
    return (one for one in found if one)
