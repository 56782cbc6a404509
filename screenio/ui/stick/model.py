"""Writing what waits to a folder and reading what is there, pack by pack, so that it can be stopped between.

Writing marks nothing as delivered. Reading is two steps: looking at the files, which may be slow and can
be stopped, and taking the new envelopes in, which is one transaction.
"""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QStorageInfo, Signal

from screenio.desk.desk import Desk
from screenio.desk.outcome import Outcome
from screenio.desk.post import Delivery
from screenio.projections.referrals import ReferralRow, all_referrals
from screenio.sync.envelope import Envelope
from screenio.sync.pack import split_for_packs
from screenio.transports import folder as files
from screenio.ui.background import Background

REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where systems show sticks. Source: Filesystem Hierarchy Standard 3.0, section 3.11; udisks2."""
SHOWS = frozenset({"referrals", "dossiers"})


class Read(msgspec.Struct, frozen=True):
    """What reading a folder brought.

    Args:
        taken_in: how many things came that were not known here.
        alarms: code and values of what was odd, each kind once.
    """

    taken_in: int
    alarms: tuple[tuple[str, dict[str, Any]], ...]


class StickModel(QObject):
    """The outbox, and a folder.

    `shown` when outbox or referrals came, `moved(done, whole)` while it works, `written(envelopes)` and
    `read(result)` at the end, `stopped` when somebody stopped it, `refused(fault)` when something said no.
    """

    shown = Signal()
    moved = Signal(int, int)
    written = Signal(int)
    read = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(self, background: Background, *, rosters_alone: bool = False) -> None:
        """Carry everything, or for whoever sees no persons duty rosters alone."""
        super().__init__()
        self._background = background
        self.rosters_alone = rosters_alone
        self._is_stopping = False
        self._envelopes = 0
        self.rows: list[ReferralRow] = []
        self.waiting = 0
        background.changed.connect(self._on_changed)

    def start(self) -> None:
        """Ask for the outbox."""
        if not self.rosters_alone:
            self._background.ask(self, self._take_rows, all_referrals)
        self._background.run(self, lambda desk: len(desk.outgoing()[0]), self._take_waiting)

    def sticks(self) -> list[tuple[str, str]]:
        """Give name and folder of every stick that is plugged in."""
        return [
            (one.name() or Path(one.rootPath()).name, one.rootPath())
            for one in QStorageInfo.mountedVolumes()
            if one.isReady() and one.rootPath().startswith(REMOVABLE)
        ]

    def write(self, folder: Path) -> None:
        """Write everything that waits for a receipt."""
        self._is_stopping = False
        self._envelopes = 0
        self._background.run(
            self,
            lambda desk: split_for_packs(desk.outgoing()[0]),
            lambda packs: self._write_next(folder, packs, 0),
            self.refused.emit,
        )

    def look_at(self, folder: Path) -> None:
        """Read every pack in a folder and take in what is new."""
        self._is_stopping = False
        self.moved.emit(0, 0)
        self._background.run(
            self,
            lambda desk: files.read(folder, desk.seen(), desk.place.station),
            self._take_in,
            self.refused.emit,
        )

    def stop(self) -> None:
        """Stop after the pack that is under way; nothing is torn."""
        self._is_stopping = True

    def _write_next(self, folder: Path, packs: list[list[Envelope]], done: int) -> None:
        self.moved.emit(done, len(packs))
        if done == len(packs):
            self.written.emit(self._envelopes)
            return
        if self._is_stopping:
            self.stopped.emit()
            return
        share = packs[done]

        def write(desk: Desk) -> Outcome:
            _, number = desk.outgoing()
            following = files.write(folder, share, desk.place.station, number=number)
            return desk.carried(share, following)

        def then(_: Outcome) -> None:
            self._envelopes += len(share)
            self._write_next(folder, packs, done + 1)

        self._background.run(self, write, then, self.refused.emit)

    def _take_in(self, reading: files.Reading) -> None:
        if self._is_stopping:
            self.stopped.emit()
            return
        alarms = tuple((alarm.code, alarm.values) for alarm in reading.alarms)
        delivery = Delivery(reading.envelopes, alarms, reading.seen)

        standing: dict[str, dict[str, Any]] = {}

        def receive(desk: Desk) -> Outcome:
            outcome = desk.receive(delivery)
            standing.update((one.code, one.values) for one in desk.opened.vault.alarms.raised())
            return outcome

        def then(outcome: Outcome) -> None:
            inside = [(code, standing.get(code, {})) for code in outcome.alarms[len(alarms) :]]
            once: dict[str, dict[str, Any]] = dict([*alarms, *inside])
            self.read.emit(Read(len(outcome.subjects), tuple(once.items())))

        self._background.run(self, receive, then, self.refused.emit)

    def _take_rows(self, rows: list[ReferralRow]) -> None:
        self.rows = rows
        self.shown.emit()

    def _take_waiting(self, waiting: int) -> None:
        self.waiting = waiting
        self.shown.emit()

    def _on_changed(self, names: frozenset[str]) -> None:
        if names & SHOWS:
            self.start()
