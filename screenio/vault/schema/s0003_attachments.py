"""Step 3: attachments, files that an answer names, each sealed under a body key of its person.

A row whose answer was not recorded yet goes when another answer to its question is, or at sign-off.
"""

from screenio.sql import Database

TABLES = (
    """CREATE TABLE attachment (
        subject BLOB NOT NULL,
        name TEXT NOT NULL,
        field TEXT NOT NULL,
        person BLOB NOT NULL,
        kid BLOB NOT NULL,
        answered INTEGER NOT NULL DEFAULT 0,
        nonce BLOB NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (subject, field, name)
    ) STRICT""",
)


def s0003_attachments(db: Database) -> None:
    """Make the table of attachments."""
    for statement in TABLES:
        db.conn.execute(statement)
