"""The journal in the file: commits come in whole and stay as they came.

`append` writes what this device made, `take_in` what came from elsewhere, in any order and twice without
harm. Both run inside `Vault.transaction`. Gaps and forks are told, and hold nothing back.

Which kind a subject is and which person it is about stands inside the encrypted bodies; the desk, which
reads them, notes it here, so that subjects can be listed.
"""

from collections.abc import Iterable

import msgspec

from screenio.encoding import NO_ENTRY, EntryId, FeedId, PersonId, StaffId, SubjectId
from screenio.errors import Trouble
from screenio.journal.chain import Finding, follows
from screenio.journal.commit import Commit, Tip, Verify, check_commit
from screenio.journal.entry import VERSION, Entry
from screenio.journal.stamp import listing_order
from screenio.sql import Connection, Database, troubles

_OF_SUBJECT = "SELECT header, body FROM entry WHERE subject = ?"
_OF_PERSON = (
    "SELECT header, body FROM entry WHERE subject IN (SELECT subject FROM subject WHERE person = ?)"
)


class Subject(msgspec.Struct, frozen=True):
    """What entries are about: its id, its kind, the person it concerns."""

    subject: SubjectId
    kind: str
    person: PersonId


class Entries:
    """Every entry that this vault holds, by subject and by feed."""

    def __init__(self, db: Database, *, practice: bool) -> None:
        self._conn: Connection = db.conn
        self._practice = practice

    def append(self, commit: Commit) -> None:
        """Add a commit that this device has just made at the tip of its feed."""
        before = self.tip(commit.feed)
        if commit.first_seq != before.seq + 1 or commit.entries[0].header.prev != before.head:
            raise ValueError("a commit of our own follows the tip of its feed")
        self._insert(commit, commit.entries)

    def take_in(self, commit: Commit, verify: Verify) -> list[Finding]:
        """Add a commit from elsewhere once it is checked; what is held already is not added again.

        Raises:
            Trouble: `journal.damaged`, `journal.unknown_version`, and what `verify` raises.
        """
        check_commit(commit, verify, practice=self._practice)
        missing = [entry for entry in commit.entries if not self._holds(entry.eid)]
        if not missing:
            return []
        findings = follows(commit, self._held)
        self._insert(commit, missing)
        return findings

    def of_subject(self, subject: SubjectId) -> list[Entry]:
        """List the entries about a subject, in the same order on every device."""
        return self._list(_OF_SUBJECT, subject)

    def of_person(self, person: PersonId) -> list[Entry]:
        """List the entries of every subject that concerns a person."""
        return self._list(_OF_PERSON, person)

    def note_subject(self, subject: SubjectId, kind: str, person: PersonId) -> None:
        """Note what a subject is and whom it concerns, as its first entry says."""
        with troubles():
            self._conn.execute(
                "INSERT INTO subject (subject, kind, person) VALUES (?, ?, ?) "
                "ON CONFLICT (subject) DO UPDATE SET kind = excluded.kind, person = excluded.person",
                [subject, kind, person],
            )

    def subjects(self, kind: str | None = None, person: PersonId | None = None) -> list[Subject]:
        """List subjects in the order in which they came, all or of one kind or about one person."""
        with troubles():
            rows = self._conn.execute(
                "SELECT subject, kind, person FROM subject "
                "WHERE (? IS NULL OR kind = ?) AND (? IS NULL OR person = ?) ORDER BY rowid",
                [kind, kind, person, person],
            ).fetchall()
        return [Subject(SubjectId(one), kind, PersonId(about)) for one, kind, about in rows]

    def subject(self, subject: SubjectId) -> Subject | None:
        """Say what a subject is and whom it concerns; None when nothing was recorded of it."""
        with troubles():
            row = self._conn.execute(
                "SELECT kind, person FROM subject WHERE subject = ?", [subject]
            ).fetchone()
        return Subject(subject, row[0], PersonId(row[1])) if row else None

    def heads(self) -> dict[FeedId, Tip]:
        """Say how far each feed is held."""
        with troubles():
            rows = self._conn.execute("SELECT feed, seq, head FROM feed").fetchall()
        return {FeedId(feed): Tip(FeedId(feed), seq, EntryId(head)) for feed, seq, head in rows}

    def tip(self, feed: FeedId) -> Tip:
        """Say where a feed ends; before its first entry when nothing is held."""
        with troubles():
            row = self._conn.execute("SELECT seq, head FROM feed WHERE feed = ?", [feed]).fetchone()
        return Tip(feed, row[0], EntryId(row[1])) if row else Tip(feed, 0, NO_ENTRY)

    def last_stamp(self) -> int:
        """Give the latest stamp of any feed; 0 when there is none."""
        with troubles():
            row = self._conn.execute("SELECT max(stamp_ms) FROM feed").fetchone()
        return row[0] or 0

    def commits_of(self, feed: FeedId, after: int = 0) -> list[Commit]:
        """List the commits of a feed, as they came, that end after a number."""
        with troubles():
            rows = self._conn.execute(
                "SELECT last_seq, head, first_seq, author, signature FROM signed "
                "WHERE feed = ? AND last_seq > ? ORDER BY first_seq, id",
                [feed, after],
            ).fetchall()
        return [
            self._commit(Tip(feed, last, EntryId(head)), first, author, signature=signature)
            for last, head, first, author, signature in rows
        ]

    def holds_at(self, tip: Tip) -> bool:
        """Say whether the entry that a tip names is held."""
        return tip.seq == 0 or tip.head in self._held(tip.feed, tip.seq)

    def _insert(self, commit: Commit, entries: Iterable[Entry]) -> None:
        tip = commit.tip
        with troubles():
            self._conn.execute(
                "INSERT OR IGNORE INTO signed (feed, first_seq, last_seq, head, author, signature) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [commit.feed, commit.first_seq, tip.seq, tip.head, commit.author, commit.signature],
            )
            self._conn.executemany(
                "INSERT INTO entry (eid, feed, seq, subject, header, body) VALUES (?, ?, ?, ?, ?, ?)",
                [_row(entry) for entry in entries],
            )
            self._conn.execute(
                "INSERT INTO feed (feed, seq, head, stamp_ms) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (feed) DO UPDATE SET seq = excluded.seq, head = excluded.head, "
                "stamp_ms = max(stamp_ms, excluded.stamp_ms) "
                "WHERE excluded.seq > seq OR (excluded.seq = seq AND excluded.head < head)",
                [commit.feed, tip.seq, tip.head, commit.entries[-1].header.stamp_ms],
            )

    def _commit(self, tip: Tip, first_seq: int, author: bytes, *, signature: bytes) -> Commit:
        entries: list[Entry] = []
        eid = tip.head
        for _ in range(
            first_seq, tip.seq + 1
        ):  # from its head backwards: after a fork numbers are not enough
            entries.insert(0, self._entry(eid))
            eid = entries[0].header.prev
        headers = tuple(entry.raw_header for entry in entries)
        bodies = tuple(entry.body for entry in entries)
        return Commit(VERSION, tip.feed, first_seq, headers, bodies, StaffId(author), signature)

    def _entry(self, eid: EntryId) -> Entry:
        with troubles():
            row = self._conn.execute(
                "SELECT header, body FROM entry WHERE eid = ?", [eid]
            ).fetchone()
        if row is None:
            raise Trouble("vault.damaged")
        return Entry(*row)

    def _list(self, query: str, about: bytes) -> list[Entry]:
        with troubles():
            rows = self._conn.execute(query, [about]).fetchall()
        return sorted((Entry(header, body) for header, body in rows), key=listing_order)

    def _holds(self, eid: EntryId) -> bool:
        with troubles():
            return bool(self._conn.execute("SELECT 1 FROM entry WHERE eid = ?", [eid]).fetchone())

    def _held(self, feed: FeedId, seq: int) -> set[EntryId]:
        with troubles():
            rows = self._conn.execute(
                "SELECT eid FROM entry WHERE feed = ? AND seq = ?", [feed, seq]
            ).fetchall()
        return {EntryId(eid) for (eid,) in rows}


def _row(entry: Entry) -> list[object]:
    header = entry.header
    return [entry.eid, header.feed, header.seq, header.subject, entry.raw_header, entry.body]
