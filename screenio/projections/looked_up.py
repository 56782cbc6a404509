"""What was looked up about the countries a person names: for officer, supervisor and independent monitor.

Source: DOMAIN §10 rule 8.
"""

import msgspec

from screenio.domain import lookup
from screenio.domain import person as about
from screenio.encoding import PersonId
from screenio.projections.view import View

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


def states_named(view: View, person: PersonId) -> tuple[str, ...]:
    """Give the states that the person named as theirs or as places they lived in, alpha-3."""
    known: about.State | None = view.latest(about.SUBJECT, person)
    return tuple(sorted(known.states())) if known else ()
