"""Places on the earth."""

import pytest

from screenio.forms import types
from screenio.projections.question_card import Both, QuestionCard
from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.kinds import answer_for


def of(look, show, kind):
    """Make a widget of a kind."""
    card = QuestionCard("q", "q", kind, "", Both("Where?"), Both())
    return show(answer_for(look, card, Tongue()), (900, 500))


def test_a_place_is_two_numbers_or_four(look, show, qtbot):
    """Digits of any script and a comma are taken; what is no place is asked for again."""
    answer = of(look, show, "geopoint")
    answer.focus_first()
    assert answer.value() is None
    fields = answer.point.fields
    qtbot.keyClicks(fields["latitude"].edit, "44,8167")
    assert answer.lacks()
    fields["longitude"].put("٢٠.٤٦٦٧")
    assert answer.value() == "44.8167 20.4667"
    fields["accuracy"].put("5")
    assert answer.value() == "44.8167 20.4667 0.0 5.0"
    assert answer.lacks() == ""
    before = answer.draft()
    answer.put("0 0")
    answer.restore(before)
    assert answer.value() == "44.8167 20.4667 0.0 5.0"
    fields["latitude"].put("444")
    assert answer.lacks()


def test_a_degree_that_nobody_typed_is_no_nought(look, show):
    """A longitude alone is no place on the equator; half-typed it comes back where it was typed."""
    answer = of(look, show, "geopoint")
    answer.point.fields["longitude"].put("20.4667")
    assert types.point(answer.value()) == ""
    assert answer.lacks()
    answer.restore(answer.draft())
    assert [one.text() for one in answer.point.fields.values()] == ["", "20.4667", "", ""]


@pytest.mark.parametrize(("kind", "least"), [("geotrace", 2), ("geoshape", 3)])
def test_places_are_added_in_rows(look, show, kind, least):
    """A way needs two places, an outline three and closes itself; a row can be taken away."""
    answer = of(look, show, kind)
    for number in range(least):
        assert number == 0 or answer.lacks()
        answer._on_add()
        answer.points[-1].put(f"4{number} 20")
    assert answer.lacks() == ""
    value = answer.value()
    assert types.FITS[kind](value) == value
    assert len(value.split(";")) == (4 if kind == "geoshape" else 2)
    answer.put(value)
    assert len(answer.points) == least
    answer._on_gone(answer.points[0])
    assert len(answer.points) == least - 1
    assert answer.lacks()
    answer.points[0].put("91 0")
    assert "degrees" in answer.lacks()
