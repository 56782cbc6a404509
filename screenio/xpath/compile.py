"""Compiles an expression to a closure: a tree is walked once, when the form is read, and never again.

Closures cost 4 to 8 µs an expression, a third of what lxml needs with functions written in Python; and
lxml cannot be made to compare dates or to know what was read.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from screenio.errors import Refusal
from screenio.xpath import signs, text, tree
from screenio.xpath.axes import AXES, FORWARD, local
from screenio.xpath.functions import FUNCTIONS, NUMBERS
from screenio.xpath.nodes import Closure, in_order, nodes_of
from screenio.xpath.values import Context, Node, Nodes, Value, to_number, to_text, to_truth


class Expression:
    """An expression ready to run, with the text it was written as."""

    __slots__ = ("run", "text", "tree")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = tree.parse(text)
        self.run = _compiled(self.tree)

    def __repr__(self) -> str:
        return f"Expression({self.text!r})"


@lru_cache(maxsize=4096)
def expression(written: str) -> Expression:
    """Compile an expression.

    Raises:
        Refusal: `xpath.not_an_expression`, `xpath.unknown_function`, `xpath.wrong_arguments` and the
            other codes of tokens, tree and text.
    """
    return Expression(written)


def parts(found: tree.Tree) -> Iterator[tree.Tree]:
    """Give a tree and all trees inside it."""
    yield found
    inside: list[tree.Tree] = []
    match found:
        case tree.Call(given=given):
            inside = list(given)
        case tree.Chain(first=first, rest=rest):
            inside = [first, *(one for _, one in rest)]
        case tree.Negation(of=of):
            inside = [of]
        case tree.Filtered(of=of, predicates=predicates):
            inside = [of, *predicates]
        case tree.Path(start=start, steps=steps):
            inside = [*([start] if start else []), *(p for s in steps for p in s.predicates)]
        case tree.Literal():
            pass
    for one in inside:
        yield from parts(one)


def _compiled(found: tree.Tree) -> Closure:
    match found:
        case tree.Literal(value=value):
            return lambda _context: value
        case tree.Call():
            return _call(found)
        case tree.Chain():
            return _chain(found)
        case tree.Negation(of=of):
            inside = _compiled(of)
            return lambda context: -to_number(inside(context))
        case tree.Filtered(of=of, predicates=predicates):
            inside, filters = _compiled(of), [_compiled(one) for one in predicates]
            return lambda context: _filtered(nodes_of(inside(context)), filters, context)
        case tree.Path():
            return _path(found)


# Calls


def _call(call: tree.Call) -> Closure:
    function = FUNCTIONS.get(call.name)
    if function is None:
        raise Refusal("xpath.unknown_function", function=call.name)
    if not function.fewest <= len(call.given) <= function.most:
        raise Refusal("xpath.wrong_arguments", function=call.name)
    if call.name == "regex" and isinstance(call.given[1], tree.Literal):
        text.pattern(to_text(call.given[1].value))
    given = tuple(_compiled(one) for one in call.given)
    if function.lazy is not None:
        lazy = function.lazy
        return lambda context: lazy(context, given)
    plain = function.plain
    assert plain is not None
    match given:
        case (only,):
            return lambda context: plain(only(context))
        case (first, second):
            return lambda context: plain(first(context), second(context))
    return lambda context: plain(*[one(context) for one in given])


# Signs


def _chain(chain: tree.Chain) -> Closure:
    """Signs of one rank are of one sort: of truths, of numbers, of nodes, or they compare."""
    sign = chain.rest[0][0]
    operands = [chain.first, *(one for _, one in chain.rest)]
    if sign in {"or", "and"}:
        return _logical([_compiled(one) for one in operands], stops_at=sign == "or")
    if sign in signs.COUNTED:
        return _counted(
            _number(chain.first), [(signs.COUNTED[s], _number(o)) for s, o in chain.rest]
        )
    if len(operands) == 2:
        return _compared(sign, *operands) or _two(signs.OTHERS[sign], *map(_compiled, operands))
    return _from_left(
        _compiled(chain.first), [(signs.OTHERS[s], _compiled(one)) for s, one in chain.rest]
    )


def _logical(operands: list[Closure], *, stops_at: bool) -> Closure:
    def run(context: Context) -> Value:
        for one in operands:
            if to_truth(one(context)) is stops_at:
                return stops_at
        return not stops_at

    return run


def _number(found: tree.Tree) -> Callable[[Context], float]:
    """Compile an operand of which only the number is wanted."""
    if isinstance(found, tree.Literal):
        number = to_number(found.value)
        return lambda _context: number
    inside = _compiled(found)
    if isinstance(found, tree.Call) and found.name in NUMBERS:
        return cast("Callable[[Context], float]", inside)
    return lambda context: to_number(inside(context))


def _counted(
    first: Callable[[Context], float],
    rest: list[tuple[signs.Count, Callable[[Context], float]]],
) -> Closure:
    def run(context: Context) -> Value:
        found = first(context)
        for count, one in rest:
            found = count(found, one(context))
        return found

    return run


def _compared(sign: str, one: tree.Tree, other: tree.Tree) -> Closure | None:
    """Compile what most rules of forms are: a path beside a text or a number that is written out."""
    if isinstance(one, tree.Literal) and isinstance(other, tree.Path):
        one, other, sign = other, one, signs.TURNED.get(sign, sign)
    if not isinstance(one, tree.Path) or not isinstance(other, tree.Literal) or sign == "|":
        return None
    nodes, holds = _path(one), signs.beside(sign, other.value)

    def run(context: Context) -> Value:
        for node in nodes(context):  # noqa: SIM110 - half as fast again as any()
            if holds(node.text()):
                return True
        return False

    return run


def _two(run: signs.Sign, one: Closure, other: Closure) -> Closure:
    return lambda context: run(one(context), other(context))


def _from_left(first: Closure, rest: list[tuple[signs.Sign, Closure]]) -> Closure:
    def run(context: Context) -> Value:
        found = first(context)
        for sign, one in rest:
            found = sign(found, one(context))
        return found

    return run


# Paths

Walk = Callable[[Nodes, Context], Nodes]


def _path(path: tree.Path) -> Callable[[Context], Nodes]:
    if path == tree.HERE:
        return lambda context: [context.node]
    names = _plain_names(path.steps)
    if names and path.start is None:
        return _way_down(names, absolute=path.absolute)
    walks = [_step(step) for step in path.steps]
    start = None if path.start is None else _compiled(path.start)

    def run(context: Context) -> Nodes:
        if start is not None:
            found = nodes_of(start(context))
        else:
            found = [context.scope.root() if path.absolute else context.node]
        for walk in walks:
            found = walk(found, context)
        return found

    return run


def _plain_names(steps: tuple[tree.Step, ...]) -> tuple[str, ...]:
    """Give the names of a path that only goes down from child to child; nothing for any other."""
    if any(one.axis != tree.CHILD or one.predicates for one in steps):
        return ()
    names = tuple(local(one.name) for one in steps)
    return () if {"*", "node()", "text()"} & set(names) else names


def _way_down(names: tuple[str, ...], *, absolute: bool) -> Callable[[Context], Nodes]:
    """Walk from child to child, as most paths of forms do; no child belongs to two nodes."""
    path = f"/{'/'.join(names)}"

    def run(context: Context) -> Nodes:
        fixed = context.scope.fixed(path) if absolute else None
        if fixed is not None:
            return fixed
        found: Sequence[Node] = (context.scope.root() if absolute else context.node,)
        for name in names:
            if len(found) == 1:
                found = found[0].named(name)
            else:
                found = [child for node in found for child in node.named(name)]
        return list(found)

    return run


def _step(step: tree.Step) -> Walk:
    walk = _walk(step)
    if step.axis not in FORWARD:
        return lambda found, context: in_order([n for one in found for n in walk(one, context)])
    return lambda found, context: _flat(walk, found, context)


def _walk(step: tree.Step) -> Callable[[Node, Context], Nodes]:
    """Give the way of one step from one node; on the way back places are counted backwards."""
    axis = AXES[step.axis](step.name)
    if not step.predicates:
        return lambda node, _context: axis(node)
    filters = [_compiled(one) for one in step.predicates]
    looked_up = _looked_up(step)
    if looked_up is None:
        return lambda node, context: _filtered(axis(node), filters, context)

    def walk(node: Node, context: Context) -> Nodes:
        found = looked_up(node, context)
        if found is None:
            return _filtered(axis(node), filters, context)
        return _filtered(found, filters[1:], context)

    return walk


def _looked_up(step: tree.Step) -> Callable[[Node, Context], Nodes | None] | None:
    """Give a way to the rows of a table in which a column has a value, without reading them all.

    It is there for a step like `item[country = /data/country]`: lists of ten thousand places are filtered
    so after every answer. None where the step is of another shape; the way gives None where the node is no
    table, or the value no text.
    """
    asked = _asked_for(step.predicates[0]) if step.axis == tree.CHILD else None
    if asked is None:
        return None
    wanted, cell, value_of = local(step.name), local(asked[0]), _compiled(asked[1])

    def walk(node: Node, context: Context) -> Nodes | None:
        rows_with = getattr(node, "rows_with", None)
        if rows_with is None:
            return None
        value = value_of(context.at(node, 1, 1))
        if not value and isinstance(value, list):
            return []
        if isinstance(value, list) and len(value) == 1:
            value = value[0].text()
        return list(rows_with(wanted, cell, value)) if isinstance(value, str) else None

    return walk


def _asked_for(predicate: tree.Tree) -> tuple[str, tree.Tree] | None:
    """Give the column and the value of a predicate that asks one to be the other."""
    match predicate:
        case tree.Chain(
            first=tree.Path(start=None, steps=(step,), absolute=False), rest=((sign, other),)
        ):
            is_plain = step.axis == tree.CHILD and not step.predicates
            return (step.name, other) if is_plain and sign == "=" and _stands_still(other) else None
    return None


def _stands_still(found: tree.Tree) -> bool:
    """Say whether an expression comes to the same seen from every row."""
    match found:
        case tree.Literal(value=str()):
            return True
        case tree.Path(start=start, steps=steps, absolute=absolute):
            is_fixed = absolute or start == tree.Call("current", ())
            return is_fixed and not any(one.predicates for one in steps)
    return False


def _flat(walk: Callable[[Node, Context], Nodes], found: Nodes, context: Context) -> Nodes:
    if len(found) == 1:
        return walk(found[0], context)
    seen: dict[int, Node] = {}
    for node in found:
        for other in walk(node, context):
            seen.setdefault(id(other), other)
    return list(seen.values())


def _filtered(found: Nodes, filters: list[Closure], context: Context) -> Nodes:
    for holds in filters:
        size = len(found)
        kept = []
        for place, node in enumerate(found, 1):
            value = holds(context.at(node, place, size))
            if value == place if isinstance(value, float) else to_truth(value):
                kept.append(node)
        found = kept
    return found
