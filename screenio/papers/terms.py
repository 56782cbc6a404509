"""What papers say around the values, in the languages of a person: en, sr, ar, fa, ps."""

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition
from screenio.language.answers import AnswerWriter
from screenio.language.catalogue import Catalogue, catalogue
from screenio.language.direction import is_right_to_left
from screenio.language.formats import listed, stamped
from screenio.papers.paper import Pair, Tongue, Tongues
from screenio.reference import read_labels

PAPER_LANGUAGES = ("en", "sr", "ar", "fa", "ps")
"""Languages in which papers exist. Source: the first issue, window."""


class Side(msgspec.Struct, frozen=True):
    """One side of a paper: its catalogue and how it writes answers."""

    language: str
    words: Catalogue
    writer: AnswerWriter
    labels: Mapping[tuple[str, str], str]

    def label(self, list_name: str, code: str) -> str:
        """Give the label of a code in this language."""
        return self.labels.get((list_name, code), code)


class Words(msgspec.Struct, frozen=True):
    """Where papers find their words."""

    resources: Path
    translations: Path
    tables: Tables

    def side(self, language: str, form: FormDefinition, stated_on: datetime.date) -> Side:
        """Prepare one side of a paper; a language without papers is written in English."""
        short = language.replace("_", "-").partition("-")[0]
        known = language if language == "sr-Latn" else short if short in PAPER_LANGUAGES else "en"
        labels = read_labels(self.resources, language, self.tables)
        writer = AnswerWriter(
            form, language, lambda name, code: labels.get((name, code), code), stated_on=stated_on
        )
        return Side(language, catalogue(known, self.translations), writer, labels)


class Sides(msgspec.Struct, frozen=True):
    """Both sides of a paper."""

    officer: Side
    person: Side

    def say(self, text: str, **values: object) -> Pair:
        """Say a sentence on both sides."""
        return Pair(self.officer.words.say(text, **values), self.person.words.say(text, **values))

    def label(self, list_name: str, code: str) -> Pair:
        """Write a code on both sides."""
        return Pair(
            self.officer.writer.code(list_name, code), self.person.writer.code(list_name, code)
        )

    def labels(self, list_name: str, codes: Iterable[str]) -> Pair:
        """Write several codes on both sides, with the comma of each."""
        pairs = [self.label(list_name, code) for code in codes]
        return Pair(
            listed((one.officer for one in pairs), self.officer.language),
            listed((one.person for one in pairs), self.person.language),
        )

    def moment(self, text: str) -> Pair:
        """Write a moment on both sides."""
        return Pair(stamped(text, self.officer.language), stamped(text, self.person.language))

    def question(self, name: str) -> Pair:
        """Write a question on both sides."""
        return Pair(self.officer.writer.question(name), self.person.writer.question(name))

    def answer(self, name: str, value: Any) -> Pair:
        """Write an answer on both sides."""
        return Pair(self.officer.writer.answer(name, value), self.person.writer.answer(name, value))

    @property
    def tongues(self) -> Tongues:
        """Give both languages with their directions."""
        return Tongues(_tongue(self.officer.language), _tongue(self.person.language))


def _tongue(language: str) -> Tongue:
    return Tongue(language.replace("_", "-").partition("-")[0], is_right_to_left(language))


def same(text: str) -> Pair:
    """Write the same on both sides."""
    return Pair(text, text)
