from screenio.coi.lexicon import Unit
from screenio.coi.ranking import most_covering

BREAD, SALT = Unit((("bread",),)), Unit((("salt",),))


def row(text, heading="", score=1.0):
    """Make a row as a search reads it."""
    return {"title": "", "heading": heading, "text": text, "language": "en", "score": score}


def test_what_has_more_of_the_question_comes_first():
    """A thing counts once, more in a heading than in a text; of two alike the better rank is first."""
    often, both = row("Bread, bread, bread."), row("Bread and salt.")
    headed = row("Flour.", heading="Bread")
    told = {BREAD: 3.0, SALT: 3.0}
    assert most_covering([often, both, headed], told) == [both, headed, often]
    better = row("Bread.", score=2.0)
    assert most_covering([often, better], told) == [better, often]
    assert most_covering([], told) == []
