import json

import pytest
from small_forms import rows, workbook

from screenio.cli.main import DONE, REFUSED, TROUBLED, main

SURVEY = rows(
    {"type": "integer", "name": "n", "label": "How many?"},
    {"type": "calculate", "name": "day", "calculation": "today()"},
    {"type": "calculate", "name": "chance", "calculation": "once(random())"},
)


def lines(capsys):
    """What was printed, line by line."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def written(folder, steps, survey=SURVEY):
    """A workbook and its steps."""
    (folder / "f.xlsx").write_bytes(workbook(survey))
    (folder / "s.json").write_text(json.dumps(steps))
    return ["form", "run", str(folder / "f.xlsx"), "--steps", str(folder / "s.json"), "--json"]


def test_steps_are_played_and_every_place_is_shown(tmp_path, program, capsys):
    """One object after load and after each step; a step that is not possible says why."""
    words = written(
        tmp_path,
        [
            {"do": "answer", "path": "/data/n", "value": "3"},
            {"do": "answer", "path": "/data/m", "value": "3"},
        ],
    )
    assert main([*words, "--today", "2026-01-02", "--seed", "4"], program) == DONE
    before, after, refused = lines(capsys)
    assert [node["path"] for node in before["nodes"]][:2] == ["/data/n", "/data/day"]
    assert (before["step"], before["nodes"][1]["value"]) == (0, "2026-01-02")
    assert (after["step"], after["nodes"][0]["value"]) == (1, "3")
    assert refused == {"step": 2, "error": "run.unknown_place"}


def test_chance_with_a_seed_is_the_same_each_time(tmp_path, program, capsys):
    """So that a walk can be told again."""
    words = written(tmp_path, [])
    for seed in ("4", "4", "5"):
        main([*words, "--seed", seed], program)
    first, again, other = (line["nodes"][2]["value"] for line in lines(capsys))
    assert first == again != other


def test_people_read_lines(tmp_path, program, capsys):
    """Without --json only what applies is shown, with signs."""
    words = written(tmp_path, [])
    assert main([word for word in words if word != "--json"], program) == DONE
    assert "/data/n" in capsys.readouterr().out


def test_what_is_no_form_and_no_step_is_said(tmp_path, program, capsys):
    """A sentence and a code of the program, nothing else."""
    words = written(tmp_path, {"no": "list"})
    assert main(words, program) == REFUSED
    (tmp_path / "s.json").write_text("[")
    assert main(words, program) == REFUSED
    assert main(["form", "run", str(tmp_path / "none.xml")], program) == TROUBLED
    assert main([*words[:4], str(tmp_path / "none.json")], program) == TROUBLED
    (tmp_path / "f.xlsx").write_bytes(b"no workbook")
    assert main(words[:3], program) == REFUSED
    printed = capsys.readouterr()
    errors = [json.loads(line)["error"] for line in printed.out.splitlines()]
    assert errors == ["run.no_steps"] * 2
    assert len(printed.err.splitlines()) == 5


def test_where_json_is_asked_for_a_bad_file_is_an_object(tmp_path, program, capsys):
    """With the code for programs and the sentence that people read."""
    words = ["form", "run", str(tmp_path / "none.xml"), "--json"]
    assert main(words, program) == TROUBLED
    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert found["error"] == "cli.not_read"
    assert found["says"] == printed.err.strip()
    assert "none.xml" in found["says"]


def test_a_language_that_the_form_does_not_speak_is_refused(tmp_path, program, capsys):
    """The sentence names those that it has; a parent language will do, and without one any."""
    survey = rows({"type": "text", "name": "n", "label::English (en)": "Name", "label::sr": "Име"})
    words = written(tmp_path, [], survey)
    for language in ("en", "sr", "sr-Latn", "English (en)", ""):
        assert main([*words, "--language", language], program) == DONE
    capsys.readouterr()
    assert main([*words, "--language", "ps"], program) == REFUSED
    (said,) = lines(capsys)
    assert said["error"] == "run.unknown_language"
    assert "en" in said["says"]
    assert "sr" in said["says"]


def test_tables_come_from_a_folder(tmp_path, program, capsys):
    """What is no folder is refused, and not passed over."""
    words = written(tmp_path, [])
    for name in ("f.xlsx", "none"):
        assert main([*words, "--media", str(tmp_path / name)], program) == TROUBLED
        (said,) = lines(capsys)
        assert said["error"] == "cli.not_a_folder"
        assert name in said["says"]
    assert main([*words, "--media", str(tmp_path)], program) == DONE


def test_what_was_answered_is_written_for_other_programs(tmp_path, program, capsysbinary):
    """As an instance, a table, or a log; a step that is not possible writes nothing."""
    words = written(tmp_path, [{"do": "answer", "path": "/data/n", "value": "3"}])
    words = ["form", "export", *words[2:5]]
    for to, sign in (("xml", b"<n>3</n>"), ("csv", b"/data/n,n,How many?,3"), ("audit", b",3,")):
        assert main([*words, "--to", to], program) == DONE
        assert sign in capsysbinary.readouterr().out
    out = tmp_path / "out.xlsx"
    assert main([*words, "--to", "xlsx", "--out", str(out)], program) == DONE
    assert out.read_bytes().startswith(b"PK")
    written(tmp_path, [{"do": "answer", "path": "/data/n", "value": "many"}])
    assert main([*words, "--to", "xml", "--out", str(tmp_path / "no.xml")], program) == REFUSED
    assert not (tmp_path / "no.xml").exists()
    written(tmp_path, [])
    assert main([*words, "--to", "xml", "--out", str(tmp_path / "no" / "x")], program) == TROUBLED


def test_a_walk_may_begin_with_answers(tmp_path, program, capsys):
    """An instance that another program wrote is gone on with."""
    words = written(tmp_path, [])
    (tmp_path / "i.xml").write_bytes(b'<data id="small"><n>9</n></data>')
    assert main([*words, "--instance", str(tmp_path / "i.xml")], program) == DONE
    assert lines(capsys)[0]["nodes"][0]["value"] == "9"


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--today", "tomorrow"), "run.no_day"), (("--seed", "x"), "run.no_number")],
)
def test_a_day_and_a_number_are_read_with_an_error_of_ours(tmp_path, program, capsys, words, code):
    """What cannot be read is said with its code, as every other error is."""
    assert main([*written(tmp_path, []), *words], program) == REFUSED
    assert lines(capsys)[0]["error"] == code
