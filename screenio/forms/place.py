"""One element of a form being answered: its text, whether it applies, what rules it; and rows of a repeat.

What does not apply reads blank and comes back when it applies again. A calculated place may be written
over by a person; that holds until what it is calculated from changes, or until it applies anew. Rows of
a repeat are made after the form's own pattern.
"""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.binds import Part
from screenio.forms.cells import Cell, Effect, Source
from screenio.forms.controls import Repeat
from screenio.forms.rules import Rules, says, with_own
from screenio.forms.types import as_written
from screenio.xpath.compile import Expression
from screenio.xpath.values import MOST_WORKED_OUT, Context, Node, to_number, to_text

if TYPE_CHECKING:
    from screenio.forms.tree import Tree


class Place:
    """One element of the tree, or one attribute that a rule speaks of; a node for expressions.

    `children` are the elements below by name, of a repeat its rows; `marks` are the attributes that rules
    speak of; `declined` is the reason why there is no answer.
    """

    __slots__ = (
        "_calculated",
        "_codes",
        "_conditions",
        "_effects",
        "_held",
        "_keeping",
        "_masked",
        "_rules",
        "_tree",
        "children",
        "context",
        "declined",
        "fit",
        "marks",
        "name",
        "parent",
        "part",
    )

    def __init__(self, part: Part, parent: Node | None, tree: "Tree") -> None:
        self.part = part
        self.name = part.name
        self.parent = parent
        self.context = Context(self, tree)
        self.declined = ""
        self.fit = tree.definition.fits.get(part.path, as_written)
        self._tree = tree
        self._held = Source(tree.board, self.fit(part.text) if part.text else "")
        self._effects: list[Effect] = []
        bind = tree.definition.binds.get(part.path)
        self._rules = Rules(bind, self.context, tree.board)
        above = parent if isinstance(parent, Place) else None
        applying, keeping = (above._conditions, above._keeping) if above else ((), ())
        self._conditions: tuple[Cell, ...] = with_own(applying, self._rules.relevant)
        self._keeping: tuple[Cell, ...] = with_own(keeping, self._rules.readonly)
        self._calculated = self._calculation(bind.calculate) if bind and bind.calculate else None
        self._codes, self._masked = self._choosing(tree)
        ruled = tree.definition.ruled
        marks = (one for one in part.attributes if one.path in ruled)
        self.marks = {one.name: Place(one, self, tree) for one in marks}
        self.children = {child.name: _made(child, self, tree) for child in part.children}
        self._effects.extend(tree.watching(self))
        tree.room -= 1

    def _choosing(self, tree: "Tree") -> tuple[Cell | None, Cell | None]:
        """Give what works out the codes that are offered, and which of those chosen are among them."""
        choosing = tree.definition.chosen.get(self.part.path)
        if choosing is None:
            return None, None
        offered = Cell(tree.board, lambda: tree.codes(self, choosing), ())

        def still_offered() -> str:
            kept = self.kept  # of nothing chosen, nobody needs to know what is offered
            return choosing.offered_only(kept, self.codes()) if kept else ""

        masked = Cell(tree.board, still_offered, "")
        return offered if choosing.is_worked_out else None, masked

    def _calculation(self, rule: Expression) -> Cell:
        """Work a value out, and drop what a person wrote over it whenever it comes out anew."""
        before = (False, self._held.get())
        self._held = Source(self._tree.board, None)

        def work() -> tuple[bool, str]:
            nonlocal before
            now = (self.is_relevant, before[1])
            if now[0]:
                now = (True, self.fit(to_text(rule.run(self.context))))
            if now != before and now[0]:
                self._held.reset(None)
            before = now
            return now

        effect = Effect(self._tree.board, work, before)
        self._effects.append(effect)
        return effect

    def __repr__(self) -> str:
        return f"Place({self.part.path})"

    # A node for expressions

    def named(self, name: str) -> Sequence[Node]:
        """Give the children of that name; of a repeat, its rows."""
        child = self.children.get(name)
        if child is None:
            return ()
        return (child,) if isinstance(child, Place) else child.get()

    def every(self) -> Sequence["Place"]:
        """Give all children, in order."""
        found: list[Place] = []
        for child in self.children.values():
            if isinstance(child, Place):
                found.append(child)
            else:
                found.extend(child.get())
        return found

    def attribute(self, name: str) -> Node | None:
        """Give an attribute: one that a rule speaks of, or one of the form's own pattern."""
        if name in self.marks:
            return self.marks[name]
        found = (one for one in self.part.attributes if one.name == name)
        return next((Fixed(one, self) for one in found), None)

    def text(self) -> str:
        """Give the text; blank where it does not apply; of a group the texts of all below."""
        if self.children:
            return "".join(child.text() for child in self.every())[:MOST_WORKED_OUT]
        if not self.is_relevant:
            return ""
        return str(self._masked.get()) if self._masked else self.kept

    # Rules

    @property
    def is_relevant(self) -> bool:
        """Say whether this place and all above apply."""
        return all(condition.get() for condition in self._conditions)

    @property
    def is_required(self) -> bool:
        """Say whether an answer is wanted here."""
        return says(self._rules.required, otherwise=False)

    @property
    def is_readonly(self) -> bool:
        """Say whether nobody may write here: by a rule of this place, or of one above."""
        return any(kept.get() for kept in self._keeping)

    @property
    def kept(self) -> str:
        """Give the text, whether it applies or not."""
        if self._calculated is None:
            return str(self._held.get())
        calculated, over = self._calculated.get()[1], self._held.get()
        return str(calculated if over is None else over)

    def holds(self) -> bool:
        """Say whether the constraint holds; of what is blank it always does."""
        if self._rules.constraint is None or (not self.children and not self.text()):
            return True
        return says(self._rules.constraint, otherwise=True)

    def codes(self) -> tuple[str, ...]:
        """Give the codes that may be chosen here, in order."""
        if self._codes is not None:
            return tuple(self._codes.get())
        return self._tree.definition.chosen[self.part.path].codes

    # Changing

    def write(self, text: str) -> None:
        """Put a text here."""
        self._held.set(text)

    def drop(self) -> None:
        """Stop working anything out here and below; the row is gone."""
        self._tree.room += 1
        self._rules.drop()
        for cell in (self._codes, self._masked, *self._effects):
            if cell is not None:
                cell.drop()
        for below in (*self.marks.values(), *self.children.values()):
            below.drop()


