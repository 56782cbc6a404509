"""`coi search`: passages of a station's library that answer a question, best first."""

import argparse
from typing import Any

from screenio.cli.printing import show
from screenio.cli.sign_in import at_station, signed_in
from screenio.coi.search import Hit, Other, Wanted
from screenio.desk import library
from screenio.desk.program import Program
from screenio.errors import Refusal

MOST = 100


def describe(each: Any) -> None:
    """Describe the command."""
    search = each.add_parser("search", help="find what is known")
    at_station(search, who=False)
    search.add_argument("text", metavar="WORDS", help='in any script; "words together"')
    search.add_argument("--country", default="", metavar="AFG")
    search.add_argument("--topic", default="", metavar="CODE")
    search.add_argument("--province", default="", metavar="NAME")
    search.add_argument("--kind", default="", metavar="CODE", help="of the source")
    search.add_argument("--since", default="", metavar="DATE")
    search.add_argument("--until", default="", metavar="DATE")
    search.add_argument("--limit", type=int, default=10, metavar="N")
    search.set_defaults(run=_search)


def _search(given: argparse.Namespace, program: Program) -> int:
    with signed_in(given, program) as desk:
        if given.topic and given.topic not in desk.tables.codes["coi_topic"]:
            raise Refusal("coi.unknown_topic")
        wanted = Wanted(
            units=program.lexicon().units(given.text),
            country=given.country.upper(),
            admin1=given.province,
            topic=given.topic,
            kind=given.kind,
            since=given.since,
            until=given.until,
            limit=max(1, min(given.limit, MOST)),
        )
        found = desk.ask(library.found, wanted)
    if not found and not given.json:
        raise Refusal("coi.nothing_found")
    show([_told(hit) for hit in found], as_json=given.json)
    return 0


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
    }


def _other(one: Other) -> str:
    return ", ".join(filter(None, (one.title, one.source, one.published)))
