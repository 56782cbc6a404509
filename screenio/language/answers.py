"""How an answer is written in a language: names, partial dates, places, documents, codes, rows.

A date is written as it was said, then in its calendar, then as the days it can mean; nothing that was not
said is made up. Codes are written by their label; a code without one is written as it is.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition, Question
from screenio.forms.session import CLOSED
from screenio.identity import partial_date
from screenio.identity.calendars import GREG
from screenio.language import formats
from screenio.language.catalogue import SERBIAN_LATIN, latin

Label = Callable[[str, str], str]
"""A list and a code to the label."""
ATTACHMENT_DIGITS = 32
"""How many digits name an attachment; another name was typed, and stands as it is."""
COUNTRY, LANGUAGES = "country", "languages"


class AnswerWriter:
    """Writes questions and answers of one form in one language."""

    def __init__(
        self, form: FormDefinition, language: str, label: Label, *, stated_on: datetime.date
    ) -> None:
        self._form = form
        self._language = language
        self._label = label
        self._stated_on = stated_on

    def question(self, name: str) -> str:
        """Give the words of a question; its name when the form has none in this language."""
        found = self._form.label(name, form_language(self._form, self._language))
        return self._shaped(found) or name

    def answer(self, name: str, value: Any) -> str:
        """Write the answer to a question."""
        question = self._form.questions.get(name)
        if question is None:
            return self._plain(value)
        return self._by_kind(question, value)

    def _shaped(self, text: str) -> str:
        return latin(text) if self._language == SERBIAN_LATIN else text

    def code(self, lists: str, code: str) -> str:
        """Write a code by the label of its list, or of the first of several that has one."""
        for name in lists.split("+"):
            if name == COUNTRY and (found := formats.country(code, self._language)) != code:
                return self._shaped(found)
            if (found := self._label(name, code)) != code:
                return self._shaped(found)
        return code

    def _by_kind(self, question: Question, value: Any) -> str:
        if value is None or value == CLOSED:
            return ""
        lists = question.columns.get("list") or question.list
        if write := WRITERS.get(question.kind):
            return write(self, value)
        if isinstance(value, list | tuple):
            return self._listed(self.code(lists, str(one)) for one in value)
        return self.code(lists, value) if lists and isinstance(value, str) else self._plain(value)

    def date(self, value: Mapping[str, Any]) -> str:
        """Write a partial date: as said, in its calendar, and the days it can mean."""
        try:
            said = partial_date.read(value)
            span = partial_date.window(said, on=self._stated_on)
        except Refusal:
            return str(value.get("text", ""))
        parts = [said.text, self._in_calendar(said)]
        plain = said.calendar == GREG and said.precision == partial_date.EXACT
        if span.first and span.last and not plain:
            days = dict.fromkeys((span.first.isoformat(), span.last.isoformat()))
            parts.append(" – ".join(days))
        return lines(*parts)

    def _in_calendar(self, said: partial_date.PartialDate) -> str:
        if said.age is not None:
            return f"{self.code('date_precision', 'AGE_STATED')}: {said.age}"
        numbers = "-".join(f"{n:02}" for n in (said.y, said.m, said.d) if n is not None)
        season = self.code("season", said.season) if said.season else ""
        calendar = self.code("calendar", said.calendar) if numbers else ""
        return " ".join(
            part for part in (season, numbers, f"({calendar})" if calendar else "") if part
        )

    def _place(self, value: Mapping[str, Any]) -> str:
        country = value.get("country", "")
        names = [value.get(part, "") for part in ("village", "district", "admin1")]
        return self._listed([*names, self.code(COUNTRY, country) if country else ""])

    def _document(self, value: Mapping[str, Any]) -> str:
        country = value.get("country", "")
        parts = [
            self.code("document_type", value.get("type", "")),
            value.get("number", ""),
            self.code(COUNTRY, country) if country else "",
            self.code("document_held_by", value.get("held_by", "")),
        ]
        return self._listed(parts)

    def _tongue(self, row: Mapping[str, Any]) -> str:
        level = row.get("level", "")
        name = self.code(LANGUAGES, row.get("code", ""))
        return f"{name} ({self.code('language_level', level)})" if level else name

    def _row(self, row: Mapping[str, Any]) -> str:
        return self._listed(self.answer(name, one) for name, one in row.items())

    def _listed(self, parts: Iterable[str]) -> str:
        return formats.listed(parts, self._language)

    def _plain(self, value: Any) -> str:
        match value:
            case None:
                return ""
            case dict():
                return self._listed(str(one) for one in value.values() if one)
            case list() | tuple():
                return self._listed(map(str, value))
        return str(value)


def _file(name: str) -> str:
    """Write the name of an attachment short: what kind of file, and enough to tell two apart."""
    stem, _, ending = name.partition(".")
    return f"{ending.upper()} {stem[:8]}".lstrip() if len(stem) == ATTACHMENT_DIGITS else name


WRITERS: dict[str, Callable[[AnswerWriter, Any], str]] = {
    "name": lambda _, value: lines(value.get("latin", ""), value.get("native", "")),
    "partial_date": AnswerWriter.date,
    "place": AnswerWriter._place,
    "document": AnswerWriter._document,
    "language_list": lambda self, value: "; ".join(map(self._tongue, value)),
    "repeat": lambda self, value: "; ".join(map(self._row, value)),
    "file": lambda _, value: _file(value),
    "text_two_languages": lambda _, value: lines(value.get("officer", ""), value.get("person", "")),
}
"""Kind to how it is written; another is a code, a list of codes, or plain."""


def lines(*parts: str) -> str:
    """Write forms of the same below each other, each once: scripts do not mix in one line."""
    return "\n".join(dict.fromkeys(part for part in parts if part))


def form_language(form: FormDefinition, language: str) -> str:
    """Give the language of a form for one of ours: itself, without country, or the form's first."""
    plain = language.replace("-", "_")
    wanted = [plain, plain.replace("_", "-"), plain.partition("_")[0]]
    return next(
        (one for one in wanted if one in form.languages),
        form.languages[0] if form.languages else "",
    )
