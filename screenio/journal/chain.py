"""Does a commit follow what is held? Gaps and forks are findings, never errors.

A gap means that something before is not here yet, or is kept from us. A fork means that one device wrote
two histories, as it does after an old copy was put back. Neither is a reason to hold back what a person
said: everything is taken in, both branches are folded, and a person is told.
"""

from collections.abc import Callable, Iterable

import msgspec

from screenio.encoding import NO_ENTRY, EntryId, FeedId
from screenio.journal.commit import Commit
from screenio.journal.entry import Entry

GAP = "journal.gap"
FORK = "journal.fork"

Held = Callable[[FeedId, int], set[EntryId]]
"""Feed and number to the ids held there: none, one, or several after a fork."""


class Finding(msgspec.Struct, frozen=True):
    """Something in a feed that a person should know: a code, the feed and the number it is about."""

    code: str
    feed: FeedId
    seq: int


def follows(commit: Commit, held: Held) -> list[Finding]:
    """Compare a checked commit with what is held; an empty list means that it follows."""
    findings = []
    first = commit.entries[0].header
    before = {NO_ENTRY} if first.seq == 1 else held(commit.feed, first.seq - 1)
    if first.prev not in before:
        code = FORK if before else GAP
        findings.append(Finding(code, commit.feed, first.seq - 1))
    for entry in commit.entries:
        others = held(commit.feed, entry.header.seq) - {entry.eid}
        if others:
            findings.append(Finding(FORK, commit.feed, entry.header.seq))
            break
    return findings


def audit(entries: Iterable[Entry]) -> list[Finding]:
    """Walk the entries of one feed, by number, and tell every gap and fork once."""
    findings = []
    before: set[EntryId] = {NO_ENTRY}
    here: set[EntryId] = set()
    seq = 1
    for entry in entries:
        header = entry.header
        if header.seq > seq:
            before, here = (here if header.seq == seq + 1 else set()), set()
            seq = header.seq
        if header.prev not in before:
            findings.append(Finding(FORK if before else GAP, header.feed, seq - 1))
        if here:
            findings.append(Finding(FORK, header.feed, seq))
        here.add(entry.eid)
    return findings
