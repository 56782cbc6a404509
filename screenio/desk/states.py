"""States in use: evolved by what is recorded here, folded again from the journal after anything else.

The form session of an open interview is kept with them. What a failed transaction touched is dropped and
folded again, since a session that was asked may have moved.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from screenio.desk.facts import Facts
from screenio.desk.form_shelf import FormShelf
from screenio.domain import interview, migration, questionnaire
from screenio.domain.fact import Recorded
from screenio.domain.situation import context
from screenio.domain.subjects import KINDS, kind_of_fact
from screenio.domain.tables import Tables
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.session import Session


class States:
    """The states of subjects, folded when first asked for."""

    def __init__(self, facts: Facts, tables: Tables, forms: FormShelf) -> None:
        self._facts = facts
        self._tables = tables
        self._forms = forms
        self._states: dict[SubjectId, Any] = {}
        self._sessions: dict[SubjectId, Session] = {}
        self._touched: dict[SubjectId, None] = {}
        self._changes = 0
        self._context: tuple[tuple[PersonId, int, datetime.date], dict[str, Any]] | None = None

    def state(self, subject: SubjectId, kind: str = "") -> Any:
        """Give the state of a subject; of one that is new its start, if the kind is given.

        Raises:
            Refusal: `desk.unknown_subject`.
        """
        if subject not in self._states:
            known = self._facts.kind_of(subject) or kind
            if not known:
                raise Refusal("desk.unknown_subject")
            state = KINDS[known].start(subject)
            for recorded in self._facts.of(subject):
                state = KINDS[known].evolve(state, recorded)
            self._states[subject] = state
        return self._states[subject]

    def find(self, kind: str, person: PersonId) -> list[tuple[SubjectId, Any]]:
        """Give the subjects of a kind about a person, oldest first."""
        return [(subject, self.state(subject)) for subject in self._facts.subjects(kind, person)]

    def evolve(self, subject: SubjectId, recorded: Recorded) -> None:
        """Take a fact in that was just recorded here."""
        kind = kind_of_fact(recorded.fact)
        self._changes += 1
        if isinstance(recorded.fact, migration.InterviewMigrated):
            self._sessions.pop(subject, None)
        self._touched[subject] = None
        self._states[subject] = kind.evolve(self._states[subject], recorded)

    def session(self, subject: SubjectId) -> Session:
        """Give the form session of an interview, in the situation the person is in now.

        Raises:
            Refusal: `interview.not_begun`, `interview.form_unknown`.
        """
        state: interview.State = self.state(subject)
        if state.began is None:
            raise Refusal("interview.not_begun")
        around = self.context(state.person)
        self._touched[subject] = None
        if subject not in self._sessions:
            form = self.definition(state.began.form_digest)
            began = datetime.datetime.fromtimestamp(
                state.began_at_ms / 1000, self._facts.now.tzinfo
            )
            self._sessions[subject] = Session.replay(form, state.log, around, lambda: began)
        session = self._sessions[subject]
        session.set_context(around)
        return session

    def context(self, person: PersonId) -> dict[str, Any]:
        """Give what the form may read about a person; worked out again only after something changed."""
        stamp = (person, self._changes, self._facts.now.date())
        if self._context is None or self._context[0] != stamp:
            self._context = stamp, context(self.find, person, stamp[2], self._tables)
        return self._context[1]

    def definition(self, digest: bytes) -> FormDefinition:
        """Give the form that an interview is pinned to; without a digest the screening form.

        Raises:
            Refusal: `interview.form_unknown`.
        """
        return self._forms.definition(digest, self._media)

    def _media(self, digest: bytes) -> Mapping[str, bytes]:
        """Name the files that came along with a form of this station."""
        versions = (state.version(digest) for _, state in self.find(questionnaire.SUBJECT, NOBODY))
        return next((one.media for one in versions if one), {})

    @property
    def touched(self) -> tuple[SubjectId, ...]:
        """Give the subjects that the open transaction has touched."""
        return tuple(self._touched)

    def settle(self) -> None:
        """Say that the transaction holds."""
        self._touched = {}

    def drop(self) -> None:
        """Forget what a failed transaction touched; it is folded again when asked for."""
        for subject in self._touched:
            self._states.pop(subject, None)
            self._sessions.pop(subject, None)
        self._touched = {}
        self._changes += 1
