"""How one place stands for somebody who looks at it: everything that can be said of it, in one value.

It is a cell like any other, so it is worked out again only when something that it hangs on has changed,
and the board can say which places stand otherwise after an answer.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from screenio.forms.cells import Sight
from screenio.forms.controls import Control
from screenio.forms.place import Place
from screenio.forms.texts import NO_WORDING, Text, worked_out
from screenio.forms.tree import Tree
from screenio.forms.ways import full_path, lies_in_row


class Seen(NamedTuple):
    """How one place stands.

    Args:
        path: with the number of the row in brackets inside repeats.
        value: as it stands in the instance.
        valid: neither wanted and blank, nor against its rule.
        choices: the codes that may be chosen; None where nothing is chosen.
        label: in the language of the run; None where nothing is shown.
    """

    path: str
    relevant: bool
    required: bool
    readonly: bool
    value: str
    valid: bool
    choices: tuple[str, ...] | None
    label: str | None

    def __repr__(self) -> str:
        return f"Seen({self.path})"

    def plain(self) -> dict[str, Any]:
        """Give it as plain values."""
        choices = None if self.choices is None else list(self.choices)
        return {**self._asdict(), "choices": choices}


def sight(place: Place, tree: Tree) -> Sight[Seen]:
    """Give the cell of how a place stands, made when it is first looked at."""
    if place.sight is None:
        place.sight = Sight(tree.board, _looking(place, tree), None)
    return place.sight


def decline(place: Place, reason: str) -> None:
    """Note why there is no answer at a place, blank where there is one; whoever looks there is told."""
    if reason != place.declined:
        place.declined = reason
        if place.sight is not None:
            place.sight.spoil()


def _looking(place: Place, tree: Tree) -> Callable[[], Seen]:
    """Give the way to how a place stands; what never changes there is found once."""
    rules, shown = place.rules, _nothing if place.children else place.shown
    constraint = rules.constraint
    choosing = place.choosing
    codes = place.codes if choosing is not None and choosing.is_worked_out else None
    fixed = None if choosing is None or codes is not None else place.codes()
    path = "" if lies_in_row(place) else full_path(place)
    words = words_of(place, tree)
    is_fixed = words is None or all(isinstance(one, str) for one in words)
    label = None if words is None or not is_fixed else worked_out(words, place.context)

    def look() -> Seen:
        relevant = rules.relevant is None or rules.relevant.get()
        required = rules.required is not None and rules.required.get()
        text = shown() if relevant else ""
        if text:
            valid = constraint is None or constraint.get()
        else:
            valid = not relevant or not required or _is_enough(place)
        return Seen(
            path or full_path(place),
            relevant,
            required,
            rules.readonly is not None and rules.readonly.get(),
            text,
            valid,
            fixed if codes is None else codes(),
            label if is_fixed else worked_out(words or (), place.context),
        )

    return look


def _nothing() -> str:
    return ""


def _is_enough(place: Place) -> bool:
    """Say whether a place that is wanted may be blank."""
    return bool(place.children) or bool(place.declined)


def words_of(place: Place, tree: Tree) -> Text | None:
    """Give the words of a place in the language of the tree; None where it has none of its own."""
    control = tree.definition.controls.get(place.part.path)
    if control is None or control.label is NO_WORDING or control.is_worded_around:
        return None
    return _in_language(control, tree)


def _in_language(control: Control, tree: Tree) -> Text:
    translations = tree.definition.translations
    found = translations.by_language.get(tree.language, {}).get(control.label.text_id)
    return found or control.label.find(translations, tree.language)
