"""`coi search`: passages of a station's library that answer a question, best first."""

import argparse
from typing import Any

from screenio.cli.coi_desk import at_library
from screenio.cli.printing import show
from screenio.cli.sign_in import at_station
from screenio.coi.filters import Filters
from screenio.coi.hit import Hit, Other
from screenio.desk import library
from screenio.desk.program import Program
from screenio.domain.currency import AMBER, GREEN, RED, earliest
from screenio.domain.tables import Tables
from screenio.errors import Refusal
from screenio.language.catalogue import ENGLISH
from screenio.language.formats import country_names, listed

MOST = 100


def describe(each: Any) -> None:
    """Describe the command."""
    search = each.add_parser("search", help="find what is known")
    at_station(search, who=False)
    search.add_argument("text", metavar="WORDS", help='in any script; "words together"')
    search.add_argument("--country", default="", metavar="AFG")
    search.add_argument("--province", default="", metavar="NAME", help="in any script")
    search.add_argument("--topic", default="", metavar="CODE")
    search.add_argument("--kind", default="", metavar="CODE", help="of the source")
    search.add_argument("--since", default="", metavar="DATE", help="of publication, included")
    search.add_argument("--until", default="", metavar="DATE", help="of publication, included")
    search.add_argument("--currency", action="append", choices=(GREEN, AMBER, RED), default=[])
    search.add_argument("--limit", type=int, default=10, metavar="N")
    search.set_defaults(run=_search)


def _search(given: argparse.Namespace, program: Program) -> int:
    filters = Filters(
        country=given.country.upper(),
        province=given.province,
        topic=given.topic,
        kind=given.kind,
        light=" ".join(given.currency),
        since=given.since,
        until=given.until,
    )
    with at_library(given, program) as desk:
        _must_be_known(filters, desk.tables)
        words = program.lexicon()
        units, most = words.units(given.text), max(1, min(given.limit, MOST))
        found = desk.ask(library.found, filters.wanted(units, words, most))
    if not found and not given.json:
        raise _nothing_found(filters)
    show([_told(hit) for hit in found], as_json=given.json)
    return 0


def _must_be_known(filters: Filters, tables: Tables) -> None:
    """Accept filters that are codes and dates.

    Raises:
        Refusal: `coi.no_such_country`, `coi.unknown_topic`, `coi.unknown_kind`, `coi.wrong_date`.
    """
    if filters.country and filters.country not in country_names(ENGLISH):
        raise Refusal("coi.no_such_country", country=filters.country)
    if filters.topic and filters.topic not in tables.codes["coi_topic"]:
        raise Refusal("coi.unknown_topic")
    if filters.kind and filters.kind not in tables.codes["coi_source_kind"]:
        raise Refusal("coi.unknown_kind")
    if not all(earliest(one) for one in (filters.since, filters.until) if one):
        raise Refusal("coi.wrong_date", item="")


def _nothing_found(filters: Filters) -> Refusal:
    """Say that nothing was found, and with which filters."""
    said = tuple(f"{name} {text}" for name, text in filters.standing.items())
    return Refusal("coi.nothing_found_with", filters=said) if said else Refusal("coi.nothing_found")


def _told(hit: Hit) -> dict[str, Any]:
    return {
        "item": hit.item,
        "title": hit.title,
        "heading": hit.heading,
        "passage": hit.text,
        "source": hit.source,
        "published": hit.published,
        "page": hit.page,
        "paragraph": hit.paragraph,
        "currency": hit.currency,
        "country": hit.country,
        "topic": hit.topic,
        "answers": hit.answers,
        "superseded_by": [_other(one) for one in hit.superseded_by],
        "contradicted_by": [_other(one) for one in hit.contradicted_by],
        "corroborated_by": [_other(one) for one in hit.agreeing],
        "score": hit.score,
        "ranked_among": hit.ranked_among or None,
    }


def _other(one: Other) -> str:
    return listed((one.title, one.source, one.published), ENGLISH)
