"""What waits at this station: counts for the overview, tasks, and cases with the starts of their clocks."""

import datetime

import msgspec

from screenio.domain.clocks import hours_since, legal_clocks, referral_due
from screenio.encoding import PersonId
from screenio.projections.view import View


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
    unfilled: int


_CASES = """
        SELECT cases.person, coalesce(name_native, '') AS name_native, coalesce(name_latin, '') AS name_latin,
          cases.state, profile, start_event, start_at, coalesce(wish_at, '') AS wish_at, certificate,
          certificate_at, coalesce(flags, '') AS flags
        FROM cases LEFT JOIN people ON people.subject = cases.person
        LEFT JOIN flags ON flags.person = cases.person
        """


def open_cases(view: View) -> list[CaseRow]:
    """Give the cases that are not closed, oldest first."""
    found = view.db.query(
        f"{_CASES} WHERE cases.state != 'CLOSED_COMPLETED' ORDER BY start_at, cases.person"
    )
    return [msgspec.convert(row, CaseRow, builtin_types=(bytes,)) for row in found]


def case_of(view: View, person: PersonId) -> CaseRow | None:
    """Give the case of a person, or None."""
    found = view.db.query(f"{_CASES} WHERE cases.person = ?", [person])
    return next((msgspec.convert(row, CaseRow, builtin_types=(bytes,)) for row in found), None)


def tasks(view: View) -> list[TaskRow]:
    """Give what people are asked to do, oldest first."""
    found = view.db.query(
        """
        SELECT tasks.person, coalesce(name_native, '') AS name_native,
          coalesce(name_latin, '') AS name_latin, task, at
        FROM tasks LEFT JOIN people ON people.subject = tasks.person ORDER BY at, tasks.person
        """
    )
    return [msgspec.convert(row, TaskRow, builtin_types=(bytes,)) for row in found]


def counts(view: View) -> Counts:
    """Count what waits."""
    row = view.db.execute(
        """
        SELECT (SELECT count(*) FROM people),
          (SELECT count(*) FROM cases WHERE state NOT IN ('REFERRED', 'CLOSED_COMPLETED')),
          (SELECT count(*) FROM referrals WHERE state IN ('DRAFT', 'APPROVED', 'QUEUED')),
          (SELECT count(*) FROM referrals WHERE state IN ('SENT', 'DELIVERED')),
          (SELECT count(*) FROM referrals WHERE state = 'RETURNED_FOR_INFO'),
          (SELECT count(*) FROM dossiers WHERE state = 'RECEIVED'),
          (SELECT count(*) FROM bookings WHERE state IN ('REQUESTED', 'DECLINED', 'UNFILLED'))
        """
    ).fetchone()
    return Counts(*row)


class DueRow(msgspec.Struct, frozen=True):
    """Something is due for a person: a clock or the urgency of a pathway, or hours that only count up."""

    person: PersonId
    name_native: str
    name_latin: str
    code: str
    at: datetime.datetime | None
    hours: int
    overdue: bool


def due(view: View) -> list[DueRow]:
    """Give what is due at this station, soonest first; cases without a clock come last, oldest first."""
    rows = [row for case in open_cases(view) for row in due_of(view, case)]
    return sorted(rows, key=lambda row: (row.at is None, row.at or view.now, -row.hours))


def due_of(view: View, case: CaseRow) -> list[DueRow]:
    """Give what is due in one case; where no clock runs, the hours since the start event."""
    started = datetime.datetime.fromisoformat(case.start_at)
    starts = {
        case.start_event: case.start_at,
        "PROTECTION_WISH_MADE": case.wish_at,
        "CERTIFICATE_ISSUED": case.certificate_at,
    }
    profile = view.tables.profiles[case.profile]
    running = legal_clocks(profile, view.tables, starts)
    running += referral_due([one for _, one in view.find("referral", case.person)], view.tables)
    hours = hours_since(started, view.now)
    found: list[tuple[str, datetime.datetime | None]] = [(one.code, one.at) for one in running]
    return [
        DueRow(
            person=case.person,
            name_native=case.name_native,
            name_latin=case.name_latin,
            code=code,
            at=at,
            hours=hours,
            overdue=at is not None and at < view.now,
        )
        for code, at in found or [("SINCE_START", None)]
    ]
