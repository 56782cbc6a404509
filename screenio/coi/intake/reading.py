"""One file that a station has becomes drafts: which kind it is, is told by its bytes, then by its name."""

from collections.abc import Callable, Mapping

import msgspec

from screenio.coi.intake import guess
from screenio.coi.intake.country_file import read_country_file
from screenio.coi.intake.docx import read_docx
from screenio.coi.intake.draft import Draft, Known, line
from screenio.coi.intake.feed import is_feed, read_feed
from screenio.coi.intake.html import read_html
from screenio.coi.intake.pdf import read_pdf
from screenio.coi.intake.plain import read_plain
from screenio.coi.words import places_of
from screenio.domain.lookup import REFERENCE
from screenio.errors import Refusal

MOST_BYTES = 200_000_000
"""Of one file: a report with maps and photographs has a quarter of it."""

NOT_SO = {
    ".pdf": "coi.pdf_damaged",
    ".docx": "coi.docx_damaged",
    ".doc": "coi.kind_unknown",
    ".rtf": "coi.kind_unknown",
    ".odt": "coi.kind_unknown",
    ".epub": "coi.kind_unknown",
}
"""Endings whose bytes would have been recognised, or that nothing here reads, to what is said of them."""


def read_document(
    raw: bytes, name: str, known: Known, on_page: Callable[[int, int], None]
) -> list[Draft]:
    """Read a file of any kind that stations have.

    Raises:
        Refusal: `coi.empty`, `coi.file_too_large`, `coi.kind_unknown`, and those of the kinds.
    """
    if not raw.strip():
        raise Refusal("coi.empty")
    if len(raw) > MOST_BYTES:
        raise Refusal("coi.file_too_large", most_bytes=MOST_BYTES)
    drafts = _read(raw, name.lower(), known, on_page)
    return [_completed(draft, known) for draft in drafts]


def _read(raw: bytes, name: str, known: Known, on_page: Callable[[int, int], None]) -> list[Draft]:
    start = raw[:1_024].lstrip().lower()
    if b"%pdf-" in start:
        return [read_pdf(raw, on_page)]
    if raw.startswith(b"PK"):
        return [read_docx(raw)]
    for ending, code in NOT_SO.items():
        if name.endswith(ending):
            raise Refusal(code)
    if is_feed(raw):
        return read_feed(raw)
    if name.endswith(".json") or start.startswith(b"{"):
        return read_country_file(raw, known.countries, known.topics)
    if name.endswith((".html", ".htm", ".xhtml")) or start.startswith(
        (b"<!doctype html", b"<html")
    ):
        return [read_html(raw)]
    return [read_plain(raw)]


def _completed(draft: Draft, known: Known) -> Draft:
    """Add what the words in plain sight say: a publisher of our list, a country in the title."""
    start = " ".join(one.text for one in draft.passages[:6])
    publisher = guess.publisher_in(f"{draft.publisher} {draft.title} {start}", known.kinds)
    country = draft.country or _country_in(draft.title, known.countries)
    publisher = publisher or draft.publisher
    quoted = REFERENCE.search(f"{draft.title} {start}")
    return msgspec.structs.replace(
        draft,
        title=line(draft.title),
        url=line(draft.url),
        publisher=line(publisher),
        kind=known.kinds.get(publisher, ""),
        country=country,
        answers=quoted[0] if quoted else "",
    )


def _country_in(title: str, countries: Mapping[str, str]) -> str:
    """Give the one country that a title names; empty when it names none or several."""
    said = " ".join(match[0] for match in places_of(title.lower()))
    found = {code for name, code in countries.items() if f" {name} " in f" {said} "}
    return next(iter(found)) if len(found) == 1 else ""
