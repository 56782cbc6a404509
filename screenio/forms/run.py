"""A form walked place by place, as other engines walk it: for trials, exports and comparison.

A session asks questions; a run sees every place of the instance, rows, groups and calculations included,
with what rules it now. A step that is not possible leaves everything as it was.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from screenio.errors import Refusal
from screenio.forms import kinds
from screenio.forms.audit import ADD_REPEAT, DELETE_REPEAT, FORM_START, QUESTION, Event
from screenio.forms.cells import Cell, Sight
from screenio.forms.controls import GROUP, REPEAT
from screenio.forms.definition import FormDefinition
from screenio.forms.lists import Choosing
from screenio.forms.place import Place, Rows
from screenio.forms.seen import Seen, decline, sight, words_of
from screenio.forms.texts import worked_out
from screenio.forms.tree import Clock, Dice, Tree
from screenio.forms.ways import walk
from screenio.xpath.values import number_text

Step = Mapping[str, Any]
_STEP = re.compile(r"(?:[^\[\]/:]+:)?([^\[\]/:]+)(?:\[(\d{1,6})\])?")


class Run:
    """One walk through a form.

    Args:
        clock: gives the time; without it `today()` and `now()` are blank.
        dice: gives numbers from 0 up to 1; without it `random()` and `uuid()` are blank.
        language: of the labels; the form's own first one when empty.

    `events` is the log of the walk.
    """

    def __init__(
        self,
        definition: FormDefinition,
        *,
        clock: Clock | None = None,
        dice: Dice | None = None,
        language: str = "",
    ) -> None:
        self.definition = definition
        self.tree = Tree(definition, clock, dice, begins_with_rows=True, language=language)
        self.events = [Event(FORM_START, at=self.tree.now())]
        self._questions: dict[str, Place] = {}
        self._sights: Cell[tuple[Sight[Seen], ...]] = Cell(
            self.tree.board, self._look_everywhere, ()
        )
        self._steps: dict[str, Callable[[str, Any], None]] = {
            "answer": self.answer,
            "clear": lambda path, _: self.clear(path),
            "decline": lambda path, reason: self.decline(path, str(reason or "DECLINED")),
            "add_repeat": lambda path, _: self.add_row(path),
            "remove_repeat": lambda path, _: self.remove_row(path),
        }

    def take(self, step: Step) -> None:
        """Take one step: `do`, `path` and, for an answer, `value`.

        Raises:
            Refusal: `run.unknown_step` and what the methods below raise.
        """
        act, path = self._steps.get(str(step.get("do"))), step.get("path")
        if act is None or not isinstance(path, str):
            raise Refusal("run.unknown_step")
        act(path, step.get("value"))

    def answer(self, path: str, value: Any) -> None:
        """Answer a place, with the text that stands in the instance.

        Raises:
            Refusal: `run.unknown_place`, `run.not_a_question`, `answer.read_only`, `answer.not_asked`,
                `answer.wrong_kind`, `answer.unknown_code`, `answer.strange_sign`.
        """
        place = self._question(path)
        text = value if isinstance(value, str) else _text(value)
        fitted = place.fit(text)
        if not fitted and text.strip():
            raise Refusal("answer.wrong_kind", question=place.name)
        if fitted and place.choosing is not None:
            fitted = _chosen(place, place.choosing, fitted)
        self._put(place, path, fitted)

    def clear(self, path: str) -> None:
        """Take an answer, or a reason for none, back.

        Raises:
            Refusal: as for an answer.
        """
        self._put(self._question(path), path, "")

    def decline(self, path: str, reason: str) -> None:
        """Record that there is no answer; that is enough for what is required.

        Raises:
            Refusal: as for an answer.
        """
        self._put(self._question(path), path, "", reason)

    def _put(self, place: Place, path: str, text: str, reason: str = "") -> None:
        if kinds.is_strange(text) or (reason and kinds.is_strange(reason)):
            raise Refusal("answer.strange_sign", question=place.name)
        before = place.text()
        decline(place, reason)
        place.write(text)
        self.tree.settle()
        self.events.append(Event(QUESTION, path, self.tree.now(), before, place.text(), reason))

    def add_row(self, path: str) -> None:
        """Add a row to a repeat, behind the others.

        Raises:
            Refusal: `run.unknown_place`, `run.counted`.
        """
        above, _, name = path.rpartition("/")
        rows = self._rows(self._place(above), name)
        rows.resize(len(rows.get()) + 1)
        self.tree.settle()
        self.events.append(Event(ADD_REPEAT, path, self.tree.now()))

    def remove_row(self, path: str) -> None:
        """Take a row of a repeat away.

        Raises:
            Refusal: `run.unknown_place`, `run.counted`.
        """
        row = self._place(path)
        if not isinstance(row.parent, Place):
            raise Refusal("run.unknown_place", path=path)
        rows = self._rows(row.parent, row.name)
        rows.remove(rows.get().index(row))
        self.tree.settle()
        self.events.append(Event(DELETE_REPEAT, path, self.tree.now()))

    def _rows(self, above: Place, name: str) -> Rows:
        rows = above.children.get(name)
        if not isinstance(rows, Rows):
            raise Refusal("run.unknown_place", path=f"{above.part.path}/{name}")
        if rows.is_counted:
            raise Refusal("run.counted", path=rows.part.path)
        if not rows.whole.is_relevant:
            raise Refusal("answer.not_asked", question=name)
        return rows

    def _question(self, path: str) -> Place:
        place = self._questions.get(path) or self._found_question(path)
        if not place.is_relevant:
            raise Refusal("answer.not_asked", question=place.name)
        if place.is_readonly:
            raise Refusal("answer.read_only", question=place.name)
        return place

    def _found_question(self, path: str) -> Place:
        """Find a question; one on whose path no repeat stands never moves, and is kept."""
        fixed = next(iter(self.tree.fixed(path) or ()), None)
        place = fixed if isinstance(fixed, Place) else self._place(path)
        control = self.definition.controls.get(place.part.path)
        if control is None or control.tag in {GROUP, REPEAT} or place.children:
            raise Refusal("run.not_a_question", path=path)
        if place is fixed:
            self._questions[path] = place
        return place

    def _place(self, path: str) -> Place:
        """Find a place; a row that is not numbered is the first one."""
        steps = steps_of(path)
        place = self.tree.first
        if not steps or steps[0][0] != place.name:
            raise Refusal("run.unknown_place", path=path)
        for name, nth in steps[1:]:
            found = place.named(name)
            child = found[nth - 1] if 1 <= nth <= len(found) else None
            if not isinstance(child, Place):
                raise Refusal("run.unknown_place", path=path)
            place = child
        return place

    # Reading

    def seen(self) -> Iterator[Seen]:
        """Give how every place below the first stands, in the order of the instance."""
        for one in self._sights.get():
            yield one.get()

    def changed(self) -> list[Seen]:
        """Give how those places stand that stand otherwise than was told last; at first, all."""
        self._sights.get()  # rows that are new are looked at from now on
        return self.tree.board.news()

    def _look_everywhere(self) -> tuple[Sight[Seen], ...]:
        places = walk(self.tree.first)
        next(places)
        return tuple(sight(place, self.tree) for place in places)

    def label(self, place: Place) -> str | None:
        """Give the words of a place, with what is worked out in them; None where it has none of its own."""
        words = words_of(place, self.tree)
        return None if words is None else worked_out(words, place.context)

    def nodes(self) -> list[dict[str, Any]]:
        """Give what `seen` gives as plain values."""
        return [one.plain() for one in self.seen()]


@lru_cache(maxsize=4096)
def steps_of(path: str) -> tuple[tuple[str, int], ...]:
    """Give the names on a path with the number of the row, 1 where none stands; nothing for no path."""
    found = [_STEP.fullmatch(step) for step in path.removeprefix("/").split("/")]
    return tuple((one[1], int(one[2] or 1)) for one in found if one) if all(found) else ()


def _chosen(place: Place, choosing: Choosing, text: str) -> str:
    """Give chosen codes as they are kept, in the order of the list; each must be offered."""
    offered = dict.fromkeys(place.codes()) if choosing.is_worked_out else choosing.known
    wanted = (text,) if choosing.tag == "select1" else text.split()
    for code in wanted:
        if code not in offered:
            raise Refusal("answer.unknown_code", question=place.name)
    return choosing.in_order(text, offered)


def _text(value: Any) -> str:
    """Write a plain value of a script as it stands in the instance."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float() if abs(value) <= sys.float_info.max:
            return number_text(float(value))
        case list():
            return " ".join(map(_text, value))
    raise Refusal("run.unknown_step")
