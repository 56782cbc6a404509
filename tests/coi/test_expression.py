from screenio.coi.expression import any_of, as_typed, either
from screenio.coi.lexicon import Unit

BREAD = Unit((("bread",), ("flat", "bread")), typed=(("bread",),))
WATER = Unit((("water",),))


def test_a_unit_is_any_of_its_wordings_or_what_was_typed():
    """Each wording is a phrase; what nobody typed, as the names of a province, is any of its wordings."""
    assert either(BREAD) == '("bread" OR "flat bread")'
    assert (as_typed(BREAD), as_typed(WATER)) == ('("bread")', '("water")')
    assert any_of([BREAD, WATER]) == '(("bread" OR "flat bread") OR ("water"))'
