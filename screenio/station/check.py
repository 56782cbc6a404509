"""Looking a station over: the file, every chain, every signature, the anchor. Weekly, and when in doubt.

Both checks of the file are needed, each misses what the other sees; the log is folded in first, since one
of them reads the main file only.
"""

from typing import Any

import msgspec

from screenio.encoding import FeedId
from screenio.errors import Trouble
from screenio.journal.chain import audit
from screenio.journal.commit import check_commit
from screenio.sql import Connection, troubles
from screenio.station.unlock import Opened
from screenio.vault.file import OLDER_COPY


class Fault(msgspec.Struct, frozen=True):
    """Something that is wrong with a station: a code and plain values."""

    code: str
    values: dict[str, Any]


def check(opened: Opened) -> list[Fault]:
    """Give everything that is wrong; an empty list means that all of it holds."""
    faults = _check_file(opened.vault.db.conn)
    for feed in opened.vault.entries.heads():
        faults += _check_feed(opened, feed)
    if opened.vault.is_older_than_anchor():
        faults.append(Fault(OLDER_COPY, {}))
    return faults


def _check_file(connection: Connection) -> list[Fault]:
    try:
        with troubles():
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            plain = connection.execute("PRAGMA integrity_check").fetchall()
            cipher = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except Trouble as fault:
        return [Fault(fault.code, fault.values)]
    whole = plain == [("ok",)] and not cipher
    return [] if whole else [Fault("vault.damaged", {"pages": len(cipher)})]


def _check_feed(opened: Opened, feed: FeedId) -> list[Fault]:
    entries = opened.vault.entries
    try:
        commits = entries.commits_of(feed)
        for commit in commits:
            check_commit(commit, opened.roster.verify, practice=opened.vault.practice)
    except Trouble as fault:
        return [Fault(fault.code, {"feed": feed.hex()[:8]})]
    held = {entry.eid: entry for commit in commits for entry in commit.entries}
    ordered = sorted(held.values(), key=lambda entry: entry.header.seq)
    faults = [Fault(one.code, {"feed": feed.hex()[:8], "seq": one.seq}) for one in audit(ordered)]
    tip = entries.tip(feed)
    last = ordered[-1].header.seq if ordered else 0
    if tip.seq != last or not entries.holds_at(tip):
        faults.append(Fault("vault.damaged", {"feed": feed.hex()[:8]}))
    return faults
