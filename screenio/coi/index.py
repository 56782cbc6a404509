"""The index: items and passages of the packs in force, and the words they are found by.

It is made from the packs and can be thrown away. The text stands once, as it was written; the full-text
table keeps only stems (`words.py`), without the words that stand in every text, and no text of its own.
Country and topic stand among the words as marks, so that narrowing a search is one more word of it. The
number of a passage is never given twice, so that what was shown before a pack was replaced cannot cite
something else.
"""

import time
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from screenio.coi.item import Content, Item, Passage, Source
from screenio.coi.words import stems
from screenio.encoding import SubjectId
from screenio.sql import Database

VERSION = 6
"""Rises with every change of tables or stems; then the index is made again at unlock."""
MERGED_FROM = 0.1
"""Share of all passages from which what a pack brings is merged with the rest: a search in one piece is twice
as fast, and merging costs as much as ten such packs bring. Source: `tests/bench/coi.py`."""
MERGED_PAGES = 150
"""Pages of the index that are merged in one step; about as long as a slice takes."""
TIDIED_PAGES = 48
"""Pages that each slice merges of what those before it wrote. FTS5 left to itself merges seldom and much, so
that now and then a slice takes five times as long. Source: `tests/bench/coi.py`."""
SLICE, SLICE_S = 300, 0.012
"""Passages written in one step at most, and seconds after which a step ends: with what the end of its
transaction takes about 30 milliseconds, so that a person who types does not wait for a pack.
Source: `tests/bench/coi.py`."""
STAGED, GONE = SubjectId(b""), SubjectId(b"\0")
"""In place of the id of a pack: its items are being written; it was taken out. Ids of packs are greater."""
_UNSEEN_IDS = """SELECT id FROM coi_passage WHERE item IN
    (SELECT id FROM coi_item WHERE pack <= x'00') LIMIT ?"""
FIRST_STAGED = """SELECT min(id) FROM coi_passage WHERE item =
    (SELECT min(id) FROM coi_item WHERE pack = x'')"""
"""From this passage on none is found yet: ids only rise."""
TABLES = {
    "coi_pack": """CREATE TABLE coi_pack (
        pack BLOB PRIMARY KEY, pack_id TEXT NOT NULL, title TEXT NOT NULL, edition INTEGER NOT NULL,
        digest BLOB NOT NULL, built_on TEXT NOT NULL, expires_on TEXT NOT NULL, licence TEXT NOT NULL,
        signer BLOB NOT NULL, is_document INTEGER NOT NULL, items INTEGER NOT NULL,
        taken_ms INTEGER NOT NULL
    ) STRICT""",
    "coi_source": """CREATE TABLE coi_source (
        id INTEGER PRIMARY KEY, pack BLOB NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL,
        kind TEXT NOT NULL, licence TEXT NOT NULL, url TEXT NOT NULL, note TEXT NOT NULL,
        UNIQUE (pack, source)
    ) STRICT""",
    "coi_item": """CREATE TABLE coi_item (
        id INTEGER PRIMARY KEY, pack BLOB NOT NULL, item TEXT NOT NULL, source INTEGER NOT NULL,
        country TEXT NOT NULL, topic TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL,
        admin1 TEXT NOT NULL, language TEXT NOT NULL, answers TEXT NOT NULL, passages INTEGER NOT NULL,
        head BLOB NOT NULL
    ) STRICT""",
    "coi_relation": """CREATE TABLE coi_relation (
        pack BLOB NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT""",
    "coi_passage": """CREATE TABLE coi_passage (
        id INTEGER PRIMARY KEY AUTOINCREMENT, item INTEGER NOT NULL, heading TEXT NOT NULL,
        text TEXT NOT NULL, page INTEGER, paragraph INTEGER NOT NULL
    ) STRICT""",
    "coi_words": """CREATE VIRTUAL TABLE coi_words USING fts5(
        title, body, marks, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
    )""",
    "coi_terms": "CREATE VIRTUAL TABLE coi_terms USING fts5vocab(coi_words, row)",
}
_OWN_MERGING = ("('automerge', 0)", "('crisismerge', 1999)")
"""FTS5 merges nothing by itself: `stage` does; 1999 is the most. Source: SQLite, FTS5 extension, ch. 6."""
INDEXES = (
    "CREATE INDEX coi_item_pack ON coi_item (pack)",
    "CREATE INDEX coi_item_name ON coi_item (item)",
    "CREATE INDEX coi_passage_item ON coi_passage (item)",
    "CREATE INDEX coi_passage_of ON coi_passage (id, item)",  # says whose a match is without reading its text
    "CREATE INDEX coi_relation_item ON coi_relation (item, kind)",
)


