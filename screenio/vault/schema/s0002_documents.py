"""Step 2: documents beside the journal: what is larger than an entry may be, named by its hash.

A document is never changed: another content has another name.
"""

from screenio.sql import Database

TABLES = (
    """CREATE TABLE document (digest BLOB PRIMARY KEY, raw BLOB NOT NULL) STRICT""",
    """CREATE TRIGGER document_is_frozen BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END""",
)


def s0002_documents(db: Database) -> None:
    """Make the table of documents."""
    for statement in TABLES:
        db.conn.execute(statement)
