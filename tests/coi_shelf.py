"""Small libraries of country information: items, documents of every kind, an index on a real encrypted file."""

import datetime
from io import BytesIO

import docx
import typst
from ground import RESOURCES

from screenio.coi import index
from screenio.coi.item import Content, Item, Passage, Source
from screenio.coi.search import Shelf
from screenio.coi.tables import read_lexicon
from screenio.coi.wanted import Wanted
from screenio.coi.words import read_stop_words
from screenio.domain.lookup import Cited
from screenio.encoding import SubjectId
from screenio.reference import read_tables
from screenio.sql import open_connection

TODAY = datetime.date(2026, 11, 29)
COI = RESOURCES / "coi"
STOP = read_stop_words(COI)
PACK, OTHER_PACK = SubjectId(b"p" * 16), SubjectId(b"q" * 16)
SPELLINGS = {"هرات": ("Herat",), "Херат": ("Herat",), "Herat": ("هرات",)}

CITED = Cited(
    item="AFG-papers",
    title="Papers",
    source="EUAA",
    published="2026-01-10",
    topic="DOCUMENTS_CIVIL_STATUS",
    pack=b"p" * 16,
    pack_title="Pack",
    edition=3,
    digest=b"d" * 32,
    page=7,
    paragraph=2,
    currency="green",
)


def item(name="a", text="Dari and Pashto are spoken.", **fields):
    """Make an item of one passage."""
    values = {
        "id": name,
        "title": "Languages",
        "source": "s",
        "country": "AFG",
        "topic": "LANGUAGE_GEOGRAPHY",
        "published": "2026-01-10",
        "passages": (Passage(text, "", 3, 2),),
    }
    return Item(**(values | fields))


def content(*items, sources=()):
    """Put items together with their source, and with others."""
    own = Source("s", "EUAA", "ASYLUM_AGENCY", url="https://example.org")
    return Content((own, *sources), items)


def head(pack=PACK, **fields):
    """Say what a pack is as a whole."""
    values = {
        "pack": pack,
        "pack_id": "p",
        "title": "Pack",
        "edition": 1,
        "digest": b"d" * 32,
        "built_on": "2026-11-01",
        "expires_on": "",
        "licence": "",
        "signer": b"",
        "is_document": False,
        "items": 1,
        "taken_ms": 0,
    }
    return index.Head(**(values | fields))


def library(folder, *items, sources=()):
    """Open an encrypted file with an index of these items."""
    db = open_connection(folder / "coi.db", bytes(32), create=True)
    index.prepare(db, STOP)
    if items:
        index.put(db, head(), content(*items, sources=sources), STOP)
    return db


def lexicon():
    """Give the real lexicon, with a few spellings."""
    return read_lexicon(COI, lambda name: SPELLINGS.get(name, ()))


def found(db, text="", **fields):
    """Search with the real topics."""
    shelf = Shelf(db, TODAY, read_tables(RESOURCES).topics)
    return shelf.search(Wanted(units=lexicon().units(text), **fields))


def pdf(source):
    """Set a real PDF."""
    return typst.compile(source.encode())


def word_document(*paragraphs, heading="Papers"):
    """Write a real Word document."""
    document = docx.Document()
    document.core_properties.title = "Identity papers in Herat"
    document.add_heading(heading)
    for text in paragraphs:
        document.add_paragraph(text)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Tazkira", "13 digits"
    raw = BytesIO()
    document.save(raw)
    return raw.getvalue()
