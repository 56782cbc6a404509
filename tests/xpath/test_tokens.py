import pytest

from screenio.errors import Refusal
from screenio.xpath.tokens import MOST_CHARACTERS, tokens


def drawn(text):
    """Tokens as kind:text."""
    return [f"{token.kind}:{token.text}" for token in tokens(text)][:-1]


def test_names_may_hold_dots_dashes_and_letters_of_any_script():
    """A question may be named as XML allows."""
    assert drawn("S2.4b-x име") == ["name:S2.4b-x", "name:име"]


def test_words_are_signs_only_after_an_operand():
    """`div` is a sign after a number and a name after a slash."""
    assert drawn("6 div ../div") == ["number:6", "sign:div", "sign:..", "sign:/", "name:div"]
    assert drawn("* * *") == ["name:*", "sign:*", "name:*"]


def test_texts_keep_what_stands_between_quotes():
    """Either quote may hold the other."""
    assert drawn("\"it's\" '\"'") == ["text:it's", 'text:"']


def test_axes_and_prefixes_are_told_apart():
    """A prefix belongs to the name, an axis does not."""
    assert drawn("jr:itext child::a") == ["name:jr:itext", "name:child", "sign:::", "name:a"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("a # b", "a ▸# b"),
        ("'open", "▸'open"),
        ("1 + " * 20 + "# a", f"{'1 + ' * 6}▸# a"),
    ],
)
def test_what_is_no_word_is_refused(text, near):
    """A strange sign is refused with what stands around it."""
    with pytest.raises(Refusal) as refusal:
        tokens(text)
    assert (refusal.value.code, refusal.value.values) == ("xpath.strange_sign", {"near": near})


def test_a_book_is_no_expression():
    """An expression has a longest length."""
    with pytest.raises(Refusal, match="xpath.too_long"):
        tokens("1" * (MOST_CHARACTERS + 1))
