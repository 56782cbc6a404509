"""The vault: one encrypted file, opened by one program, written in whole transactions.

On opening, the file is compared with the anchor outside it. An older file, and a clock that went back, raise
an alarm; they lock nobody out. After each transaction the anchor is written again.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from screenio.encoding import FeedId
from screenio.errors import Trouble
from screenio.journal.commit import Tip
from screenio.journal.stamp import is_set_back
from screenio.keys.anchor import Heads, read_anchor, write_anchor
from screenio.keys.compartments import Keyring
from screenio.sql import Database, open_connection, troubles
from screenio.vault.alarms import Alarms
from screenio.vault.attachments import Attachments
from screenio.vault.body_keys import BodyKeys
from screenio.vault.documents import Documents
from screenio.vault.entries import Entries
from screenio.vault.feed import Feeds
from screenio.vault.inbox import Inbox
from screenio.vault.lock import hold
from screenio.vault.meta import Meta
from screenio.vault.outbox import Outbox
from screenio.vault.schema import migrate
from screenio.vault.scratch import Scratch

OLDER_COPY = "vault.older_copy"
NO_ANCHOR = "vault.anchor_missing"
SET_BACK = "clock.set_back"
PRACTICE = "station.practice"


class Vault:
    """An open vault; its parts write inside `transaction` and read at any time.

    Attributes:
        entries, documents, outbox, inbox, meta, alarms: what everybody at the station shares.
        body_keys, scratch, attachments: of the member of staff who signed in; see `sign_in`.
        feed: the feed that this device writes now.
    """

    body_keys: BodyKeys
    scratch: Scratch
    attachments: Attachments

    def __init__(self, db: Database, lock: IO[bytes], anchor: Path, *, practice: bool) -> None:
        self.db = db
        self.entries = Entries(db, practice=practice)
        self.documents = Documents(db)
        self.outbox = Outbox(db)
        self.inbox = Inbox(db)
        self.meta = Meta(db)
        self.alarms = Alarms(db)
        self.practice = practice
        self._feeds = Feeds(db, self.meta, self.entries)
        self._lock = lock
        self._anchor = anchor
        self._anchored: Heads = {}

    @classmethod
    def create(cls, path: Path, key: bytes, *, anchor: Path, practice: bool) -> "Vault":
        """Make a vault where there is none, with the first feed of this device.

        Raises:
            Trouble: `vault.exists`, `vault.in_use`, and those of `screenio.sql.troubles`.
        """
        with ExitStack() as undo:
            lock = undo.enter_context(hold(path))
            db = open_connection(path, key, create=True)
            undo.callback(db.conn.close)
            with troubles():
                migrate(db)
            vault = cls(db, lock, anchor, practice=practice)
            with vault.transaction():
                vault.meta.put(PRACTICE, bytes([practice]))
                vault._feeds.start()
            undo.pop_all()
        return vault

    @classmethod
    def open(cls, path: Path, key: bytes, *, anchor: Path, now_ms: int) -> "Vault":
        """Open a vault, bring it up to date and compare it with its anchor.

        Raises:
            Trouble: `vault.wrong_key`, `vault.not_here`, `vault.newer`, `vault.in_use`, and those of
                `screenio.sql.troubles`.
        """
        if not path.is_file():
            raise Trouble("vault.not_here")
        with ExitStack() as undo:
            lock = undo.enter_context(hold(path))
            db = open_connection(path, key)
            undo.callback(db.conn.close)
            with troubles():
                migrate(db)
            practice = Meta(db).get(PRACTICE) == bytes([True])
            vault = cls(db, lock, anchor, practice=practice)
            vault._compare(now_ms)
            undo.pop_all()
        return vault

    @property
    def feed(self) -> FeedId:
        """Name the feed that this device writes."""
        feed = self._feeds.current()
        assert feed, "a vault is made with a feed"
        return feed

    @property
    def tip(self) -> Tip:
        """Say where the next commit of this device goes."""
        return self.entries.tip(self.feed)

    def sign_in(self, keyring: Keyring) -> None:
        """Let a member of staff write and read bodies as their role allows."""
        self.body_keys = BodyKeys(self.db, keyring)
        self.scratch = Scratch(self.db, self.body_keys, keyring.staff)
        self.attachments = Attachments(self.db, self.body_keys)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written inside stands on the disk afterwards, or nothing of it."""
        with troubles():
            self.db.conn.execute("BEGIN IMMEDIATE")
        with ExitStack() as undo:
            undo.callback(self._roll_back)
            yield
            with troubles():
                self.db.conn.execute("COMMIT")
            undo.pop_all()
        self._write_anchor()

    def is_older_than_anchor(self) -> bool:
        """Say whether the anchor remembers an entry that the file does not hold."""
        anchor = read_anchor(self._anchor)
        return anchor is not None and self._feeds.is_older_than(anchor)

    def close(self) -> None:
        """Close the file and let another program open it."""
        if hasattr(self, "body_keys"):
            self.body_keys.forget()
        self.db.conn.close()
        self._lock.close()

    def _compare(self, now_ms: int) -> None:
        older = self.is_older_than_anchor()
        with self.transaction():
            if older or read_anchor(self._anchor) is None:
                self.alarms.sound(OLDER_COPY if older else NO_ANCHOR, now_ms)
                self._feeds.start()
            if is_set_back(now_ms, self.entries.last_stamp()):
                self.alarms.sound(SET_BACK, now_ms)

    def _roll_back(self) -> None:
        if self.db.conn.in_transaction:  # a full disk has rolled back by itself
            self.db.conn.execute("ROLLBACK")

    def _write_anchor(self) -> None:
        heads = _heads(self.entries.heads())
        if heads != self._anchored:
            write_anchor(self._anchor, heads)
            self._anchored = heads


def _heads(tips: Mapping[FeedId, Tip]) -> Heads:
    return {feed: (tip.seq, tip.head) for feed, tip in tips.items()}
