"""Figures of country information: places, passages in the encrypted file beside plain FTS5, a long PDF.

Plain FTS5 is what SQLite's documentation shows: a table of title and text with its porter stemmer, in the
same encrypted connection, brought into one piece as ours is; every word asked for, ordered by `rank`, twelve
rows with their words highlighted. Ours looks for the same words in every language and spelling, and gives
twelve hits with everything a citation needs and the stretches to be marked. Ordered by `rank`, FTS5 reads each
match twice; so a second line compares with the same table ordered by the function `bm25`, the fastest way we
know, and a third with that without highlighting. Each question is asked of ours and of each other in turn, five
times round; the least counts. tantivy keeps its index in the clear beside the file, so it is no peer; it is
timed for orientation. All in processor time.
"""

import itertools
import statistics
import sys
import tempfile
import time
from pathlib import Path

import tantivy
from coi_shelf import PACK, STOP, TODAY, head, lexicon
from coi_text import PAGES, PASSAGES, corpus, long_pdf
from ground import RESOURCES

from screenio.coi import index
from screenio.coi.gazetteer import open_gazetteer
from screenio.coi.intake.pdf import read_pdf
from screenio.coi.search import Shelf
from screenio.coi.wanted import Wanted
from screenio.coi.words import stem
from screenio.reference import read_tables
from screenio.sql import open_connection

PLACE_GOAL, AND_GOAL, ANY_GOAL, PDF_GOAL = 0.002, 0.005, 0.1, 2.0
"""Seconds: a look-up, a question at the median, any question, a PDF of 78 pages."""
SLICE_GOAL = 0.05
"""Seconds after which the desk gives way to who waits; as `receive` does."""
SIZE_GOAL, PEER_GOAL = 2.2, 1.5
"""Times the text; times plain FTS5. Source of all: the issue on country information, Quality to reach."""
LIMIT, ROUNDS = 12, 5
SPELT = (
    "Herat|هرات|Херат|Džalalabad|جلال‌آباد|لشکرګاه|قامشلو|Kobanê|Šibirgan|Qarabagh|Raka|Giza|Đakovica|"
    "Мазари Шариф|Peshawr|Kandhar|Deir Ezzor|درعا|Asmara|Kaboul|Qamišli|Zzkrwptmnq|Aleppo|حلب|Kunduz|Tripoli"
)
HARD = (
    "population", "government", "country", "near", "years", "population government country people total",
    '"total population"', '"male female"', "2024 est", "zebra population", "zebra xylophone", "هرات",
    "population of Afghanistan", "язык", "lični dokumenti Avganistan", "زبان افغانستان", "Qarabagh",
)  # fmt: skip
"""Questions that match much, little, nothing, a phrase, another script."""
FILTERS = (
    {},
    {"country": "AFG"},
    {"country": "AFG", "topic": "SECURITY", "lights": ("green", "amber")},
    {"province": lexicon().place("Ghazni")},
    {"kind": "ASYLUM_AGENCY", "since": "2024-01"},
)
PLAIN = "CREATE VIRTUAL TABLE plain USING fts5(title, body, tokenize='porter unicode61')"
FASTEST = """SELECT rowid, title, highlight(plain, 1, '[', ']'), bm25(plain, 4.0, 1.0) AS score FROM plain
    WHERE plain MATCH ? ORDER BY score LIMIT 12"""
AS_SHOWN = """SELECT rowid, title, highlight(plain, 1, '[', ']'), rank FROM plain
    WHERE plain MATCH ? ORDER BY rank LIMIT 12"""
UNMARKED = """SELECT p.rowid, p.title, p.body, m.score FROM (
    SELECT rowid, bm25(plain, 4.0, 1.0) AS score FROM plain WHERE plain MATCH ? ORDER BY score LIMIT 12
    ) AS m JOIN plain AS p ON p.rowid = m.rowid ORDER BY m.score"""

PEERS = (
    (AS_SHOWN, f"plain FTS5 as documented (goal {PEER_GOAL})"),
    (FASTEST, "plain FTS5 in the fastest way, highlighted"),
    (UNMARKED, "plain FTS5 in the fastest way, not highlighted"),
)


def rows(public):
    """Give lines of a table: what, seconds of ours, of the other, what the other is; and lines of text."""
    found, told = list(_places()), []
    with tempfile.TemporaryDirectory() as folder:
        found += _passages(Path(folder), public, told)
    found.append(_pdf(public, told))
    return found, told


def _places():
    gazetteer = open_gazetteer(RESOURCES)
    names = SPELT.split("|")
    herat = gazetteer.found("Herat", "AFG")[0]
    against = "two milliseconds, at 95 of 100"
    for what, look, asked in (
        ("a place by its name", gazetteer.found, names),
        ("other spellings of a name", gazetteer.spellings, names),
        ("towns near a place", lambda _: gazetteer.near(herat, 60), names),
    ):
        took = [_timed(look, one) for one in asked * ROUNDS]
        yield what, statistics.quantiles(took, n=20)[-1], PLACE_GOAL, against


def _passages(folder, public, told):
    made = corpus(RESOURCES, public)
    db = open_connection(folder / "coi.db", bytes(32), create=True)
    began = time.process_time()
    index.prepare(db, STOP)
    stem("word")  # loads the stemmers, as the first search does
    slices = []
    _fill(db, made, slices)
    told.append(_size("country information: file", db, 0, made, time.process_time() - began))
    yield "a slice of taking in", statistics.median(slices), SLICE_GOAL, "50 milliseconds"
    yield "the longest slice", max(slices), SLICE_GOAL, "50 milliseconds"
    before = _used(db)
    began = time.process_time()
    _fill_plain(db, made)
    told.append(_size("plain FTS5: file", db, before, made, time.process_time() - began))
    yield from _asked(db, made)
    yield from _updated(db)
    yield from _tantivy(folder, made)


