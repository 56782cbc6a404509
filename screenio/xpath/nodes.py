"""Functions about nodes: how many, the how-manieth, which row of a repeat."""

import hashlib
import math
from collections.abc import Callable

from screenio.errors import Refusal
from screenio.xpath.values import NAN, Context, Node, Nodes, Value, to_number, to_text

Closure = Callable[[Context], Value]


def nodes_of(value: Value) -> Nodes:
    """Give the nodes of a value that must be nodes.

    Raises:
        Refusal: `xpath.nodes_wanted`.
    """
    if not isinstance(value, list):
        raise Refusal("xpath.nodes_wanted")
    return value


def in_order(nodes: Nodes) -> Nodes:
    """Give each node once, in the order of the form; those of several trees tree by tree."""
    once = {id(node): node for node in nodes}
    return sorted(once.values(), key=_place) if len(once) > 1 else list(once.values())


def _place(node: Node) -> list[int]:
    """Give the numbers of a node and of all above it among their siblings, from the top."""
    places: list[int] = []
    below, above = node, node.parent
    while above is not None:
        places.append(next((n for n, one in enumerate(above.every()) if one is below), -1))
        below, above = above, above.parent
    return [id(below), *reversed(places)]


def count(value: Value) -> float:
    """Count nodes."""
    return float(len(nodes_of(value)))


def count_non_empty(value: Value) -> float:
    """Count nodes that are not blank."""
    nodes = nodes_of(value)
    if len(nodes) == 1:  # most paths of forms lead to one place
        return 1.0 if nodes[0].text() else 0.0
    return float(len([node for node in nodes if node.text()]))


def position(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give the place in the list looked through, or that of a node among its like-named siblings."""
    if not given:
        return float(context.position)
    found = nodes_of(given[0](context))
    if not found or found[0].parent is None:
        return NAN
    siblings = found[0].parent.named(found[0].name)
    return float(next((n for n, one in enumerate(siblings, 1) if one is found[0]), 0))


def last(context: Context, _given: tuple[Closure, ...]) -> Value:
    """Give the length of the list looked through."""
    return float(context.size)


def current(context: Context, _given: tuple[Closure, ...]) -> Value:
    """Give the node that the whole expression is about."""
    return [context.current]


def instance(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give a secondary instance; one that is not there has no nodes."""
    found = context.scope.instance(to_text(given[0](context)))
    return [] if found is None else [found]


def name(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give the name of a node."""
    found = nodes_of(given[0](context)) if given else [context.node]
    return found[0].name if found else ""


def indexed_repeat(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give a value in the nth row of a repeat, up to three repeats deep.

    Source:
        ODK XForms specification, indexed-repeat(node, repeat, n, …).
    """
    wanted = nodes_of(given[0](context))
    for repeat, place in zip(given[1::2], given[2::2], strict=False):
        rows = nodes_of(repeat(context))
        nth = to_number(place(context))
        if math.isnan(nth) or not 1 <= nth <= len(rows):
            return []
        row = _nth_of_inner(rows, int(nth), wanted)
        wanted = [node for node in wanted if _is_inside(node, row)]
    return wanted


def _nth_of_inner(rows: Nodes, nth: int, wanted: Nodes) -> Node:
    """Rows of an inner repeat are counted within the row of the outer one that is wanted."""
    tops = [one for one in rows if any(_is_inside(node, one) for node in wanted)] or rows
    return tops[nth - 1] if nth <= len(tops) else rows[nth - 1]


def _is_inside(node: Node, row: Node) -> bool:
    above: Node | None = node
    while above is not None and above is not row:
        above = above.parent
    return above is row


_LARGEST = 2_147_483_647
_LARGEST_LONG = 2**63 - 1


def randomize(context: Context, given: tuple[Closure, ...]) -> Value:
    """Give nodes in a mixed order; with a seed always in the same one.

    Source:
        ODK XForms specification, randomize: the inside-out shuffle of Fisher and Yates; with a seed by Park
        and Miller's generator.
    """
    found = nodes_of(given[0](context))
    draw = _generator(_seed(given[1](context))) if len(given) > 1 else context.scope.draw
    mixed: Nodes = []
    for node in found:
        drawn = draw()
        place = len(mixed) if math.isnan(drawn) else int(drawn * (len(mixed) + 1))
        mixed.append(node)
        mixed[-1], mixed[place] = mixed[place], node
    return mixed


def _generator(seed: int) -> Callable[[], float]:
    state = seed

    def draw() -> float:
        nonlocal state
        state = state * 16_807 % _LARGEST
        return (state - 1) / (_LARGEST - 1)

    return draw


def _seed(value: Value) -> int:
    """Make a seed of a number, or of any other text: the first eight bytes of its digest."""
    number, text = to_number(value), to_text(value)
    if not math.isnan(number):
        whole = int(max(-_LARGEST_LONG, min(_LARGEST_LONG, number)))
    elif text:
        whole = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], signed=True)
    else:
        whole = 0
    seed = abs(whole) % _LARGEST * (1 if whole >= 0 else -1)
    return seed if seed > 0 else seed + _LARGEST - 1