def _made(part: Part, above: Place, tree: "Tree") -> "Place | Rows":
    return Place(part, above, tree) if part.rows is None else Rows(part, above, tree)


class Rows:
    """The rows of one repeat in one place.

    A counted repeat has as many as its count says; it grows or shrinks once for each answer, so that a
    count that feeds itself cannot run away.
    """

    __slots__ = ("_above", "_counted", "_rows", "_tree", "_written", "part", "whole")

    def __init__(self, part: Part, above: Place, tree: "Tree") -> None:
        self.part = part
        self._above = above
        self._tree = tree
        self.whole = Place(Part(part.name, part.path), above, tree)
        """Answers for the repeat as a whole, even when it has no rows: whether it applies, how many."""
        rule = tree.definition.repeats[part.path]
        self._written = part.rows or ()
        self._rows = Source(tree.board, ())
        self._counted = self._counting(rule)
        begins = self._counted is None and (rule.is_fixed or tree.begins_with_rows)
        self._rows.reset(tuple(Place(one, above, tree) for one in self._written) if begins else ())

    def _counting(self, rule: Repeat) -> Effect | None:
        if rule.count is None:
            return None
        run = rule.count.run
        return Effect(
            self._tree.board, lambda: to_number(run(self.whole.context)), 0.0, self._count, most=1
        )

    def _count(self, wanted: float) -> None:
        if not math.isnan(wanted):
            self.resize(_capped(wanted))

    @property
    def is_counted(self) -> bool:
        """Say whether the form alone says how many rows there are."""
        return self._counted is not None or self._tree.definition.repeats[self.part.path].is_fixed

    def wanted(self, given: int) -> int:
        """Say how many rows there shall be where so many are given; of a counted repeat its count."""
        rule = self._tree.definition.repeats[self.part.path]
        counted = to_number(rule.count.run(self.whole.context)) if rule.count else math.nan
        return given if math.isnan(counted) else _capped(counted)

    def get(self) -> tuple[Place, ...]:
        """Give the rows."""
        rows: tuple[Place, ...] = self._rows.get()
        return rows

    def resize(self, count: int) -> None:
        """Have that many rows; those there are stay.

        A counted repeat stops where a form would have more places than there is memory for.

        Raises:
            Refusal: `answer.too_many`.
        """
        rows = self.get()
        most = len(rows) + self._tree.room // self.part.size
        if count > most and not self._counted:
            raise Refusal("answer.too_many", question=self.part.name, most=most)
        count = min(count, most)
        for gone in rows[count:]:
            gone.drop()
        patterns = (
            (*self._written, *(self.part,) * count) if self._counted else (self.part,) * count
        )
        made = tuple(Place(one, self._above, self._tree) for one in patterns[len(rows) : count])
        self._rows.set((*rows[:count], *made))
        for row in made:
            self._tree.begin(row)

    def remove(self, nth: int) -> None:
        """Take one row away, counted from 0; those behind move up."""
        rows = self.get()
        rows[nth].drop()
        self._rows.set((*rows[:nth], *rows[nth + 1 :]))

    def drop(self) -> None:
        """Stop counting; the row around is gone."""
        if self._counted is not None:
            self._counted.drop()
        self.whole.drop()
        for row in self.get():
            row.drop()


