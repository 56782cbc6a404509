from coi_shelf import OTHER_PACK, PACK, STOP, content, found, head, item, library

from screenio.coi import index
from screenio.encoding import SubjectId
from screenio.sql import open_connection


def test_a_pack_is_replaced_whole(tmp_path):
    """Of a former edition nothing is found, and nothing of it stays in any table."""
    db = library(tmp_path, item("a", "Old words about bread."), item("b"))
    index.put(db, head(edition=2), content(item("c", "New words about water.")), STOP)
    assert found(db, "bread") == []
    assert [hit.item for hit in found(db, "water")] == ["c"]
    assert index.head_of(db, PACK).edition == 2
    counts = [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]
    assert counts == [1, 1, 1, 1]


TABLES = ("coi_pack", "coi_item", "coi_passage", "coi_words")


def test_taking_a_pack_out_leaves_the_others(tmp_path):
    """One pack goes, the other is found as before."""
    db = library(tmp_path, item("a"))
    index.put(db, head(OTHER_PACK), content(item("z", "Pashto and bread.")), STOP)
    index.take_out(db, PACK)
    assert [hit.item for hit in found(db, "Pashto")] == ["z"]
    assert index.head_of(db, PACK) is None
    assert [one.pack for one in index.packs(db)] == [OTHER_PACK]
    assert [hit.item for hit in found(db, "")] == ["z"]
    assert list(index.clear(db)) == [0]
    assert counts(db) == [1, 1, 1, 1]


def test_an_index_of_another_version_is_made_again(tmp_path, monkeypatch):
    """The tables are there once; when their shape or the stop words change they are made again, empty."""
    db = library(tmp_path, item("a"))
    assert not index.prepare(db, STOP)
    monkeypatch.setattr(index, "VERSION", index.VERSION + 1)
    assert index.prepare(db, STOP)
    assert found(db, "Pashto") == []
    assert index.prepare(db, frozenset({"bread"}))


def test_tables_of_another_version_are_taken_away_in_slices(tmp_path, monkeypatch):
    """They stand aside until then; who goes on later, after a restart, takes away the rest."""
    monkeypatch.setattr(index, "SLICE", 2)
    db = library(tmp_path, *(item(f"a{at}") for at in range(5)))
    kept = tables(db)
    assert list(index.discard(db)) == []
    index.prepare(db, frozenset({"bread"}))
    steps = index.discard(db)
    assert [next(steps) for _ in range(3)] == [0, 0, 0]
    steps.close()
    db.conn.close()
    db = open_connection(tmp_path / "coi.db", bytes(32))
    index.put(db, head(), content(item("b")), STOP)
    assert len(list(index.discard(db))) > 5
    assert tables(db) == kept
    assert [hit.item for hit in found(db, "Pashto")] == ["b"]


def test_two_updates_leave_the_tables_of_one(tmp_path):
    """What the first left is dropped when the second comes before it was taken away."""
    db = library(tmp_path, item("a"))
    kept = tables(db)
    index.prepare(db, frozenset({"bread"}))
    index.prepare(db, STOP)
    assert len(tables(db)) < 2 * len(kept)
    for _ in index.discard(db):
        pass
    assert tables(db) == kept
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def tables(db):
    """Give the names of all tables and indexes."""
    return sorted(name for (name,) in db.execute("SELECT name FROM sqlite_schema"))


def test_content_comes_back_as_it_went_in(tmp_path):
    """Items and passages are the same; sources of one id in two packs stay two."""
    db = library(tmp_path, item("a"))
    index.put(db, head(OTHER_PACK), content(item("b")), STOP)
    whole = index.content(db, [PACK, OTHER_PACK])
    assert [one.passages for one in whole.items] == [item().passages] * 2
    assert len({one.id for one in whole.sources}) == 2
    assert {one.source for one in whole.items} == {one.id for one in whole.sources}
    assert index.content(db, [SubjectId(bytes(16))]).items == ()


def staged(db, *items):
    """Write items without letting them be found; gives what each step said."""
    return list(index.stage(db, content(*items), STOP))


def counts(db):
    """Count the rows of every table."""
    return [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]


def test_what_is_staged_is_found_when_it_is_published(tmp_path, monkeypatch):
    """Slice by slice it is written, and the former edition is found until the new one is whole."""
    monkeypatch.setattr(index, "SLICE", 2)
    monkeypatch.setattr(index, "SLICE_S", 60)
    db = library(tmp_path, item("a", "Old words about bread."))
    new = [item(f"n{at}", "New words about bread.") for at in range(5)]
    assert staged(db, *new) == [2, 4]
    assert [hit.item for hit in found(db, "bread")] == ["a"]
    assert [hit.item for hit in found(db, "")] == ["a"]
    index.publish(db, head(edition=2))
    assert list(index.clear(db)) == [0]
    assert sorted(hit.item for hit in found(db, "bread")) == [f"n{at}" for at in range(5)]
    assert counts(db) == [1, 5, 5, 5]


def test_what_was_staged_is_taken_away(tmp_path, monkeypatch):
    """In slices as well, and a new staging takes away what another left."""
    monkeypatch.setattr(index, "SLICE", 2)
    monkeypatch.setattr(index, "SLICE_S", 60)
    db = library(tmp_path, item("a"))
    staged(db, *(item(f"n{at}") for at in range(5)))
    assert staged(db, item("m")) == [0, 0, 0]
    assert list(index.clear(db)) == [0]
    assert counts(db) == [1, 1, 1, 1]


def test_a_large_pack_is_merged_with_the_rest(tmp_path, monkeypatch):
    """Steps until nothing is left to merge; a pack that is a small part of all is left alone."""
    monkeypatch.setattr(index, "MERGED_PAGES", 1)
    db = library(tmp_path, *(item(f"a{at}", f"Bread {at}.") for at in range(30)))
    assert list(index.merge(db, OTHER_PACK)) == []
    staged(db, item("z", "Water."))
    index.publish(db, head(OTHER_PACK))
    assert list(index.merge(db, OTHER_PACK)) == []
    assert len(list(index.merge(db, PACK))) >= 1
    assert len(found(db, "bread", limit=40)) == 30


def test_a_slice_ends_with_its_time_as_well(tmp_path, monkeypatch):
    """Where one passage takes longer than a slice may, each is one."""
    monkeypatch.setattr(index, "SLICE_S", 0)
    assert staged(library(tmp_path), *(item(f"n{at}") for at in range(3))) == [1, 2, 3]


def test_slices_merge_what_they_wrote(tmp_path, monkeypatch):
    """The index stays in a few pieces though FTS5 merges nothing by itself."""
    monkeypatch.setattr(index, "SLICE_S", 0)
    db = library(tmp_path)
    for _ in index.stage(db, content(*(item(f"n{at}", f"Word{at}.") for at in range(200))), STOP):
        db.execute("BEGIN")
        db.execute("COMMIT")
    (pieces,) = db.execute("SELECT count(DISTINCT segid) FROM coi_words_idx").fetchone()
    assert pieces < 20


def test_what_is_lacking_is_noted(tmp_path):
    """For whoever searches meanwhile."""
    db = library(tmp_path)
    assert index.lacking(db) == 0
    index.note_lacking(db, 2)
    assert index.lacking(db) == 2
