"""Lines of text."""

from screenio.ui.parts.typeset import MOST_CHARACTERS, Typeset, reads_right_to_left, tame


def test_characters_that_turn_text_around_are_taken_out():
    """Overrides and marks go; the isolates of a sentence and all letters stay."""
    assert tame("\u202eabc\u202c") == "abc"
    assert tame("\u2068Gul\u2069, ښ") == "\u2068Gul\u2069, ښ"
    assert len(tame("x" * 100_000)) == MOST_CHARACTERS


def test_a_text_reads_by_its_first_strong_letter():
    """Digits and signs decide nothing, the first letter does."""
    assert reads_right_to_left("12 زرغونه abc")
    assert not reads_right_to_left("12 abc زرغونه")
    assert reads_right_to_left("12", otherwise=True)


def test_a_narrow_text_needs_more_lines(look):
    """A text set narrower is higher, and no wider than it may be."""
    font = look.theme.font("body")
    text = "one two three four five six seven eight nine ten"
    wide, narrow = (Typeset(text, font, width, theme=look.theme) for width in (2_000, 90))
    assert narrow.height > 2 * wide.height
    assert narrow.widest <= 91


def test_the_longest_word_is_broken(look):
    """A word without an end does not make the window wider."""
    made = Typeset("x" * 10_000, look.theme.font("body"), 200, theme=look.theme)
    assert made.widest <= 201


def test_a_date_below_arabic_words_keeps_its_order(look):
    """Year, month and day are not turned around by the letters of the line above."""
    made = Typeset("۱۵ وری ۱۳۷۵\n1996-04-03", look.theme.font("body"), 300, theme=look.theme)
    layout, top = made._layouts[1]
    line = layout.lineAt(0)
    year, day = line.cursorToX(1)[0], line.cursorToX(9)[0]
    assert year < day
    assert 0 < top < made.height


def test_a_value_in_a_sentence_does_not_turn_it():
    """A sentence reads by its own letters, whatever the name put into it begins with."""
    assert reads_right_to_left("\u2068Gul\u2069 زرغونه")
    assert not reads_right_to_left("\u2068زرغونه\u2069 abc", otherwise=True)
    assert reads_right_to_left("\u2068Gul\u2069 · \u2068A\u2069", otherwise=True)
