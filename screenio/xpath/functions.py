"""The table of functions: name, how many arguments, what it does.

Twenty of them make 97 % of the calls in 665 public forms; the rest is here because real forms use it. A
function that is not here is refused when the form is read, never while somebody is being asked.

Plain functions get values. Lazy ones get closures and the context, since they choose what to evaluate or
look around themselves.
"""

import datetime
import math
from collections.abc import Callable
from typing import NamedTuple

from screenio.xpath import dates, earth, nodes, numbers, text
from screenio.xpath.nodes import Closure
from screenio.xpath.values import Context, Value, to_number, to_text, to_truth

MANY = 10_000
Plain = Callable[..., Value]
Lazy = Callable[[Context, tuple[Closure, ...]], Value]


class Function(NamedTuple):
    """What a form may call: fewest and most arguments, and one of the two ways to run it."""

    fewest: int
    most: int
    plain: Plain | None = None
    lazy: Lazy | None = None


def _if(context: Context, given: tuple[Closure, ...]) -> Value:
    return given[1](context) if to_truth(given[0](context)) else given[2](context)


def _coalesce(context: Context, given: tuple[Closure, ...]) -> Value:
    found: Value = ""
    for closure in given:
        found = closure(context)
        if to_text(found):
            return found
    return found


def _once(context: Context, given: tuple[Closure, ...]) -> Value:
    kept = context.node.text()
    return kept or given[0](context)


def _today(context: Context, _given: tuple[Closure, ...]) -> Value:
    now = context.scope.now()
    return "" if now is None else dates.day_text(now)


def _now(context: Context, _given: tuple[Closure, ...]) -> Value:
    now = context.scope.now()
    return "" if now is None else dates.moment_text(now)


def _random(context: Context, _given: tuple[Closure, ...]) -> Value:
    return context.scope.draw()


_MOST_SIGNS = 1_000


