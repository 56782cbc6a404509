"""A station's own forms, as the supervisor works on them; a workbook is compiled on a thread of its own."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from screenio.desk.compiling import Compiling, Made
from screenio.desk.desk import Desk
from screenio.desk.form_files import read_workbook
from screenio.domain.form_check import FAULT, UNTRANSLATED, FormLine
from screenio.domain.questionnaire import (
    BringInForm,
    PutFormIntoUse,
    TakeFormOutOfUse,
    subject_of,
)
from screenio.encoding import StaffId
from screenio.errors import Expected, Refusal
from screenio.forms.definition import FormDefinition
from screenio.projections.questionnaires import (
    HeldRow,
    VersionRow,
    form_lines,
    held_with,
    versions,
)
from screenio.ui.background import Background

SHOWS = frozenset({"questionnaires", "interviews", "cases", "people"})


class Checked(msgspec.Struct, frozen=True):
    """A form that was looked over.

    Args:
        name: what it is called: the file, or title and version.
        made: the compiled form that can be brought in; None where there is none, or it is here already.
        refused: why it cannot be brought in, where it cannot.
        lacking: language to how many words it lacks.
    """

    name: str
    lines: tuple[FormLine, ...] = ()
    made: Made | None = None
    workbook: bytes = b""
    refused: Refusal | None = None
    lacking: tuple[tuple[str, int], ...] = ()

    @property
    def is_usable(self) -> bool:
        """Say whether people could be asked with it."""
        return self.refused is None and all(one.severity != FAULT for one in self.lines)


class FormsModel(QObject):
    """Forms and their versions.

    `shown` when the list came; `reading(under_way)` while a workbook is compiled; `checked(what)` when one
    was looked over; `brought(title, version)`, `used(row)` and `ended(row)` when it was recorded;
    `refused(fault)` when something said no.
    """

    shown = Signal()
    reading = Signal(bool)
    checked = Signal(object)
    brought = Signal(str, str)
    used = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    _compiled = Signal(object)

    def __init__(self, background: Background, executor: Executor | None = None) -> None:
        super().__init__()
        self._background = background
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="compiling")
        self._compiling: Compiling | None = None
        self.rows: list[VersionRow] = []
        self.held: list[HeldRow] = []
        self.colleagues: dict[StaffId, str] = {}
        self.sort, self.descending = "title", False
        self._compiled.connect(self._on_compiled)
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the list."""
        sort, descending = self.sort, self.descending

        def look(desk: Desk) -> tuple[list[VersionRow], list[HeldRow], dict[StaffId, str]]:
            rows = desk.ask(versions, sort, descending=descending)
            return rows, desk.ask(held_with), dict(desk.view().colleagues)

        self._background.run(self, look, self._on_rows, self.refused.emit)

    def order(self, sort: str, *, descending: bool) -> None:
        """Show them in another order."""
        self.sort, self.descending = sort, descending
        self.start()

    def read(self, path: Path) -> None:
        """Compile a workbook and look it over; nothing is recorded by that."""
        if self._compiling is not None:
            return
        try:
            raw = read_workbook(path)
        except Expected as fault:
            self.refused.emit(fault)
            return
        self._compiling = work = Compiling(raw, path)
        self.reading.emit(True)  # noqa: FBT003 - a signal
        future = self._executor.submit(work.wait)
        future.add_done_callback(lambda done: self._compiled.emit((path.name, raw, done)))

    def cancel(self) -> None:
        """End what is being compiled."""
        if self._compiling is not None:
            self._compiling.cancel()

    def look_at(self, row: VersionRow) -> None:
        """Look over a version that is here."""

        def look(desk: Desk) -> Checked:
            lines = desk.ask(form_lines, row.digest)
            return Checked(f"{row.title} · {row.version}", lines, lacking=lacking_of(lines))

        self._background.run(self, look, self.checked.emit, self.refused.emit)

    def bring_in(self, what: Checked) -> None:
        """Record a form that was looked over; it is put into use by itself only when somebody says so."""
        made = what.made
        assert made is not None, "a form that was refused is not brought in"

        def bring(desk: Desk) -> FormDefinition:
            form = FormDefinition.parse(made.xform, made.media)
            subject = subject_of(form.form_id)
            desk.submit(
                BringInForm(
                    subject=subject, xform=made.xform, workbook=what.workbook, media=made.media
                )
            )
            return form

        def then(form: FormDefinition) -> None:
            self.brought.emit(form.title, form.version)
            self.start()

        self._background.run(self, bring, then, self.refused.emit)

    def use(self, row: VersionRow) -> None:
        """Put a version into use."""
        command = PutFormIntoUse(subject=row.questionnaire, digest=row.digest)
        self._submit(command, lambda: self.used.emit(row))

    def take_out(self, row: VersionRow) -> None:
        """Take a version out of use."""
        command = TakeFormOutOfUse(subject=row.questionnaire, digest=row.digest)
        self._submit(command, lambda: self.ended.emit(row))

    def waiting(self) -> list[HeldRow]:
        """Give the open interviews that began with an older version than the one in use."""
        return [one for one in self.held if one.newer and one.open]

    def end(self) -> None:
        """Leave: end what is under way."""
        self.cancel()
        self._executor.shutdown(wait=False)

    # Inside

    def _submit(self, command: Any, then: Callable[[], None]) -> None:
        self._background.submit(self, command, self.refused.emit, then=lambda _: then())

    def _on_rows(
        self, found: tuple[list[VersionRow], list[HeldRow], dict[StaffId, str]] | None
    ) -> None:
        if found:
            self.rows, self.held, self.colleagues = found
            self.shown.emit()

    def _on_compiled(self, found: "tuple[str, bytes, Future[Made]]") -> None:
        name, raw, done = found
        self._compiling = None
        self.reading.emit(False)  # noqa: FBT003 - a signal
        fault = done.exception()
        if isinstance(fault, Expected):
            self.refused.emit(fault)
        elif fault is not None:
            raise fault
        else:
            self._look_over(name, raw, done.result())

    def _look_over(self, name: str, raw: bytes, made: Made) -> None:
        """Add what the form itself says; of one that was not made, say why."""
        if made.refused:
            refused = Refusal(made.refused, **made.values)
            self.checked.emit(Checked(name, made.lines, refused=refused))
            return

        def look(desk: Desk) -> Checked:
            form = FormDefinition.parse(made.xform, made.media)
            lines = (*made.lines, *desk.ask(form_lines, form, made.rows))
            return Checked(name, lines, made, raw, lacking=lacking_of(lines))

        self._background.run(self, look, self.checked.emit, self.refused.emit)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()


def lacking_of(lines: tuple[FormLine, ...]) -> tuple[tuple[str, int], ...]:
    """Count what lacks its words in each language."""
    found = [one.detail for one in lines if one.code == UNTRANSLATED]
    return tuple((language, found.count(language)) for language in dict.fromkeys(found))
