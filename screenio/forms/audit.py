"""The log of a walk, as other programs read it: what was answered when, and what stood there before.

Source: ODK form audit log: columns and the names of events; places and positions are not kept here.
"""

import datetime
from typing import NamedTuple

from screenio.forms.interchange import csv_text

HEADER = ("event", "node", "start", "end", "old-value", "new-value", "change-reason")
FORM_START, QUESTION, ADD_REPEAT, DELETE_REPEAT = (
    "form start",
    "question",
    "add repeat",
    "delete repeat",
)


class Event(NamedTuple):
    """One line of the log.

    Args:
        at: when; None where nobody said the time.
        reason: why there is no answer.
    """

    event: str
    node: str = ""
    at: datetime.datetime | None = None
    before: str = ""
    after: str = ""
    reason: str = ""

    def __repr__(self) -> str:
        return f"Event({self.event})"


def to_csv(events: list[Event]) -> bytes:
    """Write the log; times are milliseconds since 1970."""
    return csv_text(HEADER, map(_row, events)).encode()


def _row(one: Event) -> tuple[str, ...]:
    at = "" if one.at is None else str(round(one.at.timestamp() * 1000))
    return one.event, one.node, at, at, one.before, one.after, one.reason
