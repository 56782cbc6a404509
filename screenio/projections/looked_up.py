"""What was looked up about the countries a person names: for officer, supervisor and independent monitor.

Source: DOMAIN §10 rule 8.
"""

from typing import Any

import msgspec

from screenio.domain import interview, lookup
from screenio.domain import person as about
from screenio.encoding import PersonId
from screenio.projections.view import View

PARTS = ("village", "district", "admin1")
"""Parts of a place below its country, the smallest first. Source: scr1.csv, questions of kind place."""
SET_OUT = "S4.2b"
"""The question where the journey began. Source: scr1.csv."""
MAY_SEE = frozenset({"OFF", "SUP", "IMM"})


class LookedUp(msgspec.Struct, frozen=True):
    """Everything looked up about one person, oldest first; citations are those that stand."""

    opened: tuple[lookup.Noted, ...] = ()
    citations: tuple[lookup.Noted, ...] = ()
    answers: tuple[lookup.Noted, ...] = ()
    queries: tuple[lookup.Noted, ...] = ()


def looked_up(view: View, person: PersonId) -> LookedUp:
    """Give what was looked up; nothing to those who may not see it."""
    state: lookup.State | None = view.latest(lookup.SUBJECT, person)
    if state is None or view.roles.isdisjoint(MAY_SEE):
        return LookedUp()
    return LookedUp(
        opened=tuple(state.of(lookup.ItemOpened)),
        citations=tuple(state.citations),
        answers=tuple(state.of(lookup.LocalAnswerNoted)),
        queries=tuple(state.of(lookup.QueryWritten)),
    )


class Origin(msgspec.Struct, frozen=True):
    """Where a person says they are from, as far as a look at country information needs it.

    Args:
        states: claimed as theirs or as places they lived in, alpha-3.
        place: the smallest part that was named of the place that the question is about, else of the place
            of birth, else of where they set out; "" while none was named.
        country, province: of that place.
    """

    states: tuple[str, ...] = ()
    place: str = ""
    country: str = ""
    province: str = ""


def origin(view: View, person: PersonId, question: str) -> Origin:
    """Give where a person says they are from; nothing of somebody nobody knows."""
    known: about.State | None = view.latest(about.SUBJECT, person)
    talk: interview.State | None = view.latest(interview.SUBJECT, person)
    if known is None:
        return Origin()
    answers = talk.values if talk else {}
    said = (answers.get(question), known.value("person.birth_place"), answers.get(SET_OUT))
    found = next((one for one in map(_place, said) if one.place), Origin())
    return msgspec.structs.replace(found, states=tuple(sorted(known.states())))


def _place(value: Any) -> Origin:
    """Give the smallest part of a place that has a name, and what it lies in; nothing of no place."""
    if not isinstance(value, dict):
        return Origin()
    name = next((str(value[part]) for part in PARTS if value.get(part)), "")
    country, province = (str(value.get(part) or "") for part in ("country", "admin1"))
    return Origin(place=name, country=country, province=province) if name else Origin()
