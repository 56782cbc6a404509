"""Builds the parts and joins them; the only file that knows all of them."""

import datetime
import hashlib
import os
import sys
from functools import cached_property
from pathlib import Path

import msgspec

from screenio import preferences
from screenio.cli.main import main
from screenio.cli.practice import practice_station
from screenio.coi.gazetteer import Gazetteer, open_gazetteer
from screenio.coi.lexicon import Lexicon
from screenio.coi.shipped import Shipped
from screenio.coi.tables import read_lexicon
from screenio.desk.desk import Desk
from screenio.desk.facts import Clock
from screenio.desk.program import Program
from screenio.desk.shipped_with import ShippedWith
from screenio.domain.tables import Tables
from screenio.forms.definition import FormDefinition
from screenio.reference import read_tables
from screenio.station.unlock import open_station

ROOT = Path(__file__).resolve().parent.parent


def now() -> datetime.datetime:
    """Give the moment in the time zone of this machine."""
    return datetime.datetime.now(datetime.UTC).astimezone()


class Parts:
    """What every desk of this program shares: tables and forms, read once."""

    def __init__(self, resources: Path) -> None:
        self.resources = resources

    @cached_property
    def tables(self) -> Tables:
        """Read the reference tables."""
        return read_tables(self.resources)

    @cached_property
    def forms(self) -> dict[bytes, FormDefinition]:
        """Read the compiled forms, by digest."""
        found = sorted((self.resources / "forms").glob("*.xml"))
        read = [FormDefinition.parse(path.read_bytes()) for path in found]
        return {form.digest: form for form in read}

    @cached_property
    def places(self) -> Gazetteer:
        """Open the gazetteer."""
        return open_gazetteer(self.resources)

    def gazetteer(self) -> Gazetteer:
        """Give the places of the routes."""
        return self.places

    @cached_property
    def words(self) -> Lexicon:
        """Read the words of questions about countries."""
        return read_lexicon(self.resources / "coi", self.places.spellings)

    def lexicon(self) -> Lexicon:
        """Give the words of questions about countries."""
        return self.words

    def open_desk(
        self,
        folder: Path,
        who: str,
        passphrase: str,
        *,
        clock: Clock = now,
        anchor: Path | None = None,
    ) -> Desk:
        """Sign a member of staff in at a station's vault."""
        now_ms = round(clock().timestamp() * 1000)
        opened = open_station(folder, who, passphrase, anchor=anchor, now_ms=now_ms)
        shipped = ShippedWith(self.forms, Shipped(self.resources / "coi"))
        return Desk(opened, self.tables, shipped, clock)


def anchor_of(folder: Path) -> Path:
    """Say where the anchor of a station lies: in the profile of this machine's user, outside its folder."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return state / "screenio" / "anchors" / name


def run(words: list[str]) -> int:
    """Run a command; without one open the window, or walk the day in the terminal where there is none."""
    parts = Parts(ROOT / "resources")
    program = Program(
        resources=parts.resources,
        translations=ROOT / "translations",
        open_desk=parts.open_desk,
        anchor_of=anchor_of,
        now=now,
        lexicon=parts.lexicon,
        gazetteer=parts.gazetteer,
    )
    if words:
        return main(words, program)
    if not has_display():
        return main(["walk"], program)
    return _window(program)


def has_display() -> bool:
    """Say whether a window can be shown here."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform in {"win32", "darwin"}


def _window(program: Program) -> int:
    """Open the window: at the station it was at last, or at the practice station."""
    from screenio.ui.application import run_window  # noqa: PLC0415  # late: Qt loads for a window only

    settings = preferences.place()
    known = preferences.read(settings)
    if not (known.station and Path(known.station).is_dir()):
        practice = practice_station(practice_folder(), program)
        preferences.write(settings, msgspec.structs.replace(known, station=str(practice)))
    return run_window(program)


def practice_folder() -> Path:
    """Say where the practice stations of this machine's user lie."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "screenio" / "practice"
