import pytest

from screenio.projections import PROJECTIONS
from screenio.projections.projection import Projection, clear, prepare, refresh
from screenio.sql import open_connection

ONE = bytes([1]) * 16


@pytest.fixture
def db(tmp_path):
    opened = open_connection(tmp_path / "rows.db", bytes(32), create=True)
    yield opened
    opened.conn.close()


def made(version=1, rows=lambda state: [{"letter": one} for one in state]):
    return Projection(
        name="letters", version=version, kind="x", columns={"letter": "TEXT"}, rows=rows
    )


def letters(db):
    return [row[0] for row in db.execute("SELECT letter FROM letters ORDER BY rowid").fetchall()]


def test_rows_that_do_not_differ_are_not_written(db):
    """Refreshing twice writes once."""
    prepare(db, [made()])
    assert refresh(db, made(), ONE, "ab")
    assert not refresh(db, made(), ONE, "ab")
    assert refresh(db, made(), ONE, "b")
    assert letters(db) == ["b"]


def test_a_new_version_is_made_again(db):
    """A projection whose version changed is empty and must be rebuilt; the same one is left alone."""
    prepare(db, [made()])
    refresh(db, made(), ONE, "ab")
    assert prepare(db, [made()]) == []
    assert [one.name for one in prepare(db, [made(version=2)])] == ["letters"]
    assert letters(db) == []


def test_clearing_empties_a_table(db):
    """A cleared table has no row."""
    prepare(db, [made()])
    refresh(db, made(), ONE, "ab")
    clear(db, made())
    assert letters(db) == []


def test_every_projection_has_its_own_table():
    """No two projections share a name."""
    assert len({one.name for one in PROJECTIONS}) == len(PROJECTIONS)
