import pytest

from screenio.cli.main import main


def test_the_group_says_what_it_can(program, capsys):
    """Every command of the group is named in its help."""
    with pytest.raises(SystemExit):
        main(["coi", "--help"], program)
    said = capsys.readouterr().out
    assert all(name in said for name in ("add", "pack", "check", "search"))
