"""Bringing a document or a pack in: read apart on a thread of its own, confirmed by a person, taken in."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from screenio.coi.intake.draft import Draft
from screenio.coi.tables import read_known
from screenio.desk import library
from screenio.desk.desk import Desk
from screenio.desk.intake import Confirmed, Intake, Read, begins_as_pack, take_document, take_pack
from screenio.errors import Expected
from screenio.ui.given import Given


class Document(msgspec.Struct, frozen=True):
    """A document that was read and is not taken in yet, and what it may replace or contradict."""

    name: str
    read: Read
    known: tuple[library.KnownItem, ...] = ()

    @property
    def first(self) -> Draft:
        """Give the first draft, which stands for all."""
        return self.read.drafts[0]


class IntakeModel(QObject):
    """One file at a time.

    `step(done, whole)` while it is read; `read(document)` when it can be confirmed; `brought(title)` when it
    was taken in; `refused(fault)` when something said no.
    """

    step = Signal(int, int)
    read = Signal(object)
    brought = Signal(str)
    refused = Signal(object)
    _ended = Signal(object)

    def __init__(self, given: Given, executor: Executor | None = None) -> None:
        super().__init__()
        self._background = given.background
        self._folder = given.resources / "coi"
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="intake")
        self._intake: Intake | None = None
        self._ended.connect(self._on_ended)

    def start(self, path: Path) -> None:
        """Read a document, or take a pack in at once; nothing is recorded before somebody confirms."""
        if self._intake is not None:
            return
        try:
            if begins_as_pack(path):
                self._run(lambda desk: take_pack(desk, path).title)
                return
        except Expected as fault:
            self.refused.emit(fault)
            return
        self._intake = work = Intake(path, read_known(self._folder))
        future = self._executor.submit(work.wait, self.step.emit)
        future.add_done_callback(lambda done: self._ended.emit((path.name, done)))

    def cancel(self) -> None:
        """End what is being read."""
        if self._intake is not None:
            self._intake.cancel()

    def take_in(self, document: Document, confirmed: Confirmed) -> None:
        """Take a document in as a person says it is."""
        self._run(lambda desk: take_document(desk, document.read, confirmed, document.name))

    def _run(self, take: Callable[[Desk], str]) -> None:
        self._background.run(self, take, self._on_brought, self.refused.emit)

    def _on_brought(self, title: str | None) -> None:
        if title is not None:
            self.brought.emit(title)

    def _on_ended(self, ended: tuple[str, Future[Any]]) -> None:
        name, done = ended
        self._intake = None
        try:
            read: Read = done.result()
        except Expected as fault:
            self.refused.emit(fault)
        else:
            self._background.ask(
                self,
                lambda known: self.read.emit(Document(name, read, tuple(known))),
                library.known_items,
            )
