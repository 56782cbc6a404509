"""Sentences for the codes of refusals and troubles: what happened and what to do next.

A test holds that every code of the program has its sentence here, and that no sentence is without a code.
Values that go into a sentence are numbers and codes, never a name or words of a person.
"""

from collections.abc import Mapping

from screenio.errors import Expected
from screenio.language.catalogue import Catalogue, mark

UNKNOWN = mark("Something went wrong that has no name yet: {code}. What was recorded is kept.")

MESSAGES: dict[str, str] = {}
"""Code to sentence."""


def sentence(words: Catalogue, fault: Expected) -> str:
    """Say what happened and what to do, in a language."""
    return sentence_of(words, fault.code, fault.values)


def sentence_of(words: Catalogue, code: str, values: Mapping[str, object]) -> str:
    """Say the sentence of a code."""
    found = MESSAGES.get(code)
    if found is None:
        return words.say(UNKNOWN, code=code)
    shown = {name: _listed(value) for name, value in values.items() if f"{{{name}}}" in found}
    return words.say(found, **shown)


def _listed(value: object) -> object:
    return (
        ", ".join(str(one) for one in value)
        if isinstance(value, list | tuple | frozenset)
        else value
    )
