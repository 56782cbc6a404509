import json

import pytest
from small_plan import basis, booked, instance, interpreter, request

from screenio.cli.main import DONE, REFUSED, TROUBLED, main
from screenio.planning.generate import generate
from screenio.planning.reading import plain_plan, write_instance


def as_file(made, *assignments):
    """Give a plan as it stands in a file."""
    return {"assignments": plain_plan(made, assignments)}


def test_an_instance_is_generated_solved_and_checked(tmp_path, program, capsys, plan):
    """What `generate` prints, `solve` plans to the best, and `check` finds nothing broken in it."""
    assert main(["plan", "generate", "--kind", "small", "--seed", "7"], program) == DONE
    raw = capsys.readouterr().out.encode()
    code, solved, _err = plan("solve", raw, seconds=30, seed=1)
    assert (code, solved["gap"], solved["violations"]) == (DONE, 0.0, [])
    assert solved["placed"] == len(solved["assignments"]) == solved["placeable"]
    assert solved["total"] == solved["bound"] == sum(solved["cost"].values())
    code, verdict, _err = plan("check", raw, solved)
    assert (code, verdict["valid"], verdict["total"]) == (DONE, True, solved["total"])


def test_who_is_left_out_is_told_why(plan):
    """Code, values and a sentence that says what would help."""
    made = instance([request(variety="som"), request("Q-2")])
    _code, solved, _err = plan("solve", made, seconds=5)
    (left,) = solved["unassigned"]
    assert (left["request"], left["reason"]) == ("Q-1", "why.nobody_speaks")
    assert "som" in left["says"]


def test_a_plan_that_breaks_a_rule_is_refused_by_its_judge(plan):
    """Exit code 1, and each broken rule in words."""
    made = instance([request(), request("Q-2")])
    code, verdict, _err = plan(
        "check", made, as_file(made, booked("Q-1", "9:00"), booked("Q-2", "9:30"))
    )
    assert (code, verdict["valid"]) == (REFUSED, False)
    assert verdict["violations"][0]["code"] == "broken.rest"
    assert verdict["violations"][0]["says"] == "Not enough rest between two sessions"


def test_why_in_words(plan):
    """Who was taken and why, who was not and why not."""
    made = instance([request()], [interpreter(), interpreter("I-2", varieties=("som",))])
    code, told, _err = plan("why", made, as_file(made, booked("Q-1", "9:00")), request="Q-1")
    assert code == DONE
    assert "I-1" in told["chosen"]
    assert len(told["because"]) == 17
    assert "Does not speak the variety" in told["others"][0]
    code, told, _err = plan("why", made, as_file(made), request="Q-1")
    assert "nobody" in told
    code, told, _err = plan("why", made, as_file(made), request="Q-9")
    assert (code, told["error"]) == (REFUSED, "plan.unknown_request")


@pytest.mark.parametrize("how", ["instant", "local", "least"])
def test_a_repair_shows_the_difference(plan, how):
    """An interpreter who is gone loses her booking, and what changes is told in words."""
    before = instance([request()], [interpreter(), interpreter("I-2")])
    after = instance([request()], [interpreter("I-2")])
    was = as_file(before, booked("Q-1", "9:00"))
    code, told, _err = plan("repair", after, was, how=how)
    assert code == DONE
    (change,) = told["changes"]
    assert (change["code"], change["now"]["interpreter"]) == ("change.interpreter", "I-2")


def test_a_plan_can_be_gone_on_with(tmp_path, program, capsys, plan):
    """`--from` begins with a plan, and never gives a worse one."""
    made = generate("small", 7, basis())
    _code, solved, _err = plan("solve", made, seconds=20)
    _code, again, _err = plan("solve", made, seconds=0, **{"from": _kept(tmp_path, solved)})
    assert again["total"] == solved["total"]


def _kept(folder, solved):
    (folder / "from.json").write_text(json.dumps(solved))
    return folder / "from.json"


def test_faults_of_a_file_are_told_with_the_place(plan, program, capsys):
    """A sentence with the place and what to do; a file that is not there is trouble."""
    code, told, err = plan("solve", b'{"begins": "2026-11-23",')
    assert (code, told["error"]) == (REFUSED, "plan.not_json")
    code, told, err = plan("solve", {"begins": "2026-11-23"})
    assert (code, told["error"]) == (REFUSED, "plan.field_missing")
    assert "time_zone" in err
    assert main(["plan", "solve", "nowhere.json"], program) == TROUBLED


@pytest.mark.parametrize("word", ["-1", "nan", "inf", "soon"])
def test_seconds_are_a_number_up_to_a_day(word, program, capsys):
    """Anything else is told before a file is read."""
    with pytest.raises(SystemExit):
        main(["plan", "solve", "nowhere.json", f"--seconds={word}"], program)
    assert "--seconds" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["-1", str(2**31), "dice"])
def test_a_seed_is_a_number_that_the_solver_has_room_for(word, program, capsys):
    """Anything else is told before a file is read."""
    with pytest.raises(SystemExit):
        main(["plan", "solve", "nowhere.json", f"--seed={word}"], program)
    assert "--seed" in capsys.readouterr().err


def test_people_see_how_far_it_is(tmp_path, program, capsys):
    """Without --json every plan that is told is one line of points and gap, and the result is lines."""
    path = tmp_path / "i.json"
    path.write_bytes(write_instance(generate("small", 7, basis())))
    assert main(["plan", "solve", str(path), "--seconds", "9"], program) == DONE
    printed = capsys.readouterr()
    assert "points, at most" in printed.err
    assert "gap: 0.0" in printed.out
