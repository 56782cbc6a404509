import math

import pytest

from screenio.xpath.values import number_of, number_text, to_number, to_text, to_truth


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12.0), (" -1.5 ", -1.5), (".5", 0.5), ("1e3", 1000.0), ("1970-01-02", 1.0)],
)
def test_numbers_and_dates_count(text, number):
    """A number counts as itself, a date as days."""
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "x", "1 2", "0x1", "١٢", "--1"])
def test_anything_else_is_not_a_number(text):
    """Blank and words are no numbers."""
    assert math.isnan(number_of(text))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1.0, "1"),
        (0.1, "0.1"),
        (-2.50, "-2.5"),
        (1e-7, "0.0000001"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        (math.nan, ""),
        (1e21, "1000000000000000000000"),
        (1.5e-9, "0.0000000015"),
    ],
)
def test_numbers_are_written_plainly(number, text):
    """No needless point and no exponent."""
    assert number_text(number) == text


def test_truths_become_texts_and_numbers():
    """True is "true" and one; an empty text and zero are false."""
    assert (to_text(True), to_number(True), to_number(False)) == ("true", 1.0, 0.0)
    assert [to_truth(v) for v in ("", "0", 0.0, math.nan, 2.0, [])] == [
        False,
        True,
        False,
        False,
        True,
        False,
    ]


def test_no_number_is_kept_as_blank():
    """A calculation that has no answer leaves a blank."""
    assert to_text(math.nan) == ""
    assert to_text(1.0) == "1"
    assert to_text([]) == ""
