"""Writing a file."""

import pytest

from screenio.errors import Trouble
from screenio.ui.saving import save, saved, setting_of


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    """The bytes stand there and nothing half; a place that is none is refused."""
    save(tmp_path / "copy.pdf", b"one")
    save(tmp_path / "copy.pdf", b"two")
    assert [one.name for one in tmp_path.iterdir()] == ["copy.pdf"]
    assert (tmp_path / "copy.pdf").read_bytes() == b"two"
    with pytest.raises(Trouble, match=r"paper.not_saved"):
        save(tmp_path / "nowhere" / "copy.pdf", b"three")


def test_how_it_went_is_said(tmp_path, look, given):
    """What is written is said, and what is not is told with why; a list is set in the window's words."""
    assert saved(look.words, str(tmp_path / "a.pdf"), b"x") == "The file is written."
    assert "saved" in saved(look.words, str(tmp_path / "no" / "a.pdf"), b"x")
    assert setting_of(given(None)).station == "Šid"