def _fill(db, made, took):
    """Take the corpus in as the desk does, each slice in a transaction; notes the time of each."""
    _each(db, index.stage(db, made.content, STOP), took)
    _each(db, _published(db), took)
    _each(db, index.clear(db), took)
    _each(db, index.merge(db, PACK), took)


def _published(db):
    """Publish, as one step."""
    index.publish(db, head())
    yield from ()


def _each(db, steps, took):
    going = True
    while going:
        began = time.process_time()
        db.execute("BEGIN IMMEDIATE")
        going = next(steps, None) is not None
        db.execute("COMMIT")
        took.append(time.process_time() - began)


def _updated(db):
    """Make room for an index of another version, and take the tables of before away."""
    slices = []
    _each(db, _prepared(db), slices)
    yield "unlocking after an update", sum(slices), SLICE_GOAL, "50 milliseconds"
    slices.clear()
    _each(db, index.discard(db), slices)
    yield "the longest slice of taking away", max(slices), SLICE_GOAL, "50 milliseconds"


def _prepared(db):
    """Find the index of another version, as one step."""
    index.prepare(db, frozenset())
    yield from ()


def _fill_plain(db, made):
    db.execute(PLAIN)
    db.execute("BEGIN")
    for at, (title, text) in enumerate(made.passages, 1):
        db.execute("INSERT INTO plain (rowid, title, body) VALUES (?, ?, ?)", [at, title, text])
    db.execute("INSERT INTO plain (plain) VALUES ('optimize')")
    db.execute("COMMIT")


def _used(db):
    """Give the bytes of the pages that hold something."""
    (pages,), (free,) = (
        db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count")
    )
    return (pages - free) * 4096


def _size(what, db, before, made, took):
    ratio = (_used(db) - before) / made.text_bytes
    mean = made.text_bytes / PASSAGES
    return (
        f"{what} with {PASSAGES} passages of {mean:.0f} bytes: {ratio:.2f} times the text "
        f"(goal {SIZE_GOAL}), made in {took:.1f} s"
    )


def _asked(db, made):
    shelf, words = Shelf(db, TODAY, read_tables(RESOURCES).topics), lexicon()
    wanted = [Wanted(units=words.units(" ".join(one)), limit=LIMIT) for one in made.questions]
    together = [" AND ".join(f'"{word}"' for word in one) for one in made.questions]
    peers = [lambda text, sql=sql: list(db.execute(sql, [text])) for sql, _ in PEERS]
    ours, *others = zip(
        *(
            _least_in_turn([shelf.search, *peers], [mine, *[text] * len(PEERS)])
            for mine, text in zip(wanted, together, strict=True)
        ),
        strict=True,
    )
    median = statistics.median(ours)
    yield "a question of two or three words", median, AND_GOAL, "five milliseconds"
    for other, (_, what) in zip(others, PEERS, strict=True):
        yield "the same", median, statistics.median(other), what
    hard = [
        Wanted(units=words.units(text), limit=LIMIT, **narrowed)
        for text in HARD
        for narrowed in FILTERS
    ]
    slowest = max([*ours, *(_timed(shelf.search, one) for one in hard)])
    yield "the slowest of all questions", slowest, ANY_GOAL, "a tenth of a second"


def _tantivy(folder, made):
    schema = tantivy.SchemaBuilder()
    for name in ("title", "body"):
        schema.add_text_field(name, stored=True, tokenizer_name="en_stem")
    place = folder / "tantivy"
    place.mkdir()
    library = tantivy.Index(schema.build(), path=str(place))
    writer = library.writer(num_threads=1)
    for title, text in made.passages:
        writer.add_document(tantivy.Document(title=title, body=text))
    writer.commit()
    writer.wait_merging_threads()
    library.reload()
    searcher = library.searcher()

    def ask(words):
        asked = library.parse_query(" AND ".join(words), ["title", "body"])
        return [searcher.doc(one) for _, one in searcher.search(asked, LIMIT).hits]

    took = [_least(ask, words) for words in made.questions]
    yield "tantivy, index in the clear", statistics.median(took), AND_GOAL, "for orientation"


def _pdf(public, told):
    raw, arabic = long_pdf(RESOURCES, public)
    began = time.process_time()
    draft = read_pdf(raw, lambda _done, _all: None)
    took = time.process_time() - began
    read = _pairs(" ".join(one.text for one in draft.passages))
    written = _pairs(" ".join(arabic))
    told.append(
        f"PDF: {draft.pages} pages; of neighbouring words in Arabic {_share(written, read):.1%} "
        "stand beside each other in what was read"
    )
    assert draft.pages == PAGES, "the PDF has as many pages as it should"
    return f"a PDF of {PAGES} pages", took, PDF_GOAL, "two seconds"


def _pairs(text):
    words = text.split()
    return set(itertools.pairwise(words))


def _share(written, read):
    return len(written & read) / len(written)


def _least(run, given):
    return min(_timed(run, given) for _ in range(ROUNDS))


def _least_in_turn(runs, given):
    """Time several ways in turn, so that each finds the machine as the others left it."""
    rounds = [list(map(_timed, runs, given)) for _ in range(ROUNDS)]
    return [min(one) for one in zip(*rounds, strict=True)]


def _timed(run, given):
    """Time one call, in seconds of processor time."""
    began = time.process_time()
    run(given)
    return time.process_time() - began


def main(public):
    """Print the figures of country information alone."""
    found, told = rows(public)
    for name, ours, against, of in found:
        print(f"{name:<34}{ours * 1000:9.3f} ms  {ours / against:6.3f}  of {of}")
    print("\n".join(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
