import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenio.errors import Refusal
from screenio.xpath.tree import Call, Chain, Literal, Negation, Path, Step, parse

PIECES = st.sampled_from(
    [
        "a",
        "..",
        ".",
        "/",
        "(",
        ")",
        "[",
        "]",
        "and",
        "or",
        "=",
        "!=",
        "-",
        "*",
        "1",
        "'x'",
        "if(",
        ",",
        "::",
        "@",
        "|",
        "<",
        "child",
        " ",
    ]
)


def test_signs_bind_by_rank():
    """Times binds tighter than plus, plus than a comparison, that than `and`."""
    tree = parse("1 + 2 * 3 = 7 and 0")
    assert isinstance(tree, Chain)
    assert tree.rest[0][0] == "and"
    assert tree.first == Chain(
        Chain(Literal(1.0), (("+", Chain(Literal(2.0), (("*", Literal(3.0)),))),)),
        (("=", Literal(7.0)),),
    )


def test_a_long_sum_is_flat():
    """Five hundred terms of one rank stand side by side."""
    tree = parse(" + ".join(["1"] * 500))
    assert isinstance(tree, Chain)
    assert len(tree.rest) == 499


def test_paths_know_their_start():
    """A path begins at the root, at the context, or at what a call gives."""
    assert parse("/a/b") == Path(None, (Step("child", "a"), Step("child", "b")), absolute=True)
    assert parse("../@b") == Path(None, (Step("parent", "node()"), Step("attribute", "b")))
    assert parse("current()/.") == Path(Call("current", ()), (Step("self", "node()"),))
    assert parse("/") == Path(None, (), absolute=True)


def test_a_minus_before_an_operand_is_a_negation():
    """Two of them cancel."""
    assert parse("--1") == Negation(Negation(Literal(1.0)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "xpath.not_an_expression"),
        ("1 +", "xpath.not_an_expression"),
        ("a b", "xpath.not_an_expression"),
        ("f(1,", "xpath.not_an_expression"),
        ("a///b", "xpath.not_an_expression"),
        ("//", "xpath.not_an_expression"),
        ("a/f(1)", "xpath.not_an_expression"),
        ("preceding::a", "xpath.unknown_axis"),
        ("(" * 200 + "1" + ")" * 200, "xpath.too_deep"),
        ("-" * 5000 + "1", "xpath.too_deep"),
    ],
)
def test_what_is_no_expression_is_refused(text, code):
    """A broken expression is refused, never a crash."""
    with pytest.raises(Refusal) as refusal:
        parse(text)
    assert refusal.value.code == code


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read_or_refused(text):
    """Nothing but a refusal comes out of any text."""
    with contextlib.suppress(Refusal):
        parse(text)
