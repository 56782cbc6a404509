"""What one question of the read-back reads to the person, with the objections that stand under it."""

from screenio.domain.interview import State
from screenio.encoding import SubjectId
from screenio.projections.review_card import FieldRow, fields_of
from screenio.projections.view import View

READ_BACK_OF = {
    "S9.1": {"S2", "S-ST"},
    "S9.2": {"S3", "S-C", "S-CA", "S-F"},
    "S9.3": {"S4"},
    "S9.4": {"S5", "S7", "S-V"},
    "S9.4b": {"S6", "S8"},
}
"""Question of S9 to the sections it reads back. Source: scr1.csv, S9.1 to S9.4b."""
BY_SPECIALIST = frozenset({"S7", "S-V"})
"""Sections that the specialist alone reads back. Source: scr1.csv, hint of S9.4b."""


def read_back(view: View, talk: SubjectId, question: str) -> tuple[FieldRow, ...]:
    """Give the answers that a question of S9 reads back, in the order of the form."""
    state: State = view.state(talk)
    wanted = READ_BACK_OF.get(question, set()) - BY_SPECIALIST
    if not wanted or state.began is None:
        return ()
    return tuple(row for row in fields_of(view, talk) if row.section in wanted)
