"""Chains: what follows, what is missing, what has two histories."""

import make

from screenio.encoding import NO_ENTRY
from screenio.journal.chain import FORK, GAP, Finding, audit, follows
from screenio.journal.commit import Tip

TIP = Tip(make.FEED, 0, NO_ENTRY)
FIRST = make.commit(TIP, b"1", b"2")
SECOND = make.commit(FIRST.tip, b"3")
OTHER = make.commit(FIRST.tip, b"3, told otherwise")


def held(*commits):
    """Hold the entries of these commits."""
    entries = [entry for commit in commits for entry in commit.entries]
    return lambda _feed, seq: {entry.eid for entry in entries if entry.header.seq == seq}


def test_the_next_commit_follows():
    """A commit whose first entry names the last one held follows."""
    assert follows(FIRST, held()) == []
    assert follows(SECOND, held(FIRST)) == []


def test_a_missing_commit_is_a_gap():
    """What comes before and is not here is told."""
    assert follows(SECOND, held()) == [Finding(GAP, make.FEED, 2)]


def test_two_histories_are_a_fork():
    """Another entry under the same number is told."""
    assert follows(OTHER, held(FIRST, SECOND)) == [Finding(FORK, make.FEED, 3)]


def test_a_commit_after_another_history_is_a_fork():
    """An entry before which something else is held is told."""
    after = make.commit(OTHER.tip, b"4")
    assert follows(after, held(FIRST, SECOND)) == [Finding(FORK, make.FEED, 3)]


def test_an_audit_tells_gaps_and_forks_once():
    """Walking a feed finds what taking it in found."""
    assert audit([*FIRST.entries, *SECOND.entries]) == []
    assert audit([*FIRST.entries, *SECOND.entries, *OTHER.entries]) == [Finding(FORK, make.FEED, 3)]
    assert audit(SECOND.entries) == [Finding(GAP, make.FEED, 2)]