def _uuid(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give a random UUID of version 4, or as many random signs as asked; blank without dice."""
    length = to_number(given[0](context)) if given else 32.0
    count = int(length) if 0 <= length <= _MOST_SIGNS else 32
    drawn = [context.scope.draw() for _ in range(count)]
    if any(math.isnan(one) for one in drawn):
        return ""
    digits = "".join(f"{int(one * 16):x}" for one in drawn)
    if given:
        return digits
    return "-".join(
        (digits[:8], digits[8:12], "4" + digits[13:16], "8" + digits[17:20], digits[20:])
    )


def _itext(context: Context, given: tuple[Closure, ...]) -> Value:
    return context.scope.translated(to_text(given[0](context)), context)


def _choice_name(context: Context, given: tuple[Closure, ...]) -> Value:
    return context.scope.choice_label(to_text(given[0](context)), given[1](context), context)


def _pulldata(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give a column of the row of a table in which another column has a value."""
    table, wanted, key, value = (to_text(closure(context)) for closure in given)
    root = context.scope.instance(table)
    rows = [row for top in root.every() for row in top.every()] if root else []
    for row in rows:
        if any(cell.text() == value for cell in row.named(key)):
            return "".join(cell.text() for cell in row.named(wanted)[:1])
    return ""


def _moment(context: Context, given: tuple[Closure, ...]) -> datetime.datetime | None:
    """Give a date, a moment or a count of days as the clocks here show it."""
    value = given[0](context)
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        found = dates.from_days(value)
    else:
        found = dates.moment(to_text(value)) or dates.from_days(to_number(value))
    now = context.scope.now()
    return None if found is None else dates.shown_in(found, now.tzinfo if now else None)


def _date(context: Context, given: tuple[Closure, ...]) -> Value:
    found = _moment(context, given)
    return "" if found is None else dates.day_text(found)


def _date_time(context: Context, given: tuple[Closure, ...]) -> Value:
    found = _moment(context, given)
    return "" if found is None else dates.moment_text(found)


def _decimal_time(context: Context, given: tuple[Closure, ...]) -> Value:
    now = context.scope.now()
    found = dates.day_share(to_text(given[0](context)), now.tzinfo if now else None)
    return math.nan if found is None else found


def _format_date(context: Context, given: tuple[Closure, ...]) -> Value:
    found = _moment(context, given)
    return "" if found is None else dates.formatted(found, to_text(given[1](context)))


def _counts(value: Value) -> bool:
    """Say whether an answer of a checklist counts: as a number it is more than nothing."""
    return to_number(value) > 0


def _checklist(least: Value, most: Value, *given: Value) -> Value:
    """Say whether enough, and not too many, answers count."""
    return _lies_between(least, most, sum(1 for one in _singles(given) if _counts(one)))


def _weighted(least: Value, most: Value, *given: Value) -> Value:
    """Say the same of the weights of the answers that count."""
    pairs = zip(given[::2], given[1::2], strict=False)
    score = sum(to_number(weight) for value, weight in pairs if _counts(value))
    return _lies_between(least, most, score)


def _lies_between(least: Value, most: Value, found: float) -> bool:
    low, high = to_number(least), to_number(most)
    return (low < 0 or found >= low) and (high < 0 or found <= high)


def _singles(given: tuple[Value, ...]) -> list[Value]:
    """Give every value, node by node."""
    found: list[Value] = []
    for value in given:
        found.extend([node.text() for node in value] if isinstance(value, list) else [value])
    return found


def _texted(function: Callable[[str, str], bool]) -> Plain:
    return lambda value, other: function(to_text(value), to_text(other))


def _length(context: Context, given: tuple[Closure, ...]) -> Value:
    return float(len(to_text(given[0](context) if given else [context.node])))


def _as_text(context: Context, given: tuple[Closure, ...]) -> Value:
    return to_text(given[0](context) if given else [context.node])


def _as_number(context: Context, given: tuple[Closure, ...]) -> Value:
    return to_number(given[0](context) if given else [context.node])


def _from_string(value: Value) -> Value:
    return to_text(value) in {"true", "1"}


def _lacking(_context: Context, _given: tuple[Closure, ...]) -> Value:
    return ""


FUNCTIONS: dict[str, Function] = {
    "true": Function(0, 0, lambda: True),
    "false": Function(0, 0, lambda: False),
    "not": Function(1, 1, lambda value: not to_truth(value)),
    "boolean": Function(1, 1, to_truth),
    "boolean-from-string": Function(1, 1, _from_string),
    "if": Function(3, 3, lazy=_if),
    "coalesce": Function(1, MANY, lazy=_coalesce),
    "once": Function(1, 1, lazy=_once),
    "string": Function(0, 1, lazy=_as_text),
    "string-length": Function(0, 1, lazy=_length),
    "number": Function(0, 1, lazy=_as_number),
    "int": Function(1, 1, numbers.whole),
    "selected": Function(2, 2, text.selected),
    "selected-at": Function(2, 2, text.selected_at),
    "count-selected": Function(1, 1, text.count_selected),
    "concat": Function(0, MANY, text.concat),
    "join": Function(1, MANY, text.join),
    "contains": Function(2, 2, _texted(lambda value, part: part in value)),
    "starts-with": Function(2, 2, _texted(lambda value, part: value.startswith(part))),
    "ends-with": Function(2, 2, _texted(lambda value, part: value.endswith(part))),
    "substr": Function(2, 3, text.substr),
    "substring": Function(2, 3, text.substring),
    "substring-before": Function(2, 2, text.before),
    "substring-after": Function(2, 2, text.after),
    "translate": Function(3, 3, text.translate),
    "normalize-space": Function(1, 1, text.normalized),
    "upper-case": Function(1, 1, lambda value: to_text(value).upper()),
    "lower-case": Function(1, 1, lambda value: to_text(value).lower()),
    "regex": Function(2, 2, text.matches),
    "digest": Function(2, 3, text.digest),
    "base64-decode": Function(1, 1, text.base64_text),
    "extract-signed": Function(2, 2, text.extract_signed),
    "sum": Function(1, 1, numbers.total),
    "min": Function(1, MANY, numbers.smallest),
    "max": Function(1, MANY, numbers.largest),
    "round": Function(1, 2, numbers.rounded),
    "floor": Function(1, 1, numbers.floor),
    "ceiling": Function(1, 1, numbers.ceiling),
    "pow": Function(2, 2, numbers.power),
    "abs": Function(1, 1, numbers.guarded(abs)),
    "sqrt": Function(1, 1, numbers.guarded(math.sqrt)),
    "exp": Function(1, 1, numbers.guarded(math.exp)),
    "exp10": Function(1, 1, numbers.guarded(lambda number: 10.0**number)),
    "log": Function(1, 1, numbers.logarithm(math.log)),
    "log10": Function(1, 1, numbers.logarithm(math.log10)),
    "sin": Function(1, 1, numbers.guarded(math.sin)),
    "cos": Function(1, 1, numbers.guarded(math.cos)),
    "tan": Function(1, 1, numbers.guarded(math.tan)),
    "asin": Function(1, 1, numbers.guarded(math.asin)),
    "acos": Function(1, 1, numbers.guarded(math.acos)),
    "atan": Function(1, 1, numbers.guarded(math.atan)),
    "atan2": Function(2, 2, lambda y, x: math.atan2(to_number(y), to_number(x))),
    "pi": Function(0, 0, lambda: math.pi),
    "count": Function(1, 1, nodes.count),
    "count-non-empty": Function(1, 1, nodes.count_non_empty),
    "position": Function(0, 1, lazy=nodes.position),
    "last": Function(0, 0, lazy=nodes.last),
    "current": Function(0, 0, lazy=nodes.current),
    "instance": Function(1, 1, lazy=nodes.instance),
    "name": Function(0, 1, lazy=nodes.name),
    "local-name": Function(0, 1, lazy=nodes.name),
    "indexed-repeat": Function(3, 7, lazy=nodes.indexed_repeat),
    "randomize": Function(1, 2, lazy=nodes.randomize),
    "today": Function(0, 0, lazy=_today),
    "now": Function(0, 0, lazy=_now),
    "date": Function(1, 1, lazy=_date),
    "date-time": Function(1, 1, lazy=_date_time),
    "decimal-date-time": Function(1, 1, to_number),
    "decimal-date": Function(1, 1, to_number),
    "decimal-time": Function(1, 1, lazy=_decimal_time),
    "format-date": Function(2, 2, lazy=_format_date),
    "format-date-time": Function(2, 2, lazy=_format_date),
    "random": Function(0, 0, lazy=_random),
    "uuid": Function(0, 1, lazy=_uuid),
    "jr:itext": Function(1, 1, lazy=_itext),
    "jr:choice-name": Function(2, 2, lazy=_choice_name),
    "pulldata": Function(4, 4, lazy=_pulldata),
    "checklist": Function(3, MANY, _checklist),
    "weighted-checklist": Function(4, MANY, _weighted),
    "distance": Function(1, MANY, earth.distance),
    "area": Function(1, MANY, earth.area),
    "geofence": Function(2, 2, earth.is_inside),
    "intersects": Function(1, 1, earth.crosses_itself),
    "version": Function(0, 0, lazy=_lacking),
    "property": Function(1, 1, lazy=_lacking),
}
NUMBERS = frozenset(
    {
        *(
            "number",
            "int",
            "string-length",
            "count-selected",
            "sum",
            "min",
            "max",
            "round",
            "floor",
        ),
        *("ceiling", "pow", "abs", "count", "count-non-empty", "position", "last", "random"),
    }
)
"""Functions that give a number whatever they are given."""
