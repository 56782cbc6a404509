"""Who can sign in at a station, and signing in.

Guessing is slow: after each wrong passphrase the desk waits twice as long before it takes another. Nobody
is locked out for good, since whoever has the laptop could copy the file anyway and a locked-out officer
would write on paper.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from screenio.desk.desk import Desk
from screenio.errors import Expected, Trouble
from screenio.keys.card import Card
from screenio.station.unlock import shown_roster
from screenio.ui.background import Background

FIRST_WAIT_S, LONGEST_WAIT_S = 1, 32
"""Seconds. Source: NIST SP 800-63B, section 3.2.2, rate limiting."""
WRONG = "keys.wrong_passphrase"
Opens = Callable[[Path, str, str], Desk]


class Officer(msgspec.Struct, frozen=True):
    """Somebody who can sign in."""

    name: str
    roles: tuple[str, ...]


class UnlockModel(QObject):
    """The sign-in page.

    `opened(signed, place)` follows when the passphrase was right, `refused(fault, wait_s)` when something
    said no, `ready` when the next try may come.
    """

    opened = Signal(object, object)
    refused = Signal(object, int)
    ready = Signal()

    def __init__(self, folder: Path, background: Background, opens: Opens) -> None:
        super().__init__()
        self._folder, self._background, self._opens = folder, background, opens
        self._wait_s = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ready)
        self.card: Card | None = None
        self.officers: tuple[Officer, ...] = ()
        self.fault: Expected | None = None
        self._read()

    def unlock(self, who: str, passphrase: str) -> None:
        """Try a passphrase of somebody by name, unless the desk still waits after a wrong one."""
        if self._timer.isActive():
            return
        self._background.sign_in(
            self,
            lambda: self._opens(self._folder, who, passphrase),
            lambda found: self.opened.emit(*found),
            self._on_refused,
        )

    def _read(self) -> None:
        try:
            roster = shown_roster(self._folder)
        except Trouble as fault:
            self.fault = fault
            return
        self.card = roster.card
        here = [one for one in roster.staff if not one.left_at_ms]
        self.officers = tuple(Officer(one.name, tuple(one.roles)) for one in here)

    def _on_refused(self, fault: Expected) -> None:
        wait = 0
        if fault.code == WRONG:
            self._wait_s = wait = min(max(FIRST_WAIT_S, 2 * self._wait_s), LONGEST_WAIT_S)
            self._timer.start(1000 * wait)
        self.refused.emit(fault, wait)
        if not wait:
            self.ready.emit()
