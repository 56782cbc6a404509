"""A place."""

from ui_desk import card_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.place import PlaceAnswer


def test_a_place_goes_in_and_out(look, qtbot):
    """Any part may stay empty; half-typed words are a village."""
    answer = PlaceAnswer(look, card_of("S2.5"), Tongue())
    qtbot.addWidget(answer)
    assert answer.value() is None
    given = {"country": "AFG", "admin1": "Logar", "district": "", "village": "Baraki"}
    answer.put(given)
    assert answer.value() == given
    answer.restore("Kabul")
    assert answer.value()["village"] == "Kabul"