ASIDE = "aside_"
"""Before the names of the tables of another version, until they are taken away."""
_HELD = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name GLOB ? AND type <> 'shadow'"
)
_ROWS_HELD = """SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND name GLOB ? AND type <> 'virtual' AND NOT wr"""
"""Tables with rows of a number, also those in which FTS5 keeps its own: emptied so, it is dropped at once."""
_INDEXES_OF = (
    "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
)
SUPERSEDED, CONTRADICTED, CORROBORATED = "superseded", "contradicted", "corroborated"
"""What an item is by another one: the second and third hold both ways, whichever of the two says so."""


class Head(msgspec.Struct, frozen=True):
    """What is said of a pack as a whole.

    Args:
        digest: SHA-256 of the bytes it was read from.
        signer: the station that signed it; b"" for the pack that comes with the program.
        taken_ms: when it was taken in, milliseconds since 1970.
    """

    pack: SubjectId
    pack_id: str
    title: str
    edition: int
    digest: bytes
    built_on: str
    expires_on: str
    licence: str
    signer: bytes
    is_document: bool
    items: int
    taken_ms: int


def prepare(db: Database, stop: frozenset[str]) -> bool:
    """Make the tables where they are missing or of another version; says whether they must be filled.

    Args:
        stop: words that are not indexed, in their one spelling; others make another version.
    """
    version = zlib.crc32(" ".join([str(VERSION), *sorted(stop)]).encode())
    db.execute("CREATE TABLE IF NOT EXISTS coi_version (version INTEGER) STRICT")
    held = db.execute("SELECT version FROM coi_version").fetchone()
    if held == (version,):
        return False
    db.execute("DROP TABLE coi_version")
    db.execute("CREATE TABLE coi_version (version INTEGER, lacking INTEGER NOT NULL) STRICT")
    _set_aside(db)
    for statement in (*TABLES.values(), *INDEXES):
        db.execute(statement)
    for setting in _OWN_MERGING:
        db.execute(f"INSERT INTO coi_words (coi_words, rank) VALUES {setting}")  # noqa: S608 - own words
    db.execute("INSERT INTO coi_version VALUES (?, 0)", [version])
    return True


def _set_aside(db: Database) -> None:
    """Let the tables of another version stand under other names, from where `discard` takes them away.

    To drop them here would keep whoever unlocks waiting, as every page is overwritten. What an update before
    this one left aside is dropped: it is rare.
    """
    _drop(db, f"{ASIDE}*")
    _drop(db, "coi_terms")  # has no rows of its own, and knows the other by name
    for name in TABLES:
        if not db.execute(_HELD, [name]).fetchone():
            continue
        for (made,) in db.execute(_INDEXES_OF, [name]).fetchall():
            db.execute(f"DROP INDEX {made}")
        db.execute(f"ALTER TABLE {name} RENAME TO {ASIDE}{name}")


def _drop(db: Database, names: str) -> None:
    for (name,) in db.execute(_HELD, [names]).fetchall():
        db.execute(f"DROP TABLE {name}")


def discard(db: Database) -> Iterator[int]:
    """Take away the tables of another version, a slice with each step; gives nought after each."""
    for (name,) in db.execute(_ROWS_HELD, [f"{ASIDE}*"]).fetchall():
        some = f"SELECT rowid FROM {name} LIMIT {SLICE:d}"  # noqa: S608 - own words
        while db.execute(f"DELETE FROM {name} WHERE rowid IN ({some})").rowcount:  # noqa: S608 - own words
            yield 0
    _drop(db, f"{ASIDE}*")


