"""The one place that binds sqlite-utils to SQLCipher, and the whole procedure of opening a file.

sqlite-utils looks for a module called `pysqlite3` before it takes Python's own. It must find SQLCipher
there: over a foreign connection it catches the wrong error classes, leaves a transaction open after
`INSERT … RETURNING`, and later writes are gone on close. It also imports pandas where it finds it, which
costs a second and is never used here.

A file is opened with a raw key of 32 bytes, never a passphrase: SQLCipher takes a key that is too short
for a passphrase without a word. A file without a key, or one that is not there, is never made by accident.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

import sqlcipher3
from sqlcipher3 import dbapi2 as driver

from screenio.errors import Trouble

if "sqlite_utils" in sys.modules:
    raise ImportError("screenio.sql comes before any sqlite_utils")
sys.modules["pysqlite3"], sys.modules["pysqlite3.dbapi2"] = sqlcipher3, driver
_absent = [name for name in ("pandas", "numpy") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_absent))  # type: ignore[arg-type]  # None means "cannot be imported"

import sqlite_utils.utils  # noqa: E402 - only now it finds SQLCipher
from sqlite_utils import Database, Migrations  # noqa: E402

for _name in _absent:
    del sys.modules[_name]
if vars(sqlite_utils.utils)["sqlite3"] is not sqlcipher3:
    raise ImportError("sqlite-utils did not take SQLCipher")

__all__ = ["Connection", "Database", "Migrations", "open_connection", "open_table", "troubles"]

Connection: TypeAlias = driver.Connection

WAIT_SECONDS = 5.0
"""How long a statement waits for another connection of this program (a backup, a check)."""

_CODES = {
    "SQLITE_NOTADB": "vault.wrong_key",
    "SQLITE_CORRUPT": "vault.damaged",
    "SQLITE_FULL": "vault.disk_full",
    "SQLITE_IOERR": "vault.disk_failed",  # a quota is told so too, the driver gives no finer code
    "SQLITE_READONLY": "vault.read_only",
    "SQLITE_CANTOPEN": "vault.not_here",
    "SQLITE_BUSY": "vault.in_use",
}
"""SQLite's primary result codes to ours. Source: sqlite.org, "Result and Error Codes"."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # NORMAL loses acknowledged entries in a power cut
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",  # FILE would write plaintext
    "cache_size = -32000",
)

_READ_ONLY = (
    "cipher_log = off",  # else a damaged file writes to stderr
    "query_only = ON",
    "trusted_schema = OFF",  # a file of strangers runs nothing of its own
    "cell_size_check = ON",
    "mmap_size = 0",  # a file that shrinks would kill the process
    "temp_store = MEMORY",
)


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what the file or disk says into a Trouble; a fault in a statement stays a bug.

    Raises:
        Trouble: `vault.wrong_key`, `vault.damaged`, `vault.disk_full`, `vault.disk_failed`,
            `vault.read_only`, `vault.not_here`, `vault.in_use`.
    """
    try:
        yield
    except driver.DatabaseError as fault:
        code = _CODES.get(fault.sqlite_errorname)
        if code is None:
            raise
        raise Trouble(code) from fault


def open_connection(path: Path, key: bytes, *, create: bool = False) -> Database:
    """Open an encrypted file with its raw key; nothing is made unless asked for.

    Raises:
        Trouble: `vault.not_here`, `vault.read_only`, `vault.exists`, and those of `troubles`.
    """
    if len(key) != 32:
        raise ValueError("a raw key has 32 bytes")
    _look_at(path, create=create)
    mode = "rwc" if create else "rw"
    with troubles():
        connection = driver.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,  # one thread at a time uses it, but not always the one that opened it
        )
    with ExitStack() as undo:
        undo.callback(connection.close)
        with troubles():
            _set_up(connection, key)
        undo.pop_all()
    return Database(connection, execute_plugins=False)


def open_table(path: Path, version: int) -> Connection:
    """Open a file of the program's own that is not encrypted, for reading only.

    Args:
        version: the `user_version` that the file must have.

    Raises:
        Trouble: `tables.missing`, `tables.damaged`.
    """
    if not path.is_file():
        raise Trouble("tables.missing", table=path.name)
    with ExitStack() as undo:
        try:
            connection = driver.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1",
                uri=True,
                isolation_level=None,
                check_same_thread=False,  # as above
            )
            undo.callback(connection.close)
            for pragma in _READ_ONLY:
                connection.execute(f"PRAGMA {pragma}").fetchone()
            found = connection.execute("PRAGMA user_version").fetchone()
            (checked,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except driver.DatabaseError as fault:
            raise Trouble("tables.damaged", table=path.name) from fault
        if found != (version,) or checked != "ok":
            raise Trouble("tables.damaged", table=path.name)
        undo.pop_all()
    return connection


def _look_at(path: Path, *, create: bool) -> None:
    if create and path.exists():
        raise Trouble("vault.exists")
    if not create and not path.is_file():
        raise Trouble("vault.not_here")
    written = [path.parent] if create else [path.parent, path]
    if not all(os.access(place, os.W_OK) for place in written):
        raise Trouble("vault.read_only")


def _set_up(connection: Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log = off")  # else a wrong key writes to stderr
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    (version,) = connection.execute("PRAGMA cipher_version").fetchone() or ("",)
    if not version:
        raise ImportError("the driver does not encrypt")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchone()
