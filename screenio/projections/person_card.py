"""One person on one page: what was said and what is on paper, flags, doors, clocks, referrals, history."""

from typing import Any

import msgspec

from screenio.domain import locks
from screenio.domain.locks import closing
from screenio.domain.person import Claim
from screenio.domain.screening import open_guards
from screenio.domain.situation import situation
from screenio.encoding import PersonId, SubjectId
from screenio.projections.referrals import ReferralRow, referrals_of
from screenio.projections.view import Happened, View
from screenio.projections.worklist import DueRow, case_of, due_of


class ClaimRow(msgspec.Struct, frozen=True):
    """One value that stands, with where it comes from; two of one source are a conflict to settle."""

    attribute: str
    question: str
    value: Any
    status: str
    certainty: str
    source: str
    stated_on: str
    author: bytes
    in_conflict: bool


class DoorRow(msgspec.Struct, frozen=True):
    """A pathway or another output, and the rules that shut it; open when there are none."""

    door: str
    rules: tuple[str, ...]
    return_side: bool
    is_pathway: bool


class FlagRow(msgspec.Struct, frozen=True):
    """A flag that stands, and since when."""

    flag: str
    since: str


class BirthWindow(msgspec.Struct, frozen=True):
    """The days a birth date can mean, and whether the person may be a child."""

    first: str
    last: str
    possible_minor: bool


class PersonCard(msgspec.Struct, frozen=True):
    """Everything one page shows of a person."""

    person: PersonId
    name_native: str
    name_latin: str
    birth: BirthWindow
    claims: tuple[ClaimRow, ...]
    relations: tuple[tuple[PersonId, str], ...]
    flags: tuple[FlagRow, ...]
    doors: tuple[DoorRow, ...]
    due: tuple[DueRow, ...]
    hours_since_start: int
    tasks: tuple[tuple[str, str], ...]
    referrals: tuple[ReferralRow, ...]
    history: tuple[Happened, ...]
    case_state: str
    basis: str
    start_event: str
    start_at: str
    start_place: str
    certificate: str
    screening: SubjectId | None
    interview: SubjectId | None
    guards: tuple[str, ...]
    signed_off: bool


def person_card(view: View, person: PersonId) -> PersonCard:
    """Make the page of a person."""
    known = view.state(SubjectId(person))
    case = case_of(view, person)
    due = tuple(due_of(view, case)) if case else ()
    name = known.value("person.name") or {}
    screening = view.latest("screening", person)
    return PersonCard(
        person=person,
        name_native=name.get("native", ""),
        name_latin=name.get("latin", ""),
        birth=birth_window(view, person),
        claims=tuple(_claims(known)),
        relations=tuple((PersonId(other), relation) for other, relation in known.relations),
        flags=_flags(view, person),
        doors=tuple(doors(view, person)),
        due=tuple(one for one in due if one.at),
        hours_since_start=due[0].hours if due else 0,
        tasks=screening.tasks if screening else (),
        referrals=tuple(referrals_of(view, person)),
        history=tuple(view.history(person)),
        case_state=case.state if case else "",
        basis=screening.opened.basis if screening and screening.opened else "",
        start_event=case.start_event if case else "",
        start_at=case.start_at if case else "",
        start_place=screening.opened.start_place if screening and screening.opened else "",
        certificate=case.certificate if case else "",
        screening=view.latest_id("screening", person),
        interview=view.talk_id(person),
        guards=tuple(open_guards(screening, view.find)) if screening else (),
        signed_off=bool(screening and screening.signed_off),
    )


def _claims(known: Any) -> list[ClaimRow]:
    rows = []
    for attribute in dict.fromkeys(claim.made.attribute for claim in known.claims):
        standing: list[Claim] = known.standing(attribute)
        for claim in standing:
            same = [other for other in standing if other.made.source == claim.made.source]
            rows.append(
                ClaimRow(
                    attribute=attribute,
                    question=claim.made.question,
                    value=claim.made.value,
                    status=claim.made.status,
                    certainty=claim.certainty,
                    source=claim.made.source,
                    stated_on=claim.made.stated_on,
                    author=claim.author,
                    in_conflict=len(same) > 1,
                )
            )
    return rows


def _flags(view: View, person: PersonId) -> tuple[FlagRow, ...]:
    state = view.latest("protection", person)
    if state is None:
        return ()
    since = dict(state.raised_at)
    return tuple(FlagRow(flag, since.get(flag, "")) for flag in sorted(state.flags))


def doors(view: View, person: PersonId) -> list[DoorRow]:
    """Give every way on for a person, return side last, with the rules that shut it."""
    seen = situation(view.find, person, view.today, view.tables)
    return_side = locks.return_side(view.tables)
    pathways = sorted(view.tables.pathways.values(), key=lambda p: (p.movement_priority, p.code))
    rows = [
        DoorRow(p.code, closing(p.code, seen, view.tables), p.code in return_side, is_pathway=True)
        for p in pathways
    ]
    others = [
        DoorRow(door, closing(door, seen, view.tables), return_side=True, is_pathway=False)
        for door in locks.outputs(view.tables)
    ]
    return rows + others


def birth_window(view: View, person: PersonId) -> BirthWindow:
    """Give the days the birth date can mean, and whether child rules hold."""
    known = view.state(SubjectId(person))
    birth = known.birth()
    span = birth[1] if birth else None
    seen = situation(view.find, person, view.today, view.tables)
    return BirthWindow(
        first=span.first.isoformat() if span and span.first else "",
        last=span.last.isoformat() if span and span.last else "",
        possible_minor=seen["case.possible_minor"] == "YES",
    )
