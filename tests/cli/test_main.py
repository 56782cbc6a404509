import pytest

from screenio.cli.main import parser
from screenio.start import run


def test_every_group_describes_itself(capsys):
    """Asking for help names every group of commands."""
    with pytest.raises(SystemExit):
        run(["--help"])
    out = capsys.readouterr().out
    for group in ("station", "referral", "stick", "inbox", "walk"):
        assert group in out


def test_no_command_takes_a_passphrase_as_a_word():
    """A passphrase never stands on a command line, where others could read it."""
    text = parser().format_help()
    assert "--passphrase " not in text


def test_an_unknown_command_is_refused(capsys):
    """A word that is no command ends with the usage."""
    with pytest.raises(SystemExit):
        run(["fly"])
    assert "usage" in capsys.readouterr().err
