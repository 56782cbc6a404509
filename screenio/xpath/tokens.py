"""The words of an expression: names, numbers, texts and signs.

`*`, `and`, `or`, `div` and `mod` are signs only where an operand has just ended (XPath 1.0 §3.7);
everywhere else they are names, since forms do call their questions `div` or `mod`.
"""

import re
from typing import NamedTuple

from screenio.errors import Refusal

NUMBER, TEXT, NAME, SIGN, END = "number", "text", "name", "sign", "end"
MOST_CHARACTERS = 50_000
"""Longer than the longest expression in 665 public forms many times over."""
SHOWN, MARK = 24, "\u25b8"
"""How many characters on each side find a place again in a cell, and what points at it."""

_WORD = r"[^\W\d][\w.\-\u00b7]*"
_PATTERN = re.compile(
    rf"""
    (?P<number>\d+(?:\.\d*)?|\.\d+)
  | (?P<text>"[^"]*"|'[^']*')
  | (?P<name>{_WORD}(?::(?!:)(?:{_WORD}|\*))?)
  | (?P<sign>\.\.|::|//|!=|<=|>=|[()\[\]@,|+\-=<>*/.])
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_WORD_SIGNS = frozenset({"and", "or", "div", "mod", "*"})
_ENDS_OPERAND = frozenset({")", "]", ".", ".."})


class Token(NamedTuple):
    """One word of an expression and where it stands."""

    kind: str
    text: str
    place: int


def tokens(text: str) -> list[Token]:
    """Split an expression into its words, with an END.

    Raises:
        Refusal: `xpath.too_long`, `xpath.strange_sign`.
    """
    if len(text) > MOST_CHARACTERS:
        raise Refusal("xpath.too_long", most=MOST_CHARACTERS)
    found: list[Token] = []
    place = _SPACE.match(text, 0).end()  # type: ignore[union-attr] # matches always
    while place < len(text):
        match = _PATTERN.match(text, place)
        if match is None:
            raise Refusal("xpath.strange_sign", near=around(text, place))
        found.append(_token(match, found[-1] if found else None))
        place = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
    found.append(Token(END, "", place))
    return found


def around(text: str, place: int) -> str:
    """Give what stands before and after a place of an expression, with a mark between them."""
    return f"{text[max(0, place - SHOWN) : place]}{MARK}{text[place : place + SHOWN]}"


def _token(match: re.Match[str], before: Token | None) -> Token:
    kind, word = str(match.lastgroup), match.group()
    if word in _WORD_SIGNS and before is not None and _is_operand_end(before):
        kind = SIGN
    elif word == "*":
        kind = NAME
    elif kind == TEXT:
        word = word[1:-1]
    return Token(kind, word, match.start())


def _is_operand_end(token: Token) -> bool:
    return token.kind in {NUMBER, TEXT, NAME} or (
        token.kind == SIGN and token.text in _ENDS_OPERAND
    )
