from coi_shelf import lexicon

from screenio.coi.expression import as_typed
from screenio.coi.wanted import Wanted, every_unit, narrowing, others_of


def test_filters_are_words_besides_what_is_asked_for():
    """Country and topic narrow; a country that is named is none of the other things."""
    wanted = Wanted(units=lexicon().units("bread in Iran"), country="AFG", topic="SECURITY")
    assert narrowing(wanted) == ['"country0afg"', '"topic0security"']
    assert [unit.typed for unit in others_of(wanted)] == [(("bread",),)]
    assert every_unit(wanted, as_typed).endswith('"country0afg" AND "topic0security"')
