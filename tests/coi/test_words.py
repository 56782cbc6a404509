import pytest
from coi_shelf import COI
from hypothesis import given
from hypothesis import strategies as st

from screenio.coi.words import every_stem, marked, one_spelling, read_stop_words, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("languages", "Language"),
        ("الْمَدارِس", "مدارس"),
        ("علي", "علی"),
        ("كابل", "کابل"),
        ("Herāt", "herat"),
        ("۱۳۸۷", "1387"),
        ("Шид", "Šid"),
    ],
)
def test_one_word_written_two_ways_meets(one, other):
    """Case, marks, the letters of two keyboards, digits and two scripts of Serbian make no difference."""
    assert set(every_stem(one)) & set(every_stem(other))


def test_a_serbian_text_is_stemmed_as_serbian():
    """The language of a text decides for Latin letters, and Cyrillic ones are always Serbian."""
    assert stem("језика") == stem("jezika", "sr")


def test_marks_are_where_the_words_are():
    """Stretches of the text, not of its stems."""
    text = "The languages of Herāt"
    spans = marked(text, frozenset({stem("language"), stem("Herat")}))
    assert [text[start:end] for start, end in spans] == ["languages", "Herāt"]


@given(st.text(max_size=60))
def test_any_text_has_stems_that_can_be_quoted(text):
    """No stem is empty or holds a space or a quotation mark."""
    assert all(one and not set(one) & set(' "') for one in stems(text))
    assert one_spelling(text) == one_spelling(one_spelling(text)) or text


def test_words_can_be_passed_over():
    """Stop words of any script leave the other words where they were."""
    stop = read_stop_words(COI)
    assert stems("The language of Herat", without=stop) == stems("language Herat")
    assert stems("језик у Херату", "sr", stop) == stems("језик Херату", "sr")
