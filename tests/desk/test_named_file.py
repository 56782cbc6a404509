import pytest

from screenio.desk.named_file import read_named
from screenio.errors import Trouble


def test_a_file_is_read_or_told_by_its_name_alone(tmp_path):
    """A folder and a file that is not there cannot be read; where they lie is not said."""
    (tmp_path / "card").write_bytes(b"\x00card")
    assert read_named(tmp_path / "card") == b"\x00card"
    assert read_named(tmp_path / "card", 3) == b"\x00car"
    for name in ("none", "."):
        with pytest.raises(Trouble, match=r"cli.not_read") as told:
            read_named(tmp_path / name)
        assert told.value.values["file"] == (tmp_path / name).name
