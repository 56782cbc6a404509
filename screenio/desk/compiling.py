"""A workbook of strangers is compiled apart: in a process of its own, with limits, that can be ended.

The compiler reads what anybody may have written: a file that unpacks without end, a rule that takes hours, an
input that kills the interpreter. So it never runs where the desk runs (`apart.py`).
"""

from pathlib import Path

import msgspec

from screenio.desk.apart import Apart, Endings, answer
from screenio.desk.form_files import MOST_MEDIA_BYTES, files_beside
from screenio.domain.form_check import FAULT, REMARK, FormLine, of_refusal, of_workbook, unreadable
from screenio.errors import Refusal
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import compile_workbook

SECONDS = 60
"""Ten times what the largest of 165 public workbooks takes on a slow laptop."""
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space; the largest public workbook needs a quarter of it."""

ENDINGS = Endings("workbook.cancelled", "workbook.takes_too_long", "workbook.compiler_died")


class Work(msgspec.Struct, frozen=True):
    """What the child gets: a workbook, and where it lies, for the tables beside it; "" for nowhere."""

    workbook: bytes
    path: str = ""


class Made(msgspec.Struct, frozen=True):
    """What the child says: a form that can be read, with remarks; or a code with what is to be mended.

    Args:
        lines: what is to be mended; of a form that was made, remarks alone.
        rows: question to the row of the sheet `survey` in which it stands.
        media: every file of the form by name, those that the workbook itself became among them.
        refused: code of a refusal; empty when the form was made.
        values: plain values of the refusal.
    """

    xform: bytes = b""
    lines: tuple[FormLine, ...] = ()
    rows: dict[str, int] = {}
    media: dict[str, bytes] = {}
    refused: str = ""
    values: dict[str, str | int] = {}


class Compiling:
    """One workbook being compiled; begins at once, and `cancel` ends it from any thread."""

    def __init__(self, workbook: bytes, path: Path | None = None) -> None:
        self._apart = Apart(__name__, Work(workbook, str(path or "")), ENDINGS)

    def cancel(self) -> None:
        """End it now; whoever waits is told that it was cancelled."""
        self._apart.cancel()

    def wait(self, seconds: float = SECONDS) -> Made:
        """Wait for the form, or for what is to be mended in the workbook.

        Raises:
            Refusal: `workbook.cancelled`, `workbook.takes_too_long`, `workbook.compiler_died`.
        """
        return self._apart.wait(Made, seconds)


# In the child


def make(work: Work) -> Made:
    """Compile a workbook and read the form it gives; what is wrong becomes a code with lines."""
    try:
        compiled = compile_workbook(work.workbook)
    except Refusal as fault:
        plain = {name: one for name, one in fault.values.items() if isinstance(one, str | int)}
        return Made(refused=fault.code, values=plain, lines=of_refusal(fault))
    rows = dict(compiled.rows)
    beside = files_beside(Path(work.path), None, compiled.xform) if work.path else {}
    media = {**beside, **compiled.media}
    if sum(map(len, media.values())) > MOST_MEDIA_BYTES:
        return Made(
            refused="document.too_large",
            values={"most_bytes": MOST_MEDIA_BYTES},
            lines=(FormLine(FAULT, "document.too_large"),),
        )
    try:
        FormDefinition.parse(compiled.xform, media)
    except Refusal:
        lines = unreadable(compiled.xform, media, rows)
        return Made(refused="workbook.faulty", lines=lines)
    remarks = tuple(of_workbook(one, REMARK) for one in compiled.remarks)
    return Made(compiled.xform, remarks, rows, media)


if __name__ == "__main__":
    answer(Work, lambda work, _step: make(work), seconds=SECONDS, most_memory=MOST_MEMORY)
