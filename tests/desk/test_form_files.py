import pytest

from screenio.desk.form_files import MOST_BYTES, files_beside, read_workbook
from screenio.errors import Refusal, Trouble


def test_files_that_a_form_names_are_read(tmp_path):
    """Those in the folder of the form come before those beside it; what it does not name stays where it is."""
    (tmp_path / "f-media").mkdir()
    (tmp_path / "f-media" / "a.csv").write_bytes(b"inside")
    (tmp_path / "a.csv").write_bytes(b"beside")
    (tmp_path / "b.csv").write_bytes(b"beside")
    (tmp_path / "photo.jpg").write_bytes(b"picture")
    (tmp_path / "song.mp3").write_bytes(b"sound")
    found = files_beside(tmp_path / "f.xlsx", None, b"a.csv b.csv photo.jpg song.mp3")
    assert found == {"a.csv": b"inside", "b.csv": b"beside", "photo.jpg": b"picture"}
    assert files_beside(tmp_path / "f.xlsx", tmp_path / "f-media", b"a.csv b.csv") == {
        "a.csv": b"inside"
    }


def test_a_workbook_that_cannot_be_read_is_told(tmp_path):
    """A file that is not there, a folder and a file that is too large each have their code."""
    with pytest.raises(Trouble, match=r"cli.not_read"):
        read_workbook(tmp_path / "none.xlsx")
    with pytest.raises(Trouble, match=r"cli.not_read"):
        read_workbook(tmp_path)
    large = tmp_path / "large.xlsx"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(Refusal, match=r"workbook.too_large"):
        read_workbook(large)
    large.write_bytes(b"small")
    assert read_workbook(large) == b"small"
