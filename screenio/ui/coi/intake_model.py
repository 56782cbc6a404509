"""Bringing a document or a pack in: read apart, confirmed by a person, taken in slice by slice."""

from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from screenio.coi.intake.draft import Draft, Known
from screenio.coi.tables import read_known
from screenio.desk import library
from screenio.desk.desk import Desk
from screenio.desk.intake import (
    ENDINGS,
    Confirmed,
    Here,
    Intake,
    Prepared,
    Read,
    begins_as_pack,
    here,
    of_document,
    of_pack,
)
from screenio.errors import Expected, Refusal
from screenio.ui.given import Given

Steps = Generator[int, None, None]
"""A pack being taken in by the desk: a slice with each step."""
ALL = -1
"""In place of a number of passages: they are all taken in."""
CANCELLED = ENDINGS.cancelled


class Document(msgspec.Struct, frozen=True):
    """A document that was read and is not taken in yet, and what it may replace or contradict.

    Args:
        kinds: name of a publisher to its kind of source.
    """

    name: str
    read: Read
    known: tuple[library.KnownItem, ...] = ()
    kinds: Mapping[str, str] = {}

    @property
    def first(self) -> Draft:
        """Give the first draft, which stands for all."""
        return self.read.drafts[0]


class IntakeModel(QObject):
    """One file at a time.

    `step(done, whole)` while it is read or taken in; `read(document)` when it can be confirmed;
    `brought(title)` when it was taken in; `refused(fault)` when something said no, a cancel as well.
    """

    step = Signal(int, int)
    read = Signal(object)
    brought = Signal(str)
    refused = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, given: Given, executor: Executor | None = None) -> None:
        super().__init__()
        self._background = given.background
        self._folder = given.resources / "coi"
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="intake")
        self._intake: Intake | None = None
        self._known = Known()
        self._is_busy = self._is_cancelled = False
        self._ended.connect(self._on_ended)

    def start(self, path: Path) -> None:
        """Read a document, or take a pack in at once; nothing is recorded before somebody confirms."""
        if self._is_busy:
            return
        try:
            is_pack = begins_as_pack(path)
        except Expected as fault:
            self.refused.emit(fault)
            return
        if is_pack:
            self._prepare(lambda known: of_pack(path, known))
            return
        self._is_busy, self._is_cancelled = True, False
        self._known = read_known(self._folder)
        self._intake = work = Intake(path, self._known)
        self._apart(lambda: work.wait(self.step.emit), lambda read: self._on_read(path.name, read))

    def cancel(self) -> None:
        """End what is being read or taken in; of a pack that is half taken in nothing stays."""
        self._is_cancelled = True
        if self._intake is not None:
            self._intake.cancel()

    def take_in(self, document: Document, confirmed: Confirmed) -> None:
        """Take a document in as a person says it is."""
        read, name = document.read, document.name
        self._prepare(lambda known: of_document(read, confirmed, name, known))

    # Away from the desk

    def _apart(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something long on a thread of its own."""
        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._ended.emit(done, then))

    def _on_ended(self, done: "Future[Any]", then: Callable[[Any], None]) -> None:
        self._intake = None
        try:
            found = done.result()
        except Expected as fault:
            self._end(fault)
        else:
            then(found)

    def _end(self, fault: Expected) -> None:
        self._is_busy = False
        self.refused.emit(fault)
        self._tidy()

    def _tidy(self) -> None:
        """Let the desk take away what it had staged, slice by slice."""
        self._background.run(self, lambda desk: desk.library.catch_up(), self._on_tidied)

    def _on_tidied(self, behind: library.Behind | None) -> None:
        if behind is not None:
            self._tidy()

    def _on_read(self, name: str, read: Read) -> None:
        self._is_busy = False

        def then(known: list[library.KnownItem]) -> None:
            self.read.emit(Document(name, read, tuple(known), self._known.kinds))

        self._background.ask(self, then, library.known_items)

    # At the desk, slice by slice

    def _prepare(self, make: Callable[[Here], Prepared]) -> None:
        if self._is_busy:
            return
        self._is_busy, self._is_cancelled = True, False

        def then(known: Here | None) -> None:
            if known is not None:
                self._apart(lambda: make(known), self._take)

        self._background.run(self, here, then, self._end)

    def _take(self, made: Prepared) -> None:
        def open_steps(desk: Desk) -> Steps:
            return desk.take_in(made.command, made.content)

        self._background.run(self, open_steps, lambda steps: self._go_on(made, steps), self._end)

    def _go_on(self, made: Prepared, steps: Steps | None) -> None:
        """Do the next slice; what others want of the desk comes between two of them."""
        if steps is None:
            return
        if self._is_cancelled:
            self._background.run(self, lambda _: steps.throw(Refusal(CANCELLED)), None, self._end)
            return

        def then(done: int | None) -> None:
            if done == ALL:
                self._is_busy = False
                self.brought.emit(made.title)
            elif done is not None:
                self.step.emit(done or made.passages, made.passages)
                self._go_on(made, steps)

        self._background.run(self, lambda _: next(steps, ALL), then, self._end)
