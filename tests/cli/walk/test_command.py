import json
from pathlib import Path

import pytest

from screenio.start import run

CASES = sorted(
    path
    for path in (Path(__file__).resolve().parents[2] / "cases").glob("*.json")
    if path.stem != "defaults"
)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_scripted_person_comes_out_as_expected(case, capsys):
    """Every scripted person is played through real files and comes out as the script expects."""
    code = run(["walk", "--case", str(case), "--json"])
    (report,) = json.loads(capsys.readouterr().out)
    assert report["failures"] == []
    assert (report["result"], code) == ("as expected", 0)


def test_invented_people_are_walked(tmp_path, capsys):
    """Three invented people, one of each pattern, are played; the stations are kept where asked."""
    assert run(["walk", "--people", "3", "--seed", "7", "--out", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "3 as expected, 0 not" in out
    assert (tmp_path / "001" / "stations" / "gate" / "vault.db").is_file()


def test_an_expectation_that_fails_is_told(tmp_path, capsys):
    """When something comes out otherwise the walk says what and exits non-zero."""
    story = json.loads(CASES[0].read_text(encoding="utf-8"))
    story["steps"] = story["steps"][:1]
    story["expect"] = {"flags": {"p1": ["PROT"]}}
    (tmp_path / "case.json").write_text(json.dumps(story), encoding="utf-8")
    assert run(["walk", "--case", str(tmp_path / "case.json")]) == 1
    assert "expected flags of p1: PROT" in capsys.readouterr().out


def test_an_unknown_step_stops_with_its_name(tmp_path, capsys):
    """A step that is not known stops the walk with number and name, and never passes."""
    story = json.loads(CASES[0].read_text(encoding="utf-8"))
    story["steps"].insert(0, {"do": "teleport"})
    (tmp_path / "case.json").write_text(json.dumps(story), encoding="utf-8")
    assert run(["walk", "--case", str(tmp_path / "case.json")]) == 2
    assert "`\u2068teleport\u2069` is not supported" in capsys.readouterr().err
