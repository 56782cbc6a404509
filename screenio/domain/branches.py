"""What follows an answer: `NOBODY -> raise UAM, open CHILD; OTHER_ADULT & flag.PROT -> call SUP`.

The verbs are the list `branch_verb`; which of them becomes a fact of another subject stands in
`consequences.py`.
"""

from functools import lru_cache
from typing import Any

import msgspec

from screenio.domain.occasion import Occasion
from screenio.domain.situation import context
from screenio.encoding import PersonId
from screenio.forms.definition import FormDefinition, Question
from screenio.identity import partial_date

ANY = "any"
POSSIBLE_MINOR = "POSSIBLE_MINOR"


class Branch(msgspec.Struct, frozen=True):
    """When all terms hold (each a set of alternatives), these steps follow: (verb, argument)."""

    terms: tuple[frozenset[str], ...]
    steps: tuple[tuple[str, str], ...]

    def holds(self, signs: frozenset[str]) -> bool:
        """Say whether every term has a sign."""
        return all(not term.isdisjoint(signs) for term in self.terms)


@lru_cache(maxsize=512)
def branches(text: str) -> tuple[Branch, ...]:
    """Read the branch column of one question."""
    return tuple(_branch(part) for part in text.split(";") if part.strip())


def _branch(text: str) -> Branch:
    when, _, then = text.partition("->")
    terms = tuple(frozenset(one.strip() for one in term.split("|")) for term in when.split("&"))
    steps = tuple(
        (verb, argument.strip())
        for verb, _, argument in (s.strip().partition(" ") for s in then.split(","))
    )
    return Branch(terms, steps)


def steps_after(text: str, signs: frozenset[str]) -> list[tuple[str, str]]:
    """Give the steps that follow from the signs of an answer, in the order written."""
    return [
        step for branch in branches(text) if branch.holds(signs | {ANY}) for step in branch.steps
    ]


def codes_of(value: Any) -> set[str]:
    """Give the codes that stand anywhere in an answer."""
    match value:
        case str():
            return {value}
        case dict():
            return set().union(
                *(codes_of(v) for k, v in value.items() if k in {"type", "held_by", "country"})
            )
        case list() | tuple():
            return set().union(*(codes_of(one) for one in value))
    return set()


def steps_of(
    definition: FormDefinition,
    question: Question,
    value: Any,
    person: PersonId,
    occasion: Occasion,
) -> list[tuple[str, str]]:
    """Give the steps of an answer's branches; of a repeat those of every row's children as well."""
    if not question.columns.get("branch") and question.kind != "repeat":
        return []
    general = context(occasion.find, person, occasion.today, occasion.tables)
    if question.kind != "repeat":
        return _of_one(question, value, general, occasion)
    rows = value or []
    steps = _of_one(question, None, general, occasion) if rows else []
    for row in rows:
        for child, given in row.items():
            steps.extend(_of_one(definition.questions[child], given, general, occasion))
    return list(dict.fromkeys(steps))


def _of_one(
    question: Question, value: Any, general: dict[str, str], occasion: Occasion
) -> list[tuple[str, str]]:
    text = question.columns.get("branch", "")
    if not text:
        return []
    raised = {
        name for name, held in general.items() if name.startswith("flag.") and held == "RAISED"
    }
    return steps_after(
        text, frozenset(codes_of(value)) | raised | _minor(question, value, general, occasion)
    )


def _minor(question: Question, value: Any, general: dict[str, str], occasion: Occasion) -> set[str]:
    """Say whether the date just given, or else the person's own, touches under eighteen."""
    if question.kind == "partial_date":
        touches = partial_date.possible_minor(
            partial_date.read(value), stated_on=occasion.today, on=occasion.today
        )
    else:
        touches = general.get("case.possible_minor") == "YES"
    return {POSSIBLE_MINOR} if touches else set()
