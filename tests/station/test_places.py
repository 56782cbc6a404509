"""The files of a station."""

import make
import pytest

from screenio.errors import Trouble
from screenio.station.places import places, read_file, write_file


def test_files_lie_in_the_folder_and_the_anchor_where_it_is_put(tmp_path):
    """Each has its name; the anchor may lie elsewhere."""
    where = places(tmp_path)
    assert where.vault.parent == where.roster.parent == where.anchor.parent == tmp_path
    assert make.ANA.hex() in where.slot(make.ANA).name
    assert places(tmp_path, tmp_path / "else" / "x").anchor == tmp_path / "else" / "x"


def test_a_file_is_written_whole(tmp_path):
    """It is read as it was written last, and nothing else is left."""
    path = tmp_path / "deeper" / "file"
    write_file(path, b"1")
    write_file(path, b"2")
    assert read_file(path) == b"2"
    assert list(path.parent.iterdir()) == [path]


def test_what_cannot_be_read_or_written_is_told(tmp_path):
    """A missing file and a place that is none have their codes."""
    with pytest.raises(Trouble, match="station.file_missing"):
        read_file(tmp_path / "nothing")
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match="vault.disk_full"):
        write_file(tmp_path / "file" / "x", b"1")
