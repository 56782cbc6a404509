import json

from small_forms import rows, workbook, xform

from screenio.cli.main import DONE, REFUSED, main


def checked(program, capsys, path):
    """What is said of a form, and whether it can be used."""
    code = main(["form", "check", str(path), "--json"], program)
    return code, json.loads(capsys.readouterr().out)


def lines(found):
    """Each line with its place."""
    return [
        (one["severity"], one["code"], one["sheet"], one["row"], one["column"], one["question"])
        for one in found["lines"]
    ]


def test_a_good_form_is_told_about(tmp_path, program, capsys):
    """What it is, and that nothing is to be mended."""
    path = tmp_path / "f.xlsx"
    path.write_bytes(workbook(rows({"type": "text", "name": "a", "label::English (en)": "A"})))
    code, found = checked(program, capsys, path)
    assert code == DONE
    assert (found["usable"], found["languages"], found["questions"], found["lines"]) == (
        True,
        ["en"],
        1,
        [],
    )


def test_every_fault_has_a_place_and_advice(tmp_path, program, capsys):
    """Of the workbook, of its rules, of its own columns."""
    path = tmp_path / "f.xlsx"
    path.write_bytes(
        workbook(
            rows(
                {"type": "text", "name": "a", "label": "A", "relevant": "nope(1)"},
                {"type": "text", "name": "b", "label": "B", "constraint": ". >> 1"},
            )
        )
    )
    code, found = checked(program, capsys, path)
    assert code == REFUSED
    assert lines(found) == [
        ("fault", "xpath.unknown_function", "survey", 2, "relevant", "a"),
        ("fault", "xpath.not_an_expression", "survey", 3, "constraint", "b"),
    ]
    assert "nope" in found["lines"][0]["says"]
    path.write_bytes(
        workbook(rows({"type": "text", "name": "a", "label": "A", "bind::scr:compartmant": "x"}))
    )
    code, found = checked(program, capsys, path)
    assert ("fault", "column.unknown", "survey", 2, "", "a") in lines(found)
    assert (code, found["usable"]) == (REFUSED, False)


def test_what_cannot_be_compiled_is_told_row_by_row(tmp_path, program, capsys):
    """And what is no workbook at all is told as such."""
    path = tmp_path / "f.xlsx"
    path.write_bytes(workbook(rows({"type": "select_one none", "name": "a", "label": "A"})))
    assert lines(checked(program, capsys, path)[1]) == [
        ("fault", "workbook.list_missing", "survey", 2, "type", "")
    ]
    path.write_bytes(b"no workbook")
    assert lines(checked(program, capsys, path)[1]) == [
        ("fault", "workbook.not_a_workbook", "", 0, "", "")
    ]


def test_a_compiled_form_is_checked_without_rows(tmp_path, program, capsys):
    """A place that is not there and a kind nobody can answer are named."""
    path = tmp_path / "f.xml"
    path.write_bytes(
        xform(
            "<a/>", body='<input ref="/data/gone"/><input ref="/data/a" appearance="scr-riddle"/>'
        )
    )
    code, found = checked(program, capsys, path)
    assert {one["code"] for one in found["lines"]} == {"form.unknown_place", "form.unknown_kind"}
    assert code == DONE
    path.write_bytes(b"<a/>")
    assert lines(checked(program, capsys, path)[1])[0][1] == "form.no_model"


def test_people_get_one_line_for_each_thing_to_mend(tmp_path, program, capsys):
    """With its place first; what a language lacks stands in one line for the language."""
    path = tmp_path / "f.xlsx"
    questions = [
        {"type": "text", "name": f"q{n}", "label::English (en)": "A", "label::Farsi (fa)": ""}
        for n in range(10)
    ]
    questions[0] |= {"label::Farsi (fa)": "الف", "relevant": "nope(1)"}
    path.write_bytes(workbook(rows(*questions)))
    assert main(["form", "check", str(path)], program) == REFUSED
    told = capsys.readouterr().out.splitlines()
    (fault,) = [line for line in told if line.startswith("fault")]
    assert fault.startswith("fault: survey, row 2, column relevant, q0: ")
    assert told.count("usable: False") == 1
    path.write_bytes(workbook(rows(*questions[1:], questions[0] | {"relevant": ""})))
    main(["form", "check", str(path)], program)
    (lacks,) = [line for line in capsys.readouterr().out.splitlines() if "9: q1, q2" in line]
    assert lacks.endswith("q8, …")
