"""The living tree of a form being answered: every place with its text and whether it applies.

What does not apply reads blank and comes back when it applies again. A calculated place may be written
over by a person; that holds until what it is calculated from changes. Rows of a repeat are made after the
form's own pattern; a repeat nobody has answered has no rows.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence

from screenio.errors import Refusal
from screenio.forms import controls, kinds
from screenio.forms.binds import Bind, Part, compiled
from screenio.forms.cells import Board, Cell, Source
from screenio.forms.definition import FormDefinition
from screenio.forms.texts import written
from screenio.xpath.compile import Expression
from screenio.xpath.values import (
    NAN,
    Context,
    Node,
    Value,
    result_text,
    to_number,
    to_text,
    to_truth,
)

Clock = Callable[[], datetime.datetime]
Dice = Callable[[], float]


class Place:
    """One element of the tree; a node for expressions."""

    __slots__ = (
        "_calculated",
        "_children",
        "_held",
        "_masked",
        "_over",
        "_relevant",
        "_required",
        "_shadows",
        "_tree",
        "context",
        "name",
        "parent",
        "part",
    )

    def __init__(self, part: Part, parent: "Place | None", tree: "Tree") -> None:
        self.part = part
        self.name = part.name
        self.parent: Node | None = parent
        self.context = Context(self, tree)
        self._tree = tree
        self._held = Source(tree.board, part.text)
        self._over: Source | None = None
        self._read_rules(tree.definition.binds.get(part.path))
        self._shadows: dict[str, Place] = {}
        self._children: dict[str, Place | Source] = {}
        for child in part.children:
            if child.path in tree.definition.repeats:
                self._shadows[child.name] = Place(Part(child.name, child.path), self, tree)
                self._children[child.name] = Source(tree.board, ())
            else:
                self._children[child.name] = Place(child, self, tree)

    def _read_rules(self, bind: Bind | None) -> None:
        self._relevant = self._truth(bind.relevant) if bind and bind.relevant else None
        self._required = self._truth(bind.required) if bind and bind.required else None
        self._calculated = self._calculation(bind.calculate) if bind and bind.calculate else None
        is_filtered = self.part.path in self._tree.filtered
        self._masked = Cell(self._tree.board, self._offered_only, "") if is_filtered else None

    def __repr__(self) -> str:
        return f"Place({self.part.path})"

    def _truth(self, rule: Expression) -> Cell:
        return Cell(self._tree.board, lambda: to_truth(rule.run(self.context)), True)  # noqa: FBT003

    def _calculation(self, rule: Expression) -> Cell:
        self._over = Source(self._tree.board, None)
        return Cell(self._tree.board, lambda: result_text(rule.run(self.context)), self.part.text)

    # A node for expressions

    def named(self, name: str) -> Sequence[Node]:
        """Give the children of that name; of a repeat, its rows."""
        child = self._children.get(name)
        if child is None:
            return ()
        return child.get() if isinstance(child, Source) else (child,)

    def every(self) -> Sequence[Node]:
        """Give all children, in order."""
        return [node for name in self._children for node in self.named(name)]

    def attribute(self, name: str) -> str:
        """Give an attribute of the form's own pattern."""
        return dict(self.part.attributes).get(name, "")

    def text(self) -> str:
        """Give the text; blank where it does not apply."""
        if self._children or not self.is_relevant:
            return ""
        return str(self._masked.get()) if self._masked else self.kept

    # Rules

    @property
    def is_relevant(self) -> bool:
        """Say whether this place and all above apply."""
        above = self.parent
        if isinstance(above, Place) and not above.is_relevant:
            return False
        return self._relevant is None or bool(self._relevant.get())

    @property
    def is_required(self) -> bool:
        """Say whether an answer is wanted here."""
        return self._required is not None and bool(self._required.get())

    @property
    def kept(self) -> str:
        """Give the text, whether it applies or not."""
        if self._calculated is None or self._over is None:
            return str(self._held.get())
        now, over = str(self._calculated.get()), self._over.get()
        return over[1] if over and over[0] == now else now

    def holds(self) -> bool:
        """Say whether the constraint holds; of what is blank it always does."""
        bind = self._tree.definition.binds.get(self.part.path)
        rule = bind.constraint if bind else None
        if rule is None or (not self._children and not self.text()):
            return True
        return to_truth(rule.run(self.context))

    def _offered_only(self) -> str:
        offered = self._tree.offered(self, self._tree.filtered[self.part.path])
        return " ".join(
            code for code in self.kept.split() if code in offered or code == kinds.CLOSED_TEXT
        )

    # Writing

    def write(self, text: str) -> None:
        """Put a text here."""
        if self._over is not None and self._calculated is not None:
            self._over.set((str(self._calculated.get()), text) if text else None)
        else:
            self._held.set(text)

    def set_rows(self, name: str, count: int) -> None:
        """Make a repeat have that many rows; those there are stay."""
        source = self._children[name]
        assert isinstance(source, Source)
        rows = source.get()
        if count < len(rows):
            source.set(rows[:count])
        elif count > len(rows):
            pattern = next(part for part in self.part.children if part.name == name)
            made = tuple(Place(pattern, self, self._tree) for _ in range(count - len(rows)))
            source.set((*rows, *made))
            for row in made:
                self._tree.begin(row, "odk-new-repeat")

    def shadow(self, name: str) -> "Place":
        """Give the place that answers for a repeat below as a whole, even when it has no rows."""
        return self._shadows[name]

    def below(self, path: str) -> "Place":
        """Give the place at an absolute path of the form, inside this one and no further repeat."""
        place = self
        for name in path[len(self.part.path) + 1 :].split("/") if path != self.part.path else ():
            child = place._children[name]
            assert isinstance(child, Place)
            place = child
        return place


