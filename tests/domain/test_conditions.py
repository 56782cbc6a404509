import contextlib

import pytest
from ground import tables
from hypothesis import given
from hypothesis import strategies as st

from screenio.domain.conditions import condition
from screenio.errors import Trouble


@pytest.mark.parametrize(
    ("text", "values", "holds"),
    [
        ("flag.PROT = RAISED", {"flag.PROT": "RAISED"}, True),
        ("flag.PROT = RAISED", {}, False),
        ("S5.2 != YES", {}, True),
        ("S2.7 in (STATELESS,ZZU)", {"S2.7": ("AFG", "ZZU")}, True),
        ("S2.7 not in (STATELESS)", {"S2.7": "AFG"}, True),
        ("a = X and b = Y or c = Z", {"c": "Z"}, True),
        ("a = X and (b = Y or c = Z)", {"c": "Z"}, False),
        ("", {}, False),
    ],
)
def test_conditions_mean_what_they_say(text, values, holds):
    """Comparisons, lists, `and` before `or`, brackets; an id without a value is unequal to every code."""
    assert condition(text)(values) is holds


@pytest.mark.parametrize("text", ["a =", "a = X and", "(a = X", "a ~ X", "a in X", "a = X)", "not"])
def test_a_damaged_condition_is_told(text):
    """What is no condition is a damaged table, never an open door."""
    with pytest.raises(Trouble, match=r"tables.condition_damaged"):
        condition(text)


@given(st.text(max_size=40))
def test_any_text_is_a_condition_or_a_trouble(text):
    """No text makes anything but a condition or a Trouble."""
    with contextlib.suppress(Trouble):
        assert condition(text)({}) in {True, False}


def test_every_gate_that_is_grammar_can_be_read():
    """The `when` of R1 to R7 and D4 is grammar."""
    for rule in ("R1", "R2", "R3", "R4", "R5", "R6", "R7", "D4"):
        assert condition(tables().gates[rule].when)({}) in {True, False}
