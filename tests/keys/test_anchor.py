"""The anchor: the last heads, outside the vault."""

import make

from screenio.encoding import EntryId
from screenio.keys.anchor import read_anchor, write_anchor

HEADS = {make.FEED: (3, EntryId(b"h" * 32))}


def test_heads_come_back(tmp_path):
    """What was written is read, and nothing else lies there."""
    path = tmp_path / "deeper" / "anchor"
    write_anchor(path, {})
    write_anchor(path, HEADS)
    assert read_anchor(path) == HEADS
    assert list(path.parent.iterdir()) == [path]


def test_an_anchor_that_cannot_be_read_is_none(tmp_path):
    """A missing and a damaged anchor say nothing."""
    assert read_anchor(tmp_path / "anchor") is None
    (tmp_path / "anchor").write_bytes(b"\xc1")
    assert read_anchor(tmp_path / "anchor") is None


def test_a_place_that_refuses_stops_nothing(tmp_path):
    """Recording goes on where the anchor cannot be written."""
    (tmp_path / "file").touch()
    write_anchor(tmp_path / "file" / "anchor", HEADS)
    assert (tmp_path / "file").is_file()
