"""Joining the parts."""

from screenio.start import run


def test_no_words_is_a_good_start():
    """The program starts without words."""
    assert run([]) == 0
