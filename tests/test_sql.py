"""The binding of sqlite-utils to SQLCipher and the procedure of opening a file."""

import subprocess
import sys

import make
import pytest
import sqlcipher3

from screenio.errors import Trouble
from screenio.sql import open_connection, open_table, troubles


def test_sqlite_utils_took_the_driver():
    """The library catches the error classes of SQLCipher."""
    assert sys.modules["sqlite_utils.utils"].sqlite3 is sqlcipher3


def test_an_insert_that_returns_leaves_no_transaction_open(tmp_path):
    """A row that came back from an insert is there after closing."""
    db = open_connection(tmp_path / "a.db", make.KEY, create=True)
    db.execute("CREATE TABLE t (n INTEGER)")
    assert list(db.query("INSERT INTO t VALUES (7) RETURNING n")) == [{"n": 7}]
    db["t"].insert({"n": 8})
    db.close()
    again = open_connection(tmp_path / "a.db", make.KEY)
    assert [row["n"] for row in again["t"].rows] == [7, 8]
    again.close()


def test_the_file_is_encrypted_and_durable(tmp_path):
    """Nothing of a row is readable in the file, and each commit is forced to the disk."""
    db = open_connection(tmp_path / "a.db", make.KEY, create=True)
    db.execute("CREATE TABLE t (words TEXT)")
    db.execute("INSERT INTO t VALUES ('canary-of-a-person')")
    assert db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA temp_store").fetchone() == (2,)
    for path in tmp_path.iterdir():
        assert b"canary" not in path.read_bytes()
        assert b"SQLite format" not in path.read_bytes()
    db.close()


def test_a_wrong_key_is_told(tmp_path, capfd):
    """Another key opens nothing and writes nothing to the terminal."""
    open_connection(tmp_path / "a.db", make.KEY, create=True).close()
    db = open_connection(tmp_path / "a.db", make.KEY)
    db.execute("CREATE TABLE t (n INTEGER)")
    db.close()
    with pytest.raises(Trouble, match="vault.wrong_key"):
        open_connection(tmp_path / "a.db", bytes(32))
    assert capfd.readouterr() == ("", "")


def test_a_short_key_is_a_bug(tmp_path):
    """A key that SQLCipher would take for a passphrase is refused."""
    with pytest.raises(ValueError, match="32 bytes"):
        open_connection(tmp_path / "a.db", bytes(31), create=True)


def test_nothing_is_made_by_accident(tmp_path):
    """A file that is not there is told, and one that is there is not made again."""
    with pytest.raises(Trouble, match="vault.not_here"):
        open_connection(tmp_path / "a.db", make.KEY)
    assert not list(tmp_path.iterdir())
    (tmp_path / "a.db").touch()
    with pytest.raises(Trouble, match="vault.exists"):
        open_connection(tmp_path / "a.db", make.KEY, create=True)


def test_a_flipped_bit_is_noticed(tmp_path):
    """A changed page is told as damage, never returned as words."""
    path = tmp_path / "a.db"
    db = open_connection(path, make.KEY, create=True)
    db.execute("CREATE TABLE t (words TEXT)")
    db["t"].insert_all({"words": "word" * 500} for _ in range(50))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    again = open_connection(path, make.KEY)
    with pytest.raises(Trouble, match="vault"), troubles():
        again.execute("SELECT * FROM t").fetchall()
    again.close()


def test_a_fault_in_a_statement_stays_a_bug(tmp_path):
    """Only the world's faults become troubles."""
    db = open_connection(tmp_path / "a.db", make.KEY, create=True)
    with pytest.raises(sqlcipher3.OperationalError, match="no such table"), troubles():
        db.execute("SELECT * FROM nowhere")
    db.close()


def test_the_driver_comes_first():
    """Importing sqlite-utils before the binding is noticed at once."""
    code = "import sqlite_utils, screenio.sql"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"comes before any sqlite_utils" in ended.stderr


def plain(path, statements="CREATE TABLE t (n INTEGER); PRAGMA user_version = 3"):
    """A file without a key."""
    db = sqlcipher3.connect(str(path))
    db.executescript(statements)
    db.close()
    return path


def test_a_table_of_the_program_is_opened_for_reading_only(tmp_path):
    """Rows can be read and nothing can be written."""
    db = open_table(plain(tmp_path / "a.sqlite"), 3)
    assert db.execute("SELECT count(*) FROM t").fetchone() == (0,)
    with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
        db.execute("INSERT INTO t VALUES (1)")
    db.close()


def test_a_table_that_is_missing_damaged_or_of_another_shape_is_told(tmp_path, capfd):
    """Each is a trouble that names the file, and the terminal stays empty."""
    with pytest.raises(Trouble, match="tables.missing"):
        open_table(tmp_path / "none.sqlite", 3)
    path = plain(tmp_path / "a.sqlite")
    with pytest.raises(Trouble, match="tables.damaged"):
        open_table(path, 4)
    whole = path.read_bytes()
    for raw in (b"", b"no table", whole[:100], whole[:4096], whole[:4096] + bytes(range(256)) * 16):
        path.write_bytes(raw)
        with pytest.raises(Trouble, match="tables.damaged"):
            open_table(path, 3)
    assert capfd.readouterr() == ("", "")
