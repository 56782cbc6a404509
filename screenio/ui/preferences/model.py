"""What the preferences page does at the desk: cards of stations, alarms, looking the station over."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from screenio.desk.desk import Desk
from screenio.desk.named_file import read_named
from screenio.errors import Refusal
from screenio.keys.card import Card
from screenio.station.card import accept_card, export_card, read_other_card, shown_digits
from screenio.station.check import Fault, check
from screenio.station.places import write_file
from screenio.ui.background import Background
from screenio.vault.alarms import Alarm


class Shown(msgspec.Struct, frozen=True):
    """What the page shows of the station: stations known, alarms that nobody has settled."""

    stations: tuple[tuple[str, str], ...]
    alarms: tuple[Alarm, ...]


class Offered(msgspec.Struct, frozen=True):
    """A card that may be accepted, and the nine digits that both screens show."""

    raw: bytes
    card: Card
    digits: str


class PreferencesModel(QObject):
    """The station behind the preferences page.

    `shown(what)`, `exported(name)`, `offered(card)`, `accepted(name)`, `checked(faults)` follow what was
    asked for; `refused(fault)` when something said no.
    """

    shown = Signal(object)
    exported = Signal(str)
    offered = Signal(object)
    accepted = Signal(str)
    checked = Signal(object)
    refused = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background

    def start(self) -> None:
        """Ask for stations and alarms."""
        self._background.run(self, _look, self.shown.emit, self.refused.emit)

    def export(self, path: Path) -> None:
        """Write this station's card."""

        def work(desk: Desk) -> str:
            write_file(path, export_card(desk.opened))
            return path.name

        self._background.run(self, work, self.exported.emit, self.refused.emit)

    def offer(self, path: Path) -> None:
        """Read another station's card, for its digits to be compared."""

        def work(desk: Desk) -> Offered:
            raw = read_named(path)
            card = read_other_card(desk.opened, raw)
            return Offered(raw, card, shown_digits(desk.opened, card))

        self._background.run(self, work, self.offered.emit, self.refused.emit)

    def accept(self, offered: Offered, other_digits: str) -> None:
        """Take a station in, when the digits on the other screen are the same."""

        def work(desk: Desk) -> str:
            if "".join(other_digits.split()) != "".join(offered.digits.split()):
                raise Refusal("station.digits_differ")
            accept_card(desk.opened, offered.raw)
            return offered.card.name

        def then(name: str) -> None:
            self.accepted.emit(name)
            self.start()

        self._background.run(self, work, then, self.refused.emit)

    def settle(self, alarm: int) -> None:
        """Note that a supervisor has looked at an alarm."""

        def work(desk: Desk) -> Any:
            desk.opened.vault.alarms.settle(alarm, round(desk.clock().timestamp() * 1000))
            return _look(desk)

        self._background.run(self, work, self.shown.emit, self.refused.emit)

    def check(self) -> None:
        """Look the station over: file, chains, signatures, anchor."""

        def work(desk: Desk) -> list[Fault]:
            return check(desk.opened)

        self._background.run(self, work, self.checked.emit, self.refused.emit)


def _look(desk: Desk) -> Shown:
    stations = tuple((one.name, one.kind) for one in desk.opened.roster.stations)
    return Shown(stations, tuple(desk.opened.vault.alarms.raised()))
