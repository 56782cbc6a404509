import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.language.direction import CONTROLS, END, ISOLATE, harmless, is_right_to_left, isolated


@pytest.mark.parametrize(
    ("language", "rtl"),
    [
        ("ar", True),
        ("fa_AF", True),
        ("ps", True),
        ("ur-PK", True),
        ("sr", False),
        ("sr-Latn", False),
        ("en", False),
    ],
)
def test_direction_follows_the_language(language, rtl):
    """Arabic script runs from right to left, with or without a country."""
    assert is_right_to_left(language) is rtl


@given(st.text())
def test_no_text_reorders_its_neighbours(text):
    """Whatever a value holds, it is isolated and holds no control of its own."""
    shown = isolated(text)
    assert shown[0] == ISOLATE
    assert shown[-1] == END
    assert not set(shown[1:-1]) & CONTROLS
    assert "\n" not in harmless(text)
