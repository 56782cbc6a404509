"""Who a page is about, in one line: names, birth as said, language, flags, state, what is due."""

import msgspec

from screenio.encoding import PersonId, SubjectId
from screenio.projections.view import View
from screenio.projections.worklist import DueRow, case_of, due_of


class PersonHead(msgspec.Struct, frozen=True):
    """The line above every page about a person."""

    person: PersonId
    name_native: str
    name_latin: str
    birth_said: str
    language: str
    flags: tuple[str, ...]
    case_state: str
    start_at: str
    start_place: str
    due: tuple[DueRow, ...]
    hours_since_start: int


def person_head(view: View, person: PersonId) -> PersonHead:
    """Make the line about a person."""
    known = view.state(SubjectId(person))
    name, birth = known.value("person.name") or {}, known.value("person.birth") or {}
    case, flags = case_of(view, person), view.latest("protection", person)
    due = tuple(due_of(view, case)) if case else ()
    age = birth.get("age")
    preferred = known.value("person.preferred_language") or known.value("interview.language")
    screening = view.latest("screening", person)
    return PersonHead(
        person=person,
        name_native=name.get("native", ""),
        name_latin=name.get("latin", ""),
        birth_said=birth.get("text") or ("" if age is None else str(age)),
        language=preferred if isinstance(preferred, str) else "",
        flags=tuple(sorted(flags.flags)) if flags else (),
        case_state=case.state if case else "",
        start_at=case.start_at if case else "",
        start_place=screening.opened.start_place if screening and screening.opened else "",
        due=tuple(one for one in due if one.at),
        hours_since_start=due[0].hours if due else 0,
    )
