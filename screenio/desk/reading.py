"""What a query may look at, made anew for every question; opened values live as long as the answer."""

from collections.abc import Mapping
from typing import Any

from screenio.desk.facts import Facts
from screenio.desk.states import States
from screenio.domain import interpreter, interview, protection
from screenio.domain.fact import Recorded
from screenio.domain.occasion import Place
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Trouble
from screenio.keys.credential import open_with
from screenio.projections.view import Happened, KnownStation, View
from screenio.station.unlock import Opened

DETAILS = ("question", "flag", "state", "pathway", "attribute", "task", "verb", "pool_id")
"""Fields of general facts that history may show: codes, never values."""


def make_view(
    opened: Opened, facts: Facts, states: States, tables: Tables, *, place: Place
) -> View:
    """Show what whoever signed in may look at now."""
    reading = Reading(opened, facts)
    return View(
        db=opened.vault.db,
        tables=tables,
        place=place,
        staff=opened.staff.id,
        roles=frozenset(opened.staff.roles),
        now=facts.now,
        state=states.state,
        find=states.find,
        session=states.session,
        closed=reading.closed,
        wish_words=reading.wish_words,
        named=reading.named,
        half_typed=reading.half_typed,
        attachment=opened.vault.attachments.get,
        history=reading.history,
        definition=states.definition,
        open_sealed=reading.open_sealed,
        stations=tuple(
            KnownStation(card.station, card.name, card.kind, card.country)
            for card in opened.roster.stations
        ),
        colleagues={one.id: one.name for one in opened.roster.staff},
    )


class Reading:
    """Opens in memory what whoever signed in may open."""

    def __init__(self, opened: Opened, facts: Facts) -> None:
        self._opened = opened
        self._facts = facts

    def closed(self, subject: SubjectId) -> Mapping[str, Any]:
        """Give an interview's answers in closed compartments, the newest of each question."""
        return {
            one.fact.question: one.fact.value
            for one in self._facts.closed_of(subject)
            if isinstance(one.fact, interview.ClosedAnswerKept)
        }

    def wish_words(self, subject: SubjectId) -> tuple[tuple[str, str], ...]:
        """Give the words of wishes for protection: own language, translated."""
        return tuple(
            (one.fact.native, one.fact.translated)
            for one in self._facts.closed_of(subject)
            if isinstance(one.fact, protection.WishWordsKept)
        )

    def named(self, subject: SubjectId) -> tuple[str, str, str]:
        """Give name, contact and ties of an interpreter, as they were kept last; "" what is closed."""
        kept = [one.fact for one in self._facts.closed_of(subject)]
        found = [one for one in kept if isinstance(one, interpreter.InterpreterNamed)]
        return (found[-1].name, found[-1].contact, found[-1].ties) if found else ("", "", "")

    def half_typed(self) -> Mapping[tuple[SubjectId, str], str]:
        """Give the half-typed text of whoever signed in, oldest first."""
        found = self._opened.vault.scratch.all_of()
        return {(one.subject, one.field): one.value.decode() for one in found}

    def history(self, person: PersonId) -> list[Happened]:
        """Give what happened about a person, as far as it can be opened, oldest first."""
        return [_happened(subject, one) for subject, one in self._facts.of_person(person)]

    def open_sealed(self, sealed: bytes) -> str | None:
        """Open a text that was sealed to a compartment; None when it is closed to whoever signed in."""
        try:
            return open_with(sealed, list(self._opened.keyring.identities.values())).decode()
        except Trouble:
            return None


def _happened(subject: SubjectId, recorded: Recorded) -> Happened:
    fact = recorded.fact
    detail = "" if fact.compartment != "general" else _detail(fact)
    return Happened(fact.KIND, subject, recorded.author, recorded.at_ms, detail)


def _detail(fact: Any) -> str:
    return " ".join(str(getattr(fact, name)) for name in DETAILS if getattr(fact, name, ""))
