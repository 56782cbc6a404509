import datetime

import pytest
from ground import form

from screenio.papers.terms import PAPER_LANGUAGES, Sides, same


@pytest.mark.parametrize("language", [*PAPER_LANGUAGES, "sr-Latn", "fa-AF", "mk"])
def test_a_side_speaks_its_language_or_english(words, language):
    """Each language of papers says its own words; another falls back to English."""
    side = words.side(language, form(), datetime.date(2026, 11, 22))
    said = side.words.say("Officer")
    assert (said == "Officer") is (language in {"en", "mk"})
    assert side.label("sex", "?") == "?"


def test_two_sides_say_the_same(words):
    """Both sides are written, and their directions are told."""
    day = datetime.date(2026, 11, 22)
    sides = Sides(words.side("en", form(), day), words.side("ps", form(), day))
    assert sides.say("Officer").officer == "Officer"
    assert sides.tongues.person.rtl
    assert not sides.tongues.officer.rtl
    assert sides.answer("S2.6a", "F").officer == "Female"
    assert sides.label("sex", "M").officer == "Male"
    assert sides.question("S2.6a").officer.startswith("Sex")
    assert same("x").person == "x"
    both = sides.labels("sex", ["F", "M"])
    assert both.officer == "Female, Male"
    assert "، " in both.person
