"""Builds the parts and joins them; the only file that knows all of them."""

import datetime
import hashlib
import os
from functools import cached_property
from pathlib import Path

from screenio.cli.main import main
from screenio.desk.desk import Desk
from screenio.desk.facts import Clock
from screenio.desk.program import Program
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
        return Desk(opened, self.tables, self.forms, clock)


def anchor_of(folder: Path) -> Path:
    """Say where the anchor of a station lies: in the profile of this machine's user, outside its folder."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return state / "screenio" / "anchors" / name


def run(words: list[str]) -> int:
    """Run a command, or open the window when there is none; gives the exit code."""
    parts = Parts(ROOT / "resources")
    program = Program(parts.resources, ROOT / "translations", parts.open_desk, anchor_of, now)
    return main(words, program)
