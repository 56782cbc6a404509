"""From one version of a form to another: which answers go along, and which would be lost, and why.

An answer goes along when a question of the same place asks for the same kind in the same compartment and
still has every code that was chosen. Nothing is changed to make it fit. Whoever moves an interview sees the
loss first.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

import msgspec

from screenio.domain.columns import kept_elsewhere
from screenio.domain.fact import Command, Fact
from screenio.domain.occasion import Occasion
from screenio.domain.questionnaire import must_be_in_use
from screenio.encoding import StaffId
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.session import CLOSED

# Facts


class InterviewMigrated(Fact, frozen=True, kw_only=True):
    """The interview goes on with another version of its form; what was lost stays in the journal.

    Args:
        kept, lost: names of questions whose answers went along, and of those whose did not.
    """

    KIND: ClassVar[str] = "interview.migrated"
    form_digest: bytes
    kept: tuple[str, ...]
    lost: tuple[str, ...]


# State

Moving = TypeVar("Moving")
"""The state of an interview."""


def migrated(state: Moving, fact: InterviewMigrated, author: StaffId) -> Moving:
    """Give the state of an interview, of its own kind, that has moved."""
    given: Any = state
    moved_on: Moving = msgspec.structs.replace(
        given,
        began=msgspec.structs.replace(given.began, form_digest=fact.form_digest),
        heads=_only(fact.kept, given.heads),
        values=_only(fact.kept, given.values),
        declined=_only(fact.kept, given.declined),
        log=tuple(line for line in given.log if line[0] in fact.kept),
        up_next=(),
        authors=given.authors | {author},
    )
    return moved_on


def _only(kept: tuple[str, ...], given: dict[str, Any]) -> dict[str, Any]:
    return {name: one for name, one in given.items() if name in kept}


# Commands


class MigrateInterview(Command, frozen=True, kw_only=True):
    """Go on with another version of the form; `lost` are the questions that were seen to be lost."""

    form_digest: bytes
    lost: tuple[str, ...]


# Rules

GONE, OTHER_KIND, OTHER_CODES, OTHER_COMPARTMENT, OTHER_PARTS = (
    "GONE",
    "OTHER_KIND",
    "OTHER_CODES",
    "OTHER_COMPARTMENT",
    "OTHER_PARTS",
)
"""Why an answer does not go along."""


class Loss(msgspec.Struct, frozen=True):
    """An answer that would not go along, and why."""

    question: str
    reason: str


class Migration(msgspec.Struct, frozen=True):
    """What a move keeps and loses, in the order of the old form."""

    kept: tuple[str, ...]
    lost: tuple[Loss, ...]

    def seen(self, questions: tuple[str, ...]) -> tuple[str, ...]:
        """Give what is lost, once it is what somebody has seen to be lost.

        Raises:
            Refusal: `interview.loss_not_seen`.
        """
        lost = tuple(one.question for one in self.lost)
        if set(lost) != set(questions):
            raise Refusal("interview.loss_not_seen")
        return lost


def moved(command: MigrateInterview, state: Any, occasion: Occasion) -> InterviewMigrated:
    """Move an open interview to the version in use, once somebody has seen what is lost by it.

    Raises:
        Refusal: `questionnaire.not_in_use`, and what `migration` and `Migration.seen` say.
    """
    before, after = map(occasion.definition, (state.began.form_digest, command.form_digest))
    move = migration(before, after, values=state.values, declined=state.declined)
    must_be_in_use(occasion.find, command.form_digest)
    lost = move.seen(command.lost)
    return InterviewMigrated(form_digest=command.form_digest, kept=move.kept, lost=lost)


def migration(
    before: FormDefinition,
    after: FormDefinition,
    *,
    values: Mapping[str, Any],
    declined: Mapping[str, str],
) -> Migration:
    """Say what a move would keep and lose; `values` and `declined` are what stands.

    Raises:
        Refusal: `interview.not_another_version`.
    """
    if after.form_id != before.form_id or after.digest == before.digest:
        raise Refusal("interview.not_another_version")
    kept, lost = [], []
    for name in before.order:
        if name not in values and name not in declined:
            continue
        reason = _misfit(before, after, name, values.get(name))
        if reason:
            lost.append(Loss(name, reason))
        else:
            kept.append(name)
    return Migration(tuple(kept), tuple(lost))


def _misfit(before: FormDefinition, after: FormDefinition, name: str, value: Any) -> str:
    """Say why an answer does not fit; empty when it does, or when only a reason for none stands."""
    old, found = before.questions[name], after.questions.get(name)
    if found is None or found.path != old.path:
        return GONE
    if found.kind != old.kind:
        return OTHER_KIND
    if kept_elsewhere(found, old):
        return OTHER_COMPARTMENT
    is_told = value is not None and value != CLOSED
    return _misfit_inside(before, after, found, value) if is_told else ""


def _misfit_inside(
    before: FormDefinition, form: FormDefinition, question: Question, value: Any
) -> str:
    """Look at the codes of an answer, and at the kinds and codes of its rows and parts."""
    if isinstance(value, Mapping) and question.children:
        return _misfit_row(before, form, question, value)
    if question.is_repeat:
        rows = (_misfit_row(before, form, question, row) for row in value)
        return next(filter(None, rows), "")
    offered = {one.code for one in form.choices(question.list)}
    chosen = [value] if isinstance(value, str) else value
    if offered and isinstance(chosen, list | tuple) and not offered.issuperset(chosen):
        return OTHER_CODES
    return ""


def _misfit_row(
    before: FormDefinition, form: FormDefinition, whole: Question, row: Mapping[str, Any]
) -> str:
    children = {whole.key(name): form.questions[name] for name in whole.children}
    for key, given in row.items():
        if key not in children and whole.is_repeat:
            return OTHER_PARTS
        if key in children and given is not None:
            old = before.questions.get(children[key].name)
            is_other = old is not None and old.kind != children[key].kind
            reason = OTHER_KIND if is_other else _misfit_inside(before, form, children[key], given)
            if reason:
                return reason
    return ""
