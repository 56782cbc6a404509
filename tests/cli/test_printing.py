import json

from screenio.cli.printing import show


def test_json_is_readable_by_people(capsys):
    """JSON is printed unescaped, ids as hexadecimal."""
    show({"name": "نصیر", "id": b"\x01\xff"}, as_json=True)
    out = capsys.readouterr().out
    assert "نصیر" in out
    assert json.loads(out)["id"] == "01ff"


def test_lines_are_readable_by_people(capsys):
    """Without JSON each value has its line, nested ones are indented."""
    show({"faults": [], "one": {"two": "three"}, "many": ["a"]}, as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "faults: ",
        "one:",
        "  two: three",
        "many:",
        "  a",
    ]
