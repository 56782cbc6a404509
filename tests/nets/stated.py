"""Statements: an expression and what it comes to, over the small form of the nets."""

from dataclasses import dataclass

import pytest
from nets.expressions import by_us, same


@dataclass(frozen=True)
class Statement:
    """A sentence that is true of the program: an expression comes to this text."""

    sentence: str
    expression: str
    comes_to: str

    def holds(self) -> None:
        """Work the expression out, and look."""
        (found,) = by_us([self.expression])
        assert same(self.expression, found, self.comes_to), f"{self.sentence} {found!r}"


def stated(*statements: tuple[str, str, str]) -> pytest.MarkDecorator:
    """Make a test of each statement, called by its sentence."""
    found = [Statement(*one) for one in statements]
    assert all(one.sentence.endswith(".") for one in found)
    return pytest.mark.parametrize(
        "statement", [pytest.param(one, id=one.sentence) for one in found]
    )
