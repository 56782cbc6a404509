"""The ways from a node to others: to its children, to its parent, to what stands above, below and beside.

On the way back (above, before) nodes come nearest first, so that places are counted backwards there.
"""

from collections.abc import Callable, Iterable, Iterator

from screenio.xpath import tree
from screenio.xpath.values import Node, Nodes


def local(name: str) -> str:
    """Give a name without its prefix."""
    return name.rpartition(":")[2]


def _is_named(node: Node, name: str) -> bool:
    return name in {"*", "node()"} or node.name == name


def _child(name: str) -> Callable[[Node], list[Node]]:
    if name in {"*", "node()"}:
        return lambda node: list(node.every())
    if name == "text()":
        return lambda node: [node]
    wanted = local(name)
    return lambda node: list(node.named(wanted))


def _tested(walk: Callable[[Node], Iterable[Node]]) -> Callable[[str], Callable[[Node], Nodes]]:
    """Give an axis that keeps the nodes of the name that a step asks for."""

    def axis(name: str) -> Callable[[Node], Nodes]:
        wanted = local(name)
        return lambda node: [one for one in walk(node) if _is_named(one, wanted)]

    return axis


def _above(node: Node) -> Iterator[Node]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _below(node: Node) -> Iterator[Node]:
    for child in node.every():
        yield child
        yield from _below(child)


def _beside(node: Node) -> tuple[Nodes, Nodes]:
    """Give the siblings before a node, nearest first, and those after it."""
    siblings = [] if node.parent is None else list(node.parent.every())
    place = next((n for n, one in enumerate(siblings) if one is node), len(siblings))
    return siblings[:place][::-1], siblings[place + 1 :]


def _attribute(name: str) -> Callable[[Node], list[Node]]:
    wanted = local(name)

    def walk(node: Node) -> list[Node]:
        found = node.attribute(wanted)
        return [] if found is None else [found]

    return walk


AXES: dict[str, Callable[[str], Callable[[Node], Nodes]]] = {
    tree.CHILD: _child,
    tree.PARENT: _tested(lambda node: [] if node.parent is None else [node.parent]),
    tree.SELF: _tested(lambda node: [node]),
    tree.ATTRIBUTE: _attribute,
    tree.ANCESTOR: _tested(_above),
    tree.ANCESTOR_OR_SELF: _tested(lambda node: [node, *_above(node)]),
    tree.DESCENDANT: _tested(_below),
    tree.DESCENDANT_OR_SELF: _tested(lambda node: [node, *_below(node)]),
    tree.AFTER: _tested(lambda node: _beside(node)[1]),
    tree.BEFORE: _tested(lambda node: _beside(node)[0]),
}
FORWARD = frozenset({tree.CHILD, tree.PARENT, tree.SELF, tree.ATTRIBUTE})
"""Axes whose nodes come in the order of the form when those they start from do."""
