import pytest
from pool import MAN, WOMAN, listing
from stations import drawn

from screenio.domain.interpreter import ListInterpreter, State
from screenio.errors import Refusal
from screenio.projections.pool import in_order, interpreters, rows


def test_the_pool_is_listed_by_its_ids(gate):
    """The pool shows id, varieties, modes and gender."""
    desk = gate.desk("gate", "OFF")
    for pool_id in ("I-100", "I-09", "I-07"):
        desk.submit(
            ListInterpreter(
                subject=drawn(),
                pool_id=pool_id,
                varieties=("pbu", "prs"),
                modes=("PHONE",),
                gender="F",
            )
        )
    assert [(row.pool_id, row.varieties) for row in desk.ask(interpreters)] == [
        ("I-07", "pbu prs"),
        ("I-09", "pbu prs"),
        ("I-100", "pbu prs"),
    ]
    assert rows(State()) == []


def test_pool_ids_are_in_the_order_people_count():
    """Nine comes before ten; letters, digits first or none at all, everything has a place."""
    named = ["10A", "B-1", "2B", "I-9-11", "A-10", "", "I-9-2", "A-9", "I-10"]
    assert sorted(named, key=in_order) == [
        *("", "A-9", "A-10", "B-1", "I-9-2", "I-9-11", "I-10"),
        *("2B", "10A"),
    ]


def test_one_sign_in_has_one_entry(gate):
    """At a real desk as well, whoever signs in is not listed twice."""
    desk = gate.desk("gate", "SUP")
    desk.submit(*listing(WOMAN, "I-03", staff=desk.staff))
    with pytest.raises(Refusal, match=r"interpreter.staff_taken"):
        desk.submit(*listing(MAN, "I-09", staff=desk.staff))
