"""The situation of a person as gates and conditions see it: flags, coded answers, case values.

It is folded from `general` alone, so that every desk sees the same and shuts the same doors.
"""

import datetime
from typing import Any

from screenio.domain.conditions import condition
from screenio.domain.occasion import Find, newest, talk, talks
from screenio.domain.tables import Tables
from screenio.encoding import PersonId
from screenio.identity.partial_date import ADULT_AT, Window, years_before

Situation = dict[str, Any]

YES, NO = "YES", "NO"
ACCOMPANIED = frozenset({"PARENT", "LEGAL_CARER", "CPA_ACCEPTED_CARER"})
"""Source: scr1.csv S0.3b; DOMAIN §3.4 guard (iv)."""
RETURN_LOCKS = ("R1", "R2", "R3", "R4", "R5", "D4")
"""What `case.return_lock` asks for. Source: codes.csv, case_context."""
FREE_TEXT = ("S1.9", "S5.3", "S8.2", "S9.6", "SC.15", "SCA.6")
"""Questions whose answers are the person's own words. Source: scr1.csv, kind text_two_languages."""
ANSWERED_WISH = frozenset({"YES", "NO"})


def _yes(truth: bool) -> str:  # noqa: FBT001 - the one thing it says
    return YES if truth else NO


def situation(find: Find, person: PersonId, today: datetime.date, tables: Tables) -> Situation:
    """Gather everything that gates and conditions may read about a person."""
    values = context(find, person, today, tables)
    answers, declined = _answers(find, person)
    values.update(
        {
            q: answers[q]
            for q in ("S0.4b", "S0.4c", "S5.2", "S9.5")
            if isinstance(answers.get(q), str)
        }
    )
    values["protection_question"] = protection_question(answers, declined)
    screening = newest(find, "screening", person)
    interview = talk(find, person)
    values["read_back"] = _yes(bool(interview and interview.read_back))
    values["signed_off"] = _yes(bool(screening and screening.signed_off))
    known = newest(find, "person", person)
    values["person_states"] = tuple(sorted(known.states())) if known else ()
    protection = newest(find, "protection", person)
    values["ever_protection"] = _yes(bool(protection and "PROT" in protection.ever))
    return values


def context(find: Find, person: PersonId, today: datetime.date, tables: Tables) -> Situation:
    """Give the flags and case values that the form's conditions read."""
    protection = newest(find, "protection", person)
    screening = newest(find, "screening", person)
    known = newest(find, "person", person)
    answers, declined = _answers(find, person)
    flags = protection.flags if protection else frozenset()
    span = known.birth()[1] if known and known.birth() else None
    minor = _possible_minor(span, answers, today)
    values: Situation = {f"flag.{flag}": "RAISED" if flag in flags else "" for flag in tables.flags}
    values |= {
        "case.profile": screening.opened.profile if screening else "",
        "case.screening_basis": screening.opened.basis if screening else "",
        "case.possible_minor": _yes(minor),
        "case.child_path": _child_path(answers, minor=minor),
        "case.child_about_12": _yes(
            span is None or span.first is None or span.first <= years_before(today, 12)
        ),
        "case.family_unit": _yes(bool((known and known.relations) or answers.get("S3.1"))),
        "case.nationality_verified": _yes(_verified(known)),
        "case.notice_wanted": "",
        "case.specialist_wanted": _yes(bool(screening and screening.specialist_wanted)),
        "case.objection": _yes(_objects(answers) or _asked_for_objection(find, person)),
        "case.free_text": _yes(any(q in answers for q in FREE_TEXT)),
        "case.person_asks_return_info": NO,
        "case.time_short": NO,
    }
    values["case.return_lock"] = _yes(_locked(values, answers, declined, tables))
    return values


def protection_question(answers: dict[str, Any], declined: dict[str, str]) -> str:
    """Say how S5.2 stands: only a yes or no, through an interpreter both understood, is ANSWERED.

    Source:
        DOMAIN §9 S5, §3.4 guard (ii); codes.csv, list protection_question.
    """
    wish = answers.get("S9.5", answers.get("S5.2"))
    understood = answers.get("S0.4b") == YES and answers.get("S0.4c") == YES
    if wish in ANSWERED_WISH:
        return "ANSWERED" if understood else "NOT_POSSIBLE"
    if wish == "NEED_EXPLANATION" or declined.get("S5.2") in {"NOT_POSSIBLE", "NOT_UNDERSTOOD"}:
        return "NOT_POSSIBLE"
    return "DECLINED" if wish is not None or "S5.2" in declined else "NOT_ASKED"


def _answers(find: Find, person: PersonId) -> tuple[dict[str, Any], dict[str, str]]:
    answers: dict[str, Any] = {}
    declined: dict[str, str] = {}
    for _, interview in talks(find, person):
        answers |= interview.values
        declined |= interview.declined
    return answers, declined


def _possible_minor(span: Window | None, answers: dict[str, Any], today: datetime.date) -> bool:
    """Any sign is enough: a day of the window under eighteen, or S0.3 yes or unknown (DOMAIN §0 rule 4)."""
    touches = span is not None and span.is_known and span.may_be_under(ADULT_AT, today)
    return touches or answers.get("S0.3") in {"YES", "UNKNOWN"}


def _child_path(answers: dict[str, Any], *, minor: bool) -> str:
    carer = answers.get("S0.3b")
    if not minor or not isinstance(carer, str):
        return "NONE"
    return "ACCOMPANIED" if carer in ACCOMPANIED else "LONE"


def _verified(known: Any | None) -> bool:
    return known is not None and any(
        c.certainty == "CONFIRMED" for c in known.standing("person.nationality")
    )


def _objects(answers: dict[str, Any]) -> bool:
    sections = ("S9.1", "S9.2", "S9.3", "S9.4", "S9.4b")
    return any(answers.get(q) in {"NOT_CORRECT", "NOT_SURE"} for q in sections) or bool(
        answers.get("S9.6")
    )


def _asked_for_objection(find: Find, person: PersonId) -> bool:
    """A closed section that was not correct shows only by what it put next."""
    return any("S9.6" in interview.up_next for _, interview in talks(find, person))


def _locked(
    values: Situation, answers: dict[str, Any], declined: dict[str, str], tables: Tables
) -> bool:
    seen = dict(values)
    seen |= {q: answers[q] for q in ("S0.4b", "S0.4c") if isinstance(answers.get(q), str)}
    seen["protection_question"] = protection_question(answers, declined)
    return any(
        condition(tables.gates[gate].when)(seen) for gate in RETURN_LOCKS if gate in tables.gates
    )
