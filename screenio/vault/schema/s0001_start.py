"""Step 1: the journal, its feeds and commits, keys, half-typed text, boxes, alarms, notes.

An entry is never changed and never deleted; only its body may be emptied, which is what erasing does. The
file itself refuses everything else. A number in a feed may be held twice: after a fork both are kept.
"""

from screenio.sql import Database

TABLES = (
    """CREATE TABLE note (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT""",
    """CREATE TABLE feed (
        feed BLOB PRIMARY KEY, seq INTEGER NOT NULL, head BLOB NOT NULL, stamp_ms INTEGER NOT NULL,
        record BLOB, signature BLOB
    ) STRICT""",
    """CREATE TABLE signed (
        id INTEGER PRIMARY KEY, feed BLOB NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
        head BLOB NOT NULL, author BLOB NOT NULL, signature BLOB NOT NULL, UNIQUE (head, first_seq)
    ) STRICT""",
    """CREATE INDEX signed_feed ON signed (feed, first_seq)""",
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY, eid BLOB NOT NULL UNIQUE, feed BLOB NOT NULL, seq INTEGER NOT NULL,
        subject BLOB NOT NULL, header BLOB NOT NULL, body BLOB
    ) STRICT""",
    """CREATE INDEX entry_feed ON entry (feed, seq)""",
    """CREATE INDEX entry_subject ON entry (subject)""",
    """CREATE TRIGGER entry_stays BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END""",
    """CREATE TRIGGER entry_is_frozen BEFORE UPDATE ON entry
    WHEN new.body IS NOT NULL OR new.id IS NOT old.id OR new.eid IS NOT old.eid OR new.feed IS NOT old.feed
      OR new.seq IS NOT old.seq OR new.subject IS NOT old.subject OR new.header IS NOT old.header
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END""",
    """CREATE TABLE subject (subject BLOB PRIMARY KEY, kind TEXT NOT NULL, person BLOB NOT NULL) STRICT""",
    """CREATE INDEX subject_kind ON subject (kind)""",
    """CREATE INDEX subject_person ON subject (person)""",
    """CREATE TABLE body_key (
        kid BLOB PRIMARY KEY, person BLOB NOT NULL, compartment TEXT NOT NULL, sealed BLOB NOT NULL
    ) STRICT""",
    """CREATE INDEX body_key_person ON body_key (person, compartment)""",
    """CREATE TABLE working_copy (
        kid BLOB NOT NULL REFERENCES body_key (kid) ON DELETE CASCADE, staff BLOB NOT NULL,
        sealed BLOB NOT NULL, PRIMARY KEY (kid, staff)
    ) STRICT""",
    """CREATE TABLE scratch (
        staff BLOB NOT NULL, subject BLOB NOT NULL, field TEXT NOT NULL, person BLOB NOT NULL,
        kid BLOB NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (staff, subject, field)
    ) STRICT""",
    """CREATE TABLE outbox (
        id BLOB PRIMARY KEY, station BLOB NOT NULL, travels INTEGER NOT NULL, raw BLOB NOT NULL,
        at_ms INTEGER NOT NULL, receipted_ms INTEGER
    ) STRICT""",
    """CREATE TABLE inbox (
        id BLOB PRIMARY KEY, sender BLOB NOT NULL, raw BLOB NOT NULL, at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE seen_pack (id BLOB PRIMARY KEY) STRICT""",
    """CREATE TABLE seen_envelope (id BLOB PRIMARY KEY) STRICT""",
    """CREATE TABLE newest_pack (sender BLOB PRIMARY KEY, number INTEGER NOT NULL) STRICT""",
    """CREATE TABLE alarm (
        id INTEGER PRIMARY KEY, code TEXT NOT NULL, detail BLOB NOT NULL, at_ms INTEGER NOT NULL,
        settled_ms INTEGER
    ) STRICT""",
)


def s0001_start(db: Database) -> None:
    """Make every table of the first release."""
    for statement in TABLES:
        db.conn.execute(statement)
