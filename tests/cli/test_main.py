import os
import sys

import pytest

from screenio.cli.main import INTERRUPTED, TROUBLED, parser
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
    text = parser([]).format_help()
    assert "--passphrase " not in text


def test_an_unknown_command_is_refused(capsys):
    """A word that is no command ends with the usage."""
    with pytest.raises(SystemExit):
        run(["fly"])
    assert "usage" in capsys.readouterr().err


def test_whoever_reads_no_further_is_no_trouble(monkeypatch, capsys):
    """`| head` closes the pipe: the command ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as closed:  # noqa: PTH123 - a pipe has no path
        monkeypatch.setattr(sys, "stdout", closed)
        assert run(["coi", "place", "Herat", "--json"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("raised", "code"), [(EOFError, TROUBLED), (KeyboardInterrupt, INTERRUPTED)]
)
def test_a_question_that_nobody_answers_ends_without_a_trace(monkeypatch, capsys, raised, code):
    """Without a terminal the command says so; Ctrl C ends it in silence."""

    def ask(_prompt):
        raise raised

    monkeypatch.setattr("getpass.getpass", ask)
    assert run(["station", "check", "--station", "none", "--as", "Ana", "--json"]) == code
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert ("cli.nobody_answered" in told.out) == (code == TROUBLED)
