import subprocess
import sys
from pathlib import Path

import pytest

from screenio import start


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without a display and with its own folders."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_without_a_display_the_day_is_walked(bare, capsys):
    """No word and no display: three invented people are walked in the terminal."""
    assert start.run([]) == 0
    assert "3 as expected, 0 not" in capsys.readouterr().out
    assert bare.is_dir()


def test_a_display_is_seen(bare, monkeypatch):
    """A window is opened only where one can be shown."""
    assert not start.has_display()
    monkeypatch.setenv("DISPLAY", ":1")
    assert start.has_display()
    assert bare


def test_the_anchor_lies_outside_the_station(bare):
    """Copying a station's folder does not copy its anchor, and two stations have two."""
    one, other = start.anchor_of(bare / "a"), start.anchor_of(bare / "b")
    assert one != other
    assert one.is_relative_to(bare / "state")
    assert start.practice_folder() == bare / "share" / "screenio" / "practice"


def test_a_start_is_told_what_it_needs():
    """The clock has a time zone, and what starts the program lies where it is looked for."""
    assert start.now().tzinfo is not None
    assert Path(start.ROOT / "run").is_file()


def test_planning_from_files_loads_no_desk(bare):
    """Who plans from a file waits for no station, no form and no reader of books."""
    heavy = ("screenio.parts", "screenio.desk.desk", "sqlite_utils", "pypdfium2", "ortools")
    code = (
        "import sys; from screenio.start import run; run(['plan', 'generate', '--kind', 'small']);"
        f"print([one for one in {heavy} if one in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"
    assert bare.is_dir()
