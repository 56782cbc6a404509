import pytest

from screenio.forms.tables import Item


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("count(person)", "3"),
        ("count-non-empty(person/years)", "2"),
        ("position(person[3])", "3"),
        ("position(missing)", ""),
        ("name(age)", "age"),
        ("name()", "data"),
        ("name(missing)", ""),
        ("indexed-repeat(/data/person/name, /data/person, 2)", "Boris"),
        ("indexed-repeat(/data/person/name, /data/person, 9)", ""),
        ("indexed-repeat(/data/person/name, /data/person, 'x')", ""),
    ],
)
def test_nodes_are_counted_and_found(world, written, wanted):
    """Each call gives this text."""
    assert world.text(written) == wanted


def test_a_mixed_order_keeps_everybody(world):
    """Without a seed the dice decide; nobody is lost."""
    assert sorted(world.text("join(' ', randomize(person/name))").split()) == [
        "Ana",
        "Boris",
        "Ceca",
    ]


@pytest.mark.parametrize(
    ("seed", "order"),
    [("42", "AFCBDE"), ("-42", "EDAFBC"), ("1", "BFEACD"), ("11111111", "ACDBFE")],
)
def test_a_seed_gives_the_order_that_other_programs_give(world, seed, order):
    """Six letters come in the order that openrosa-xpath-evaluator's own tests name."""
    for letter in "ABCDEF":
        Item("letter", world.data, letter)
    assert world.text(f"join('', randomize(letter, {seed}))") == order
