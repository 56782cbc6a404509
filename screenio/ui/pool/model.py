"""The pool: its rows, and one entry that is being written."""

import os

from PySide6.QtCore import QObject, Signal

from screenio.domain import interpreter
from screenio.domain.availability import Hours
from screenio.domain.fact import Command
from screenio.encoding import SubjectId
from screenio.projections.pool import (
    InterpreterRow,
    Neighbour,
    entry,
    interpreters,
    neighbours,
    sign_ins,
    tariffs,
)
from screenio.ui.background import Background

SHOWS = frozenset({"pool"})


class PoolModel(QObject):
    """Everybody in the pool; `shown`, `opened(Entry)`, `done`, `refused(fault)`."""

    shown = Signal()
    opened = Signal(object)
    done = Signal()
    refused = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.rows: list[InterpreterRow] = []
        self.sign_ins: list[tuple[bytes, str]] = []
        self.tariffs: tuple[str, ...] = ()
        self.neighbours: list[Neighbour] = []
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the pool."""
        self._background.ask(self, self._on_sign_ins, sign_ins)
        self._background.ask(self, self._on_tariffs, tariffs)
        self._background.ask(self, self._on_neighbours, neighbours)
        self._background.ask(self, self._on_rows, interpreters)

    def open(self, subject: bytes) -> None:
        """Ask for one entry."""
        self._background.ask(self, self.opened.emit, entry, SubjectId(subject))

    def keep(self, *commands: Command) -> None:
        """Record what was written."""
        self._background.submit(
            self, list(commands), self.refused.emit, then=lambda _: self.done.emit()
        )

    def set_hours(self, subject: bytes, hours: Hours) -> None:
        """Set when somebody can be booked."""
        self.keep(interpreter.SetHours(subject=SubjectId(subject), hours=hours))

    def _on_rows(self, rows: list[InterpreterRow]) -> None:
        self.rows = rows
        self.shown.emit()

    def _on_sign_ins(self, found: list[tuple[bytes, str]]) -> None:
        self.sign_ins = found

    def _on_tariffs(self, found: tuple[str, ...]) -> None:
        self.tariffs = found

    def _on_neighbours(self, found: list[Neighbour]) -> None:
        self.neighbours = found

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()


def drawn_subject() -> SubjectId:
    """Draw the id of somebody who is not in the pool yet."""
    return SubjectId(os.urandom(16))
