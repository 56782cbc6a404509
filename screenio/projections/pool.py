"""The interpreters' pool as it was entered by hand."""

import msgspec

from screenio.domain import interpreter
from screenio.projections.projection import Projection, Row
from screenio.projections.view import View


class InterpreterRow(msgspec.Struct, frozen=True):
    """One member of the pool; varieties and modes are joined by a space."""

    pool_id: str
    varieties: str
    modes: str
    gender: str


def rows(state: interpreter.State) -> list[Row]:
    """Make the row of an interpreter."""
    listed = state.listed
    if listed is None:
        return []
    return [
        {
            "pool_id": listed.pool_id,
            "varieties": " ".join(listed.varieties),
            "modes": " ".join(listed.modes),
            "gender": listed.gender,
        }
    ]


POOL = Projection(
    name="pool",
    version=1,
    kind=interpreter.SUBJECT,
    columns={"pool_id": "TEXT", "varieties": "TEXT", "modes": "TEXT", "gender": "TEXT"},
    rows=rows,
)


def interpreters(view: View) -> list[InterpreterRow]:
    """Give the pool, by pool id."""
    found = view.db.query("SELECT pool_id, varieties, modes, gender FROM pool ORDER BY pool_id")
    return [msgspec.convert(row, InterpreterRow) for row in found]
