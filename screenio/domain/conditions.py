"""The conditions of gates and branches: `flag.PROT = RAISED or S0.4b not in (YES,PARTLY)`.

A value may be one code or several; `in` then means at least one. An id without a value is unequal to
every code and in no list, so that a gate written with `!=` stands until somebody has answered.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from screenio.errors import Trouble

Values = Mapping[str, str | tuple[str, ...]]
Condition = Callable[[Values], bool]

_TOKEN = re.compile(r"\s*(!=|=|\(|\)|,|[A-Za-z0-9_.]+)")


def _tokens(text: str) -> list[str]:
    found, place = [], 0
    text = text.strip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise Trouble("tables.condition_damaged")
        found.append(match.group(1))
        place = match.end()
    return found


class _Reader:
    """Reads one condition from left to right."""

    def __init__(self, text: str) -> None:
        self._left = _tokens(text)

    def whole(self) -> Condition:
        """Read the whole text."""
        condition = self._either()
        if self._left:
            raise Trouble("tables.condition_damaged")
        return condition

    def _next(self, *expected: str) -> str:
        if not self._left or (expected and self._left[0] not in expected):
            raise Trouble("tables.condition_damaged")
        return self._left.pop(0)

    def _sees(self, word: str) -> bool:
        return bool(self._left) and self._left[0] == word

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._sees("or"):
            self._next()
            parts.append(self._both())
        return lambda values: any(part(values) for part in parts)

    def _both(self) -> Condition:
        parts = [self._one()]
        while self._sees("and"):
            self._next()
            parts.append(self._one())
        return lambda values: all(part(values) for part in parts)

    def _one(self) -> Condition:
        if self._sees("("):
            self._next()
            inside = self._either()
            self._next(")")
            return inside
        name = self._next()
        return self._compared(name, self._next("=", "!=", "in", "not"))

    def _compared(self, name: str, operator: str) -> Condition:
        if operator in {"=", "!="}:
            codes = frozenset({self._next()})
        else:
            if operator == "not":
                self._next("in")
            codes = self._list()
        wanted = operator in {"=", "in"}
        return lambda values: (not codes.isdisjoint(_held(values, name))) is wanted

    def _list(self) -> frozenset[str]:
        self._next("(")
        codes = {self._next()}
        while self._next(",", ")") == ",":
            codes.add(self._next())
        return frozenset(codes)


def _held(values: Values, name: str) -> tuple[str, ...]:
    held = values.get(name, ())
    return (held,) if isinstance(held, str) else held


@lru_cache(maxsize=512)
def condition(text: str) -> Condition:
    """Compile a condition; the empty text is never true.

    Raises:
        Trouble: `tables.condition_damaged`.
    """
    return _Reader(text).whole() if text.strip() else lambda _: False
