"""A paper."""

from ui_desk import card_of

from screenio.ui.parts.answers.answer import Tongue
from screenio.ui.parts.answers.document import DocumentAnswer


def test_a_paper_goes_in_and_out(look, qtbot):
    """Only what is known stands in the value; half-typed words are a number."""
    card = card_of("S2.10").parts[0]
    answer = DocumentAnswer(look, card, Tongue())
    qtbot.addWidget(answer)
    assert answer.value() is None
    code = card.parts[0].choices[0].code
    given = {
        "type": code,
        "number": "P-1",
        "country": "AFG",
        "held_by": "OFFICER",
        "receipt": "R-1",
    }
    answer.put(given)
    assert answer.value() == given
    answer.restore("0093")
    assert answer.value()["number"] == "0093"
