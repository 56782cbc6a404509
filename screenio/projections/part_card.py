"""How the parts of a question stand while it is typed: which apply, what they offer, what is worked out."""

from collections.abc import Mapping
from typing import Any

import msgspec

from screenio.encoding import SubjectId
from screenio.forms.definition import Question
from screenio.forms.parts import Parts, PartStanding
from screenio.projections.question_card import Both, ChoiceRow, Source, source_of
from screenio.projections.view import View


class PartCard(msgspec.Struct, frozen=True):
    """One part of a row.

    Args:
        readonly: nobody types it; `shown` is what the form has worked out.
        label: words that speak of the row; None where those of the card of the part hold.
        choices: what it offers now; None where that is all that the card of the part offers.
        rows: of a repeat inside, its rows.
        is_counted: of a repeat inside, whether the form alone says how many rows there are.
    """

    relevant: bool
    readonly: bool
    shown: str = ""
    label: Both | None = None
    choices: tuple[ChoiceRow, ...] | None = None
    rows: tuple[Mapping[str, "PartCard"], ...] = ()
    is_counted: bool = False


Row = Mapping[str, PartCard]
"""Key of a part to how it stands."""


def part_cards(
    view: View, talk: SubjectId, question: str, value: Any, language: str
) -> tuple[Row, ...]:
    """Give how the rows of a question would stand if they were answered so; nothing is recorded."""
    return parts_of(source_of(view, talk, language), question, value)


def parts_of(source: Source, question: str, value: Any) -> tuple[Row, ...]:
    """Give how the rows of a question would stand, with the words of what they offer."""
    whole = source.session.definition.questions[question]
    return tuple(_row(source, whole, one) for one in source.session.parts(question, value))


def _row(source: Source, whole: Question, parts: Parts) -> Row:
    questions = source.session.definition.questions
    inside = {whole.key(name): questions[name] for name in whole.children}
    return {
        key: PartCard(
            relevant=one.relevant,
            readonly=one.readonly,
            shown=one.text if one.readonly else "",
            label=_label(source, one),
            choices=_offered(source, inside[key], one),
            rows=tuple(_row(source, inside[key], row) for row in one.rows),
            is_counted=one.is_counted,
        )
        for key, one in parts.items()
    }


def _label(source: Source, standing: PartStanding) -> Both | None:
    if not standing.words:
        return None
    first = next(iter(standing.words.values()))
    spoken = standing.words.get(source.person, "") if source.person else ""
    return Both(standing.words.get(source.officer, first), spoken)


def _offered(
    source: Source, part: Question, standing: PartStanding
) -> tuple[ChoiceRow, ...] | None:
    every = source.session.definition.choices(part.list) if part.list else ()
    codes = [one.code for one in standing.choices]
    is_every = not part.list or codes == [one.code for one in every]
    return None if is_every else source.rows(standing.choices)
