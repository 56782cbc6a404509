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


def test_forms_and_tables_are_read_once():
    """The program reads its tables and its form once, the form by its digest."""
    parts = start.Parts(start.ROOT / "resources")
    assert parts.tables is parts.tables
    (form,) = parts.forms.values()
    assert form.form_id == "SCR-1"
    assert start.now().tzinfo is not None
    assert Path(start.ROOT / "run").is_file()
