import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.coi.intake.draft import AIM, MOST_LINE, line, passages, tidied
from screenio.errors import Refusal


def test_long_text_is_parted_at_sentences():
    """Pieces of a screenful, with page and paragraph, and no word lost."""
    text = " ".join(f"Sentence number {n} is here." for n in range(200))
    found = passages([(4, "Papers", text), (4, "Papers", "Short."), (5, "", "Next.")])
    assert all(len(one.text) <= AIM for one in found)
    assert " ".join(one.text for one in found[:-2]) == text
    assert (found[-2].page, found[-2].paragraph, found[-2].heading) == (4, 2, "Papers")
    assert (found[-1].page, found[-1].paragraph) == (5, 1)


def test_what_nobody_sees_goes():
    """Control characters and those that turn the direction of a line are not kept."""
    assert tidied("a\u202e b\x00\u200b  c\ufeff") == "a b c"


@given(st.lists(st.text(max_size=3_000), max_size=5))
def test_no_word_is_lost(texts):
    """Whatever the paragraphs are, their letters are in the passages in order."""
    kept = "".join(tidied(text) for text in texts)
    try:
        found = passages((None, "", text) for text in texts)
    except Refusal:
        assert not kept.strip()
        return
    squeezed = "".join("".join(one.text.split()) for one in found)
    assert squeezed == "".join(kept.split())


def test_nothing_and_too_much_are_refused():
    """An empty document, and one without end."""
    with pytest.raises(Refusal, match=r"coi.nothing_to_read"):
        passages([(None, "", " \n ")])
    with pytest.raises(Refusal, match=r"coi.too_much"):
        passages([(None, "", "a")] * 5, most=4)


def test_a_paragraph_of_ten_million_characters_is_parted():
    """With spaces or without, in seconds; no piece is longer than a passage may be."""
    for text in ("word " * 2_000_000, "x" * 10_000_000):
        found = passages([(1, "", text)])
        assert max(len(one.text) for one in found) <= 2 * AIM
        kept = sum(len(one.text.replace(" ", "")) for one in found)
        assert kept == len(text.replace(" ", ""))


def test_a_line_is_one_line():
    """Breaks, tabs and what turns direction go; it ends where it is too long."""
    assert line("A\n\tB \u202ec\u2066") == "A B c"
    assert len(line("x" * 10_000_000)) == MOST_LINE
