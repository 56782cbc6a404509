"""How one place stands for somebody who looks at it: everything that can be said of it, in one value.

It is a cell like any other, so it is worked out again only when something that it hangs on has changed,
and the board can say which places stand otherwise after an answer.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from screenio.forms.cells import Sight
from screenio.forms.controls import Control
from screenio.forms.place import Place, full_path, lies_in_row
from screenio.forms.texts import NO_WORDING, Text, worked_out
from screenio.forms.tree import Tree


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
        look = _looking_at_leaf(place, tree) if not place.children else _looking_at_group(place, tree)
        place.sight = Sight(tree.board, look, None)
    return place.sight


def _looking_at_leaf(place: Place, tree: Tree) -> Callable[[], Seen]:
    path, label = _path(place), _label(place, tree)
    is_chosen = place.choosing is not None

    def look() -> Seen:
        relevant, required, text = place.is_relevant, place.is_required, place.text()
        is_missing = required and not text and not place.declined
        valid = not relevant or not (is_missing or not place.holds())
        codes = place.codes() if is_chosen else None
        return Seen(path(), relevant, required, place.is_readonly, text, valid, codes, label())

    return look


def _looking_at_group(place: Place, tree: Tree) -> Callable[[], Seen]:
    path, label = _path(place), _label(place, tree)
    is_chosen = place.choosing is not None

    def look() -> Seen:
        codes = place.codes() if is_chosen else None
        relevant, required = place.is_relevant, place.is_required
        return Seen(path(), relevant, required, place.is_readonly, "", True, codes, label())

    return look


def _path(place: Place) -> Callable[[], str]:
    """Give the path of a place; only rows may move, when others before them go."""
    written = full_path(place)
    return (lambda: full_path(place)) if lies_in_row(place) else lambda: written


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


def _label(place: Place, tree: Tree) -> Callable[[], str | None]:
    words = words_of(place, tree)
    if words is None:
        return lambda: None
    if any(not isinstance(one, str) for one in words):
        return lambda: worked_out(words, place.context)
    written = worked_out(words, place.context)
    return lambda: written
