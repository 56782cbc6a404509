"""The journal in the file."""

import make
import msgspec
import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screenio.encoding import NO_ENTRY, FeedId, PersonId, SubjectId
from screenio.errors import Trouble
from screenio.journal.chain import FORK, GAP, Finding
from screenio.journal.commit import Tip

OTHER_FEED = FeedId(b"o" * 32)
FIRST = make.commit(Tip(OTHER_FEED, 0, NO_ENTRY), b"1", b"2")
SECOND = make.commit(FIRST.tip, b"3")
FORKED = make.commit(FIRST.tip, b"3, told otherwise")


def take_in(vault, commit):
    """Take in a commit from elsewhere."""
    with vault.transaction():
        return vault.entries.take_in(commit, make.check_signature)


def test_what_was_appended_is_listed(vault):
    """Entries are found by subject and by person, commits by feed, as they were made."""
    one, two = make.append(vault, b"1", b"2"), make.append(vault, b"3")
    assert vault.entries.of_subject(make.SUBJECT) == [*one.entries, *two.entries]
    assert vault.entries.of_person(make.PERSON) == [*one.entries, *two.entries]
    assert vault.entries.commits_of(vault.feed) == [one, two]
    assert vault.entries.commits_of(vault.feed, after=2) == [two]
    assert vault.entries.heads()[vault.feed] == two.tip == vault.tip
    assert vault.entries.last_stamp() == make.NOW_MS


def test_our_own_commit_follows_its_tip(vault):
    """A commit made on an old tip is a bug, not a fork."""
    old = vault.tip
    make.append(vault)
    with pytest.raises(ValueError, match="follows the tip"):
        vault.entries.append(make.commit(old))


def test_what_came_twice_is_held_once(vault):
    """Taking in again changes nothing."""
    assert take_in(vault, FIRST) == []
    assert take_in(vault, FIRST) == []
    assert vault.entries.commits_of(OTHER_FEED) == [FIRST]


def test_a_gap_and_a_fork_hold_nothing_back(vault):
    """What came too early and what tells another story is there, and told."""
    assert take_in(vault, SECOND) == [Finding(GAP, OTHER_FEED, 2)]
    assert take_in(vault, FIRST) == []
    assert take_in(vault, FORKED) == [Finding(FORK, OTHER_FEED, 3)]
    assert len(vault.entries.of_subject(make.SUBJECT)) == 4
    held = vault.entries.commits_of(OTHER_FEED)
    assert len(held) == 3
    assert {FIRST, SECOND, FORKED} == set(held)


def test_a_changed_commit_is_refused_and_nothing_of_it_stays(vault):
    """A byte changed on the way leaves no trace."""
    changed = msgspec.structs.replace(FIRST, bodies=(FIRST.bodies[0], b"changed"))
    with pytest.raises(Trouble, match="journal.damaged"):
        take_in(vault, changed)
    assert vault.entries.heads().keys() == {vault.feed}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.permutations([FIRST, SECOND, FORKED]))
def test_the_order_of_arrival_does_not_matter(tmp_path_factory, order):
    """Two readers of the same commits list the same entries and heads."""
    vault = make.vault(tmp_path_factory.mktemp("v"))
    for commit in order:
        take_in(vault, commit)
    entries = [*FIRST.entries, *SECOND.entries, *FORKED.entries]
    assert {entry.eid for entry in vault.entries.of_subject(make.SUBJECT)} == {
        entry.eid for entry in entries
    }
    assert vault.entries.tip(OTHER_FEED) == min((SECOND.tip, FORKED.tip), key=lambda tip: tip.head)
    vault.close()


def test_subjects_are_listed_by_kind_and_person(vault):
    """The desk notes what it read, and may note it better."""
    other = SubjectId(b"2" * 16)
    vault.entries.note_subject(make.SUBJECT, "unknown", PersonId(bytes(16)))
    vault.entries.note_subject(other, "screening", make.PERSON)
    vault.entries.note_subject(make.SUBJECT, "person", make.PERSON)
    assert [one.subject for one in vault.entries.subjects()] == [make.SUBJECT, other]
    assert [one.subject for one in vault.entries.subjects("screening")] == [other]
    assert len(vault.entries.subjects(person=make.PERSON)) == 2
    assert vault.entries.subjects("person", PersonId(bytes(16))) == []


def test_the_file_itself_refuses_changes(vault):
    """No statement changes or deletes an entry."""
    make.append(vault)
    for statement in (
        "DELETE FROM entry",
        "UPDATE entry SET seq = 9",
        "UPDATE entry SET body = x'00'",
        "UPDATE entry SET header = x'00'",
    ):
        with pytest.raises(sqlcipher3.IntegrityError, match="never"):
            vault.db.execute(statement)
