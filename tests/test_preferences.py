"""Preferences outside the vault."""

from screenio.preferences import Preferences, place, read, write


def test_what_was_preferred_is_there_again(tmp_path):
    """What somebody chose is there after the next start."""
    chosen = Preferences(language="sr", text_size=1.3, scheme="dark", station="somewhere")
    write(tmp_path / "inside" / "p.json", chosen)
    assert read(tmp_path / "inside" / "p.json") == chosen


def test_a_damaged_file_counts_as_none(tmp_path):
    """A file of nonsense, of foreign values or none at all gives the defaults."""
    path = tmp_path / "p.json"
    assert read(path) == Preferences()
    for raw in (b"{", b'{"text_size": 900}', b'{"scheme": "pink"}', b"\xff"):
        path.write_bytes(raw)
        assert read(path) == Preferences()


def test_a_disk_that_says_no_costs_nothing_else(tmp_path):
    """Where preferences cannot be kept, the program goes on without them."""
    (tmp_path / "file").write_text("in the way")
    write(tmp_path / "file" / "p.json", Preferences())


def test_the_file_lies_with_the_settings_of_the_user(tmp_path, monkeypatch):
    """The file lies where this system keeps settings, not in the station."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert place() == tmp_path / "screenio" / "preferences.json"
