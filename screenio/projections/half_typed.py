"""Half-typed text of whoever asks, of what is not registered yet."""

from screenio.encoding import SubjectId
from screenio.projections.view import View

ARRIVAL = "arrival"
"""The field under which a new arrival is kept until it is registered."""


def arrival_draft(view: View) -> tuple[SubjectId, str] | None:
    """Give the newest arrival that was begun and not registered: its id and what was typed."""
    found = [
        (subject, text) for (subject, field), text in view.half_typed().items() if field == ARRIVAL
    ]
    return found[-1] if found else None
