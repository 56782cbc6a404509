"""How the parts of a question stand while it is being answered: a name's, a place's, those of each row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from screenio.forms.definition import Question
from screenio.forms.lists import Choice
from screenio.forms.place import Place
from screenio.forms.texts import worked_out
from screenio.forms.tree import Tree
from screenio.forms.ways import below, rows_of


@dataclass(frozen=True, slots=True)
class PartStanding:
    """How one part stands.

    Args:
        text: what stands there now; of what the form works out, that.
        words: language to words, where something is worked out in them from this row.
        choices: what it offers now.
        rows: of a repeat inside, how the parts of each of its rows stand.
        is_counted: of a repeat inside, whether the form alone says how many rows there are.
    """

    relevant: bool
    required: bool
    readonly: bool
    text: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    rows: tuple[Mapping[str, "PartStanding"], ...] = ()
    is_counted: bool = False

    def __repr__(self) -> str:
        return "PartStanding()"


Parts = Mapping[str, PartStanding]
"""Key of a part to how it stands."""


def standing_parts(question: Question, place: Place, tree: Tree) -> tuple[Parts, ...]:
    """Give how the parts of a question stand: one mapping, of a repeat one for each row.

    Args:
        place: the question's own, of a repeat the one around its rows.
    """
    if not question.is_repeat:
        return (dict(_parts(question, place, tree)),)
    rows = rows_of(place, question.path.rpartition("/")[2]).get()
    return tuple(dict(_parts(question, row, tree)) for row in rows)


def _parts(question: Question, above: Place, tree: Tree) -> Iterator[tuple[str, PartStanding]]:
    for name in question.children:
        child = tree.definition.questions[name]
        around, _, last = child.path.rpartition("/")
        place = below(above, around if child.is_repeat else child.path)
        if place is None:  # it lies elsewhere in the form
            continue
        rules = rows_of(place, last).whole if child.is_repeat else place
        yield (
            question.key(name),
            PartStanding(
                rules.is_relevant,
                rules.is_required,
                rules.is_readonly,
                "" if child.is_repeat else place.text(),
                _words(tree, name, rules),
                tree.choices(place) if not child.is_repeat else (),
                standing_parts(child, place, tree) if child.is_repeat else (),
                child.is_repeat and rows_of(place, last).is_counted,
            ),
        )


def _words(tree: Tree, name: str, place: Place) -> dict[str, str]:
    """Give the words of a part that speak of its row; those that always say the same stand in the form."""
    languages = tree.definition.languages or ("",)
    texts = {language: tree.definition.text(name, language) for language in languages}
    if all(isinstance(piece, str) for text in texts.values() for piece in text):
        return {}
    return {code: worked_out(text, place.context).strip() for code, text in texts.items()}
