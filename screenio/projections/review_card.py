"""A record as the supervisor goes through it: field by field, objections under their field, guards."""

from collections.abc import Mapping
from typing import Any

import msgspec

from screenio.domain.occasion import asked_by
from screenio.domain.screening import OVERRIDABLE, open_guards
from screenio.encoding import PersonId, SubjectId
from screenio.forms.session import CLOSED
from screenio.projections.view import View

OBJECTION, OBJECTION_FIELD, OBJECTION_SAYS = "S9.6", "S9.6.1", "S9.6.2"


class FieldRow(msgspec.Struct, frozen=True):
    """One answered field: value, or why there is none; closed when it is not for whoever looks."""

    question: str
    section: str
    kind: str
    value: Any
    declined: str
    closed_to_us: bool
    objection: Mapping[str, str]


class ReviewCard(msgspec.Struct, frozen=True):
    """Everything a review shows."""

    screening: SubjectId | None
    interview: SubjectId | None
    person: PersonId
    form_digest: bytes
    languages: tuple[str, str, str]
    fields: tuple[FieldRow, ...]
    guards: tuple[str, ...]
    overridable: frozenset[str]
    own_interview: bool
    state: str
    signed_off: bool
    wish_words: tuple[tuple[str, str], ...]


def review_card(view: View, person: PersonId) -> ReviewCard:
    """Show the record of a person for review."""
    talk_id, talk = view.talk_id(person), view.talk(person)
    case_id, case = view.latest_id("screening", person), view.latest("screening", person)
    lock_id = view.latest_id("protection", person)
    return ReviewCard(
        screening=case_id,
        interview=talk_id,
        person=person,
        form_digest=talk.began.form_digest if talk else b"",
        languages=talk.began.languages if talk else ("en", "en", ""),
        fields=tuple(fields_of(view, talk_id)) if talk_id else (),
        guards=tuple(open_guards(case, view.find)) if case else (),
        overridable=OVERRIDABLE,
        own_interview=view.staff in asked_by(view.find, person),
        state=case.state if case else "",
        signed_off=bool(case and case.signed_off),
        wish_words=view.wish_words(lock_id) if lock_id else (),
    )


def fields_of(view: View, talk_id: SubjectId) -> list[FieldRow]:
    """Give everything that was asked in an interview, in the order of the form."""
    state, session, opened = view.state(talk_id), view.session(talk_id), view.closed(talk_id)
    objections = _objections(state.values.get(OBJECTION))
    rows = []
    for name in session.definition.order:
        question = session.definition.questions[name]
        given, declined = state.values.get(name), state.declined.get(name, "")
        if question.kind == "note" or (given is None and not declined):
            continue
        rows.append(
            FieldRow(
                question=name,
                section=question.section,
                kind=question.kind,
                value=opened.get(name) if given == CLOSED else given,
                declined=declined,
                closed_to_us=given == CLOSED and name not in opened,
                objection=objections.get(name, {}),
            )
        )
    return rows


def _objections(rows: Any) -> dict[str, Mapping[str, str]]:
    if not isinstance(rows, list | tuple):
        return {}
    return {
        row[OBJECTION_FIELD]: row.get(OBJECTION_SAYS) or {}
        for row in rows
        if row.get(OBJECTION_FIELD)
    }
