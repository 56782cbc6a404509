"""States in use: evolved by what is recorded here, folded again from the journal after anything else.

The form session of an open interview is kept with them. What a failed transaction touched is dropped and
folded again, since a session that was asked may have moved.
"""

from typing import Any

import msgspec

from screenio.desk.facts import Facts
from screenio.domain import interview
from screenio.domain.fact import Fact, Recorded
from screenio.domain.situation import context
from screenio.domain.subjects import KINDS, kind_of_fact
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, SubjectId
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session


class States:
    """The states of subjects, folded when first asked for."""

    def __init__(self, facts: Facts, tables: Tables, forms: dict[bytes, FormDefinition]) -> None:
        self._facts = facts
        self._tables = tables
        self._forms = forms
        self._states: dict[SubjectId, tuple[str, Any]] = {}
        self._sessions: dict[SubjectId, Session] = {}
        self._touched: set[SubjectId] = set()

    def state(self, subject: SubjectId, kind: str = "") -> Any:
        """Give the state of a subject; of one that is new its start, if the kind is given."""
        if subject not in self._states:
            known = self._facts.kind_of(subject) or kind
            if not known:
                raise Refusal("desk.unknown_subject")
            found = KINDS[known]
            state = found.start(subject)
            for recorded in self._facts.of(subject):
                state = found.evolve(state, recorded)
            self._states[subject] = known, state
        return self._states[subject][1]

    def find(self, kind: str, person: PersonId) -> list[tuple[SubjectId, Any]]:
        """Give the subjects of a kind about a person, oldest first."""
        return [(subject, self.state(subject)) for subject in self._facts.subjects(kind, person)]

    def evolve(self, subject: SubjectId, recorded: Recorded) -> None:
        """Take a fact in that was just recorded here."""
        kind = kind_of_fact(recorded.fact)
        self._touched.add(subject)
        self._states[subject] = kind.name, kind.evolve(self.state(subject, kind.name), recorded)

    def session(self, subject: SubjectId) -> Session:
        """Give the form session of an interview, in the situation the person is in now."""
        state: interview.State = self.state(subject)
        if state.began is None:
            raise Refusal("interview.not_begun")
        self._touched.add(subject)
        if subject not in self._sessions:
            definition = self._forms.get(state.began.form_digest)
            if definition is None:
                raise Refusal("interview.form_unknown")
            around = self._context(state.person)
            self._sessions[subject] = Session.replay(definition, state.log, around)
        session = self._sessions[subject]
        session.set_context(self._context(state.person))
        return session

    def _context(self, person: PersonId) -> dict[str, str]:
        return context(self.find, person, self._facts.today, self._tables)

    def settle(self) -> frozenset[SubjectId]:
        """Say that the transaction holds; gives the subjects it touched."""
        touched, self._touched = frozenset(self._touched), set()
        return touched

    def drop(self, subjects: frozenset[SubjectId] | None = None) -> None:
        """Forget states, to be folded again: those given, or those a failed transaction touched."""
        for subject in self._touched if subjects is None else subjects:
            self._states.pop(subject, None)
            self._sessions.pop(subject, None)
        self._touched = set()


def is_general(fact: Fact) -> bool:
    """Say whether every desk folds the fact."""
    return fact.compartment == "general"


class Closed(msgspec.Struct, frozen=True):
    """Values of closed compartments that whoever is signed in may open, opened in memory only."""

    answers: dict[str, Any]
    words: tuple[tuple[str, str], ...] = ()
