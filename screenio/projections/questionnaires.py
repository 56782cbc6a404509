"""A station's own forms: every version with what is needed to choose it, and the interviews with them."""

from collections.abc import Mapping

import msgspec

from screenio.domain import questionnaire
from screenio.domain.form_check import FormLine, looked_over
from screenio.domain.migration import Migration, migration
from screenio.domain.screening import AFTER_SIGN_OFF
from screenio.encoding import PersonId, SubjectId
from screenio.forms.definition import FormDefinition
from screenio.language.answers import form_language
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View

SORTS = ("title", "version", "in_use", "brought_at_ms", "open_interviews")
"""What the list of forms can be sorted by."""


class VersionRow(msgspec.Struct, frozen=True):
    """One version of a form; languages are joined by a space.

    Args:
        open_interviews: how many are held with it and not signed off.
    """

    questionnaire: SubjectId
    form_id: str
    title: str
    version: str
    digest: bytes
    languages: str
    in_use: int
    brought_at_ms: int
    author: bytes
    open_interviews: int


class HeldRow(msgspec.Struct, frozen=True):
    """One interview with an own form.

    Args:
        newer: the version in use, when the interview was begun with another; empty else.
        open: whether the record can still change.
    """

    interview: SubjectId
    person: PersonId
    name_native: str
    name_latin: str
    form_id: str
    title: str
    version: str
    settled: int
    newer: bytes
    newer_version: str
    open: int


class Move(msgspec.Struct, frozen=True):
    """What a move of an interview would keep and lose, in the words of the old form.

    Args:
        lost: question, its words, why it is lost.
    """

    interview: SubjectId
    to: bytes
    version: str
    kept: int
    lost: tuple[tuple[str, str, str], ...]


def rows(state: questionnaire.State) -> list[Row]:
    """Make a row for each version of a form."""
    return [
        {
            "form_id": one.brought.form_id,
            "title": one.brought.title,
            "version": one.brought.version,
            "digest": one.brought.digest,
            "languages": " ".join(one.brought.languages),
            "in_use": int(one.brought.digest == state.in_use),
            "brought_at_ms": one.at_ms,
            "author": one.author,
        }
        for one in state.versions
    ]


QUESTIONNAIRES = Projection(
    name="questionnaires",
    version=1,
    kind=questionnaire.SUBJECT,
    columns={
        "form_id": "TEXT",
        "title": "TEXT",
        "version": "TEXT",
        "digest": "BLOB",
        "languages": "TEXT",
        "in_use": "INTEGER",
        "brought_at_ms": "INTEGER",
        "author": "BLOB",
    },
    rows=rows,
    index=("digest",),
)

_SIGNED = ", ".join(f"'{state}'" for state in sorted(AFTER_SIGN_OFF))
_OPEN = f"coalesce(cases.state, '') NOT IN ({_SIGNED})"
_VERSIONS = f"""
SELECT subject AS questionnaire, form_id, title, version, digest, languages, in_use, brought_at_ms, author,
  (SELECT count(*) FROM interviews LEFT JOIN cases ON cases.person = interviews.person
   WHERE interviews.form_digest = questionnaires.digest AND {_OPEN}) AS open_interviews
FROM questionnaires
"""  # noqa: S608 - own names
_HELD = f"""
SELECT interviews.subject AS interview, interviews.person, coalesce(name_native, '') AS name_native,
  coalesce(name_latin, '') AS name_latin, held.form_id, held.title, held.version, settled,
  coalesce(used.digest, x'') AS newer, coalesce(used.version, '') AS newer_version, {_OPEN} AS open
FROM interviews JOIN questionnaires AS held ON held.digest = interviews.form_digest
LEFT JOIN questionnaires AS used
  ON used.form_id = held.form_id AND used.in_use = 1 AND used.digest != held.digest
LEFT JOIN people ON people.subject = interviews.person
LEFT JOIN cases ON cases.person = interviews.person
"""  # noqa: S608 - own names


def versions(view: View, sort: str = "title", *, descending: bool = False) -> list[VersionRow]:
    """Give every version of every own form.

    Args:
        sort: one of SORTS.
    """
    assert sort in SORTS, sort
    order = f"{sort} COLLATE NOCASE {'DESC' if descending else 'ASC'}, form_id, brought_at_ms"
    found = view.db.query(f"{_VERSIONS} ORDER BY {order}")
    return [msgspec.convert(row, VersionRow, builtin_types=(bytes,)) for row in found]


def in_use(view: View) -> list[VersionRow]:
    """Give the own forms that people are asked with."""
    return [one for one in versions(view) if one.in_use]


def held_with(view: View, person: PersonId | None = None) -> list[HeldRow]:
    """Give the interviews with own forms, of one person or of everybody, oldest first."""
    where = "" if person is None else "WHERE interviews.person = ?"
    values = [] if person is None else [person]
    found = view.db.query(f"{_HELD} {where} ORDER BY interviews.rowid", values)
    return [msgspec.convert(row, HeldRow, builtin_types=(bytes,)) for row in found]


def move(view: View, interview: SubjectId, language: str) -> Move | None:
    """Say what going on with the version in use would keep and lose; None when there is no other one."""
    state = view.state(interview)
    before = view.definition(state.began.form_digest)
    used = view.state(questionnaire.subject_of(before.form_id)).in_use
    if not used or used == before.digest:
        return None
    after = view.definition(used)
    found: Migration = migration(before, after, values=state.values, declined=state.declined)
    shown = form_language(before, language)
    lost = tuple(
        (one.question, before.label(one.question, shown) or one.question, one.reason)
        for one in found.lost
    )
    return Move(interview, used, after.version, len(found.kept), lost)


def form_lines(
    view: View, form: FormDefinition | bytes, rows: Mapping[str, int] | None = None
) -> tuple[FormLine, ...]:
    """Give what should be mended in a form before people are asked with it.

    Args:
        form: one that is not here yet, or the digest of one that is.
        rows: question to its row in the workbook, where that is known.
    """
    looked = view.definition(form) if isinstance(form, bytes) else form
    return looked_over(looked, view.definition(b""), view.tables, rows or {})
