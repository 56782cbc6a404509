"""Commits: whole, chained, signed over the head with the practice mark."""

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import NO_ENTRY
from screenio.errors import Trouble
from screenio.journal.commit import Draft, Tip, check_commit, commit_bytes, read_commit

TIP = Tip(make.FEED, 0, NO_ENTRY)


def check(commit, practice=True):
    """Check as a practice station would."""
    check_commit(commit, make.check_signature, practice=practice)


def test_a_commit_travels_whole():
    """What was written elsewhere is read, checked, and names its end."""
    made = make.commit(TIP, b"one", b"two")
    read = read_commit(commit_bytes(made))
    check(read)
    assert read == made
    assert read.tip == Tip(make.FEED, 2, made.entries[1].eid)
    assert made.entries[1].header.prev == made.entries[0].eid


@given(st.data())
def test_any_changed_byte_is_noticed(data):
    """A commit with one byte changed is refused."""
    raw = bytearray(commit_bytes(make.commit(TIP, b"one", b"two")))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble):
        check(read_commit(bytes(raw)))


def test_an_exercise_is_no_record():
    """What a practice station signed does not verify at a real one, nor the other way round."""
    with pytest.raises(Trouble, match="keys.bad_signature"):
        check(make.commit(TIP, practice=True), practice=False)
    with pytest.raises(Trouble, match="keys.bad_signature"):
        check(make.commit(TIP, practice=False), practice=True)


def test_a_newer_version_is_told():
    """A commit that nobody here knows is not guessed at."""
    with pytest.raises(Trouble, match="journal.unknown_version"):
        check(msgspec.structs.replace(make.commit(TIP), version=2))


def test_a_commit_with_a_missing_body_list_is_refused():
    """Headers and bodies are as many."""
    with pytest.raises(Trouble, match="journal.damaged"):
        check(msgspec.structs.replace(make.commit(TIP), bodies=()))


def test_entries_of_another_author_are_refused():
    """One commit has one author."""
    with pytest.raises(Trouble, match="journal.damaged"):
        check(msgspec.structs.replace(make.commit(TIP), author=b"b" * 16))


def test_an_erased_body_leaves_the_chain_whole():
    """A commit still checks after a body is gone."""
    check(msgspec.structs.replace(make.commit(TIP), bodies=(None,)))


@given(st.binary(max_size=64))
def test_any_bytes_are_a_commit_or_a_trouble(raw):
    """Bytes of a stranger give a trouble, nothing else."""
    with pytest.raises(Trouble, match="journal.damaged"):
        read_commit(raw)


def test_what_is_shown_is_nothing_secret():
    """Neither words nor keys stand in a log line."""
    draft = Draft(make.SUBJECT, make.BODY_KEY, bytes(12), b"words")
    shown = repr(make.commit(TIP, b"words")) + repr(draft)
    assert "words" not in shown
    assert "kkkk" not in shown
