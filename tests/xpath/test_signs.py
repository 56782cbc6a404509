import itertools

import pytest
from small_world import World

from screenio.xpath.signs import COUNTED, OTHERS, TURNED, beside
from screenio.xpath.values import to_truth

TEXTS = ("", "17", "-3", "red", "2009-02-01")
LITERALS = ("", "red", "17", 17.0, 0.0, -3.0)


@pytest.mark.parametrize("sign", [sign for sign in OTHERS if sign != "|"])
def test_what_is_compiled_for_a_literal_says_the_same(sign):
    """A comparison of a text with what is written out is the comparison of any two values."""
    for text, literal in itertools.product(TEXTS, LITERALS):
        assert beside(sign, literal)(text) == OTHERS[sign](text, literal), (text, sign, literal)
        turned = OTHERS[TURNED.get(sign, sign)]
        assert turned(literal, text) == OTHERS[sign](text, literal), (text, sign, literal)


def test_nodes_hold_when_any_of_them_does():
    """It does not matter on which side they stand."""
    world = World()
    assert to_truth(world.run("person/years = 4"))
    assert to_truth(world.run("4 = person/years"))
    assert to_truth(world.run("29 < person/years"))
    assert not to_truth(world.run("person/years > 30"))


def test_signs_of_numbers_make_a_number_of_two():
    """The sign of what division leaves is that of what is divided."""
    assert COUNTED["mod"](-5.0, 3.0) == -2.0
    assert COUNTED["-"](5.0, 3.0) == 2.0
