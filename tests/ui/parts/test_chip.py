"""Chips."""

import pytest

from screenio.ui.parts.chip import Chip
from screenio.ui.theme import TONES


@pytest.mark.parametrize("tone", TONES)
def test_a_chip_has_a_word_beside_its_colour(look, show, tone):
    """Every tone is drawn, and a chip always says its word."""
    chip = show(Chip(look, "Overdue", "clock", tone), (200, 30))
    assert chip.accessibleName() == "Overdue"
    chip.show_as("Saved", "circle-check", "green")
    assert chip.text() == "Saved"


def test_a_long_chip_is_cut_with_a_tooltip(look, show):
    """A chip never grows without end; what is cut stands in its tooltip."""
    chip = show(Chip(look, "<u>" + "w" * 900), (300, 30))
    assert chip.sizeHint().width() <= 320
    assert "&lt;u&gt;" in chip.toolTip()
