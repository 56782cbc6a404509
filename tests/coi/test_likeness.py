from hypothesis import given
from hypothesis import strategies as st

from screenio.coi.likeness import close_to, far_apart, is_misspelt, is_nearly, with_one_out

BONES = st.text("BDFHJKLMNRSTXZ", min_size=1, max_size=7)


def test_letters_apart_are_counted():
    """Put in, taken out, changed: each counts one."""
    assert far_apart("KuBNi", "KuBN") == 1
    assert far_apart("KuNDuZ", "KNDZ") == 2
    assert far_apart("", "abc") == 3
    assert far_apart("HRT", "HRT") == 0


@given(BONES, BONES)
def test_apart_is_the_same_both_ways(one, other):
    """The distance has no direction and is nought for the same only."""
    assert far_apart(one, other) == far_apart(other, one)
    assert (far_apart(one, other) == 0) == (one == other)


@given(BONES)
def test_what_is_close_differs_in_one(bones):
    """Every neighbour is one letter away and begins alike."""
    found = close_to(bones)
    assert {far_apart(bones, one) for one in found} == {1}
    assert {one[0] for one in found} == {bones[0]}


def test_a_word_is_nearly_another_with_one_letter_wrong_or_as_its_beginning():
    """What is short is nearly nothing."""
    assert is_nearly("oppium", "opium")
    assert is_nearly("petrol", "petroleum")
    assert not is_nearly("overweight", "overwhelm")
    assert not is_nearly("iran", "iraq")


def test_a_misspelt_word_has_one_letter_wrong():
    """Too many, too few or another; a beginning is no misspelling, and a short word could be anything."""
    for word in ("siria", "syrria", "sria", "syri"):
        assert is_misspelt(word, "syria") == (len(word) >= 5)
    assert not is_misspelt("niger", "nigeria")
    assert is_nearly("niger", "nigeria")


@given(BONES, BONES)
def test_words_one_letter_apart_share_what_is_left(one, other):
    """Whatever is misspelt is found by what is left with a letter out, so that no name is gone through."""
    assert set(with_one_out("ab")) == {"ab", "a", "b"}
    if far_apart(one, other) <= 1:
        assert set(with_one_out(one)) & set(with_one_out(other))
