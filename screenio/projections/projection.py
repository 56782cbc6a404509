"""A read model: how rows are made from the state of a subject, and how its table is kept.

Rows are made, never patched: a refresh takes the rows of one subject away and puts the made ones in their
place when they differ, a rebuild is the same for all subjects. So a read model cannot drift.
"""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from screenio.encoding import SubjectId
from screenio.sql import Database

Row = dict[str, Any]


class Projection(msgspec.Struct, frozen=True):
    """A read model of one kind of subject.

    Args:
        version: rises with every change of columns or rows; then the table is made again at unlock.
        columns: name to SQL type; `subject` comes first by itself.
        rows: the rows of a subject's state, without `subject`.
    """

    name: str
    version: int
    kind: str
    columns: dict[str, str]
    rows: Callable[[Any], list[Row]]
    index: tuple[str, ...] = ()


def refresh(db: Database, projection: Projection, subject: SubjectId, state: Any) -> bool:
    """Make the rows of one subject stand; says whether anything differed."""
    names = list(projection.columns)
    made = [tuple(row[name] for name in names) for row in projection.rows(state)]
    listed = ", ".join(names)
    select = f"SELECT {listed} FROM {projection.name} WHERE subject = ? ORDER BY rowid"  # noqa: S608 - ours
    if db.execute(select, [subject]).fetchall() == made:
        return False
    db.execute(f"DELETE FROM {projection.name} WHERE subject = ?", [subject])  # noqa: S608 - own names
    marks = ", ".join("?" * (len(names) + 1))
    insert = f"INSERT INTO {projection.name} (subject, {listed}) VALUES ({marks})"  # noqa: S608 - own names
    for row in made:
        db.execute(insert, [subject, *row])
    return True


def prepare(db: Database, projections: Iterable[Projection]) -> list[Projection]:
    """Make the tables that are missing or of another version; gives those that must be rebuilt."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS projections (name TEXT PRIMARY KEY, version INTEGER) STRICT"
    )
    known = dict(db.execute("SELECT name, version FROM projections").fetchall())
    stale = [one for one in projections if known.get(one.name) != one.version]
    for one in stale:
        _make(db, one)
    return stale


def _make(db: Database, projection: Projection) -> None:
    name = projection.name
    columns = ", ".join(f"{column} {kind}" for column, kind in projection.columns.items())
    db.execute(f"DROP TABLE IF EXISTS {name}")
    db.execute(f"CREATE TABLE {name} (subject BLOB NOT NULL, {columns}) STRICT")
    for column in ("subject", *projection.index):
        db.execute(f"CREATE INDEX {name}_{column} ON {name} ({column})")
    db.execute("INSERT OR REPLACE INTO projections VALUES (?, ?)", [name, projection.version])


def clear(db: Database, projection: Projection) -> None:
    """Empty the table before a rebuild."""
    db.execute(f"DELETE FROM {projection.name}")  # noqa: S608 - own names
