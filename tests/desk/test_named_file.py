import os
from pathlib import Path

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


def test_a_pipe_and_a_device_are_no_files(tmp_path):
    """One could keep the desk waiting, the other never ends."""
    os.mkfifo(tmp_path / "pipe")
    both = os.open(tmp_path / "pipe", os.O_RDWR)
    os.write(both, b"xx")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(Trouble, match=r"cli.not_read"):
            read_named(path, 1)
    os.close(both)
