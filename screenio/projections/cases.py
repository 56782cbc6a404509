"""Open cases with their clocks' starts, what stands over each person, and what people are asked to do."""

from screenio.domain import interview, protection, screening
from screenio.projections.projection import Projection, Row


def case_rows(state: screening.State) -> list[Row]:
    """Make the row of a case."""
    if state.opened is None:
        return []
    certificate = state.certificate
    return [
        {
            "person": state.person,
            "state": state.state,
            "profile": state.opened.profile,
            "basis": state.opened.basis,
            "start_event": state.opened.start_event,
            "start_at": state.opened.start_at,
            "start_place": state.opened.start_place,
            "certificate": certificate.number if certificate else "",
            "certificate_at": certificate.issued_at if certificate else "",
        }
    ]


def task_rows(state: screening.State) -> list[Row]:
    """Make a row for each thing that people are asked to do."""
    return [{"person": state.person, "task": task, "at": at} for task, at in state.tasks]


def flag_rows(state: protection.State) -> list[Row]:
    """Make the row of the flags that stand over a person."""
    flags = " ".join(sorted(state.flags))
    return [{"person": state.person, "flags": flags, "wish_at": state.wish_at}]


def interview_rows(state: interview.State) -> list[Row]:
    """Make the row of an interview."""
    if state.began is None:
        return []
    officer, spoken, variety = state.began.languages
    return [
        {
            "person": state.person,
            "form": state.began.form,
            "form_digest": state.began.form_digest,
            "languages": f"{officer} {spoken} {variety}",
            "pool_id": state.began.pool_id,
            "settled": len(state.values) + len(state.declined),
            "read_back": int(state.read_back),
            "rests_since": state.pace.rests_since,
            "longer_at": state.pace.longer_at,
        }
    ]


CASES = Projection(
    name="cases",
    version=1,
    kind=screening.SUBJECT,
    columns={
        "person": "BLOB",
        "state": "TEXT",
        "profile": "TEXT",
        "basis": "TEXT",
        "start_event": "TEXT",
        "start_at": "TEXT",
        "start_place": "TEXT",
        "certificate": "TEXT",
        "certificate_at": "TEXT",
    },
    rows=case_rows,
    index=("person",),
)
TASKS = Projection(
    name="tasks",
    version=1,
    kind=screening.SUBJECT,
    columns={"person": "BLOB", "task": "TEXT", "at": "TEXT"},
    rows=task_rows,
)
FLAGS = Projection(
    name="flags",
    version=1,
    kind=protection.SUBJECT,
    columns={"person": "BLOB", "flags": "TEXT", "wish_at": "TEXT"},
    rows=flag_rows,
    index=("person",),
)
INTERVIEWS = Projection(
    name="interviews",
    version=3,
    kind=interview.SUBJECT,
    columns={
        "person": "BLOB",
        "form": "TEXT",
        "form_digest": "BLOB",
        "languages": "TEXT",
        "pool_id": "TEXT",
        "settled": "INTEGER",
        "read_back": "INTEGER",
        "rests_since": "INTEGER",
        "longer_at": "INTEGER",
    },
    rows=interview_rows,
    index=("person",),
)
