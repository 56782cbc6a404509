"""All places of one form being answered, and the world that its expressions look into."""

import datetime
from collections.abc import Callable, Iterator, Sequence

from screenio.errors import Refusal
from screenio.forms.binds import Action, Bind, compiled
from screenio.forms.cells import Board, Effect
from screenio.forms.definition import FormDefinition
from screenio.forms.lists import Choice, Choosing
from screenio.forms.place import Place, Rows
from screenio.forms.texts import code_of, worked_out
from screenio.forms.ways import below, walk
from screenio.xpath import dates
from screenio.xpath.compile import Expression
from screenio.xpath.values import NAN, Context, Node, Nodes, Value, to_text

Clock = Callable[[], datetime.datetime]
Dice = Callable[[], float]
MOST_PLACES = 30_000
"""Fifteen times the largest public form with all its rows; about 60 MB."""
FIRST_LOAD = frozenset({"odk-instance-first-load", "odk-instance-load", "xforms-ready"})
NEW_ROW = frozenset({"odk-new-repeat"})
CHANGED = "xforms-value-changed"
"""Source: ODK XForms specification, events."""


class Tree:
    """One form being answered.

    Args:
        begins_with_rows: whether repeats begin with the rows that stand in the form; an interview begins
            without, since nobody has said yet that there is one.
        language: in which words are looked up; the form's own first one when empty.

    `room` is how many more places there may be: repeats in repeats in repeats multiply.
    """

    def __init__(
        self,
        definition: FormDefinition,
        clock: Clock | None,
        dice: Dice | None,
        *,
        begins_with_rows: bool = False,
        language: str = "",
    ) -> None:
        self.definition = definition
        self.board = Board()
        self.room = MOST_PLACES
        self.begins_with_rows = begins_with_rows
        self.language = code_of(language) or next(iter(definition.languages), "")
        self._clock = clock
        self._dice = dice
        self._has_begun = False
        self.fixed = _Fixed(self).__getitem__
        self._top = _Top()
        self.first = Place(definition.root, self._top, self)
        self._top.first = self.first
        self._preload()
        self._set(self.first, FIRST_LOAD)
        self._settle_all()
        self._has_begun = True

    def _settle_all(self) -> None:
        """Work everything out once, in order: a rule mostly reads what stands before it.

        Raises:
            Refusal: `form.too_deep` when rules wait for later ones, one behind the other, without end.
        """
        try:
            for place in walk(self.first):
                if not place.children:
                    place.text()
                place.is_required  # noqa: B018 - asked for the asking
            self.board.settle()
        except RecursionError as fault:
            raise Refusal("form.too_deep") from fault

    def settle(self) -> None:
        """Let everything follow that follows from what was written."""
        self.board.settle()

    def places(self, path: str) -> list[Place]:
        """Give every place at a path, in all rows."""
        found: list[Place] = [self.first]
        for name in path.split("/")[2:]:
            found = [
                child for place in found for child in place.named(name) if isinstance(child, Place)
            ]
        return found

    # What events set

    def begin(self, row: Place) -> None:
        """Set what is set when a row is added."""
        self._set(row, NEW_ROW)

    def _set(self, above: Place, events: frozenset[str]) -> None:
        by_path = self.definition.actions
        if not by_path:
            return
        elements = list(walk(above))
        for place in (one for element in elements for one in (element, *element.marks.values())):
            for action in by_path.get(place.part.path, ()):
                if action.events & events and place.is_relevant:
                    self._act(place, action.value)

    def _act(self, place: Place, value: Expression | None) -> None:
        place.write(place.fit("" if value is None else to_text(value.run(place.context))))

    def watching(self, place: Place) -> Iterator[Effect[str]]:
        """Give what is set when the answer at a place changes."""
        for action in self.definition.triggers.get(place.part.path, ()):
            if CHANGED in action.events:
                yield self._watch(place, action)

    def _watch(self, place: Place, action: Action) -> Effect[str]:
        return Effect(
            self.board, place.text, "", lambda _: self._set_from(place, action), at_once=False
        )

    def _set_from(self, place: Place, action: Action) -> None:
        """Set what an answer sets: in its own row where both stand in one."""
        around: Node | None = place
        while isinstance(around, Place) and not f"{action.path}/".startswith(
            f"{around.part.path}/"
        ):
            around = around.parent
        found = below(around, action.path) if isinstance(around, Place) else None
        if found is not None:
            self._act(found, action.value)

    def _preload(self) -> None:
        for bind in self.definition.binds.values():
            text = self._preloaded(bind)
            if text:
                for place in self.places(bind.path):
                    place.write(place.fit(text))

    def _preloaded(self, bind: Bind) -> str:
        """Give what the device knows; who works here and on which device never stands in a form."""
        now = self.now()
        match bind.preload:
            case ("uid", _):
                return self._uuid()
            case ("date", _) if now:
                return dates.day_text(now)
            case ("timestamp", "start") if now:
                return dates.moment_text(now)
        return ""

    def _uuid(self) -> str:
        rule = compiled("concat('uuid:', uuid())", "", "calculation")
        text = to_text(rule.run(self.first.context))
        return text if len(text) > len("uuid:") else ""

    # Choices

    def codes(self, place: Place, choosing: Choosing) -> tuple[str, ...]:
        """Work out the codes that may be chosen at a place now."""
        return tuple(one.code for one in self._offered(place, choosing))

    def choices(self, place: Place) -> tuple[Choice, ...]:
        """Give the choices that a place offers now."""
        choosing = self.definition.chosen.get(place.part.path)
        if choosing is None:
            return ()
        return self._offered(place, choosing) if choosing.is_worked_out else choosing.choices

    def _offered(self, place: Place, choosing: Choosing) -> tuple[Choice, ...]:
        assert choosing.itemset is not None
        found = choosing.itemset.nodes.run(place.context)
        nodes: Sequence[Node] = found if isinstance(found, list) else ()
        return tuple(choosing.choice(node, self) for node in nodes)

    # The world of expressions

    def root(self) -> Node:
        """Give what stands above the first element."""
        return self._top

    def instance(self, name: str) -> Node | None:
        """Give a secondary instance."""
        found = self.definition.instances.get(name)
        return self._top if found is None and name == self.definition.form_id else found

    def now(self) -> datetime.datetime | None:
        """Give the time with its zone, if a clock was given."""
        return self._clock() if self._clock else None

    def draw(self) -> float:
        """Give a number by chance, if dice were given."""
        return self._dice() if self._dice else NAN

    def translated(self, text_id: str, context: Context) -> str:
        """Give a text in the language of the form being answered."""
        return worked_out(self.definition.translations.find(text_id, self.language), context)

    def choice_label(self, code: str, question: Value, context: Context) -> str:
        """Give the label of a choice in the language of the form being answered."""
        if isinstance(question, str) and question.strip():
            question = compiled(question.strip(), "", "calculation").run(context)
        place = question[0] if isinstance(question, list) and question else None
        choices = self.choices(place) if isinstance(place, Place) else ()
        found = next((one for one in choices if one.code == code), None)
        return worked_out(found.text(self.language), context) if found else ""


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
        return "" if self.first is None else self.first.text()

    def attribute(self, _name: str) -> Node | None:
        return None


class _Fixed(dict[str, Nodes | None]):
    """The place at a path on which no repeat stands: it never moves, and is looked for once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def __missing__(self, path: str) -> Nodes | None:
        names = path.split("/")
        first = self._tree.first
        found: Place | Rows | None = first if names[:2] == ["", first.name] else None
        for name in names[2:]:
            found = found.children.get(name) if isinstance(found, Place) else found
        self[path] = None if isinstance(found, Rows) else [found] if found else []
        return self[path]
