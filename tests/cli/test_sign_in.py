import getpass

import pytest

from screenio.cli.sign_in import passphrases
from screenio.errors import Trouble


def test_passphrases_come_from_a_file_in_order(tmp_path):
    """Each name has its line."""
    (tmp_path / "words").write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert passphrases(tmp_path / "words", ["Ana", "Vera"]) == ["one", "two"]


@pytest.mark.parametrize("content", [b"", b"only one\n", b"\xff\xfe"])
def test_a_file_that_is_too_short_is_told(tmp_path, content):
    """Too few lines, or no text, is told with how many are needed."""
    (tmp_path / "words").write_bytes(content)
    with pytest.raises(Trouble, match=r"cli.passphrase_file"):
        passphrases(tmp_path / "words", ["Ana", "Vera"])


def test_without_a_file_they_are_typed_unseen(monkeypatch):
    """A passphrase is asked for by name and not shown."""
    asked = []
    monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or "typed")
    assert passphrases(None, ["Ana"]) == ["typed"]
    assert asked == ["Ana: "]