def walk(place: Place) -> Iterator[Place]:
    """Give a place and all below, in order."""
    yield place
    for child in place.every():
        if isinstance(child, Place):
            yield from walk(child)


class _Top:
    """What stands above the first element, so that a path may begin with `/`."""

    name = ""
    parent: Node | None = None

    def __init__(self) -> None:
        self.first: Node | None = None

    def named(self, name: str) -> Sequence[Node]:
        return (self.first,) if self.first is not None and self.first.name == name else ()

    def every(self) -> Sequence[Node]:
        return (self.first,) if self.first is not None else ()

    def text(self) -> str:
        return ""

    def attribute(self, _name: str) -> str:
        return ""


class Tree:
    """All places of one form being answered, and the world that its expressions look into."""

    def __init__(self, definition: FormDefinition, clock: Clock | None, dice: Dice | None) -> None:
        self.definition = definition
        self.board = Board()
        self.filtered = {
            path: itemset for path, itemset in _itemsets(definition) if "[" in itemset.written
        }
        self._clock = clock
        self._dice = dice
        self._top = _Top()
        self._counts = {
            path: _count(path, rule) for path, rule in definition.repeats.items() if rule
        }
        self.first = Place(definition.root, None, self)
        self._top.first = self.first
        self.first.parent = self._top
        for event in ("odk-instance-first-load", "odk-instance-load", "xforms-ready"):
            self.begin(self.first, event)
        self._preload()
        self.settle_counts()
        self._settle()

    def _settle(self) -> None:
        """Work everything out once, in order: a rule mostly reads what stands before it.

        Raises:
            Refusal: `form.too_deep` when rules wait for later ones, one behind the other, without end.
        """
        try:
            for place in walk(self.first):
                place.text()
                place.is_required  # noqa: B018 - asked for the asking
        except RecursionError as fault:
            raise Refusal("form.too_deep") from fault

    def places(self, path: str) -> list[Place]:
        """Give every place at a path, in all rows."""
        found: list[Place] = [self.first]
        for name in path.split("/")[2:]:
            found = [
                child for place in found for child in place.named(name) if isinstance(child, Place)
            ]
        return found

    def offered(self, place: Place, itemset: controls.Itemset) -> set[str]:
        """Give the codes that may be chosen at a place."""
        found = itemset.nodes.run(place.context)
        items = found if isinstance(found, list) else []
        return {cell.text() for item in items for cell in item.named(itemset.value)}

    def begin(self, place: Place, event: str) -> None:
        """Set what an event sets at a place and below."""
        for action in self.definition.actions:
            inside = f"{action.path}/".startswith(f"{place.part.path}/")
            if (
                event in action.events
                and not action.trigger
                and inside
                and not _crosses(action.path, place, self)
            ):
                self._set(place.below(action.path), action.value)

    def changed(self, path: str) -> None:
        """Set what a changed answer sets."""
        for action in self.definition.actions:
            if action.trigger == path and "xforms-value-changed" in action.events:
                for place in self.places(action.path):
                    self._set(place, action.value)

    def _set(self, place: Place, value: Expression | None) -> None:
        place.write("" if value is None else result_text(value.run(place.context)))

    def settle_counts(self) -> None:
        """Give counted repeats their rows: once, so that a count that feeds itself cannot run away."""
        for path, rule in self._counts.items():
            above, _, name = path.rpartition("/")
            for place in self.places(above):
                wanted = to_number(rule.run(place.context))
                if wanted == wanted:  # noqa: PLR0124 - not a number
                    place.set_rows(name, int(max(0, min(kinds.MOST_ROWS, wanted))))

    def _preload(self) -> None:
        now = self.now()
        for bind in self.definition.binds.values():
            kind, parameter = bind.preload
            if kind == "uid":
                self._write(bind, self._uuid())
            elif kind == "date" and now:
                self._write(bind, now.strftime("%Y-%m-%d"))
            elif kind == "timestamp" and parameter == "start" and now:
                self._write(bind, now.isoformat(timespec="milliseconds"))

    def _write(self, bind: Bind, text: str) -> None:
        for place in self.places(bind.path):
            place.write(text)

    def _uuid(self) -> str:
        rule = compiled("concat('uuid:', uuid())", "", "calculation")
        text = to_text(rule.run(self.first.context))
        return text if len(text) > len("uuid:") else ""

    # The world of expressions

    def root(self) -> Node:
        """Give what stands above the first element."""
        return self._top

    def instance(self, name: str) -> Node | None:
        """Give a secondary instance."""
        if name not in self.definition.instances and name == self.definition.form_id:
            return self._top
        return self.definition.instances.get(name)

    def now(self) -> datetime.datetime | None:
        """Give the time, if a clock was given."""
        return self._clock().replace(tzinfo=None) if self._clock else None

    def draw(self) -> float:
        """Give a number by chance, if dice were given."""
        return self._dice() if self._dice else NAN

    def translated(self, text_id: str) -> str:
        """Give a text in the form's own first language."""
        translations = self.definition.translations
        default = translations.languages[0] if translations.languages else ""
        return written(translations.find(text_id, default))

    def choice_label(self, code: str, question: Value, context: Context) -> str:
        """Give the label of a choice in the form's own first language."""
        if isinstance(question, str) and question.strip():
            question = compiled(question.strip(), "", "calculation").run(context)
        place = question[0] if isinstance(question, list) and question else None
        asked = self.definition.by_path.get(place.part.path) if isinstance(place, Place) else None
        choices = self.definition.choices(asked.list) if asked else ()
        language = next(iter(self.definition.languages), "")
        return next((one.label(language) for one in choices if one.code == code), "")


def _itemsets(definition: FormDefinition) -> Iterator[tuple[str, controls.Itemset]]:
    for question in definition.questions.values():
        if question.control.itemset is not None:
            yield question.path, question.control.itemset


def _count(path: str, rule: str) -> Expression:
    return compiled(rule, path, "repeat_count")


def _crosses(path: str, place: Place, tree: Tree) -> bool:
    """Say whether a repeat lies between a place and a path below it."""
    return any(
        f"{path}/".startswith(f"{repeat}/") and repeat.startswith(f"{place.part.path}/")
        for repeat in tree.definition.repeats
    )
