"""The tree of an expression: what binds to what.

The whole grammar of XPath 1.0 but for axes that lead out of a branch (following, preceding) and
namespaces. Forms need child, parent and self; the others are here because their writers know them. Signs
of one rank stand side by side in one `Chain`, so that a sum of five hundred terms is flat and not five
hundred deep.
"""

from dataclasses import dataclass

from screenio.errors import Refusal
from screenio.xpath.tokens import END, NAME, NUMBER, SIGN, TEXT, Token, around, tokens

MOST_DEPTH = 80
"""Brackets in brackets; keeps reading and running inside Python's own limit."""
RANKS = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
    "|": 8,
}
"""Source: XPath 1.0 §3, tightest last; 7 is the minus sign before an operand."""
_NEGATION = 7
CHILD, PARENT, SELF, ATTRIBUTE = "child", "parent", "self", "attribute"
ANCESTOR, ANCESTOR_OR_SELF = "ancestor", "ancestor-or-self"
DESCENDANT, DESCENDANT_OR_SELF = "descendant", "descendant-or-self"
AFTER, BEFORE = "following-sibling", "preceding-sibling"
_AXES = frozenset(
    {
        *(CHILD, PARENT, SELF, ATTRIBUTE, ANCESTOR, ANCESTOR_OR_SELF),
        *(DESCENDANT, DESCENDANT_OR_SELF, AFTER, BEFORE),
    }
)
_NODE_TESTS = frozenset({"node", "text"})


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text written out."""

    value: float | str


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what it is given."""

    name: str
    given: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands of one rank with the signs between them, read from the left."""

    first: "Tree"
    rest: tuple[tuple[str, "Tree"], ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """The number below, with the other sign."""

    of: "Tree"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path; the name is a name, `*`, `node()` or `text()`."""

    axis: str
    name: str
    predicates: tuple["Tree", ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from the root, from the context, or from the nodes that an expression gives."""

    start: "Tree | None"
    steps: tuple[Step, ...]
    absolute: bool = False


HERE = Path(None, (Step(SELF, "node()"),))
"""The path `.`."""


@dataclass(frozen=True, slots=True)
class Filtered:
    """The nodes of an expression for which the predicates hold."""

    of: "Tree"
    predicates: tuple["Tree", ...]


Tree = Literal | Call | Chain | Negation | Path | Filtered


def parse(text: str) -> Tree:
    """Read an expression.

    Raises:
        Refusal: `xpath.not_an_expression`, `xpath.too_deep`, and those of the tokens.
    """
    reader = _Reader(text)
    tree = reader.ranked(0)
    if reader.now.kind != END:
        raise reader.refusal()
    return tree


class _Reader:
    """Reads tokens from left to right, by rank (precedence climbing)."""

    def __init__(self, text: str) -> None:
        self._text, self._words = text, tokens(text)
        self._place = 0
        self._depth = 0

    @property
    def now(self) -> Token:
        return self._words[self._place]

    def refusal(self) -> Refusal:
        return Refusal("xpath.not_an_expression", near=around(self._text, self.now.place))

    def _sees(self, *signs: str) -> bool:
        return self.now.kind == SIGN and self.now.text in signs

    def _take(self, *signs: str) -> str:
        if signs and not self._sees(*signs):
            raise self.refusal()
        word = self.now.text
        self._place += 1
        return word

    def ranked(self, above: int) -> Tree:
        """Read operands as long as the signs between them bind tighter than `above`."""
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Refusal("xpath.too_deep", most=MOST_DEPTH)
        tree = self._operand()
        while (rank := self._rank()) > above:
            rest = []
            while self._rank() == rank:
                sign = self._take()
                rest.append((sign, self.ranked(rank)))
            tree = Chain(tree, tuple(rest))
        self._depth -= 1
        return tree

    def _rank(self) -> int:
        return RANKS.get(self.now.text, 0) if self.now.kind == SIGN else 0

    def _operand(self) -> Tree:
        if self._sees("-"):
            self._take()
            return Negation(self.ranked(_NEGATION))
        primary = self._primary()
        if primary is None:
            return self._path()
        predicates = self._predicates()
        tree = Filtered(primary, predicates) if predicates else primary
        if self._sees("/", "//"):
            return Path(tree, self._further())
        return tree

    def _primary(self) -> Tree | None:
        word = self.now
        if word.kind == NUMBER:
            return Literal(float(self._take()))
        if word.kind == TEXT:
            return Literal(self._take())
        if self._sees("("):
            self._take()
            inside = self.ranked(0)
            self._take(")")
            return inside
        if word.kind == NAME and self._is_call() and word.text not in _NODE_TESTS:
            return self._call()
        return None

    def _is_call(self) -> bool:
        after = self._words[self._place + 1]
        return after.kind == SIGN and after.text == "("

    def _call(self) -> Call:
        name = self._take()
        self._take("(")
        given: list[Tree] = []
        while not self._sees(")"):
            given.append(self.ranked(0))
            if not self._sees(")"):
                self._take(",")
        self._take(")")
        return Call(name, tuple(given))

    def _path(self) -> Path:
        if self._sees("//"):
            return Path(None, self._further(), absolute=True)
        absolute = self._sees("/")
        if absolute:
            self._take()
            if self.now.kind != NAME and not self._sees(".", "..", "@"):
                return Path(None, (), absolute=True)
        return Path(None, (self._step(), *self._further()), absolute=absolute)

    def _further(self) -> tuple[Step, ...]:
        """Read steps behind a slash; two slashes go through everything below."""
        steps: list[Step] = []
        while self._sees("/", "//"):
            if self._take() == "//":
                steps.append(Step(DESCENDANT_OR_SELF, "node()"))
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> Step:
        if self._sees(".", ".."):
            axis = SELF if self._take() == "." else PARENT
            return Step(axis, "node()", self._predicates())
        axis = CHILD
        if self._sees("@"):
            self._take()
            axis = ATTRIBUTE
        elif self._words[min(self._place + 1, len(self._words) - 1)].text == "::":
            axis = self._axis()
        return Step(axis, self._node_test(), self._predicates())

    def _axis(self) -> str:
        axis = self._take()
        if axis not in _AXES:
            raise Refusal("xpath.unknown_axis", axis=axis)
        self._take("::")
        return axis

    def _node_test(self) -> str:
        if self.now.kind != NAME:
            raise self.refusal()
        name = self._take()
        if not self._sees("("):
            return name
        if name not in _NODE_TESTS:
            raise self.refusal()
        self._take("(")
        self._take(")")
        return f"{name}()"

    def _predicates(self) -> tuple[Tree, ...]:
        found: list[Tree] = []
        while self._sees("["):
            self._take()
            found.append(self.ranked(0))
            self._take("]")
        return tuple(found)
