"""Hits, packs and a desk for the pages of country information."""

from coi_shelf import head
from ground import tables
from stations import PARTS
from ui_fixtures import HOSTILE

from screenio.coi.hit import Hit, Other
from screenio.coi.whereabouts import Named, whereabouts
from screenio.desk import library
from screenio.domain.occasion import Place
from screenio.encoding import PersonId, StationId, SubjectId
from screenio.projections.looked_up import LookedUp, looked_up

ABOUT = PersonId(b"p" * 16)
PLACE = Place(StationId(bytes(16)), "Šid", "SCREENING", "RS", "RS", practice=True)


def other(number=9, **fields):
    """Make another item that has to do with one."""
    values = {"item": f"i{number}", "title": "Newer", "source": "UNAMA", "published": "2025"}
    return Other(**(values | {"item_row": number} | fields))


def hit(number=1, **fields):
    """Make a hit."""
    values = {
        "passage": number,
        "item": f"i{number}",
        "pack": SubjectId(b"k" * 16),
        "title": "Identity papers",
        "heading": "Tazkira",
        "text": "The tazkira is issued in Herat.",
        "marks": ((4, 11),),
        "source": "Landinfo",
        "source_kind": "GOV_COI_UNIT",
        "country": "AFG",
        "admin1": "",
        "topic": "DOCUMENTS_CIVIL_STATUS",
        "published": "2026-10",
        "language": "en",
        "url": "https://example.org",
        "page": 3,
        "paragraph": 2,
        "currency": "green",
        "score": 1.0,
        "item_row": number,
    }
    return Hit(**(values | fields))


HITS = [
    hit(1),
    hit(2, title=HOSTILE, text=HOSTILE, currency="red", superseded_by=(other(),), marks=()),
]


def places(text="Qarabagh", country="AFG", chosen=None):
    """Look a name up in the real gazetteer."""
    return whereabouts(PARTS.gazetteer(), PARTS.lexicon(), Named(text, country), chosen)


class Desk:
    """A desk with two hits and two packs."""

    def __init__(self, hits=HITS):
        self.hits, self.wanted = hits, []
        self.place, self.tables = PLACE, tables()
        self.looked_up, self.answering = LookedUp(), {}
        self.lacking = 0

    def ask(self, query, *values, **named):
        """Answer by the query."""
        if query is library.found:
            self.wanted.append(values[0])
            return self.hits
        answers = {
            library.packs: [
                head(signer=b"s" * 16, built_on="2020-01-01"),
                head(SubjectId(b"o" * 16)),
            ],
            library.signers: {b"s" * 16: "COI unit"},
            library.lacking: self.lacking,
            looked_up: self.looked_up,
            library.answering: self.answering,
        }
        return answers[query]
