"""One element of a form being answered: its text, whether it applies, what rules it; and rows of a repeat.

What does not apply reads blank and comes back when it applies again. A calculated place may be written
over by a person; that holds until what it is calculated from changes, or until it applies anew. Rows of
a repeat are made after the form's own pattern.
"""

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.binds import Part
from screenio.forms.cells import Board, Cell, Effect, Sight, Source
from screenio.forms.controls import Repeat
from screenio.forms.rules import Rules
from screenio.forms.types import as_written
from screenio.xpath.compile import Expression
from screenio.xpath.values import MOST_WORKED_OUT, Context, Node, to_number, to_text

if TYPE_CHECKING:
    from screenio.forms.tree import Tree


_NEVER_WRITTEN: Source[str | None] = Source(Board(), None)
"""What is written over a place that is not worked out; shared by all of them."""


class Place:
    """One element of the tree, or one attribute that a rule speaks of; a node for expressions.

    `children` are the elements below by name, of a repeat its rows; `marks` are the attributes that rules
    speak of; `declined` is the reason why there is no answer; `choosing` says what it is chosen from;
    `sight` is how it stands for somebody who looks at it; `rules` are those that hold here; `text` gives
    the text, and `shown` that of a place without children while it applies.
    """

    __slots__ = (
        "_calculated",
        "_codes",
        "_effects",
        "_held",
        "_masked",
        "_over",
        "_tree",
        "children",
        "choosing",
        "context",
        "declined",
        "fit",
        "marks",
        "name",
        "parent",
        "part",
        "rules",
        "shown",
        "sight",
        "text",
    )

    def __init__(self, part: Part, parent: Node | None, tree: "Tree") -> None:
        self.part = part
        self.name = part.name
        self.parent = parent
        self.context = Context(self, tree)
        self.sight: Sight[Any] | None = None
        self.declined = ""
        self.fit = tree.definition.fits.get(part.path, as_written)
        self._tree = tree
        self._held = Source(tree.board, self.fit(part.text) if part.text else "")
        self._over = _NEVER_WRITTEN
        self._effects: list[Effect[Any]] = []
        bind = tree.definition.binds.get(part.path)
        above = parent.rules if isinstance(parent, Place) else None
        self.rules: Rules = Rules(bind, self.context, tree.board, above)
        self._calculated = self._calculation(bind.calculate) if bind and bind.calculate else None
        self.choosing = tree.definition.chosen.get(part.path)
        self._codes, self._masked = self._offering(tree)
        self.shown = self._showing()
        marks = (one for one in part.attributes if one.path in tree.definition.ruled)
        self.marks = {one.name: Place(one, self, tree) for one in marks}
        self.children = {child.name: _made(child, self, tree) for child in part.children}
        self.text = self._reading()
        self._effects.extend(tree.watching(self))
        tree.room -= 1

    def _reading(self) -> Callable[[], str]:
        """Give the way to the text: blank where this does not apply; of a group the texts of all below."""
        if self.children:
            return self._texts_below
        relevant, shown = self.rules.relevant, self.shown
        return shown if relevant is None else lambda: shown() if relevant.get() else ""

    def _texts_below(self) -> str:
        return "".join(child.text() for child in self.every())[:MOST_WORKED_OUT]

    def _offering(self, tree: "Tree") -> tuple[Cell[tuple[str, ...]] | None, Cell[str] | None]:
        """Give what works out the codes that are offered, and which of those chosen are among them."""
        choosing = self.choosing
        if choosing is None or not choosing.is_worked_out:
            return None, None
        offered: Cell[tuple[str, ...]] = Cell(tree.board, lambda: tree.codes(self, choosing), ())

        def still_offered() -> str:
            kept = self.kept  # of nothing chosen, nobody needs to know what is offered
            return choosing.offered_only(kept, offered.get()) if kept else ""

        return offered, Cell(tree.board, still_offered, "")

    def _showing(self) -> Callable[[], str]:
        """Give the way to the text of what applies; most places show what was written there."""
        if self._masked is not None:
            return self._masked.get
        kept = self._held.get if self._calculated is None else self._worked_out
        if self.choosing is None:
            return kept
        choosing = self.choosing

        def shown() -> str:
            text = kept()  # of nothing chosen, nobody needs to know what is offered
            return text if not text or text in choosing.stays else choosing.offered_only(text)

        return shown

    def _calculation(self, rule: Expression) -> Cell[tuple[bool, str]]:
        """Work a value out, and drop what a person wrote over it whenever it comes out anew."""
        before = (False, self._held.get())
        over = self._over = Source(self._tree.board, None)
        run, context, fit, relevant = rule.run, self.context, self.fit, self.rules.relevant

        def work() -> tuple[bool, str]:
            nonlocal before
            now = (False, before[1])
            if relevant is None or relevant.get():
                now = (True, fit(to_text(run(context))))
                if now != before:
                    over.reset(None)
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

    # Rules

    @property
    def is_relevant(self) -> bool:
        """Say whether this place and all above apply."""
        relevant = self.rules.relevant
        return relevant is None or relevant.get()

    @property
    def is_required(self) -> bool:
        """Say whether an answer is wanted here."""
        required = self.rules.required
        return required is not None and required.get()

    @property
    def is_readonly(self) -> bool:
        """Say whether nobody may write here: by a rule of this place, or of one above."""
        readonly = self.rules.readonly
        return readonly is not None and readonly.get()

    @property
    def kept(self) -> str:
        """Give the text, whether it applies or not."""
        return self._held.get() if self._calculated is None else self._worked_out()

    def _worked_out(self) -> str:
        assert self._calculated is not None
        calculated, over = self._calculated.get()[1], self._over.get()
        return calculated if over is None else over

    def holds(self) -> bool:
        """Say whether the constraint holds; of what is blank it always does."""
        constraint = self.rules.constraint
        if constraint is None or (not self.children and not self.text()):
            return True
        return constraint.get()

    def codes(self) -> tuple[str, ...]:
        """Give the codes that may be chosen here, in order."""
        if self._codes is not None:
            return self._codes.get()
        return () if self.choosing is None else self.choosing.codes

    # Changing

    def write(self, text: str) -> None:
        """Put a text here."""
        if self._calculated is None:
            self._held.set(text)
        else:
            self._over.set(text)

    def drop(self) -> None:
        """Stop working anything out here and below; the row is gone."""
        self._tree.room += 1
        self.rules.drop()
        for cell in (self._codes, self._masked, self.sight, *self._effects):
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
        self._rows: Source[tuple[Place, ...]] = Source(tree.board, ())
        self._counted = self._counting(rule)
        begins = self._counted is None and (rule.is_fixed or tree.begins_with_rows)
        self._rows.reset(tuple(Place(one, above, tree) for one in self._written) if begins else ())

    def _counting(self, rule: Repeat) -> Effect[float] | None:
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
        return self._rows.get()

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
