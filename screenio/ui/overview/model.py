"""What waits: asked again whenever something that it shows has changed."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from screenio.projections.referrals import dossiers
from screenio.projections.worklist import Counts, counts, due, tasks
from screenio.ui.background import Background

SHOWS = frozenset({"people", "cases", "tasks", "flags", "referrals", "dossiers", "bookings"})


class OverviewModel(QObject):
    """Counts, what is due and tasks; `shown(what)` names what came: counts, due, tasks or dossiers."""

    shown = Signal(str)

    def __init__(self, background: Background, *, is_receiver: bool) -> None:
        super().__init__()
        self._background, self._is_receiver = background, is_receiver
        self.counts: Counts | None = None
        self.due: list[Any] = []
        self.tasks: list[Any] = []
        self.dossiers: list[Any] = []
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for everything."""
        ask = self._background.ask
        ask(self, lambda rows: self._take("counts", rows), counts)
        if self._is_receiver:
            ask(self, lambda rows: self._take("dossiers", rows), dossiers)
        else:
            ask(self, lambda rows: self._take("due", rows), due)
            ask(self, lambda rows: self._take("tasks", rows), tasks)

    def _take(self, what: str, rows: Any) -> None:
        setattr(self, what, rows)
        self.shown.emit(what)

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
