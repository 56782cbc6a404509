"""Right or left, and names that keep their own direction inside a sentence.

Code says start and end; which side that is, is decided here once for each language. A name, a number or an
id that is put into a sentence is isolated, or a bidirectional text would reorder its neighbours.
"""

import unicodedata

RIGHT_TO_LEFT = frozenset(
    {
        *("ar", "fa", "ps", "ur", "ckb", "he", "sdh", "sd", "ug", "yi"),
        *("haz", "aiq", "wne", "prs", "pnb", "uzs", "bal"),
    }
)
"""Languages written from right to left. Source: CLDR, layout orientation; where that has none, the list of
languages, column `direction`."""
ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate and its end. Source: Unicode UAX #9."""
FROM_LEFT, FROM_RIGHT = "\u2066", "\u2067"
"""Isolates of a direction that is known. Source: Unicode UAX #9."""
CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder text around them. Source: Unicode UAX #9, explicit formatting."""


def is_right_to_left(language: str) -> bool:
    """Say whether a language is written from right to left, with or without country or script."""
    head, *parts = language.replace("_", "-").split("-")
    return "Arab" in parts or (head in RIGHT_TO_LEFT and "Latn" not in parts)


class Phrase(str):
    """A part of a sentence that the program said itself, with what is isolated in it."""

    __slots__ = ()


def placed(value: object, *, right_to_left: bool) -> str:
    """Put a value into a sentence: a phrase goes the way of the language, whatever it begins with."""
    if isinstance(value, Phrase):
        return f"{FROM_RIGHT if right_to_left else FROM_LEFT}{value}{END}"
    return isolated(value)


def isolated(text: object) -> str:
    """Keep a value's own direction inside a sentence; its own controls are taken out."""
    return f"{ISOLATE}{harmless(str(text))}{END}"


def harmless(text: str) -> str:
    """Take out what would reorder or hide the text around it; line breaks become spaces."""
    kept = (c for c in text if c not in CONTROLS)
    return "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in kept)
