import pytest

from screenio.whole_file import write_whole


@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_replaced_whole(tmp_path, durable):
    """The new file stands where the old one stood, and nothing else stays."""
    path = tmp_path / "card"
    path.write_bytes(b"old")
    write_whole(path, b"new", durable=durable)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("card", b"new")]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    """Where the place is taken by a folder the disk's word comes through, and no half file stays."""
    (tmp_path / "card").mkdir()
    with pytest.raises(OSError, match="card"):
        write_whole(tmp_path / "card", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["card"]


def test_a_folder_that_is_gone_is_not_made_again(tmp_path):
    """A pulled stick leaves no folder of its name on this computer."""
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "stick" / "pack", b"new")
    assert list(tmp_path.iterdir()) == []
