"""One question of an interview on one page, the rail beside it, and where to go on after a break."""

from typing import Any

import msgspec

from screenio.domain.interview import State
from screenio.encoding import PersonId, SubjectId
from screenio.forms.session import CLOSED, Session
from screenio.projections.view import View

CLOSING = frozenset({"S9", "S10"})
"""Sections that come last: read-back and confirmation. Source: DOMAIN §9, order of sections."""
OPEN_STATUSES = frozenset({"MISSING", "ASKED", "NOT_ALLOWED"})


class RailRow(msgspec.Struct, frozen=True):
    """One question in the rail: its status, and whether its answer is closed to whoever looks."""

    name: str
    section: str
    status: str
    required: bool
    closed: bool


class RailSection(msgspec.Struct, frozen=True):
    """One section in the rail, with how much of it is done."""

    name: str
    answered: int
    missing: int
    rows: tuple[RailRow, ...]


class InterviewCard(msgspec.Struct, frozen=True):
    """Everything the interview page shows.

    Args:
        question: what is on screen now; empty when nothing is open.
        value: what was answered to it, opened if need be; None when nothing was.
        heard: what was said at arrival for what the question fills; shown, never filled in.
        half_typed: text of this question that was not submitted.
        sees: entries that stand for the question now, for the answer to supersede.
    """

    interview: SubjectId
    person: PersonId
    form_digest: bytes
    languages: tuple[str, str, str]
    pool_id: str
    question: str
    kind: str
    status: str
    required: bool
    value: Any
    declined: str
    closed_to_us: bool
    heard: Any
    half_typed: str
    sees: tuple[bytes, ...]
    rail: tuple[RailSection, ...]
    up_next: tuple[str, ...]
    flags: tuple[str, ...]
    read_back: bool
    signed_off: bool
    settled: int
    missing: int


def interview_card(view: View, interview: SubjectId, question: str = "") -> InterviewCard:
    """Show a question of an interview, or where it goes on when none is named."""
    session = view.session(interview)
    state = view.state(interview)
    name = question or resume_at(view, interview)[0]
    opened = view.closed(interview)
    closed = {one for one, value in state.values.items() if value == CLOSED} - set(opened)
    rail = rail_of(session, frozenset(closed))
    node = session.node(name) if name else None
    given = state.values.get(name)
    flags = view.latest("protection", state.person)
    screening = view.latest("screening", state.person)
    return InterviewCard(
        interview=interview,
        person=state.person,
        form_digest=state.began.form_digest,
        languages=state.began.languages,
        pool_id=state.began.pool_id,
        question=name,
        kind=session.definition.questions[name].kind if name else "",
        status=node.status if node else "",
        required=bool(node and node.required),
        value=opened.get(name) if given == CLOSED else given,
        declined=state.declined.get(name, ""),
        closed_to_us=given == CLOSED and name not in opened,
        heard=_heard(view, state.person, session, name),
        half_typed=view.half_typed().get((interview, name), ""),
        sees=state.heads.get(name, ()),
        rail=rail,
        up_next=state.up_next,
        flags=tuple(sorted(flags.flags)) if flags else (),
        read_back=state.read_back,
        signed_off=bool(screening and screening.signed_off),
        settled=sum(section.answered for section in rail),
        missing=sum(section.missing for section in rail),
    )


def rail_of(session: Session, closed: frozenset[str] = frozenset()) -> tuple[RailSection, ...]:
    """Give the sections that apply; `closed` are the questions that whoever looks cannot open."""
    return tuple(
        RailSection(
            name=section.name,
            answered=section.answered,
            missing=section.missing,
            rows=tuple(
                RailRow(
                    name=one.name,
                    section=section.name,
                    status=one.status,
                    required=one.required,
                    closed=one.name in closed,
                )
                for one in section.questions
                if one.relevant
            ),
        )
        for section in session.outline()
        if section.relevant
    )


def _heard(view: View, person: PersonId, session: Session, name: str) -> Any:
    """Give what stands from arrival for what the question fills, unless the question was answered."""
    fills = session.definition.questions[name].columns.get("fills", "") if name else ""
    known = view.state(SubjectId(person))
    claims = (
        [claim for claim in known.standing(fills) if claim.made.source != "ANSWER"] if fills else []
    )
    return claims[-1].made.value if claims else None


def resume_at(view: View, interview: SubjectId) -> tuple[str, str]:
    """Say at which question an interview goes on, and which half-typed text stands in it.

    Half-typed text comes first, then what was put next, then the first question that must be answered; of a
    station's own form the first that is open.
    """
    typed = [
        (field, text) for (about, field), text in view.half_typed().items() if about == interview
    ]
    if typed:
        return typed[-1]
    session = view.session(interview)
    must = session.missing() if view.state(interview).is_screening else ()
    following = [*_put_next(view, interview, session), *must]
    return following[0] if following else session.next_question() or "", ""


def next_after(view: View, interview: SubjectId, question: str) -> str:
    """Say which question comes after one that was answered.

    What was put next comes first, then the rest of the section, then the first section in which something
    must still be answered; read-back and confirmation come when nothing else is missing. A station's own form
    is asked in its order, and what was left out and must be answered comes last.
    """
    session, is_own = view.session(interview), not view.state(interview).is_screening
    questions = session.definition.questions
    put = [name for name in _put_next(view, interview, session) if name != question]
    section = questions[question].section if question in questions else ""
    later = session.definition.order[_place(session, question) + 1 :]
    within = [name for name in later if is_own or questions[name].section == section]
    rest = [name for name in within if _is_open(session, name)]
    missing = [name for name in session.missing() if name != question]
    if not is_own and section in CLOSING:
        rest = [] if any(questions[name].section not in CLOSING for name in missing) else rest
    following = [*put, *rest, *missing]
    return following[0] if following else session.next_question(question) or ""


def _place(session: Session, question: str) -> int:
    order = session.definition.order
    return order.index(question) if question in order else -1


def _is_open(session: Session, question: str) -> bool:
    node = session.node(question)
    return node.relevant and node.status in OPEN_STATUSES


def _put_next(view: View, interview: SubjectId, session: Session) -> list[str]:
    """Give what was put next and is still open."""
    state: State = view.state(interview)
    known = session.definition.questions
    return [name for name in state.up_next if name in known and _is_open(session, name)]
