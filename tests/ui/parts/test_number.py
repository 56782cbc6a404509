"""Numbers that open what they count."""

from screenio.ui.parts.number import NumberButton


def test_a_number_is_read_with_its_title(look, show):
    """Readers hear title and number; before it is known, the title alone."""
    button = show(NumberButton(look, "Open cases", "users"), (200, 92))
    assert button.accessibleName() == "Open cases"
    button.put(3, tone="red")
    assert button.accessibleName() == "Open cases: 3"
