"""A random interview: right answers and wrong ones, blanks, scripts and digits of three languages, rows.

The walker looks at the places as the peer tells them, so that a walk depends on its seed and on the peer
alone and may be recorded.
"""

import random
from collections.abc import Sequence
from typing import Any

Step = dict[str, Any]
Node = dict[str, Any]

VALUES = {
    "string": [
        *("a", "no", "yes", "7", "0", "-3.5", " 12 ", "2020-01-15", "<&>\"'", "Šid, Ђорђе"),
        *("محمد یوسفزی", "۱۳۸۷", "١٢", "Amira الأحمد", "two  words", "x" * 300),
    ],
    "int": ["0", "1", "2", "3", "5", "18", "40", "99", "-4", "007"],
    "decimal": ["0", "1.5", "7", "-0.25", "36.6", "100", "0.1"],
    "date": ["2020-02-29", "1999-12-31", "2026-03-05", "1987-06-01", "2031-01-01"],
    "time": ["10:11:12", "23:59:59.999", "00:00:00.000+01:00"],
    "dateTime": ["2020-01-02T10:11:12", "2026-03-05T23:00:00.000+02:00", "1999-12-31T00:00:00Z"],
    "geopoint": ["44.8 20.46 120 5", "44.8 20.46", "-33.9 18.4 0 0", "0 0 0 0"],
    "geotrace": ["44.8 20.4 0 0;44.9 20.5 0 0", "1 2 0 0; 3 4 0 0; 5 6 0 0"],
    "geoshape": ["0 0 0 0;0 1 0 0;1 1 0 0;0 0 0 0"],
}
WRONG = {
    "int": ["abc", "۱۲", "99999999999", "--1"],
    "decimal": ["x", "٣٫٥", "1,5"],
    "date": ["2020-02-30", "soon", "15.01.2020"],
    "time": ["25:00", "noon"],
    "dateTime": ["2020-13-01T00:00:00", "later"],
    "geopoint": ["here", "200 10"],
    "geotrace": ["here"],
    "geoshape": ["here"],
}
ANSWERED = ("input", "select", "rank", "range", "trigger")


def next_step(dice: random.Random, nodes: Sequence[Node], ranges: Sequence[str]) -> Step | None:
    """Give the next step of an interview, or None where nothing can be answered."""
    rows = [one["path"] for one in nodes if one["kind"] == "repeat-instance"]
    kind = dice.random()
    if ranges and kind < 0.1:
        return {"do": "add_repeat", "path": dice.choice(ranges)}
    removable = [path for path in rows if path.rpartition("[")[0] in ranges]
    if removable and kind < 0.15:
        return {"do": "remove_repeat", "path": dice.choice(removable)}
    open_ones = [one for one in nodes if is_open(one)]
    if not open_ones:
        return {"do": "add_repeat", "path": dice.choice(ranges)} if ranges else None
    fresh = [one for one in open_ones if one["value"] == ""]
    node = dice.choice(fresh if fresh and dice.random() < 0.6 else open_ones)
    if node["value"] and dice.random() < 0.25:
        return {"do": "clear", "path": node["path"]}
    return {"do": "answer", "path": node["path"], "value": value_for(dice, node)}


def is_open(node: Node) -> bool:
    """Say whether a person could answer here now."""
    kind = node["kind"].partition(":")[0]
    empty = kind in {"select", "rank"} and not node["choices"]
    return kind in ANSWERED and node["relevant"] and not node["readonly"] and not empty


def value_for(dice: random.Random, node: Node) -> str:
    """Give some value, one time in twelve of the wrong kind."""
    control, value_type, select_type = (*node["kind"].split(":"), "", "")[:3]
    choices = node["choices"] or []
    if control in {"select", "rank"} and dice.random() < 0.05:
        return "no such choice" if select_type == "select1" else "nosuch"
    if control == "rank":
        return " ".join(dice.sample(choices, len(choices)))
    if control == "select" and select_type != "select1":
        return " ".join(dice.sample(choices, dice.randint(1, min(3, len(choices)))))
    if control == "select":
        return str(dice.choice(choices))
    if control == "trigger":
        return "OK"
    wrong = dice.random() < 1 / 12 and value_type in WRONG
    return dice.choice((WRONG if wrong else VALUES).get(value_type, VALUES["string"]))