def _capped(count: float) -> int:
    """Give how many rows there may be of so many."""
    return int(max(0, min(kinds.MOST_ROWS, count)))


class Fixed:
    """An attribute that no rule speaks of, as a node: it has a text and nothing below."""

    __slots__ = ("_part", "name", "parent")

    def __init__(self, part: Part, parent: Place) -> None:
        self._part = part
        self.name = part.name
        self.parent: Node | None = parent

    def named(self, _name: str) -> Sequence[Node]:
        """Give nothing."""
        return ()

    def every(self) -> Sequence[Node]:
        """Give nothing."""
        return ()

    def text(self) -> str:
        """Give the text."""
        return self._part.text

    def attribute(self, _name: str) -> Node | None:
        """Give nothing."""
        return None


def walk(place: Place) -> Iterator[Place]:
    """Give a place and all below, in order."""
    yield place
    for child in place.every():
        yield from walk(child)


def numbered(place: Place) -> Iterator[tuple[Place, str]]:
    """Give what stands below a place with its name; rows of a repeat with their number in brackets."""
    for child in place.children.values():
        name = child.part.shown or child.part.name
        if isinstance(child, Place):
            yield child, name
        else:
            yield from ((row, f"{name}[{n}]") for n, row in enumerate(child.get(), 1))


def below(place: Place, path: str) -> Place | None:
    """Give the place at a path of the form, inside another; of a repeat on the way the first row."""
    found: Place | None = place
    for name in path[len(place.part.path) + 1 :].split("/") if path != place.part.path else ():
        if found is None:
            return None
        child = found.marks.get(name[1:]) if name.startswith("@") else found.children.get(name)
        found = next(iter(child.get()), None) if isinstance(child, Rows) else child
    return found


def rows_of(place: Place, name: str) -> Rows:
    """Give the rows of a repeat that the form says stands at a place."""
    rows = place.children[name]
    assert isinstance(rows, Rows)
    return rows
