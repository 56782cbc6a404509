"""What waits at this station: counts for the overview, tasks, and cases with the starts of their clocks."""

import msgspec

from screenio.encoding import PersonId
from screenio.sql import Database


class CaseRow(msgspec.Struct, frozen=True):
    """An open case with what its clocks run from."""

    person: PersonId
    name_native: str
    name_latin: str
    state: str
    profile: str
    start_event: str
    start_at: str
    wish_at: str
    certificate: str
    certificate_at: str
    flags: str


class TaskRow(msgspec.Struct, frozen=True):
    """Something that people are asked to do."""

    person: PersonId
    name_native: str
    name_latin: str
    task: str
    at: str


class Counts(msgspec.Struct, frozen=True):
    """How much waits, without whose and what about."""

    people: int
    open_cases: int
    unsent: int
    unanswered: int
    returned: int
    unopened: int


def open_cases(db: Database) -> list[CaseRow]:
    """Give the cases that are not handed over yet, oldest first."""
    found = db.query(
        """
        SELECT cases.person, coalesce(name_native, '') AS name_native, coalesce(name_latin, '') AS name_latin,
          cases.state, profile, start_event, start_at, coalesce(wish_at, '') AS wish_at, certificate,
          certificate_at, coalesce(flags, '') AS flags
        FROM cases LEFT JOIN people ON people.subject = cases.person
        LEFT JOIN flags ON flags.person = cases.person
        WHERE cases.state NOT IN ('CLOSED_COMPLETED') ORDER BY start_at, cases.person
        """
    )
    return [msgspec.convert(row, CaseRow, builtin_types=(bytes,)) for row in found]


def tasks(db: Database) -> list[TaskRow]:
    """Give what people are asked to do, oldest first."""
    found = db.query(
        """
        SELECT tasks.person, coalesce(name_native, '') AS name_native,
          coalesce(name_latin, '') AS name_latin, task, at
        FROM tasks LEFT JOIN people ON people.subject = tasks.person ORDER BY at, tasks.person
        """
    )
    return [msgspec.convert(row, TaskRow, builtin_types=(bytes,)) for row in found]


def counts(db: Database) -> Counts:
    """Count what waits."""
    row = db.execute(
        """
        SELECT (SELECT count(*) FROM people),
          (SELECT count(*) FROM cases WHERE state NOT IN ('REFERRED', 'CLOSED_COMPLETED')),
          (SELECT count(*) FROM referrals WHERE state IN ('DRAFT', 'APPROVED', 'QUEUED')),
          (SELECT count(*) FROM referrals WHERE state IN ('SENT', 'DELIVERED')),
          (SELECT count(*) FROM referrals WHERE state = 'RETURNED_FOR_INFO'),
          (SELECT count(*) FROM dossiers WHERE state = 'RECEIVED')
        """
    ).fetchone()
    return Counts(*row)
