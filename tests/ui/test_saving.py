"""Writing a file."""

import pytest

from screenio.errors import Trouble
from screenio.ui.saving import save


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    """The bytes stand there and nothing half; a place that is none is refused."""
    save(tmp_path / "copy.pdf", b"one")
    save(tmp_path / "copy.pdf", b"two")
    assert [one.name for one in tmp_path.iterdir()] == ["copy.pdf"]
    assert (tmp_path / "copy.pdf").read_bytes() == b"two"
    with pytest.raises(Trouble, match=r"paper.not_saved"):
        save(tmp_path / "nowhere" / "copy.pdf", b"three")
