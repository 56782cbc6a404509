"""The signs between two operands: which are counted, which compare, which join nodes."""

import operator
from collections.abc import Callable

from screenio.xpath import numbers
from screenio.xpath.nodes import in_order, nodes_of
from screenio.xpath.values import Value, number_of, to_number, to_truth

Sign = Callable[[Value, Value], Value]
Count = Callable[[float, float], float]

COUNTED: dict[str, Count] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": numbers.quotient,
    "mod": numbers.remainder,
}
"""Signs that make a number of two."""
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""What a sign becomes when its operands change places; the others stay."""
_ORDERED: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_COMPARED: dict[str, Callable[..., bool]] = {**_ORDERED, "=": operator.eq, "!=": operator.ne}


def beside(sign: str, literal: str | float) -> Callable[[str], bool]:
    """Give whether the text of one node stands to what is written out as a comparing sign says."""
    compares: Callable[[object, object], bool] = _COMPARED[sign]
    if isinstance(literal, str) and sign not in _ORDERED:
        return lambda text: compares(text, literal)
    number = to_number(literal)
    return lambda text: compares(number_of(text), number)


def _single(value: Value) -> list[str | float | bool]:
    return [node.text() for node in value] if isinstance(value, list) else [value]


def _equal(one: Value, other: Value) -> Value:
    return _some(one, other, _are_equal)


def _unequal(one: Value, other: Value) -> Value:
    return _some(one, other, lambda a, b: not _are_equal(a, b))


def _some(one: Value, other: Value, holds: Callable[[Value, Value], bool]) -> bool:
    """Nodes compare when any of their texts does; with a truth they count as one (XPath 1.0 §3.4)."""
    if isinstance(one, bool) and isinstance(other, list):
        other = to_truth(other)
    elif isinstance(other, bool) and isinstance(one, list):
        one = to_truth(one)
    if not isinstance(other, list):
        if not isinstance(one, list):
            return holds(one, other)
        if len(one) == 1:
            return holds(one[0].text(), other)
    return any(holds(a, b) for a in _single(one) for b in _single(other))


def _are_equal(one: Value, other: Value) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return to_truth(one) == to_truth(other)
    if isinstance(one, float) or isinstance(other, float):
        return to_number(one) == to_number(other)
    return one == other


def _ordered(compare: Callable[[float, float], bool]) -> Callable[[Value, Value], Value]:
    return lambda one, other: _some(one, other, lambda a, b: compare(to_number(a), to_number(b)))


def _joined(one: Value, other: Value) -> Value:
    return in_order([*nodes_of(one), *nodes_of(other)])


OTHERS: dict[str, Sign] = {
    "=": _equal,
    "!=": _unequal,
    **{sign: _ordered(compare) for sign, compare in _ORDERED.items()},
    "|": _joined,
}
"""Signs that compare two values, or join nodes."""
