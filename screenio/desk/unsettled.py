"""What is no fact yet: half-typed text, and files that were chosen for an answer.

It stands under the key of what it will become, of what is new under the station's. It is let go once the
fact is there, and at sign-off.
"""

from typing import Any

from screenio.desk.facts import Facts
from screenio.desk.states import States
from screenio.domain import dossier, interview, protection, screening
from screenio.domain.fact import GENERAL, PROTECTION, Command
from screenio.encoding import NOBODY, PersonId, SubjectId
from screenio.forms.answers import texts
from screenio.vault.attachments import File
from screenio.vault.file import Vault


class Unsettled:
    """Keeps what is no fact yet, each time in a transaction of its own."""

    def __init__(self, vault: Vault, facts: Facts, states: States) -> None:
        self._vault = vault
        self._facts = facts
        self._states = states

    def jot(self, subject: SubjectId, field: str, text: str) -> None:
        """Keep half-typed text in place of what was half-typed there before."""
        person, kept_in = self._place_of(subject, field)
        with self._vault.transaction():
            self._vault.scratch.wipe(subject, field)
            if text:
                self._vault.scratch.put(
                    subject, field, text.encode(), person=person, compartment=kept_in
                )

    def keep(self, subject: SubjectId, field: str, file: File) -> str:
        """Keep a file that was chosen for an answer, and give the name by which the answer holds it.

        Raises:
            Refusal: `attachment.empty`, `attachment.too_large`.
        """
        person, kept_in = self._place_of(subject, field)
        with self._vault.transaction():
            return self._vault.attachments.put(
                subject, field, file, person=person, compartment=kept_in
            )

    def settle(self, command: Command, state: Any) -> None:
        """Let go of what became a fact; at sign-off of all about the person, and of the working copies."""
        match command:
            case interview.AnswerQuestion(question=question, value=value):
                self._vault.scratch.wipe(command.subject, question)
                self._vault.attachments.settle(command.subject, question, set(texts(value)))
            case interview.DeclineQuestion(question=question):
                self._vault.scratch.wipe(command.subject, question)
                self._vault.attachments.settle(command.subject, question, ())
            case screening.SignOff():
                self._vault.scratch.wipe_person(state.person)
                self._vault.attachments.wipe_person(state.person)
                self._vault.body_keys.destroy_working_copies(state.person)

    def _place_of(self, subject: SubjectId, field: str) -> tuple[PersonId, str]:
        """Say under whose key and in which compartment what stands in a field is kept."""
        kind = self._facts.kind_of(subject)
        if not kind:
            return NOBODY, GENERAL
        state = self._states.state(subject)
        if kind != interview.SUBJECT:
            closed = kind in {protection.SUBJECT, dossier.SUBJECT}
            return PersonId(state.person), PROTECTION if closed else GENERAL
        question = self._states.definition(state.began.form_digest).questions.get(field)
        kept_in = question.columns.get("compartment", GENERAL) if question else PROTECTION
        return PersonId(state.person), kept_in
