"""Functions about numbers, as OpenRosa counts them: the sum of nothing is 0, a blank is not a number."""

import math
from collections.abc import Callable

from screenio.xpath.values import NAN, Value, number_of, to_number


def all_numbers(given: tuple[Value, ...]) -> list[float]:
    """Give every number of every value, node by node."""
    found: list[float] = []
    for value in given:
        if isinstance(value, list):
            found.extend(number_of(node.text()) for node in value)
        else:
            found.append(to_number(value))
    return found


def total(*given: Value) -> Value:
    """Add up."""
    return float(sum(all_numbers(given)))


def smallest(*given: Value) -> Value:
    """Give the smallest; of nothing, no number."""
    return _extreme(min, given)


def largest(*given: Value) -> Value:
    """Give the largest; of nothing, no number."""
    return _extreme(max, given)


def _extreme(pick: Callable[[list[float]], float], given: tuple[Value, ...]) -> float:
    found = all_numbers(given)
    return NAN if not found or any(math.isnan(one) for one in found) else pick(found)


def rounded(value: Value, places: Value = 0.0) -> Value:
    """Round to places after the point (before it when negative); a half goes away from zero.

    XPath 1.0 rounds a half up; other engines of forms round the amount, and so do people.
    """
    number, digits = to_number(value), to_number(places)
    if math.isnan(number) or math.isinf(number) or math.isnan(digits):
        return NAN if math.isnan(digits) else number
    factor = 10.0 ** max(-15, min(15, int(digits)))
    return math.copysign(math.floor(abs(number) * factor + 0.5) / factor, number)


def power(value: Value, exponent: Value) -> Value:
    """Raise to a power; what has no answer is not a number."""
    base = to_number(value)
    try:
        found = base ** to_number(exponent)
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf if base > 0 else NAN
    return NAN if isinstance(found, complex) else float(found)


def whole(value: Value) -> Value:
    """Cut off what stands after the point."""
    number = to_number(value)
    return number if math.isnan(number) or math.isinf(number) else float(math.trunc(number))


def floor(value: Value) -> Value:
    """Give the next whole number below."""
    number = to_number(value)
    return number if math.isnan(number) or math.isinf(number) else float(math.floor(number))


def ceiling(value: Value) -> Value:
    """Give the next whole number above."""
    number = to_number(value)
    return number if math.isnan(number) or math.isinf(number) else float(math.ceil(number))


def guarded(function: Callable[[float], float]) -> Callable[[Value], Value]:
    """Give a function of one number that answers "not a number" where it has no answer."""

    def safe(value: Value) -> Value:
        try:
            return float(function(to_number(value)))
        except OverflowError:
            return math.inf
        except ValueError:
            return NAN

    return safe


def logarithm(function: Callable[[float], float]) -> Callable[[Value], Value]:
    """Give a logarithm that goes down without end towards zero."""
    otherwise = guarded(function)
    return lambda value: -math.inf if to_number(value) == 0 else otherwise(value)


def quotient(above: float, below: float) -> float:
    """Divide; by zero gives infinity with the right sign, or no number."""
    if below == 0:
        if above == 0 or math.isnan(above):
            return NAN
        return math.copysign(math.inf, above) * math.copysign(1.0, below)
    return above / below


def remainder(above: float, below: float) -> float:
    """Give what division leaves, with the sign of the dividend."""
    if below == 0 or math.isinf(above) or math.isnan(above) or math.isnan(below):
        return NAN
    return math.fmod(above, below)
