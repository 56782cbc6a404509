"""The file that a courier takes to a COI unit: a question about a country, in a language of the program."""

from collections.abc import Mapping

from screenio.domain.lookup import QueryWritten
from screenio.language.catalogue import Catalogue
from screenio.language.formats import country


def letter(
    words: Catalogue, labels: Mapping[tuple[str, str], str], station: str, query: QueryWritten
) -> str:
    """Write the file: reference, country, topic, time, question; nothing of the person."""
    say = words.say
    nation = f"{country(query.country, words.language)} ({query.country})" if query.country else ""
    lines = [
        say("Question about a country"),
        "",
        say("Reference: {code}", code=query.reference),
        say("Asked by: {station}", station=station),
        say("Country: {name}", name=nation or say("Any")),
        say("Topic: {name}", name=labels.get(("coi_topic", query.topic), "") or say("Any")),
        say("Needed by: {day}", day=query.needed_by or say("no date")),
        "",
        query.text,
        "",
        say("Please name source, date and page of every statement, and quote the reference."),
    ]
    return "\n".join(lines) + "\n"
