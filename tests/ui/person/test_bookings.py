import pytest
from pool import booking_row
from ui_fixtures import LANGUAGES, clipped, words_of

from screenio.ui.parts.button import Button
from screenio.ui.person.bookings import BookingsCard


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_was_asked_for_is_shown_with_its_state(looks, show, language):
    """Each booking for the person has its number, its language and its state; asking is one press away."""
    start = "2026-11-23T14:20:00+01:00"
    rows = (
        booking_row(),
        booking_row(number="Q-EFGH", state="CONFIRMED", pool_id="I-03", start=start),
    )
    card = show(BookingsCard(looks(language), rows), (340, 300))
    assert "I-03" in words_of(card)
    assert "14:20" in words_of(card)
    assert not clipped(card)
    asked = []
    card.wanted.connect(lambda: asked.append(True))
    card.findChild(Button).click()
    assert asked == [True]