def note_lacking(db: Database, packs: int) -> None:
    """Note how many packs are not in the index yet, for whoever searches."""
    db.execute("UPDATE coi_version SET lacking = ?", [packs])


def lacking(db: Database) -> int:
    """Count the packs that are not in the index yet."""
    (packs,) = db.execute("SELECT lacking FROM coi_version").fetchone()
    return int(packs)


def put(db: Database, head: Head, content: Content, stop: frozenset[str]) -> None:
    """Let the items of a pack be found, in place of what its former edition had."""
    for _ in stage(db, content, stop):
        pass
    publish(db, head)
    for _ in (*clear(db), *merge(db, head.pack)):
        pass


def stage(db: Database, content: Content, stop: frozenset[str]) -> Iterator[int]:
    """Write the items of a pack, a slice with each step; nothing of them is found before `publish`.

    What another staging left, and what was taken out, is taken away first. Between two steps a transaction
    may end.

    Returns:
        Passages that are written, after each slice.
    """
    yield from clear(db)
    sources = {one.id: _put_source(db, STAGED, one) for one in content.sources}
    done = told = 0
    began = time.perf_counter()
    for item in content.items:
        row = _put_item(db, STAGED, item, sources[item.source])
        for passage in item.passages:
            _put_passage(db, row, passage, _words(item, passage, stop))
            done += 1
            if done - told >= SLICE or time.perf_counter() - began > SLICE_S:
                _merge(db, TIDIED_PAGES)
                yield done
                told, began = done, time.perf_counter()
    _merge(db, TIDIED_PAGES)


def clear(db: Database) -> Iterator[int]:
    """Take away what is staged and what was taken out, a slice with each step; gives nought after each."""
    while rows := db.execute(_UNSEEN_IDS, [SLICE]).fetchall():
        marks = ", ".join("?" * len(rows))
        ids = [row for (row,) in rows]
        db.execute(f"DELETE FROM coi_words WHERE rowid IN ({marks})", ids)  # noqa: S608 - own words
        db.execute(f"DELETE FROM coi_passage WHERE id IN ({marks})", ids)  # noqa: S608 - own words
        yield 0
    for table in ("coi_item", "coi_source", "coi_relation"):
        db.execute(f"DELETE FROM {table} WHERE pack <= x'00'")  # noqa: S608 - own names


def publish(db: Database, head: Head) -> None:
    """Let what is staged be found as this pack, in place of what its former edition had."""
    take_out(db, head.pack)
    _insert(db, "coi_pack", list(msgspec.structs.astuple(head)))
    for table in ("coi_source", "coi_item", "coi_relation"):
        moved = f"UPDATE {table} SET pack = ? WHERE pack = ?"  # noqa: S608 - own names
        db.execute(moved, [head.pack, STAGED])


def merge(db: Database, pack: SubjectId) -> Iterator[int]:
    """Bring the index into one piece where a good part of it is of this pack, a slice with each step."""
    mine = "SELECT coalesce(sum(passages), 0) FROM coi_item WHERE pack = ?"
    (brought,) = db.execute(mine, [pack]).fetchone()
    (passages,) = db.execute("SELECT count(*) FROM coi_passage").fetchone()
    pages = -MERGED_PAGES if brought >= passages * MERGED_FROM else 0
    while pages:
        pages = MERGED_PAGES if _merge(db, pages) else 0
        yield 0


def _merge(db: Database, pages: int) -> bool:
    """Merge so many pages of the index; says whether there was something to merge.

    Args:
        pages: below nought to begin bringing the whole of it into one piece.
    """
    before = db.conn.total_changes
    db.execute("INSERT INTO coi_words (coi_words, rank) VALUES ('merge', ?)", [pages])
    return bool(db.conn.total_changes - before > 1)


def take_out(db: Database, pack: SubjectId) -> None:
    """Let nothing of a pack be found any more; `clear` takes its text away."""
    for table in ("coi_source", "coi_relation", "coi_pack"):
        db.execute(f"DELETE FROM {table} WHERE pack = ?", [pack])  # noqa: S608 - own names
    db.execute("UPDATE coi_item SET pack = ? WHERE pack = ?", [GONE, pack])


