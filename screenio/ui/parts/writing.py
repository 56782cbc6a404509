"""The languages of a record: the person's, and who writes its answers in which."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition
from screenio.language.answers import AnswerWriter
from screenio.reference import read_labels
from screenio.ui.look import Look
from screenio.ui.parts.answers.answer import Tongue

Writers = tuple[AnswerWriter, AnswerWriter]
"""The officer's and the person's."""
Languages = tuple[str, str, str]
"""Officer, person, variety."""


class Writing:
    """Makes writers of answers, and keeps the labels that they need."""

    def __init__(self, look: Look, resources: Path) -> None:
        self._look, self._resources = look, resources
        self._labels: dict[str, Mapping[tuple[str, str], str]] = {}

    def writers(
        self, form: FormDefinition, tables: Tables, languages: Languages, today: datetime.date
    ) -> Writers:
        """Give the officer's writer, in the window's language, and the person's."""
        spoken = languages[1]
        if spoken not in self._labels:
            self._labels[spoken] = read_labels(self._resources, spoken, tables)
        own = self._labels[spoken]
        return (
            AnswerWriter(form, self._look.words.language, self._look.label, stated_on=today),
            AnswerWriter(form, spoken, lambda of, code: own.get((of, code), code), stated_on=today),
        )


def tongue(look: Look, languages: Languages, native: str = "") -> Tongue:
    """Give the person's language as widgets need it."""
    _, spoken, variety = languages
    called = look.label("languages", variety) if variety else spoken
    shown = f"{called} · {native}" if native and native != called else called
    return Tongue(spoken, shown)
