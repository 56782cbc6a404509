"""Entries: their bytes and ids."""

from pathlib import Path

import make
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.encoding import NO_ENTRY, pack
from screenio.errors import Trouble
from screenio.journal.body import open_body
from screenio.journal.commit import Tip, read_commit
from screenio.journal.entry import Entry

GOLDEN = Path(__file__).parent.parent / "golden"
TIP = Tip(make.FEED, 0, NO_ENTRY)


def test_the_recorded_entry_keeps_its_id():
    """An entry of the first release has the same id and opens with the same key."""
    entry = read_commit((GOLDEN / "commit-1.msgpack").read_bytes()).entries[0]
    assert entry.eid.hex() == (GOLDEN / "commit-1.eid").read_text(encoding="ascii").strip()
    assert open_body(entry, make.BODY_KEY) == b"A body of the first release."


def test_a_header_of_a_newer_version_is_told():
    """A version that nobody knows is not guessed at."""
    header = make.commit(TIP).entries[0].header
    newer = msgspec.structs.replace(header, version=2)
    with pytest.raises(Trouble, match="journal.unknown_version"):
        _ = Entry(pack(newer), None).header


@given(st.binary(max_size=64))
def test_any_bytes_are_a_header_or_a_trouble(raw):
    """Bytes of a stranger give a trouble, nothing else."""
    with pytest.raises(Trouble, match="journal.damaged"):
        _ = Entry(raw, None).header


def test_what_is_shown_is_nothing_personal():
    """A log line with an entry in it says ids only."""
    entry = make.commit(TIP, b"words").entries[0]
    assert "words" not in repr(entry) + repr(entry.header)