def mark_of(kind: str, code: str) -> str:
    """Give the word that stands for a code among the words of a passage."""
    return f"{kind}0{''.join(one for one in code.casefold() if one.isalnum())}"


def _marks(item: Item) -> str:
    marks = [mark_of("country", item.country), mark_of("topic", item.topic)]
    marks += [one for name in item.admin1 for one in stems(name)]
    return " ".join(marks)


def _put_source(db: Database, pack: SubjectId, source: Source) -> int:
    note = " ".join(filter(None, (source.bias_note, source.reliability_note)))
    values = [pack, source.id, source.name, source.kind, source.licence, source.url, note]
    return _insert(db, "coi_source", [None, *values])


def _put_item(db: Database, pack: SubjectId, item: Item, source: int) -> int:
    head = msgspec.msgpack.encode(msgspec.structs.replace(item, passages=()))
    values = [pack, item.id, source, item.country, item.topic, item.title, item.published]
    values += [" · ".join(item.admin1), item.language, item.answers, len(item.passages), head]
    for one, kind, by in _relations(item):
        db.execute("INSERT INTO coi_relation VALUES (?, ?, ?, ?)", [pack, one, kind, by])
    return _insert(db, "coi_item", [None, *values])


def _words(item: Item, passage: Passage, stop: frozenset[str]) -> tuple[str, str, str]:
    """Give what a passage is found by: stems of title and heading, stems of the text, marks."""
    title = stems(f"{item.title}\n{passage.heading}", item.language, stop)
    return " ".join(title), " ".join(stems(passage.text, item.language, stop)), _marks(item)


def _relations(item: Item) -> Iterator[tuple[str, str, str]]:
    """Give which item is what by which."""
    for other in item.supersedes:
        yield other, SUPERSEDED, item.id
    for kind, others in ((CONTRADICTED, item.contradicts), (CORROBORATED, item.corroborated_by)):
        for other in others:
            yield item.id, kind, other
            yield other, kind, item.id


def _put_passage(db: Database, item: int, passage: Passage, words: tuple[str, str, str]) -> None:
    values = [item, passage.heading, passage.text, passage.page, passage.paragraph]
    row = _insert(db, "coi_passage", [None, *values])
    db.execute(
        "INSERT INTO coi_words (rowid, title, body, marks) VALUES (?, ?, ?, ?)", [row, *words]
    )


def _insert(db: Database, table: str, values: list[object]) -> int:
    marks = ", ".join("?" * len(values))
    made = db.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - own names
    return int(made.lastrowid or 0)


def packs(db: Database) -> list[Head]:
    """Give the packs that can be read, by title."""
    rows = db.query("SELECT * FROM coi_pack ORDER BY title COLLATE NOCASE, pack_id")
    return [msgspec.convert(row, Head, builtin_types=(bytes,), strict=False) for row in rows]


def head_of(db: Database, pack: SubjectId) -> Head | None:
    """Give what is said of a pack; None when it cannot be read here."""
    return next((one for one in packs(db) if one.pack == pack), None)


def content(db: Database, chosen: Iterable[SubjectId]) -> Content:
    """Gather sources and items of packs; sources of one id in two packs stay two."""
    sources: list[Source] = []
    items: list[Item] = []
    for pack in chosen:
        rows = db.execute(
            "SELECT source, name, kind, licence, url FROM coi_source WHERE pack = ?", [pack]
        )
        sources += [Source(_within(pack, source), *rest) for source, *rest in rows]
        for row, head in db.execute(
            "SELECT id, head FROM coi_item WHERE pack = ? ORDER BY id", [pack]
        ):
            item = msgspec.msgpack.decode(head, type=Item)
            source, passages = _within(pack, item.source), tuple(_passages(db, row))
            items.append(msgspec.structs.replace(item, source=source, passages=passages))
    return Content(tuple(sources), tuple(items))


def _within(pack: SubjectId, source: str) -> str:
    return f"{pack.hex()[:8]}-{source}"


def _passages(db: Database, item: int) -> Iterator[Passage]:
    found = db.execute(
        "SELECT text, heading, page, paragraph FROM coi_passage WHERE item = ? ORDER BY id", [item]
    )
    return (Passage(*row) for row in found)
